"""Databases keep their data, change leaders in time and let in whom they know; and each check is seen to fail."""

from __future__ import annotations

import copy

import pytest

from . import meaning_databases as databases
from .meaning_databases import DATABASE_CHECKS
from .test_meaning import Mutation, on, without
from .world import Check, World

RECORDS, POOLER = "records", "records-pooler"


@pytest.mark.parametrize("check", DATABASE_CHECKS, ids=lambda check: check.__name__)
def test_meaning(world: World, check: Check) -> None:
    assert [*check(world)] == []


def cluster(path: str, *to: object) -> Mutation:
    return on("Cluster", RECORDS, f"spec.{path}", *to)


MUTATIONS: dict[Check, dict[str, Mutation]] = {
    databases.databases_keep_their_data: {
        "even": cluster("instances", 4),
        "asynchronous": cluster("postgresql.synchronous"),
        "no quorum": cluster("postgresql.synchronous.dataDurability", "required"),
        "too many": cluster("postgresql.synchronous.number", 5),
        "class": cluster("storage.storageClass", "gp2"),
        "log volume": cluster("walStorage.storageClass"),
        "image": on("ImageCatalog", RECORDS, "spec.images.0.image", "ghcr.io/cloudnative-pg/postgresql:17.11"),
        "no image": cluster("imageCatalogRef.major", 18),
        "in-tree backups": cluster("backup", {"barmanObjectStore": {}}),
        "log": cluster("postgresql.parameters.max_slot_wal_keep_size", "20480MB"),
        "pruned": on("Cluster", RECORDS, "metadata.annotations", {}),
        "dropped": on("Database", RECORDS, "spec.databaseReclaimPolicy", "delete"),
    },
    databases.databases_change_leaders_in_time: {
        "one node": cluster("affinity.podAntiAffinityType", "preferred"),
        "one zone": cluster("topologySpreadConstraints", []),
        "a zone of jobs": cluster(
            "topologySpreadConstraints.0.labelSelector.matchLabels", {"cnpg.io/podRole": "instance"}
        ),
        "a zone if it fits": cluster("topologySpreadConstraints.0.whenUnsatisfiable", "ScheduleAnyway"),
        "zones that are lost": cluster("topologySpreadConstraints.0.nodeTaintsPolicy", "Ignore"),
        "an hour": cluster("switchoverDelay", 3600),
        "half an hour": cluster("stopDelay", 1800),
        "lease": cluster("primaryLease.renewDeadlineSeconds", 8),
        "late": cluster("probes.readiness.failureThreshold", 6),
        "no budget": cluster("enablePDB", False),
        "not guaranteed": cluster("resources.limits.memory", "16Gi"),
        "restart": cluster("primaryUpdateMethod", "restart"),
    },
    databases.databases_let_in_whom_they_know: {
        "plaintext": cluster("postgresql.pg_hba", ["hostssl all all all scram-sha-256", "host all all all trust"]),
        "trust": cluster("postgresql.pg_hba.0", "hostssl records report all trust"),
        "everything": cluster("postgresql.pg_hba.0", "hostssl all report all scram-sha-256"),
        "strangers": cluster("postgresql.pg_hba.0", "hostssl records postgres all scram-sha-256"),
        "superuser": cluster("enableSuperuserAccess", True),
        "numbers": cluster("postgresql.parameters.max_connections", 300),
        "rights": cluster("managed.roles.0.createrole", True),
        "rows": cluster("managed.roles.0.bypassrls", True),
        "password": cluster("managed.roles.0.passwordSecret.name", "records-other"),
        "not verified": on("ExternalSecret", "records-report", "spec.target.template.data.url", "postgresql://x"),
        "clients of the pooler": on("Pooler", POOLER, "spec.pgbouncer.parameters.client_tls_sslmode", "prefer"),
        "server of the pooler": on("Pooler", POOLER, "spec.pgbouncer.parameters.server_tls_sslmode", "require"),
        "name of the pooler": cluster("certificates.serverAltDNSNames", []),
    },
    databases.databases_are_reached_by_their_operator: {
        "closed": on("NetworkPolicy", RECORDS, "spec.ingress", []),
        "alone": on("NetworkPolicy", RECORDS, "spec.egress", []),
        "pooler": on("NetworkPolicy", POOLER, "spec.egress", []),
        "not watched": without("PodMonitor", RECORDS),
    },
}
BROKEN = [(check, name, mutate) for check, each in MUTATIONS.items() for name, mutate in each.items()]


@pytest.mark.parametrize(("check", "name", "mutate"), BROKEN, ids=[f"{c.__name__}: {n}" for c, n, _ in BROKEN])
def test_broken(everything: World, check: Check, name: str, mutate: Mutation) -> None:
    broken = World(copy.deepcopy(everything.files), everything.cluster)
    mutate(broken)
    assert [*check(broken)] != []


def test_every_check_is_seen_to_fail() -> None:
    assert set(MUTATIONS) == set(DATABASE_CHECKS)
