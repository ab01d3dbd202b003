"""What is watched of drills, as kube-state-metrics tells of their CronJobs."""

from __future__ import annotations

from functools import cache

from monobase_constructs.recovery.alerts.jobs import failed_since, last_success
from monobase_constructs.values.alerts import Alert, AlertGroup

SENTINELS = '{cronjob=~".+-sentinel"}'
WHICH = '{namespace=~".+-drill", cronjob="drill"}'


@cache
def drill_alerts() -> AlertGroup:
    """For every drill alike."""
    return AlertGroup(
        "restore-drills",
        alerts=[
            Alert(
                "RestoreDrillTooOld",
                expression=f"time() - {last_success(WHICH)} > 8 * 86400",
                lasting="1h",
                severity="critical",
                platform=True,
                summary="No restore drill has succeeded in {{ $labels.namespace }} for more than a week",
                meaning=(
                    "Nobody knows whether the backups of the database can be restored, how long it would take, or how "
                    "much would be lost."
                ),
            ),
            Alert(
                "RestoreDrillFailed",
                expression=failed_since('namespace=~".+-drill", job_name=~"drill-[0-9]+"', WHICH),
                lasting="5m",
                severity="warning",
                summary="The last restore drill in {{ $labels.namespace }} has failed",
                meaning=(
                    "The newest backup could not be recovered in time, is damaged, or is older than promised. Its log "
                    "says which. Treat it as if the database had no backups until that is known."
                ),
            ),
            Alert(
                "SentinelNotWritten",
                expression=f"time() - {last_success(SENTINELS)} > 3600",
                lasting="10m",
                severity="warning",
                summary="{{ $labels.namespace }}/{{ $labels.cronjob }} has not written into the database for an hour",
                meaning=(
                    "A row is written every 5 minutes by which drills tell how old a backup is. The database takes no "
                    "writes, or the job cannot run; the next drill will fail."
                ),
            ),
        ],
    )
