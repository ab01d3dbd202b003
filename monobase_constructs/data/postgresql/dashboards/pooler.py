"""Whether PgBouncer holds clients up."""

from __future__ import annotations

from monobase_constructs.values.dashboards import DashboardRow
from monobase_constructs.values.panels import PanelQuery, TimeSeriesPanel


def pooler() -> DashboardRow:
    """The row about the pooler, where a database has it."""
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
