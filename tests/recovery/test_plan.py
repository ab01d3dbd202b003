"""What the objects of a plan mean: whose backups lie where, for how long, and who can read them."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from cdk8s import App

from monobase_constructs import (
    Aws,
    BackupPlan,
    CloudDisks,
    DistributedMinio,
    Environment,
    Pool,
    PostgresReplicaSet,
    Worker,
)
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.recovery import schedules
from monobase_constructs.testing import document, environment, example_cluster, manifests

from .plans import API, BACKUPS, CLOUDS, MINIO, planned


def platform(env: Environment) -> list[dict[str, Any]]:
    charts = platform_charts(App(), env.cluster, [env])
    made = [charts[folder] for folder in ("platform/backups", "platform/longhorn-backups") if folder in charts]
    return [yaml.safe_load(text) for chart in made for text in manifests(chart).values()]


def of(documents: list[dict[str, Any]], kind: str) -> dict[str, dict[str, Any]]:
    return {each["metadata"]["name"]: each for each in documents if each["kind"] == kind}


@pytest.mark.parametrize("cloud", BACKUPS)
def test_two_places_of_which_one_is_the_default(cloud: str) -> None:
    places = of(platform(planned(cloud)), "BackupStorageLocation")
    assert {name: each["spec"]["default"] for name, each in places.items()} == {"primary": True, "archive": False}
    buckets = {each["spec"]["objectStorage"]["bucket"] for each in places.values()}
    assert len(buckets) == 2


def test_daily_backups_are_kept_in_one_place_and_weekly_ones_in_the_other() -> None:
    made = of(platform(planned()), "Schedule")
    assert {
        name: (each["spec"]["template"]["storageLocation"], each["spec"]["template"]["ttl"])
        for name, each in made.items()
    } == {
        "acme-prod-daily": ("primary", "720h0m0s"),
        "acme-prod-weekly": ("archive", "2160h0m0s"),
        "acme-prod-hourly": ("primary", "72h0m0s"),
    }
    for each in made.values():
        spec = each["spec"]
        assert spec["template"]["includedNamespaces"] == ["acme-prod"] and spec["useOwnerReferencesInBackup"] is False
        assert "skipImmediately" not in spec, "Velero writes it, and Argo CD would write it back for ever"
        assert "secrets" in spec["template"]["excludedNamespaceScopedResources"]
        # Those that are not its own Velero deletes in the end of a backup.
        assert "volumesnapshots.snapshot.storage.k8s.io" in spec["template"]["excludedNamespaceScopedResources"]


def test_the_password_of_the_repository_is_not_the_one_that_everybody_knows() -> None:
    for cloud in BACKUPS:
        secret = of(platform(planned(cloud)), "ExternalSecret")["velero-repo-credentials"]
        spec = secret["spec"]
        assert secret["metadata"]["namespace"] == "velero"
        assert [*spec["target"]["template"]["data"]] == ["repository-password"]
        assert (spec["refreshPolicy"], spec["target"]["creationPolicy"]) == ("CreatedOnce", "Orphan")


def test_the_log_goes_to_a_folder_of_the_environment_alone() -> None:
    env = planned()
    cluster, store = document(env, "Cluster", "postgresql")["spec"], document(env, "ObjectStore", "backups-postgresql")
    assert cluster["plugins"] == [
        {
            "name": "barman-cloud.cloudnative-pg.io",
            "enabled": True,
            "isWALArchiver": True,
            "parameters": {"barmanObjectName": "backups-postgresql", "serverName": "postgresql"},
        }
    ]
    assert store["spec"]["configuration"]["destinationPath"] == "s3://acme-backups/acme-prod"
    assert store["spec"]["retentionPolicy"] == "30d" and "serverName" not in store["spec"]["configuration"]
    account = cluster["serviceAccountTemplate"]["metadata"]["annotations"]
    assert account == {"eks.amazonaws.com/role-arn": "arn:aws:iam::123456789012:role/backups-acme-prod"}


def test_schedules_of_cloudnativepg_have_seconds_and_those_of_velero_none() -> None:
    env = planned()
    for name in ("backups-postgresql", "backups-postgresql-hourly"):
        assert len(document(env, "ScheduledBackup", name)["spec"]["schedule"].split()) == 6
    assert all(len(each["spec"]["schedule"].split()) == 5 for each in of(platform(env), "Schedule").values())


def test_what_copies_files_can_only_read_them() -> None:
    env = planned()
    files = document(env, "ConfigMap", "minio-provision-config")["data"]
    reader, writer = files["etc.provision.policies.backup.json"], files["etc.provision.policies.api.json"]
    assert "s3:GetObject" in reader and "Put" not in reader and "Delete" not in reader
    assert "s3:PutObject" in writer
    assert reader.count("arn:aws:s3:::") == 4, "both buckets, and what is in them"


def test_clients_begin_at_different_minutes_that_stay() -> None:
    names = [f"client-{number}-prod" for number in range(200)]
    daily = [schedules.daily(name, None) for name in names]
    assert len(set(daily)) > 120, "spread over 240 minutes"
    assert schedules.daily("client-a-prod", None) == "51 1 * * *"
    assert schedules.weekly("client-a-prod", None) == "51 5 * * 0"
    assert all(1 <= int(each.split()[1]) < 5 for each in daily)


def test_a_volume_of_longhorn_is_in_the_group_of_hourly_snapshots() -> None:
    env = planned("bare-metal")
    labels = document(env, "PersistentVolumeClaim", "box-data")["metadata"]["labels"]
    job = of(platform(env), "RecurringJob")["monobase-hourly"]["spec"]
    (group,) = job["groups"]
    assert labels["recurring-job.longhorn.io/source"] == "enabled"
    assert labels[f"recurring-job-group.longhorn.io/{group}"] == "enabled"
    assert (job["task"], job["cron"], job["retain"]) == ("snapshot", "0 * * * *", 72)
    assert "acme-prod-hourly" not in of(platform(env), "Schedule"), "one of the two is enough"


def test_one_plan_does_not_reach_the_backups_of_another() -> None:
    stages = [planned(stage=stage) for stage in ("prod", "other")]
    stores = [document(env, "ObjectStore", "backups-postgresql")["spec"]["configuration"] for env in stages]
    accounts = [document(env, "ServiceAccount", "backups-minio-copy")["metadata"]["annotations"] for env in stages]
    paths = {store["destinationPath"] for store in stores}
    roles = {account["eks.amazonaws.com/role-arn"] for account in accounts}
    assert len(paths) == len(roles) == 2
    assert isinstance(stages[0].cluster.cloud, Aws)


def test_a_copy_may_take_as_long_as_its_store_is_large() -> None:
    """Twice the estimate of a full store, at least what a small one has, and never so long that a week is left out."""
    given = {"storage": CloudDisks(), "backups": BACKUPS["aws"], "cloud": CLOUDS["aws"]}
    env = environment(stage="prod", tier="production", domains=["acme.example"], cluster=example_cluster(**given))
    small = PostgresReplicaSet(env, "small", storage="10Gi")
    large = PostgresReplicaSet(env, "large", storage="2Ti")
    files = DistributedMinio(env, "files", image=MINIO, buckets=["files"], pools=[Pool(nodes=6, volume="2Ti")])
    Worker(env, "worker", image=API, port=7500, uses=[small, large.named("LARGE"), files])
    BackupPlan(env, "backups", protects=[small, large, files])
    hours = {
        each: document(env, "CronJob", f"backups-{each}")["spec"]["jobTemplate"]["spec"]["activeDeadlineSeconds"] / 3600
        for each in ("small-archive", "large-archive", "files-copy", "files-archive")
    }
    assert hours == {"small-archive": 12, "large-archive": 44, "files-copy": 144, "files-archive": 144}
