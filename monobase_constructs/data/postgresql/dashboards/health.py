"""Whether databases answer, and their copies follow."""

from __future__ import annotations

from monobase_constructs.data.postgresql.dashboards.expressions import CONNECTIONS, VOLUMES
from monobase_constructs.values.dashboards import DashboardRow
from monobase_constructs.values.panels import PanelQuery, StatPanel


def health() -> DashboardRow:
    """The row that says whether it is well."""
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
                alerts=["PostgresNoPrimary"],
                queries=[
                    PanelQuery('sum(min by (namespace) (cnpg_pg_replication_in_recovery{namespace=~"$namespace"}))'),
                ],
                critical=1,
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
                alerts=["PostgresConnectionsNearlyUsed"],
                queries=[PanelQuery(f"max({CONNECTIONS})")],
                unit="percentunit",
                warning=0.8,
                critical=0.95,
            ),
            StatPanel(
                "Fullest volume",
                asks="Which share of the fullest volume is taken?",
                good="Below 80 %; volumes can be enlarged while the database runs.",
                alerts=["VolumeFilling", "VolumeNearlyFull"],
                queries=[PanelQuery(f"max({VOLUMES})")],
                unit="percentunit",
                warning=0.8,
                critical=0.9,
            ),
        ],
    )
