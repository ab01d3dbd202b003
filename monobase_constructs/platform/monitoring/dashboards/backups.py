"""What is shown of backups: how old the newest of each kind is, and what fails."""

from __future__ import annotations

from collections.abc import Iterator, Set

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.values.dashboards import Dashboard, DashboardRow
from monobase_constructs.values.panels import (
    PanelQuery,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TimeSeriesPanel,
)

HOUR = 3600


def backups_dashboard(cluster: Cluster, operators: Set[str]) -> Dashboard | None:
    """With a row for each kind of backups that is made on the cluster; none where nothing is.

    operators: those that are installed, by name.
    """
    rows = list(_rows(cluster, operators))
    if not rows:
        return None
    return Dashboard(
        "backups",
        title="Backups",
        summary="How much would be lost if everything had to be restored now.",
        rows=rows,
    )


def _rows(cluster: Cluster, operators: Set[str]) -> Iterator[DashboardRow]:
    if "plugin-barman-cloud" in operators:
        yield _databases()
    if "velero" in operators:
        yield _velero()
    if cluster.backups is not None:
        yield _jobs()
    if "longhorn" in operators and cluster.backups is not None and cluster.backups.longhorn is not None:
        yield _volumes()


def _databases() -> DashboardRow:
    newest = "max by (namespace) (barman_cloud_cloudnative_pg_io_last_available_backup_timestamp)"
    oldest = "max by (namespace) (barman_cloud_cloudnative_pg_io_first_recoverability_point)"
    archived = "min by (namespace) (cnpg_pg_stat_archiver_seconds_since_last_archival >= 0)"
    return DashboardRow(
        "Databases: what would be lost?",
        panels=[
            StatPanel(
                "Oldest newest backup",
                asks="Is there a database whose last full backup is too long ago?",
                good="Below 26 hours; 50 years mean that there has never been one.",
                queries=[PanelQuery(f"max(time() - {newest})")],
                unit="s",
                warning=26 * HOUR,
                critical=50 * HOUR,
                width=6,
            ),
            StatPanel(
                "Log not archived",
                asks="How many files of the log wait for the archive?",
                good="Below 3.",
                queries=[PanelQuery('max(cnpg_collector_pg_wal_archive_status{value="ready"})')],
                warning=10,
                critical=100,
                width=6,
            ),
            TablePanel(
                "Databases",
                asks="To which moments can each database be restored?",
                good="A full backup of the last day, the log of the last five minutes, and as far back as promised.",
                columns=[TableColumn("namespace", heading="Namespace", opens="client")],
                measures=[
                    TableMeasure(
                        "Full backup ago",
                        expression=f"time() - {newest}",
                        unit="s",
                        warning=26 * HOUR,
                        critical=50 * HOUR,
                    ),
                    TableMeasure("Log archived ago", expression=archived, unit="s", warning=600, critical=HOUR),
                    TableMeasure("Reaches back", expression=f"time() - {oldest}", unit="s"),
                ],
            ),
        ],
    )


def _velero() -> DashboardRow:
    success = "max by (schedule) (velero_backup_last_successful_timestamp)"
    reachable = "max by (backup_location_name) (velero_backup_location_status_gauge)"
    return DashboardRow(
        "Namespaces: are they saved?",
        panels=[
            StatPanel(
                "Stores out of reach",
                asks="Can backups be written and read at all?",
                good="0.",
                queries=[PanelQuery(f"sum({reachable} == bool 0)")],
                critical=1,
                width=6,
            ),
            StatPanel(
                "Failed in a day",
                asks="How many backups failed, in whole or in part?",
                good="0.",
                queries=[
                    PanelQuery(
                        "sum(increase(velero_backup_failure_total[1d]))"
                        " + sum(increase(velero_backup_partial_failure_total[1d]))"
                    )
                ],
                warning=1,
                critical=2,
                width=6,
            ),
            StatPanel(
                "Volumes not moved in a day",
                asks="How many volumes did not reach the store?",
                good="0.",
                queries=[PanelQuery("sum(increase(podVolume_data_upload_failure_total[1d]))")],
                critical=1,
                width=6,
            ),
            TablePanel(
                "Schedules",
                asks="When did each schedule last succeed?",
                good="Daily ones in the last 26 hours, weekly ones in the last 8 days.",
                columns=[TableColumn("schedule", heading="Schedule")],
                measures=[
                    TableMeasure("Succeeded ago", expression=f"time() - {success}", unit="s"),
                    TableMeasure(
                        "Size", expression="max by (schedule) (velero_backup_tarball_size_bytes)", unit="bytes"
                    ),
                    TableMeasure(
                        "Last one succeeded",
                        expression="min by (schedule) (velero_backup_last_status)",
                        warning=1,
                        critical=0.5,
                    ),
                ],
            ),
        ],
    )


def _jobs() -> DashboardRow:
    succeeded = 'max by (namespace, cronjob) (kube_cronjob_status_last_successful_time{cronjob=~"backups-.+"})'
    return DashboardRow(
        "Files and archives: do the tasks run?",
        panels=[
            TablePanel(
                "Tasks",
                asks="When was each copy last made?",
                good="No longer ago than its schedule says: copies within an hour, archives within 8 days.",
                columns=[
                    TableColumn("namespace", heading="Namespace", opens="client"),
                    TableColumn("cronjob", heading="Task"),
                ],
                measures=[
                    TableMeasure("Done ago", expression=f"time() - {succeeded}", unit="s"),
                ],
                width=14,
            ),
            TimeSeriesPanel(
                "Failed tasks",
                asks="Which tasks fail?",
                good="None.",
                alerts=["JobFailed"],
                queries=[
                    PanelQuery(
                        'sum by (namespace, job_name) (kube_job_status_failed{job_name=~"backups-.+"}) > 0',
                        legend="{{namespace}}/{{job_name}}",
                    )
                ],
                critical=1,
                width=10,
            ),
        ],
    )


def _volumes() -> DashboardRow:
    made = "max by (pvc_namespace, pvc) (longhorn_volume_last_backup_at > 0)"
    return DashboardRow(
        "Volumes on the nodes' disks: are they saved?",
        panels=[
            TablePanel(
                "Volumes",
                asks="When was each volume last saved?",
                good="In the last 26 hours.",
                columns=[
                    TableColumn("pvc_namespace", heading="Namespace", opens="client"),
                    TableColumn("pvc", heading="Volume"),
                ],
                measures=[
                    TableMeasure(
                        "Saved ago",
                        expression=f"time() - {made}",
                        unit="s",
                        warning=26 * HOUR,
                        critical=50 * HOUR,
                    ),
                ],
            ),
        ],
    )
