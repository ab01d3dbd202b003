"""What is watched of Longhorn's snapshots: it runs each RecurringJob as a CronJob of the same name."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup

JOBS = {"monobase-hourly": 3, "monobase-system": 26}
"""Hours after which the last success of a job is too old."""


def _too_old(job: str, hours: int) -> str:
    which = f'{{namespace="longhorn-system", cronjob="{job}"}}'
    success = f"kube_cronjob_status_last_successful_time{which}"
    never = f"kube_cronjob_created{which} unless on (cronjob) {success}"
    return f"(time() - ({success} or {never}) > {hours} * 3600)"


@cache
def longhorn_alerts() -> AlertGroup:
    """For every job that the platform gives to Longhorn."""
    return AlertGroup(
        "backups-longhorn",
        alerts=[
            Alert(
                "LonghornSnapshotTooOld",
                expression=" or ".join(_too_old(job, hours) for job, hours in JOBS.items()),
                lasting="15m",
                severity="warning",
                summary="Longhorn's job {{ $labels.cronjob }} has not succeeded for too long",
                meaning=(
                    "Snapshots of volumes, or the backup of what Longhorn knows of them, have stopped. Volumes go back "
                    "to the day before by Velero's copies."
                ),
            ),
            Alert(
                "LonghornBackupFailed",
                expression="longhorn_backup_state == 4",
                lasting="5m",
                severity="warning",
                summary="Longhorn's backup {{ $labels.backup }} of {{ $labels.volume }} has failed",
                meaning="Somebody or some job has begun a backup into Longhorn's bucket, which ended with an error.",
            ),
        ],
    )
