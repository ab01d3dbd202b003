"""What databases are doing."""

from __future__ import annotations

from monobase_constructs.data.postgresql.dashboards.expressions import BY_DATABASE, BY_POD, rate, share
from monobase_constructs.values.dashboards import DashboardRow
from monobase_constructs.values.panels import PanelQuery, TimeSeriesPanel


def load() -> DashboardRow:
    """The row about the load."""
    return DashboardRow(
        "What is it doing?",
        panels=[
            TimeSeriesPanel(
                "Transactions",
                asks="Is there more or less to do than usual?",
                good="As on other days at this hour.",
                queries=[PanelQuery(rate("xact_commit"), legend=BY_DATABASE)],
                unit="ops",
            ),
            TimeSeriesPanel(
                "Rolled back",
                asks="Which share of the transactions fails?",
                good="Near 0; what an application does by rolling back stays at its usual level.",
                queries=[PanelQuery(share("xact_rollback", "xact_commit"), legend=BY_DATABASE)],
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
                queries=[PanelQuery(share("blks_hit", "blks_read"), legend=BY_DATABASE)],
                unit="percentunit",
                warning=0.95,
                critical=0.8,
            ),
            TimeSeriesPanel(
                "Deadlocks",
                asks="Do transactions block one another, so that PostgreSQL ends one of them?",
                good="None.",
                queries=[PanelQuery(rate("deadlocks", "increase"), legend=BY_DATABASE)],
                warning=1,
            ),
            TimeSeriesPanel(
                "Spilled to disk",
                asks="Do sorts and joins not fit into the memory of a statement?",
                good="0, or little at night.",
                queries=[PanelQuery(rate("temp_bytes"), legend=BY_DATABASE)],
                unit="Bps",
            ),
        ],
    )
