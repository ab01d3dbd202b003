"""Rows of the page about the platform: nodes, and the volumes of pods."""

from __future__ import annotations

from monobase_constructs.platform.monitoring.dashboards.expressions import NAMESPACE
from monobase_constructs.values.dashboards import DashboardRow
from monobase_constructs.values.panels import (
    PanelQuery,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TimeSeriesPanel,
)

NODE = "{{instance}}"
RUNNING = 'on (namespace, pod) group_left () (max by (namespace, pod) (kube_pod_status_phase{phase="Running"}) == 1)'


def nodes() -> DashboardRow:
    """Whether nodes are well, and have room."""
    ready = 'max by (node) (kube_node_status_condition{condition="Ready", status="true"})'
    disk = '{mountpoint="/", fstype!~"tmpfs|ramfs|overlay|squashfs"}'
    return DashboardRow(
        "Are the nodes well, and is there room?",
        panels=[
            StatPanel(
                "Nodes not ready",
                asks="Is a node lost?",
                good="0.",
                alerts=["NodeNotReady"],
                queries=[PanelQuery(f"sum({ready} == bool 0)")],
                critical=1,
                width=8,
            ),
            StatPanel(
                "Processors reserved",
                asks="Would the pods of a lost node find room on the others?",
                good="Below 80 %, or what one node has is left.",
                queries=[PanelQuery(_reserved("cpu"))],
                unit="percentunit",
                warning=0.8,
                critical=0.95,
                width=8,
            ),
            StatPanel(
                "Memory reserved",
                asks="Would the pods of a lost node find room on the others?",
                good="Below 80 %, or what one node has is left.",
                queries=[PanelQuery(_reserved("memory"))],
                unit="percentunit",
                warning=0.8,
                critical=0.95,
                width=8,
            ),
            TimeSeriesPanel(
                "Processors",
                asks="Which nodes have too much to do?",
                good="Below 80 %.",
                queries=[
                    PanelQuery(
                        '1 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[$__rate_interval]))',
                        legend=NODE,
                    )
                ],
                unit="percentunit",
                warning=0.8,
                critical=0.95,
                width=8,
            ),
            TimeSeriesPanel(
                "Memory",
                asks="Which nodes will kill pods?",
                good="Below 85 %.",
                alerts=["NodeUnderPressure"],
                queries=[
                    PanelQuery(
                        "1 - max by (instance) (node_memory_MemAvailable_bytes)\n"
                        "  / max by (instance) (node_memory_MemTotal_bytes)",
                        legend=NODE,
                    )
                ],
                unit="percentunit",
                warning=0.85,
                critical=0.95,
                width=8,
            ),
            TimeSeriesPanel(
                "Disk of the system",
                asks="Which nodes will throw pods out for want of disk?",
                good="Below 80 %.",
                alerts=["NodeDiskFilling"],
                queries=[
                    PanelQuery(
                        f"1 - min by (instance) (node_filesystem_avail_bytes{disk})\n"
                        f"  / max by (instance) (node_filesystem_size_bytes{disk})",
                        legend=NODE,
                    )
                ],
                unit="percentunit",
                warning=0.8,
                critical=0.9,
                width=8,
            ),
        ],
    )


def _reserved(resource: str) -> str:
    requests = f'kube_pod_container_resource_requests{{resource="{resource}"}}'
    return f"""sum(max by (namespace, pod, container) ({requests})
  * {RUNNING})
  / sum(max by (node) (kube_node_status_allocatable{{resource="{resource}"}}))"""


def volumes() -> DashboardRow:
    """Whether volumes fill up."""
    taken = """max by (namespace, persistentvolumeclaim) (
  1 - kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes
)"""
    return DashboardRow(
        "Are volumes filling up?",
        panels=[
            TablePanel(
                "Fullest volumes",
                asks="Which volumes must grow first?",
                good="Each is below 80 %.",
                alerts=["VolumeFilling"],
                columns=[NAMESPACE, TableColumn("persistentvolumeclaim", heading="Volume")],
                measures=[
                    TableMeasure(
                        "Taken", expression=f"topk(20, {taken})", unit="percentunit", warning=0.8, critical=0.9
                    )
                ],
                width=12,
            ),
            TablePanel(
                "Full within four days",
                asks="Which volumes fill up at the pace of the last six hours?",
                good="The table is empty.",
                alerts=["VolumeNearlyFull"],
                columns=[NAMESPACE, TableColumn("persistentvolumeclaim", heading="Volume")],
                measures=[
                    TableMeasure(
                        "Taken",
                        expression=(
                            f"{taken}\n  and max by (namespace, persistentvolumeclaim) "
                            "(predict_linear(kubelet_volume_stats_available_bytes[6h], 4 * 86400) < 0)"
                        ),
                        unit="percentunit",
                        warning=0.5,
                        critical=0.8,
                    )
                ],
                width=12,
            ),
        ],
    )


def longhorn() -> DashboardRow:
    """Whether volumes have their copies."""
    return DashboardRow(
        "Do volumes have their copies?",
        panels=[
            StatPanel(
                "Faulted volumes",
                asks="Is a volume without any copy that can be used?",
                good="0.",
                alerts=["LonghornVolumeFaulted"],
                queries=[PanelQuery('sum(longhorn_volume_robustness{state="faulted"})')],
                critical=1,
                width=6,
            ),
            StatPanel(
                "Degraded volumes",
                asks="How many volumes have fewer copies than they should?",
                good="0; for an hour after a node was gone, copies are being made.",
                alerts=["LonghornVolumeDegraded"],
                queries=[PanelQuery('sum(longhorn_volume_robustness{state="degraded"})')],
                warning=1,
                critical=10,
                width=6,
            ),
            TimeSeriesPanel(
                "Disks of volumes",
                asks="Which nodes cannot take further copies?",
                good="Below 70 %: at 75 % nothing is put there any more.",
                alerts=["LonghornDiskFilling"],
                queries=[
                    PanelQuery(
                        "max by (node) (longhorn_node_storage_usage_bytes)"
                        " / max by (node) (longhorn_node_storage_capacity_bytes)",
                        legend="{{node}}",
                    )
                ],
                unit="percentunit",
                warning=0.7,
                critical=0.75,
            ),
        ],
    )
