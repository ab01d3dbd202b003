"""What is shown of MinIO in the cluster.

The metrics are those of MinIO's second version, for the store as a whole:
https://github.com/minio/minio/blob/RELEASE.2025-10-15T17-29-55Z/docs/metrics/prometheus/list.md
"""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.dashboards import Dashboard, DashboardRow, DashboardVariable
from monobase_constructs.values.panels import PanelQuery, StatPanel, TimeSeriesPanel

HERE = '{namespace=~"$namespace"}'
FREE = f"""min by (namespace) (minio_cluster_capacity_usable_free_bytes{HERE})
  / max by (namespace) (minio_cluster_capacity_usable_total_bytes{HERE})"""


@cache
def minio_dashboard() -> Dashboard:
    """For all stores together; which of them is chosen by namespace."""
    return Dashboard(
        "minio",
        title="MinIO",
        summary="Whether files can be read and written, which losses are left, and how much fits in.",
        variables=[DashboardVariable("namespace", metric="minio_cluster_health_status")],
        rows=[_health(), _requests(), _repair()],
    )


def _health() -> DashboardRow:
    return DashboardRow(
        "Is it well?",
        panels=[
            StatPanel(
                "Without a quorum",
                asks="In how many namespaces can no file be written?",
                good="0.",
                alerts=["MinioUnhealthy"],
                queries=[PanelQuery(f"sum(min by (namespace) (minio_cluster_health_status{HERE}) == bool 0)")],
                critical=1,
            ),
            StatPanel(
                "Drives offline",
                asks="How many losses less are left until files cannot be written?",
                good="0; each drive is one pod on a node of its own.",
                alerts=["MinioDriveOffline"],
                queries=[PanelQuery(f"sum(max by (namespace) (minio_cluster_drive_offline_total{HERE}))")],
                warning=1,
                critical=2,
            ),
            StatPanel(
                "Nodes offline",
                asks="How many pods do the others not reach?",
                good="0; as many as drives offline, or the drives themselves are broken.",
                alerts=["MinioDriveOffline"],
                queries=[PanelQuery(f"sum(max by (namespace) (minio_cluster_nodes_offline_total{HERE}))")],
                warning=1,
                critical=2,
            ),
            StatPanel(
                "Least room",
                asks="Which share is free in the store that is fullest?",
                good="Above 20 %: a further pool takes days to plan.",
                alerts=["MinioFilling"],
                queries=[PanelQuery(f"min({FREE})")],
                unit="percentunit",
                warning=0.2,
                critical=0.1,
            ),
        ],
    )


def _requests() -> DashboardRow:
    return DashboardRow(
        "What do its users get?",
        panels=[
            TimeSeriesPanel(
                "Requests",
                asks="Is there more or less to do than usual?",
                good="As on other days at this hour.",
                queries=[
                    PanelQuery(
                        f"sum by (namespace, api) (rate(minio_s3_requests_total{HERE}[$__rate_interval]))",
                        legend="{{namespace}} {{api}}",
                    )
                ],
                unit="reqps",
                stacked=True,
            ),
            TimeSeriesPanel(
                "Failed requests",
                asks="What does the store fail to do, through no fault of who asks?",
                good="None.",
                queries=[
                    PanelQuery(
                        f"sum by (namespace, api) (rate(minio_s3_requests_5xx_errors_total{HERE}[$__rate_interval]))",
                        legend="{{namespace}} {{api}}",
                    )
                ],
                unit="reqps",
                warning=0.1,
            ),
            TimeSeriesPanel(
                "Refused requests",
                asks="Does somebody ask with keys that are wrong or revoked?",
                good="None; a burst after keys were changed means that a pod still has the old ones.",
                queries=[
                    PanelQuery(
                        f"sum by (namespace) (rate(minio_s3_requests_rejected_auth_total{HERE}[$__rate_interval]))",
                        legend="{{namespace}}",
                    )
                ],
                unit="reqps",
            ),
            TimeSeriesPanel(
                "Waiting requests",
                asks="Is the store too busy to begin with what it is asked?",
                good="0.",
                queries=[
                    PanelQuery(f"sum by (namespace) (minio_s3_requests_waiting_total{HERE})", legend="{{namespace}}"),
                ],
                warning=10,
            ),
            TimeSeriesPanel(
                "Traffic",
                asks="How many bytes come in and go out?",
                good="As on other days at this hour.",
                queries=[
                    PanelQuery(
                        f"sum by (namespace) (rate(minio_s3_traffic_received_bytes{HERE}[$__rate_interval]))",
                        legend="{{namespace}} in",
                    ),
                    PanelQuery(
                        f"sum by (namespace) (rate(minio_s3_traffic_sent_bytes{HERE}[$__rate_interval]))",
                        legend="{{namespace}} out",
                    ),
                ],
                unit="Bps",
            ),
            TimeSeriesPanel(
                "Room",
                asks="When must the store grow?",
                good="A slope that leaves months until 20 %.",
                alerts=["MinioFilling"],
                queries=[PanelQuery(FREE, legend="{{namespace}} free")],
                unit="percentunit",
                warning=0.2,
                critical=0.1,
            ),
        ],
    )


def _repair() -> DashboardRow:
    return DashboardRow(
        "Does it repair itself?",
        panels=[
            TimeSeriesPanel(
                "Objects that cannot be healed",
                asks="Is something lost that a broken drive held?",
                good="None.",
                queries=[
                    PanelQuery(
                        f"sum by (namespace) (minio_heal_objects_errors_total{HERE})",
                        legend="{{namespace}}",
                    )
                ],
                critical=1,
            ),
            TimeSeriesPanel(
                "Errors between nodes",
                asks="Do the pods fail to reach one another, by the network or by certificates?",
                good="None, but for restarts.",
                queries=[
                    PanelQuery(
                        f"sum by (namespace) (rate(minio_inter_node_traffic_errors_total{HERE}[$__rate_interval]))",
                        legend="{{namespace}}",
                    )
                ],
                unit="ops",
                warning=0.1,
            ),
        ],
    )
