"""What is watched of Velero, by its own metrics:
https://github.com/velero-io/velero/blob/v1.18.2/pkg/metrics/metrics.go
"""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup
from monobase_constructs.values.declared import SCHEDULES

AGES = {"hourly": 3, "daily": 26, "weekly": 8 * 24}
"""Hours after which the newest of a schedule is too old, by the end of its name."""


RUNS = "count(velero_backup_attempt_total) > 0"
"""Otherwise nothing is known of any schedule, and another alert tells of that."""


def _of_namespace(expression: str) -> str:
    """Of the namespace that a schedule is for, by its name, and not of Velero's: so its client is told."""
    return f'label_replace({expression}, "namespace", "$1", "schedule", "(.+)-({"|".join(AGES)})")'


def _too_old(end: str, hours: int) -> str:
    """Velero tells no time of a success before there is one: what never had any is known by what is declared."""
    which = f'{{schedule=~".+-{end}"}}'
    old = f"time() - velero_backup_last_successful_timestamp{which} > {hours} * 3600"
    never = f"last_over_time({SCHEDULES}{which}[1h] offset {hours}h)"
    return (
        f"{_of_namespace(old)}\n"
        f"or ({never} unless on (schedule) velero_backup_last_successful_timestamp and on () {RUNS})"
    )


@cache
def velero_alerts() -> AlertGroup:
    """For every schedule alike."""
    return AlertGroup(
        "backups-velero",
        alerts=[
            Alert(
                "VeleroBackupFailed",
                expression=_of_namespace('velero_backup_last_status{schedule!=""} == 0'),
                lasting="5m",
                severity="warning",
                summary="The last backup of the schedule {{ $labels.schedule }} has failed, or failed in part",
                meaning=(
                    "Some volume or object is not in it. The one before is still there; if the next one fails as well, "
                    "more than a day of the volumes would be lost."
                ),
            ),
            Alert(
                "VeleroBackupTooOld",
                expression="\nor ".join(_too_old(end, hours) for end, hours in AGES.items()),
                lasting="1h",
                severity="critical",
                platform=True,
                summary="The newest backup of the schedule {{ $labels.schedule }} is too old",
                meaning=(
                    "No backup of the schedule has succeeded for longer than lies between two of them, or none ever. "
                    "What was written to volumes since then is on their disks alone."
                ),
            ),
            Alert(
                "VeleroSilent",
                expression='absent(velero_backup_last_successful_timestamp{schedule!=""})',
                lasting="1h",
                severity="critical",
                platform=True,
                summary="Velero tells nothing of any schedule",
                meaning="Velero does not run, or does not know its schedules. No namespace is backed up.",
            ),
            Alert(
                "VeleroLocationUnavailable",
                expression="velero_backup_location_status_gauge == 0",
                lasting="15m",
                severity="critical",
                platform=True,
                summary="Velero cannot reach the location {{ $labels.backup_location_name }}",
                meaning=(
                    "Backups into the location fail, and nothing can be restored from it: the bucket, the key that "
                    "encrypts it, or the identity of Velero is gone, or the network does not lead there."
                ),
            ),
            Alert(
                "VeleroRepositoryNotMaintained",
                expression=(
                    "increase(velero_repo_maintenance_failure_total[1d]) > 0"
                    " unless on (repository_name) increase(velero_repo_maintenance_success_total[1d]) > 0"
                ),
                lasting="1h",
                severity="warning",
                summary="Velero's repository {{ $labels.repository_name }} is not maintained",
                meaning=(
                    "What no backup needs any more stays in the bucket, which grows, and backups become slower. If the "
                    "password of the repository is wrong, its volumes cannot be restored either."
                ),
            ),
        ],
    )
