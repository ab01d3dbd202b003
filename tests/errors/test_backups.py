"""What is said about backups and the places where they lie."""

from __future__ import annotations

import pytest

from monobase_constructs import BackupStorage, InvalidInput, S3Location
from monobase_constructs.testing import example_cluster

from .conftest import MAIN, Case, Told, cases, client

ON_DISKS = MAIN.replace("        node_pools=", "        storage=Longhorn(),\n        node_pools=")
DATABASE = """\
database = PostgresReplicaSet(env, "postgresql", storage="5Gi")
WebService(env, "api", image=API, port=7500, uses=[database])
"""
BEFORE, _, BEHIND = MAIN.partition("        backups=")
KEPT = 'KEPT = ProviderBackups(any_moment="30d", weekly="90d")\n'


@pytest.mark.parametrize("case", [*cases("backups.txt"), *cases("drills.txt")], ids=lambda case: case.title)
def test_a_mistake_in_a_plan(case: Case, told: Told) -> None:
    used = [name for name in ("files", "cache") if f"{name} = " in case.written]
    users = [f'WebService(env, "{name}-user", image=API, port=7500, uses=[{name}])\n' for name in used]
    module = client("".join([DATABASE, case.written, *users]))
    assert told({"acme.py": module.replace("\nacme = ", f"\n{KEPT}acme = ")}, ON_DISKS) == case.said


@pytest.mark.parametrize("case", cases("locations.txt"), ids=lambda case: case.title)
def test_a_mistake_in_a_place(case: Case, told: Told) -> None:
    main = f"{BEFORE}        {case.written.strip()},\n    )\n"
    said = [each.replace("LINE", str(BEFORE.count("\n") + 1)) for each in case.said]
    assert told({"acme.py": client("pass")}, main) == said


def test_a_store_on_a_cluster_without_a_place_for_backups(told: Told) -> None:
    nowhere = f"{BEFORE}        storage=Longhorn(),\n    )\n"
    plan = 'BackupPlan(env, "backups", protects=[database])\n'
    assert told({"acme.py": client(DATABASE + plan)}, nowhere) == [
        'clients/acme.py:9: BackupPlan "backups": protects: got nothing; allowed: a cluster that has a place for '
        'backups; give Cluster("main") backups=BackupStorage(...) in main.py'
    ]


def test_the_services_of_a_client_whose_provider_keeps_what_nobody_knows(told: Told) -> None:
    module = (
        "from monobase_constructs import *\n\n"
        'acme = Client("acme", domain="acme.example", environments=[\n'
        '    staging(files=S3Bucket("acme", region="eu-central-1")),\n'
        "])\n"
    )
    assert told({"acme.py": module}, f"{BEFORE}    )\n") == [
        'clients/acme.py:4: BackupPlan "backups": protects: got "files, of which no backups are known"; allowed: '
        'stores with backups=; state what the provider keeps: backups=ProviderBackups(any_moment="35d", weekly="365d")'
    ]


def test_a_drill_without_a_database_in_the_cluster(told: Told) -> None:
    module = (
        "from monobase_constructs import *\n\n"
        'kept = ProviderBackups(any_moment="35d", weekly="365d")\n'
        'acme = Client("acme", domain="acme.example", environments=[\n'
        '    staging(files=S3Bucket("acme", region="eu-central-1", backups=kept), backups=Backups(drill=Drill())),\n'
        "])\n"
    )
    assert told({"acme.py": module}, f"{BEFORE}    )\n") == [
        "clients/acme.py:5: Backups: drill: got Drill(...); allowed: none without a database in the cluster; "
        "write postgres=Postgres(...)"
    ]


def test_a_stage_that_is_called_like_the_namespaces_of_drills(told: Told) -> None:
    module = (
        "from monobase_constructs import *\n\n"
        'acme = Client("acme", domain="acme.example", environments=[Stage("drill", tier="non-production")])\n'
    )
    assert told({"acme.py": module}, MAIN) == [
        'clients/acme.py:3: Stage "drill": name: got "drill"; allowed: a name that is free; namespaces of drills end '
        "with it"
    ]


def test_drills_that_could_write_what_they_read() -> None:
    key, role = "arn:aws:kms:eu-central-1:123456789012:key/1", "arn:aws:iam::123456789012:role/{client}-{stage}"
    with pytest.raises(InvalidInput) as told:
        BackupStorage(
            primary=S3Location("a-1", region="eu-central-1", key=key),
            archive=S3Location("a-2", region="eu-central-1", key=key),
            velero="arn:aws:iam::123456789012:role/velero",
            environments=role,
            archives=f"{role}-archives",
            drills=role,
        )
    assert str(told.value).partition(": BackupStorage: ")[2] == (
        f'drills: got "{role}"; allowed: others than environments; a drill may not write what it reads'
    )


@pytest.mark.parametrize(
    ("others", "given", "allowed"),
    [
        ({}, "nothing", "given together with environments"),
        ({"archives": "{}"}, '"{}"', "others than environments and drills"),
        ({"archives": "{}-d", "drills": "{}-d"}, '"{}-d"', "others than environments and drills"),
    ],
)
def test_an_archive_that_who_deletes_the_daily_copies_could_write(
    others: dict[str, str], given: str, allowed: str
) -> None:
    key, role = "arn:aws:kms:eu-central-1:123456789012:key/1", "arn:aws:iam::123456789012:role/{client}-{stage}"
    with pytest.raises(InvalidInput) as told:
        BackupStorage(
            primary=S3Location("a-1", region="eu-central-1", key=key),
            archive=S3Location("a-2", region="eu-central-1", key=key),
            velero="arn:aws:iam::123456789012:role/velero",
            environments=role,
            **{name: each.replace("{}", role) for name, each in others.items()},
        )
    assert str(told.value).partition(": BackupStorage: ")[2] == (
        f"archives: got {given.replace('{}', role)}; allowed: {allowed}; "
        "who may delete the daily copies must not reach the weekly ones"
    )


def test_an_environment_that_would_be_velero(told: Told) -> None:
    amazon = """\
        storage=CloudDisks(),
        backups=BackupStorage(
            primary=S3Location("acme-1", region="eu-central-1", key="arn:aws:kms:eu-central-1:123456789012:key/1"),
            archive=S3Location("acme-2", region="eu-west-1", key="arn:aws:kms:eu-west-1:123456789012:key/2"),
            velero="arn:aws:iam::123456789012:role/archives-acme-prod",
            environments="arn:aws:iam::123456789012:role/backups-{client}-{stage}",
            archives="arn:aws:iam::123456789012:role/archives-{client}-{stage}",
        ),
    )
"""
    cloud = 'Aws(region="eu-central-1", secrets_role="arn:aws:iam::123456789012:role/{client}-{stage}")'
    main = BEFORE.replace('BareMetal(secrets=AwsSecretsManager(region="eu-central-1"))', cloud) + amazon
    main = main.replace('["a", "b", "c"]', '["eu-central-1a", "eu-central-1b", "eu-central-1c"]')
    module = client(DATABASE + 'BackupPlan(env, "backups", protects=[database])\n')
    assert told({"acme.py": module}, main) == [
        'clients/acme.py:9: BackupPlan "backups": backups: got "archives '
        'arn:aws:iam::123456789012:role/archives-acme-prod"; allowed: others than velero in BackupStorage; it may '
        "delete in both places, and nobody else"
    ]


def test_an_identity_that_all_environments_would_share() -> None:
    key = "arn:aws:kms:eu-central-1:123456789012:key/1"
    with pytest.raises(InvalidInput) as told:
        example_cluster(
            backups=BackupStorage(
                primary=S3Location("a-1", region="eu-central-1", key=key),
                archive=S3Location("a-2", region="eu-central-1", key=key),
                velero="arn:aws:iam::123456789012:role/velero",
                environments="arn:aws:iam::123456789012:role/backups",
                archives="arn:aws:iam::123456789012:role/archives-{client}-{stage}",
            )
        )
    assert str(told.value).partition(': Cluster "example": ')[2] == (
        'backups: got "arn:aws:iam::123456789012:role/backups"; allowed: a text with {client} and {stage}; '
        "each environment must reach its own backups only"
    )
