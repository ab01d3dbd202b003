"""Whether copies follow the primary."""

from __future__ import annotations

from monobase_constructs.data.postgresql.dashboards.expressions import BY_POD
from monobase_constructs.values.dashboards import DashboardRow
from monobase_constructs.values.panels import PanelQuery, TimeSeriesPanel


def copies() -> DashboardRow:
    """The row about the standbys."""
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
                alerts=["PostgresFailover"],
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
