"""What is watched of nodes."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup


@cache
def nodes_alerts() -> AlertGroup:
    """By what Kubernetes and node-exporter tell of them."""
    return AlertGroup(
        "nodes",
        alerts=[
            Alert(
                "NodeNotReady",
                expression='kube_node_status_condition{condition="Ready", status="true"} == 0',
                lasting="5m",
                severity="critical",
                summary="The node {{ $labels.node }} is not ready",
                meaning=(
                    "Its pods are started elsewhere after five minutes; those with a disk on it wait "
                    "until it is back or gone."
                ),
            ),
            Alert(
                "NodeUnderPressure",
                expression='kube_node_status_condition{condition=~"(Memory|Disk|PID)Pressure", status="true"} == 1',
                lasting="5m",
                severity="warning",
                summary="The node {{ $labels.node }} has {{ $labels.condition }}",
                meaning="The kubelet ends pods to get room, and new ones are not placed there.",
            ),
            Alert(
                "NodeDiskFilling",
                expression=(
                    'min by (node) (node_filesystem_avail_bytes{fstype!="", mountpoint=~"/|/var/.*"} '
                    "/ node_filesystem_size_bytes) < 0.15"
                ),
                lasting="15m",
                severity="warning",
                summary="A disk of the node {{ $labels.node }} has {{ $value | humanizePercentage }} left",
                meaning="At about a tenth the kubelet throws images away, then it ends pods.",
            ),
            Alert(
                "NodeClockWrong",
                expression="abs(node_timex_offset_seconds) > 0.1 or node_timex_sync_status == 0",
                lasting="15m",
                severity="warning",
                summary="The clock of the node {{ $labels.node }} is not the others'",
                meaning=(
                    "Certificates and tokens are refused for being too young or too old, and backups "
                    "bear the wrong time."
                ),
            ),
        ],
    )
