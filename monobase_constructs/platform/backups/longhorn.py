"""The bodies of what Longhorn does for backups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monobase_constructs.cluster.backups import S3Location
from monobase_constructs.objects.structs import longhorn

NAMESPACE = "longhorn-system"
HOURLY = "monobase-hourly"
"""The job, and the group of volumes that it is for; claims name it (recovery/plan.py)."""
SYSTEM = "monobase-system"
CREDENTIALS = "longhorn-backups"
SYSTEM_BACKUPS = 30
FIELDS = {"AWS_ACCESS_KEY_ID": "access-key", "AWS_SECRET_ACCESS_KEY": "secret-key"}


def hourly_snapshots(count: int) -> longhorn.RecurringJobSpec:
    """A snapshot an hour of the volumes of the group, unless nothing was written; the last `count` are kept."""
    return _job(HOURLY, "0 * * * *", longhorn.RecurringJobSpecTask.SNAPSHOT, count, [HOURLY])


def system_backups() -> longhorn.RecurringJobSpec:
    """What Longhorn knows of its volumes, so that it can be set up again; what is in them goes other ways."""
    task = longhorn.RecurringJobSpecTask.SYSTEM_HYPHEN_BACKUP
    return _job(SYSTEM, "30 0 * * *", task, SYSTEM_BACKUPS, [], {"volume-backup-policy": "disabled"})


def target(place: S3Location, cluster: str) -> longhorn.BackupTargetSpec:
    """Where system backups lie."""
    return longhorn.BackupTargetSpec(
        backup_target_url=f"s3://{place.bucket}@{place.region}/{cluster}/",
        credential_secret=CREDENTIALS,
        poll_interval="5m0s",
    )


def credentials(place: S3Location) -> dict[str, str]:
    """The keys as Longhorn reads them."""
    endpoint = {"AWS_ENDPOINTS": f"https://{place.endpoint}"} if place.endpoint is not None else {}
    return {name: f'{{{{ index . "{field}" | trim }}}}' for name, field in FIELDS.items()} | endpoint


def _job(
    name: str,
    cron: str,
    task: longhorn.RecurringJobSpecTask,
    count: int,
    groups: Sequence[str],
    parameters: Mapping[str, str] | None = None,
) -> longhorn.RecurringJobSpec:
    return longhorn.RecurringJobSpec(
        name=name,
        cron=cron,
        task=task,
        retain=count,
        concurrency=2,
        groups=list(groups),
        labels={"monobase.io/job": name},
        parameters=parameters,
    )
