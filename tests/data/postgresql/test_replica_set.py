"""What a cluster is to those who use it, and what of its size follows."""

from __future__ import annotations

from typing import Any

import pytest

from monobase_constructs import (
    Autoscaling,
    Database,
    Environment,
    Pooler,
    PostgresDatabase,
    PostgresReplicaSet,
    PostgresRole,
    WebService,
)
from monobase_constructs.cluster.storage import DATABASE, STANDARD
from monobase_constructs.data.postgresql.parameters import FIXED, Sizing
from monobase_constructs.testing import document, environment, findings, manifests
from monobase_constructs.values.postgres import Major
from monobase_constructs.values.text import Size

from .conftest import API, replica_set


def variables(env: Environment, name: str = "api") -> dict[str, Any]:
    container = document(env, "Deployment", name)["spec"]["template"]["spec"]["containers"][0]
    return {each["name"]: each.get("value", each.get("valueFrom")) for each in container["env"]}


def secret(env: Environment, role: str) -> dict[str, str]:
    return document(env, "ExternalSecret", f"postgresql-{role}")["spec"]["target"]["template"]["data"]


def test_it_is_a_database() -> None:
    made = replica_set()
    assert isinstance(made, Database)
    assert findings(made.environment) == []


def test_a_workload_gets_its_variables_and_the_authority_of_the_servers() -> None:
    made = replica_set()
    pod = document(made.environment, "Deployment", "api")["spec"]["template"]["spec"]
    assert variables(made.environment) == {
        "DATABASE_URL": {"secretKeyRef": {"name": "postgresql-api", "key": "url"}},
        "DATABASE_HOST": "postgresql-rw",
        "DATABASE_PORT": "5432",
        "DATABASE_NAME": "acme",
        "DATABASE_POOL_SIZE": "10",
    }
    assert {"mountPath": "/etc/postgresql-ca/postgresql", "name": "secret-postgresql-ca", "readOnly": True} in (
        pod["containers"][0]["volumeMounts"]
    )
    volume = next(each for each in pod["volumes"] if each["name"] == "secret-postgresql-ca")
    assert volume["secret"]["items"] == [{"key": "ca.crt", "path": "ca.crt"}]
    assert secret(made.environment, "api")["url"] == (
        'postgresql://api:{{ .password | trim | urlquery | replace "+" "%20" }}@postgresql-rw:5432/acme'
        "?sslmode=verify-full&sslrootcert=/etc/postgresql-ca/postgresql/ca.crt"
    )


def test_two_applications_have_two_roles_and_shared_roles_one() -> None:
    env = environment()
    made = replica_set(env)
    WebService(env, "worker", image=API, port=7500, uses=[made.as_role("api")], replicas=2)
    WebService(env, "mail-out", image=API, port=7500, uses=[made], replicas=2)
    spec = document(env, "Cluster", "postgresql")["spec"]
    assert [role["name"] for role in spec["managed"]["roles"]] == ["api", "mail_out"]
    assert secret(env, "mail-out")["username"] == "mail_out"
    schemas = document(env, "Database", "postgresql")["spec"]["schemas"]
    assert [(each["name"], each["owner"]) for each in schemas] == [("api", "api"), ("mail_out", "mail_out")]


@pytest.mark.parametrize(
    ("instances", "pooler", "hosts"),
    [
        (3, None, {"usual": "postgresql-rw", "direct": "postgresql-rw", "read": "postgresql-ro"}),
        (3, Pooler(), {"usual": "postgresql-pooler", "direct": "postgresql-rw", "read": "postgresql-ro"}),
        (1, None, {"usual": "postgresql-rw", "direct": "postgresql-rw", "read": "postgresql-rw"}),
    ],
)
def test_ways_in(instances: int, pooler: Pooler | None, hosts: dict[str, str]) -> None:
    env = environment(stage="staging")
    made = PostgresReplicaSet(env, "postgresql", storage="5Gi", instances=instances, pooler=pooler)
    uses = [made, made.direct.named("DIRECT"), made.read.named("READ")]
    WebService(env, "api", image=API, port=7500, uses=uses, replicas=1)
    found = variables(env)
    assert {"usual": found["DATABASE_HOST"], "direct": found["DIRECT_HOST"], "read": found["READ_HOST"]} == hosts
    for prefix, way in (("DATABASE", "usual"), ("DIRECT", "direct"), ("READ", "read")):
        key = found[f"{prefix}_URL"]["secretKeyRef"]["key"]
        assert f"@{hosts[way]}:5432/acme?" in secret(env, "api")[key]
    assert findings(env) == []


def test_a_further_database_is_used_as_its_owner() -> None:
    env = environment()
    made = PostgresReplicaSet(env, "postgresql", storage="5Gi", databases={"figures": PostgresDatabase(owner="report")})
    WebService(env, "api", image=API, port=7500, uses=[made.extra("figures")], replicas=1)
    assert variables(env)["DATABASE_URL"] == {"secretKeyRef": {"name": "postgresql-report", "key": "figures.url"}}
    spec = document(env, "Cluster", "postgresql")["spec"]
    assert spec["postgresql"]["pg_hba"][:-2] == ["hostssl figures report all scram-sha-256"]
    (role,) = spec["managed"]["roles"]
    assert role["name"] == "report" and "inRoles" not in role
    assert "schemas" not in document(env, "Database", "postgresql")["spec"]


def test_the_owner_of_a_further_database_is_let_into_the_main_one_if_it_is_used_there_as_well() -> None:
    env = environment()
    made = PostgresReplicaSet(env, "postgresql", storage="5Gi", databases={"figures": PostgresDatabase(owner="api")})
    WebService(env, "api", image=API, port=7500, uses=[made, made.extra("figures").named("FIGURES")], replicas=1)
    spec = document(env, "Cluster", "postgresql")["spec"]
    assert spec["postgresql"]["pg_hba"][:-2] == [
        "hostssl acme api all scram-sha-256",
        "hostssl figures api all scram-sha-256",
    ]
    assert [role["inRoles"] for role in spec["managed"]["roles"]] == [["acme_apps"]]


@pytest.mark.parametrize(("said", "connections"), [({}, "1"), ({"tick": PostgresRole(connections=4)}, "4")])
def test_what_a_role_usually_is_holds_where_the_roles_do_not_name_it(
    said: dict[str, PostgresRole], connections: str
) -> None:
    env = environment()
    made = PostgresReplicaSet(env, "postgresql", storage="5Gi", roles=said)
    used = made.as_role("tick", usually=PostgresRole(connections=1))
    WebService(env, "api", image=API, port=7500, uses=[used], replicas=1)
    assert variables(env)["DATABASE_POOL_SIZE"] == connections


@pytest.mark.parametrize("pooler", [None, Pooler()])
def test_what_reads_everything_is_let_into_every_database_and_may_make_nothing(pooler: Pooler | None) -> None:
    env = environment()
    further = {"figures": PostgresDatabase(owner="report")}
    made = PostgresReplicaSet(env, "postgresql", storage="5Gi", databases=further, pooler=pooler)
    WebService(env, "api", image=API, port=7500, uses=[made.everything.as_role("reader")], replicas=1)
    spec = document(env, "Cluster", "postgresql")["spec"]
    assert spec["postgresql"]["pg_hba"][:-2] == [
        "hostssl acme reader all scram-sha-256",
        "hostssl figures reader,report all scram-sha-256",
    ]
    role = next(each for each in spec["managed"]["roles"] if each["name"] == "reader")
    assert (role["inRoles"], role["bypassrls"], role["superuser"]) == (["pg_read_all_data"], True, False)
    assert "schemas" not in document(env, "Database", "postgresql")["spec"]
    given = variables(env)
    assert (given["PGHOST"], given["PGSSLMODE"], given["DATABASES"]) == ("postgresql-rw", "verify-full", "acme figures")


def test_public_can_be_given_to_an_application_that_insists() -> None:
    made = replica_set(roles={"api": PostgresRole(schemas=["public"])})
    schemas = document(made.environment, "Database", "postgresql")["spec"]["schemas"]
    assert [(each["name"], each["owner"]) for each in schemas] == [("public", "api")]


@pytest.mark.parametrize(("instances", "number", "promised"), [(3, 1, True), (5, 2, True)])
def test_a_commit_in_production_survives_its_node(instances: int, number: int, promised: bool) -> None:
    made = replica_set(instances=instances)
    assert document(made.environment, "Cluster", "postgresql")["spec"]["postgresql"]["synchronous"] == {
        "method": "any",
        "number": number,
        "dataDurability": "required",
        "failoverQuorum": promised,
    }


def test_outside_of_production_commits_go_on_without_standbys() -> None:
    made = replica_set(environment(stage="staging"))
    synchronous = document(made.environment, "Cluster", "postgresql")["spec"]["postgresql"]["synchronous"]
    assert (synchronous["dataDurability"], synchronous["failoverQuorum"]) == ("preferred", False)


def test_one_instance_has_no_standby_no_budget_and_volumes_with_copies() -> None:
    made = replica_set(environment(stage="staging"), instances=1)
    spec = document(made.environment, "Cluster", "postgresql")["spec"]
    assert "synchronous" not in spec["postgresql"] and spec["enablePDB"] is False
    assert spec["storage"]["storageClass"] == spec["walStorage"]["storageClass"] == STANDARD
    three = document(replica_set().environment, "Cluster", "postgresql")["spec"]
    assert three["storage"]["storageClass"] == DATABASE


@pytest.mark.parametrize("version", [15, 16, 17, 18])
def test_every_version_has_its_image(version: Major) -> None:
    made = replica_set(version=version)
    (image,) = document(made.environment, "ImageCatalog", "postgresql")["spec"]["images"]
    assert image["major"] == version and f":{version}." in image["image"] and "@sha256:" in image["image"]


def test_without_prometheus_nothing_is_monitored() -> None:
    made = replica_set(environment(cluster=replica_set().environment.cluster.but(monitoring=None)))
    assert not [name for name in manifests(made) if name.startswith("podmonitor")]
    assert "9187" not in manifests(made)["networkpolicy-postgresql.yaml"]


def test_cilium_is_told_of_the_api_server_by_name() -> None:
    cluster = replica_set().environment.cluster
    cilium = cluster.but(network=cluster.network.but(policies="cilium"))
    made = replica_set(environment(cluster=cilium), pooler=Pooler())
    policies = {name for name in manifests(made) if name.startswith("ciliumnetworkpolicy")}
    assert policies == {
        "ciliumnetworkpolicy-postgresql-api-server.yaml",
        "ciliumnetworkpolicy-postgresql-pooler-api-server.yaml",
    }


@pytest.mark.parametrize("memory", ["512Mi", "1Gi", "2Gi", "4Gi", "8Gi", "64Gi", "512Gi"])
@pytest.mark.parametrize("wal", ["1Gi", "10Gi", "100Gi"])
def test_what_is_derived_fits(memory: str, wal: str) -> None:
    sizing = Sizing(Size.of(memory).amount, Size.of("50Gi").amount, Size.of(wal).amount, {}, 18)
    assert [*sizing.mistakes()] == []
    assert all(isinstance(value, str) for value in sizing.parameters().values())
    assert not sizing.parameters().keys() & FIXED


def test_four_gibibytes() -> None:
    sizing = Sizing(Size.of("4Gi").amount, Size.of("50Gi").amount, Size.of("10Gi").amount, {"work_mem": "2MB"}, 18)
    derived = sizing.parameters()
    wanted = {
        "shared_buffers": "1024MB",
        "effective_cache_size": "3072MB",
        "maintenance_work_mem": "256MB",
        "max_connections": "200",
        "work_mem": "2MB",
        "max_wal_size": "2560MB",
        "max_slot_wal_keep_size": "5120MB",
        "temp_file_limit": "5120MB",
    }
    assert {name: derived[name] for name in wanted} == wanted


def test_connections_are_counted_with_the_surplus_of_a_rollout() -> None:
    env = environment()
    made = PostgresReplicaSet(env, "postgresql", storage="5Gi")
    WebService(env, "api", image=API, port=7500, uses=[made], replicas=Autoscaling(minimum=3, maximum=18))
    assert document(env, "Cluster", "postgresql")["spec"]["postgresql"]["parameters"]["max_connections"] == "200"
