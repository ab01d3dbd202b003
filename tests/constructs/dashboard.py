"""A dashboard with every field of every panel."""

from __future__ import annotations

from monobase_constructs import (
    Dashboard,
    DashboardRow,
    DashboardVariable,
    PanelQuery,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TimeSeriesPanel,
)

DASHBOARD = Dashboard(
    "orders",
    title="Orders",
    summary="Whoever is told that orders are late looks here.",
    variables=[DashboardVariable("place", metric="orders_total", label="namespace")],
    rows=[
        DashboardRow(
            "Now",
            panels=[
                StatPanel(
                    "Waiting",
                    asks="How many orders wait?",
                    good="Below 100.",
                    alerts=["OrdersLate"],
                    width=6,
                    unit="none",
                    warning=100,
                    critical=500,
                    queries=[PanelQuery('sum(orders_total{namespace=~"$place"})')],
                ),
                TimeSeriesPanel(
                    "Taken",
                    asks="Are orders taken?",
                    good="Never none by day.",
                    alerts=["OrdersLate"],
                    width=18,
                    unit="reqps",
                    warning=5,
                    critical=1,
                    stacked=True,
                    queries=[
                        PanelQuery(
                            'sum by (pod) (rate(orders_total{namespace=~"$place"}[$__rate_interval]))', legend="{{pod}}"
                        )
                    ],
                ),
                TablePanel(
                    "By namespace",
                    asks="Who takes how many?",
                    good="Everybody takes some.",
                    alerts=["OrdersLate"],
                    width=24,
                    columns=[TableColumn("namespace", heading="Namespace", opens="client")],
                    measures=[
                        TableMeasure(
                            "Orders",
                            expression='sum by (namespace) (orders_total{namespace=~"$place"})',
                            unit="ops",
                            warning=5,
                            critical=1,
                        )
                    ],
                ),
            ],
        )
    ],
)
"""Shown by an environment: what of its own is asked for there."""
