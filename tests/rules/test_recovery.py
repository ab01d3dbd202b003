"""The proof of recovery: what it computes for the five environments, and that it misses whatever is taken away."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monobase_constructs.rules.recovery import TierRecovery, recovery, told_time

from .dist import Mutation, as_documents, committed, mutated, told

OTHERS = ("staging", "client-b", "client-d")
PLANNED = [
    path
    for path in committed()
    if (path.startswith("clients/client-a-prod/") and any(each in path for each in ("backup", "dump", "sentinel")))
    or path.startswith("clients/client-a-prod-drill/")
    or (path.startswith("platform/backups/") and not any(other in path for other in OTHERS))
]
"""Every object that the backups of client-a prod and their drill are made of."""
ENVIRONMENT = "spec.jobTemplate.spec.template.spec.containers.env"
DRILL_LACKS = (
    'CronJob client-a-prod-drill/drill: spec.jobTemplate: no Role and RoleBinding "drill" let it '
    "create/get/list/watch/delete clusters.postgresql.cnpg.io, list persistentvolumeclaims, get pods, "
    "create/get pods/exec; every drill fails [restore-drill]"
)
UNNAMED = {
    "clients/client-a-prod/scheduledbackup-backups-postgresql": "Cluster client-a-prod/postgresql: tier 2: "
    "no ScheduledBackup with method plugin names it; promised: one every 1 d, kept for 30 d [recovery-point]",
    "clients/client-a-prod/scheduledbackup-backups-postgresql-hourly": "Cluster client-a-prod/postgresql: tier 1: "
    "no ScheduledBackup with method volumeSnapshot names it; promised: one every 1 h, kept for 3 d [recovery-point]",
    "clients/client-a-prod/cronjob-backups-postgresql-archive": "Cluster client-a-prod/postgresql: tier 3: "
    "no CronJob runs archive-postgresql.sh for its folder; promised: one every 7 d, kept for 90 d [recovery-point]",
    "clients/client-a-prod/cronjob-backups-postgresql-dump": "Cluster client-a-prod/postgresql: dumps: "
    "no CronJob runs dump-postgresql.sh for it; promised: one every 7 d, kept for 90 d [recovery-point]",
    "clients/client-a-prod/cronjob-backups-minio-copy": "StatefulSet client-a-prod/minio: tier 2: "
    "no CronJob runs copy-files.sh for it into the primary place; promised: one every 1 d, kept for 30 d "
    "[recovery-point]",
    "clients/client-a-prod/cronjob-backups-minio-archive": "StatefulSet client-a-prod/minio: tier 3: "
    "no CronJob runs archive-files.sh for it; promised: one every 7 d, kept for 90 d [recovery-point]",
    "clients/client-a-prod/cronjob-backups-postgresql-prune": "ScheduledBackup client-a-prod/backups-postgresql-hourly"
    ': spec.schedule: no CronJob runs prune-snapshots.sh for "postgresql"; snapshots become ever more [backup-needs]',
    "clients/client-a-prod/configmap-backups": "Cluster client-a-prod/postgresql: backups: it is in no plan; "
    "allowed: a ConfigMap that states what is kept of it, as BackupPlan(env, ...) writes it [unprotected]",
    "clients/client-a-prod-drill/cronjob-drill": "ConfigMap client-a-prod/backups: data[postgresql.json].drill: "
    'no CronJob in the namespace "client-a-prod-drill" runs drill-postgresql.sh; '
    'promised: a restore of "postgresql" every 7 d [restore-drill]',
    "clients/client-a-prod/cronjob-drill-sentinel": f"CronJob client-a-prod-drill/drill: {ENVIRONMENT}[DATABASE]: "
    'no CronJob beside "postgresql" runs write-sentinel.sh for its database "client_a"; every drill fails '
    "[restore-drill]",
    "clients/client-a-prod-drill/objectstore-origin": "ConfigMap client-a-prod-drill/drill-config: "
    'data[etc.backups.restored.yaml]: spec.externalClusters: got "origin"; allowed: an ObjectStore that is made here; '
    "nothing else says where backups lie [restore-drill]",
    "clients/client-a-prod-drill/imagecatalog-restored": "ConfigMap client-a-prod-drill/drill-config: "
    'data[etc.backups.restored.yaml]: spec.imageCatalogRef: no ImageCatalog "restored" with major 18 is made here; '
    "every drill fails [restore-drill]",
    "clients/client-a-prod-drill/role-drill": DRILL_LACKS,
    "clients/client-a-prod-drill/rolebinding-drill": DRILL_LACKS,
    "platform/backups/schedule-client-a-prod-daily": "Namespace client-a-prod: tier 2: "
    "no Schedule takes the namespace client-a-prod to the primary place; promised: one every 1 d, kept for 30 d "
    "[unprotected]",
    "platform/backups/schedule-client-a-prod-weekly": "Namespace client-a-prod: tier 3: "
    "no Schedule takes the namespace client-a-prod to the archive; promised: one every 7 d, kept for 90 d "
    "[unprotected]",
}
"""What nothing else names by its name is told by its kind, and by what it was there for."""


@pytest.mark.parametrize("path", PLANNED)
def test_whatever_is_taken_away_is_missed_by_its_name(path: str) -> None:
    found = told(mutated(Mutation("", path, {})))
    if path in UNNAMED:
        assert UNNAMED[path] in found
    else:
        assert any(committed()[path]["metadata"]["name"] in line for line in found), found


def test_nothing_is_left_out_of_what_is_taken_away() -> None:
    kinds = {committed()[path]["kind"] for path in PLANNED}
    assert {*UNNAMED} <= {*PLANNED}
    assert {"ScheduledBackup", "CronJob", "ObjectStore", "Schedule", "BackupStorageLocation", "Role"} <= kinds
    assert {"NetworkPolicy", "ServiceAccount", "ExternalSecret", "VolumeSnapshotClass", "ConfigMap"} <= kinds


RESTORED = {
    "another server": ("serverName: postgresql", "serverName: other", 'serverName: got "other"; allowed: "postgresql"'),
    "another store": ("barmanObjectName: origin", "barmanObjectName: other", 'got "other"; allowed: an ObjectStore'),
    "another image": ("major: 18", "major: 17", "got 17; allowed: 18, which Cluster client-a-prod/postgresql runs"),
    "other disks": ("storageClass: monobase-scratch", "storageClass: other", 'no StorageClass "other" is made'),
    "nobody": ("eks.amazonaws.com/role-arn", "other", "it is nobody at the cloud"),
    "an old state": ("source: origin", "source: origin\n      recoveryTarget: {targetTime: x}", "the newest is what"),
    "an archive": ("spec:\n", "spec:\n  plugins: [{}]\n", "it would archive into the backups"),
    "another name": ("name: restored\n", "name: other\n", 'the manifest of a Cluster "restored"'),
    "no document": ("apiVersion: ", "[", 'the manifest of a Cluster "restored"'),
}
"""What is changed in the cluster of the drill, which lies in a ConfigMap, and a part of what is told."""


@pytest.mark.parametrize("case", RESTORED)
def test_a_drill_restores_the_newest_backup_of_that_database(case: str) -> None:
    before, after, says = RESTORED[case]
    path, key = "clients/client-a-prod-drill/configmap-drill-config", "etc.backups.restored.yaml"
    text = committed()[path]["data"][key]
    assert before in text
    found = told(mutated(Mutation("", path, {f"data.{key.replace('.', '~')}": text.replace(before, after)})))
    named = f"ConfigMap client-a-prod-drill/drill-config: data[{key}]: "
    assert any(line.startswith(named) and says in line and line.endswith("[restore-drill]") for line in found), found


@pytest.mark.parametrize("minutes", [4, 6])
def test_a_sentinel_is_written_as_often_as_the_drill_counts_on(minutes: int) -> None:
    path = "clients/client-a-prod/cronjob-drill-sentinel"
    assert told(mutated(Mutation("", path, {"spec.schedule": f"*/{minutes} * * * *"}))) == [
        f"CronJob client-a-prod/drill-sentinel: spec.schedule: sentinels are up to {minutes} min apart; "
        "allowed: 5 min, which the drill counts on: it would take more or less for lost than is [restore-drill]"
    ]


def test_a_drill_allows_the_loss_of_the_table_and_no_more() -> None:
    """The same number twice: what the table says of the log, and what the program of the drill is told."""
    (main,) = recovery(as_documents(committed()))
    production = next(each for each in main.environments if each.namespace == "client-a-prod")
    database = next(store for store in production.stores if store.name == "postgresql")
    (log,) = [each for each in database.tiers if each.tier == 2]
    job = committed()["clients/client-a-prod-drill/cronjob-drill"]
    (container,) = job["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"]
    (allowed,) = [each["value"] for each in container["env"] if each["name"] == "MOST_LOST"]
    assert log.rpo == timedelta(seconds=int(allowed))


def shown(tier: TierRecovery) -> str:
    times = [tier.rpo, tier.retention, tier.reach]
    told = ", ".join("never" if each is None else told_time(each) for each in times)
    rto = "" if tier.rto.time is None else f" {told_time(tier.rto.time)}"
    return f"{tier.tier} {tier.by} in {tier.place}: {told}; {tier.rto.how}{rto}"


def test_what_is_kept_of_client_a() -> None:
    (main,) = recovery(as_documents(committed()))
    production = next(each for each in main.environments if each.namespace == "client-a-prod")
    assert {store.name: [shown(tier) for tier in store.tiers] for store in production.stores} == {
        "client-a-prod": [
            "2 its objects in s3://monobase-main-backups: 1 d, 30 d, 29 d; stated",
            "3 its objects in s3://monobase-main-archive: 7 d, 90 d, 83 d; stated",
        ],
        "postgresql": [
            "1 snapshots of a standby's disks in the snapshots of the cluster: 1 h, 3 d, 2 d 23 h; stated 5 min",
            "2 its log, and base backups in s3://monobase-main-backups: 5 min, 30 d, 30 d; estimated 2 h 8 min 50 s",
            "3 copies of a base backup in s3://monobase-main-archive: 7 d 4 h, 97 d, 90 d 4 h; "
            "estimated 2 h 8 min 50 s",
            "dumps dumps of its rows in s3://monobase-main-archive: 7 d, 97 d, 90 d; stated",
        ],
        "minio": [
            "1 the versions that it keeps in the store itself: 0 s, 30 d, 30 d; stated",
            "2 copies of its objects in s3://monobase-main-backups: 1 h, 30 d, 30 d; estimated 10 h 44 min 14 s",
            "3 copies of its objects in s3://monobase-main-archive: 7 d, 97 d, 90 d; estimated 10 h 44 min 14 s",
        ],
    }


def test_what_disasters_cost_client_a() -> None:
    (main,) = recovery(as_documents(committed()))
    production = next(each for each in main.environments if each.namespace == "client-a-prod")
    assert {
        each.scenario: [told_time(lost or timedelta()) for lost in each.loses.values()] for each in production.disasters
    } == {
        "pod": ["0 s", "0 s"],
        "node": ["0 s", "0 s"],
        "zone": ["0 s", "0 s"],
        "database": ["5 min"],
        "files": ["1 h"],
        "cluster": ["1 d", "5 min", "1 h"],
        "region": ["7 d", "7 d 4 h", "7 d"],
    }


LOST: dict[str, tuple[str, dict[str, object], str, timedelta | None]] = {
    "commits that wait for nobody": (
        "clients/client-a-prod/cluster-postgresql", {"spec.postgresql.synchronous.dataDurability": "preferred"},
        "node", timedelta(minutes=5),
    ),
    "instances in one zone": (
        "clients/client-a-prod/cluster-postgresql", {"spec.topologySpreadConstraints": []},
        "zone", timedelta(minutes=5),
    ),
    "a log that is closed every half hour": (
        "clients/client-a-prod/cluster-postgresql", {"spec.postgresql.parameters.archive_timeout": "30min"},
        "database", timedelta(minutes=30),
    ),
    "an archive in the same region": (
        "platform/backups/backupstoragelocation-archive", {"spec.config.region": "eu-central-1"}, "region", None,
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", LOST)
def test_what_a_disaster_costs_follows_from_the_manifests(case: str) -> None:
    path, change, scenario, lost = LOST[case]
    (main,) = recovery(as_documents(mutated(Mutation("", path, change))))
    production = next(each for each in main.environments if each.namespace == "client-a-prod")
    assert next(each for each in production.disasters if each.scenario == scenario).loses["postgresql"] == lost


def test_every_promise_is_computed_or_stated_and_holds() -> None:
    (main,) = recovery(as_documents(committed()))
    assert [each.namespace for each in main.environments] == sorted(each.namespace for each in main.environments)
    for environment in main.environments:
        for store in environment.stores:
            assert store.tiers and store.kept_by != "nobody"
            for tier in store.tiers:
                assert tier.lacks == [] or not tier.proven
                if tier.promised is None:
                    continue
                assert tier.rpo is not None and tier.retention is not None
                late = timedelta(hours=5) if store.kind == "postgresql" else timedelta()
                assert tier.rpo <= tier.promised.rpo + late, (environment.namespace, store.name, tier)
                assert tier.retention >= tier.promised.retention, (environment.namespace, store.name, tier)


def test_a_restore_that_was_measured_takes_the_place_of_an_estimate() -> None:
    (main,) = recovery(as_documents(committed()), {("client-a-prod", "postgresql", 2): timedelta(minutes=41)})
    tiers = [tier for store in main.environments[0].stores for tier in store.tiers if store.name == "postgresql"]
    assert [(tier.rto.how, tier.rto.time) for tier in tiers][1] == ("measured", timedelta(minutes=41))
