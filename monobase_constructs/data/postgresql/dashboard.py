"""What is shown of PostgreSQL in the cluster, in the order in which one asks when something is wrong.

The metrics are those of CloudNativePG's instance manager, its default queries and its exporter for PgBouncer:
https://github.com/cloudnative-pg/cloudnative-pg/blob/v1.30.0/config/manager/default-monitoring.yaml
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from monobase_constructs.values.dashboards import Dashboard, DashboardRow, DashboardVariable
from monobase_constructs.values.panels import (
    PanelQuery,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TimeSeriesPanel,
)

VOLUMES = """max by (namespace, persistentvolumeclaim) (
  label_replace(
    1 - kubelet_volume_stats_available_bytes{namespace=~"$namespace"}
      / kubelet_volume_stats_capacity_bytes{namespace=~"$namespace"},
    "pod", "$1", "persistentvolumeclaim", "(.+?)(-wal)?"
  ) and on (namespace, pod) cnpg_collector_up{namespace=~"$namespace"}
)"""
"""How full volumes are; the operator calls those of a server as its pod, with "-wal" for the log."""
CONNECTIONS = """sum by (namespace, pod) (cnpg_backends_total{namespace=~"$namespace"})
  / on (namespace, pod) cnpg_pg_settings_setting{namespace=~"$namespace", name="max_connections"}"""
DATABASE = 'namespace=~"$namespace", datname!~"template.*|postgres"'
BY_DATABASE = "{{namespace}} {{datname}}"
BY_POD = "{{namespace}}/{{pod}}"


def _rate(statistic: str, function: str = "rate") -> str:
    """A counter of PostgreSQL's statistics, for each database of an application."""
    metric = f"cnpg_pg_stat_database_{statistic}{{{DATABASE}}}"
    return f"sum by (namespace, datname) ({function}({metric}[$__rate_interval]))"


def _share(part: str, rest: str) -> str:
    """One counter as a share of two."""
    return f"{_rate(part)}\n  / ({_rate(part)}\n  + {_rate(rest)})"


@cache
def postgresql_dashboard() -> Dashboard:
    """For all clusters of databases together; which of them is chosen by namespace."""
    return _dashboard([_health(), _load(), _copies(), _room()])


@cache
def pooler_dashboard() -> Dashboard:
    """The row about PgBouncer, where a database has it."""
    return _dashboard([_pooler()])


def _dashboard(rows: Sequence[DashboardRow]) -> Dashboard:
    return Dashboard(
        "postgresql",
        title="PostgreSQL",
        summary="Whether databases answer, whether their copies follow, and what they run out of.",
        variables=[DashboardVariable("namespace", metric="cnpg_collector_up")],
        rows=rows,
    )


def _health() -> DashboardRow:
    return DashboardRow(
        "Is it well?",
        panels=[
            StatPanel(
                "Servers down",
                asks="Does a server run whose database does not answer?",
                good="0.",
                queries=[PanelQuery('sum(cnpg_collector_up{namespace=~"$namespace"} == bool 0)')],
                critical=1,
                alerts=["PostgresDown"],
            ),
            StatPanel(
                "Without a primary",
                asks="In how many namespaces can nothing be written?",
                good="0; 1 for less than a minute while a standby takes over.",
                queries=[
                    PanelQuery('sum(min by (namespace) (cnpg_pg_replication_in_recovery{namespace=~"$namespace"}))'),
                ],
                critical=1,
                alerts=["PostgresDown"],
            ),
            StatPanel(
                "Standbys cut off",
                asks="Does a standby receive nothing from its primary?",
                good="0.",
                queries=[
                    PanelQuery(
                        'sum(cnpg_pg_replication_in_recovery{namespace=~"$namespace"}\n'
                        '  > bool cnpg_pg_replication_is_wal_receiver_up{namespace=~"$namespace"})'
                    )
                ],
                critical=1,
                alerts=["PostgresStandbyDisconnected"],
            ),
            StatPanel(
                "Furthest behind",
                asks="How old is what the slowest standby shows?",
                good="Below a second.",
                queries=[PanelQuery('max(cnpg_pg_replication_lag{namespace=~"$namespace"})')],
                unit="s",
                warning=30,
                critical=300,
                alerts=["PostgresReplicationLag"],
            ),
            StatPanel(
                "Connections taken",
                asks="How near is the busiest server to refusing connections?",
                good="Below 80 %.",
                queries=[PanelQuery(f"max({CONNECTIONS})")],
                unit="percentunit",
                warning=0.8,
                critical=0.95,
            ),
            StatPanel(
                "Fullest volume",
                asks="Which share of the fullest volume is taken?",
                good="Below 80 %; volumes can be enlarged while the database runs.",
                queries=[PanelQuery(f"max({VOLUMES})")],
                unit="percentunit",
                warning=0.8,
                critical=0.9,
            ),
        ],
    )


def _load() -> DashboardRow:
    return DashboardRow(
        "What is it doing?",
        panels=[
            TimeSeriesPanel(
                "Transactions",
                asks="Is there more or less to do than usual?",
                good="As on other days at this hour.",
                queries=[PanelQuery(_rate("xact_commit"), legend=BY_DATABASE)],
                unit="ops",
            ),
            TimeSeriesPanel(
                "Rolled back",
                asks="Which share of the transactions fails?",
                good="Near 0; what an application does by rolling back stays at its usual level.",
                queries=[PanelQuery(_share("xact_rollback", "xact_commit"), legend=BY_DATABASE)],
                unit="percentunit",
            ),
            TimeSeriesPanel(
                "Connections by state",
                asks="Who holds connections, and do they work?",
                good='Most are "idle" or "active"; few are "idle in transaction", and those not for long.',
                queries=[
                    PanelQuery(
                        'sum by (namespace, state) (cnpg_backends_total{namespace=~"$namespace"})',
                        legend="{{namespace}} {{state}}",
                    )
                ],
                stacked=True,
            ),
            TimeSeriesPanel(
                "Longest transaction",
                asks="Does somebody keep a transaction open, so that locks are held and nothing is cleaned up?",
                good="Below five minutes, backups and migrations excepted.",
                queries=[
                    PanelQuery(
                        'max by (namespace, usename) (cnpg_backends_max_tx_duration_seconds{namespace=~"$namespace"})',
                        legend="{{namespace}} {{usename}}",
                    )
                ],
                unit="s",
                warning=300,
                critical=3600,
            ),
            TimeSeriesPanel(
                "Waiting for locks",
                asks="How many statements wait for others?",
                good="0, or a few for a moment.",
                queries=[
                    PanelQuery(
                        'max by (namespace, pod) (cnpg_backends_waiting_total{namespace=~"$namespace"})',
                        legend=BY_POD,
                    )
                ],
                warning=5,
            ),
            TimeSeriesPanel(
                "Found in memory",
                asks="Does what is worked with fit into memory?",
                good="Above 95 %.",
                queries=[PanelQuery(_share("blks_hit", "blks_read"), legend=BY_DATABASE)],
                unit="percentunit",
                warning=0.95,
                critical=0.8,
            ),
            TimeSeriesPanel(
                "Deadlocks",
                asks="Do transactions block one another, so that PostgreSQL ends one of them?",
                good="None.",
                queries=[PanelQuery(_rate("deadlocks", "increase"), legend=BY_DATABASE)],
                warning=1,
            ),
            TimeSeriesPanel(
                "Spilled to disk",
                asks="Do sorts and joins not fit into the memory of a statement?",
                good="0, or little at night.",
                queries=[PanelQuery(_rate("temp_bytes"), legend=BY_DATABASE)],
                unit="Bps",
            ),
        ],
    )


def _copies() -> DashboardRow:
    return DashboardRow(
        "Do the copies follow?",
        panels=[
            TimeSeriesPanel(
                "Behind the primary",
                asks="How old is what each standby shows, and does it catch up?",
                good="Below a second; a mountain after a large change goes away by itself.",
                queries=[
                    PanelQuery(
                        'max by (namespace, pod) (cnpg_pg_replication_lag{namespace=~"$namespace"})',
                        legend=BY_POD,
                    )
                ],
                unit="s",
                warning=30,
                critical=300,
                alerts=["PostgresReplicationLag"],
            ),
            TimeSeriesPanel(
                "Standbys that commits wait for",
                asks="Would losing the primary now lose a commit, or does writing wait for a standby?",
                good="As many are there as are expected.",
                queries=[
                    PanelQuery(
                        "max by (namespace, value) (cnpg_collector_sync_replicas"
                        '{namespace=~"$namespace", value=~"expected|observed"})',
                        legend="{{namespace}} {{value}}",
                    )
                ],
                alerts=["PostgresStandbyDisconnected"],
            ),
            TimeSeriesPanel(
                "Changes of the primary",
                asks="When did a server become primary, or stop being it?",
                good="None, but for updates of nodes and of PostgreSQL.",
                queries=[
                    PanelQuery(
                        "sum by (namespace, pod) "
                        '(changes(cnpg_pg_replication_in_recovery{namespace=~"$namespace"}[$__rate_interval]))',
                        legend=BY_POD,
                    )
                ],
            ),
            TimeSeriesPanel(
                "Log kept for standbys",
                asks="Does a standby that is gone keep the log from being thrown away?",
                good="Some hundred megabytes at most.",
                queries=[
                    PanelQuery(
                        "max by (namespace, pod, slot_name) "
                        '(cnpg_pg_replication_slots_pg_wal_lsn_diff{namespace=~"$namespace"})',
                        legend="{{namespace}}/{{pod}} {{slot_name}}",
                    )
                ],
                unit="bytes",
            ),
        ],
    )


def _room() -> DashboardRow:
    return DashboardRow(
        "What does it run out of?",
        panels=[
            TablePanel(
                "Volumes",
                asks="Which volumes must grow?",
                good="Each is below 80 %.",
                columns=[
                    TableColumn("namespace", heading="Namespace", opens="client"),
                    TableColumn("persistentvolumeclaim", heading="Volume"),
                ],
                measures=[
                    TableMeasure("Taken", expression=VOLUMES, unit="percentunit", warning=0.8, critical=0.9),
                ],
            ),
            TimeSeriesPanel(
                "Size of databases",
                asks="How fast does the data grow?",
                good="A slope that fits what was reckoned with.",
                queries=[
                    PanelQuery(
                        f"max by (namespace, datname) (cnpg_pg_database_size_bytes{{{DATABASE}}})",
                        legend=BY_DATABASE,
                    )
                ],
                unit="bytes",
            ),
            TimeSeriesPanel(
                "Log waiting for the archive",
                asks="Does the write-ahead log reach the backups?",
                good="0, or 1 for a moment.",
                queries=[
                    PanelQuery(
                        "max by (namespace, pod) "
                        '(cnpg_collector_pg_wal_archive_status{namespace=~"$namespace", value="ready"})',
                        legend=BY_POD,
                    )
                ],
                warning=10,
                critical=100,
            ),
            TimeSeriesPanel(
                "Oldest transaction number",
                asks="Does clean-up keep up, long before PostgreSQL takes no more writes at two thousand million?",
                good="Below 300 million.",
                queries=[
                    PanelQuery(
                        'max by (namespace, datname) (cnpg_pg_database_xid_age{namespace=~"$namespace"})',
                        legend=BY_DATABASE,
                    )
                ],
                warning=500_000_000,
                critical=1_500_000_000,
            ),
        ],
    )


def _pooler() -> DashboardRow:
    return DashboardRow(
        "Is the pooler the bottleneck?",
        panels=[
            TimeSeriesPanel(
                "Clients that wait",
                asks="Are there too few connections to the database behind the pooler?",
                good="0.",
                queries=[
                    PanelQuery(
                        'sum by (namespace, database) (cnpg_pgbouncer_pools_cl_waiting{namespace=~"$namespace"})',
                        legend="{{namespace}} {{database}}",
                    )
                ],
                warning=1,
            ),
            TimeSeriesPanel(
                "Longest wait",
                asks="How long does the client wait that came first, which is sent away after 30 seconds?",
                good="0.",
                queries=[
                    PanelQuery(
                        'max by (namespace, database) (cnpg_pgbouncer_pools_maxwait{namespace=~"$namespace"})',
                        legend="{{namespace}} {{database}}",
                    )
                ],
                unit="s",
                warning=1,
                critical=10,
            ),
        ],
    )
