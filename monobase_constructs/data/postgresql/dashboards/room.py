"""What databases run out of."""

from __future__ import annotations

from monobase_constructs.data.postgresql.dashboards.expressions import BY_DATABASE, BY_POD, DATABASE, VOLUMES
from monobase_constructs.values.dashboards import DashboardRow
from monobase_constructs.values.panels import PanelQuery, TableColumn, TableMeasure, TablePanel, TimeSeriesPanel


def room() -> DashboardRow:
    """The row about what runs out."""
    return DashboardRow(
        "What does it run out of?",
        panels=[
            TablePanel(
                "Volumes",
                asks="Which volumes must grow?",
                good="Each is below 80 %.",
                alerts=["VolumeFilling", "VolumeNearlyFull"],
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
