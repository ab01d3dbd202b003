"""What is watched of the backups of a PostgreSQL in the cluster: its log, its base backups, its snapshots.

The metrics are those of CloudNativePG's instance manager, and those that the Barman plugin adds to them:
https://github.com/cloudnative-pg/plugin-barman-cloud/blob/v0.14.0/internal/cnpgi/instance/metrics.go
"""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup

PLUGIN = "barman_cloud_cloudnative_pg_io"
CLUSTER = '"cluster", "$1", "pod", "(.+)-[0-9]+"'
"""The name of a cluster, from that of a pod of it."""

ARCHIVER = "cnpg_pg_stat_archiver"
STALLED = f"""\
({ARCHIVER}_seconds_since_last_archival > 600 or {ARCHIVER}_last_archived_time < 0)
and on (namespace, pod) cnpg_collector_pg_wal_archive_status{{value="ready"}} > 0
and on (namespace, pod) cnpg_pg_replication_in_recovery == 0
unless on (namespace, pod) {ARCHIVER}_last_failed_time > {ARCHIVER}_last_archived_time"""
"""A primary has something to copy and has not done so for long, or never. Where little is written the last copy may be
hours old, but what is copied within moments does not last. Standbys do not copy, and tell of when they were primary.
What fails has an alert of its own."""


def _of_cluster(metric: str) -> str:
    """The same for all servers of a cluster, whichever of them answers."""
    return f"max by (namespace, cluster) (label_replace({metric}, {CLUSTER}))"


@cache
def postgresql_backup_alerts() -> AlertGroup:
    """For every cluster alike: what differs between them is in the labels."""
    return AlertGroup(
        "backups-postgresql",
        alerts=[
            Alert(
                "PostgresBackupTooOld",
                expression=f"time() - {_of_cluster(f'{PLUGIN}_last_available_backup_timestamp')} > 26 * 3600",
                lasting="1h",
                severity="critical",
                platform=True,
                summary="The newest base backup of {{ $labels.namespace }}/{{ $labels.cluster }} is too old",
                meaning=(
                    "There is one a day, and the last one that succeeded is older than 26 hours, or there is none at "
                    "all. A restore has to replay all of the log since then, which takes longer every day."
                ),
            ),
            Alert(
                "PostgresBackupFailing",
                expression=(
                    f"{_of_cluster(f'{PLUGIN}_last_failed_backup_timestamp')}"
                    f" > {_of_cluster(f'{PLUGIN}_last_available_backup_timestamp')}"
                ),
                lasting="10m",
                severity="warning",
                summary="The last base backup of {{ $labels.namespace }}/{{ $labels.cluster }} has failed",
                meaning=(
                    "The log is still copied, so that nothing is lost. If the next one fails as well, restores take "
                    "longer, and what is old is not deleted any more."
                ),
            ),
            Alert(
                "PostgresBackupsUnseen",
                expression=(f"cnpg_collector_up unless on (namespace, pod) {PLUGIN}_last_available_backup_timestamp"),
                lasting="30m",
                severity="warning",
                summary="{{ $labels.namespace }}/{{ $labels.pod }} does not tell how old its backups are",
                meaning=(
                    "The server answers, but the plugin beside it does not. Backups may have stopped without any of "
                    "the other alerts."
                ),
            ),
            Alert(
                "PostgresLogNotArchived",
                expression="cnpg_pg_stat_archiver_last_failed_time > cnpg_pg_stat_archiver_last_archived_time",
                lasting="10m",
                severity="critical",
                platform=True,
                summary="The log of {{ $labels.namespace }}/{{ $labels.pod }} is not archived",
                meaning=(
                    "The last attempt to copy a piece of the log failed, and none has succeeded since. What is written "
                    "now is lost with the cluster, and the disk of the log fills until the server stops."
                ),
            ),
            Alert(
                "PostgresLogBehind",
                expression='cnpg_collector_pg_wal_archive_status{value="ready"} > 20',
                lasting="15m",
                severity="warning",
                summary="{{ $value }} pieces of the log of {{ $labels.namespace }}/{{ $labels.pod }} are not copied",
                meaning=(
                    "The log is written faster than it is copied, 16 MB a piece. All that waits would be lost with the "
                    "cluster, and the disk of the log fills."
                ),
            ),
            Alert(
                "PostgresLogStalled",
                expression=STALLED,
                lasting="5m",
                severity="critical",
                platform=True,
                summary="The copies of the log of {{ $labels.namespace }}/{{ $labels.pod }} hang, for 10 minutes now",
                meaning=(
                    "A piece of the log has waited for its copy for 5 minutes, and the attempt neither succeeds nor "
                    "fails. More than 5 minutes of what was written would be lost with the cluster."
                ),
            ),
            Alert(
                "PostgresHistoryLost",
                expression=(
                    f"({_of_cluster(f'{PLUGIN}_first_recoverability_point')}"
                    f" - {_of_cluster(f'{PLUGIN}_first_recoverability_point offset 1d')} > 2 * 86400)"
                    f" and {_of_cluster(f'{PLUGIN}_first_recoverability_point offset 1d')} > 0"
                ),
                lasting="10m",
                severity="critical",
                platform=True,
                summary="{{ $labels.namespace }}/{{ $labels.cluster }} cannot go back as far as it could yesterday",
                meaning=(
                    "The first moment that can be restored has moved by more than two days within one. Somebody has "
                    "shortened the retention, or deleted base backups."
                ),
            ),
        ],
    )


@cache
def postgresql_snapshot_alerts() -> AlertGroup:
    """For clusters of which snapshots are taken."""
    return AlertGroup(
        "backups-postgresql",
        alerts=[
            Alert(
                "PostgresSnapshotTooOld",
                expression=(f"time() - {_of_cluster('cnpg_collector_last_available_backup_timestamp > 0')} > 3 * 3600"),
                lasting="30m",
                severity="warning",
                summary="The newest snapshot of {{ $labels.namespace }}/{{ $labels.cluster }} is too old",
                meaning=(
                    "There is one an hour, and none has succeeded in the last three. Rows can still be looked up in "
                    "the log, which takes longer."
                ),
            )
        ],
    )
