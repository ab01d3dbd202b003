"""Longhorn: volumes on the nodes' own disks."""

from __future__ import annotations

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.graph import AllPods
from monobase_constructs.platform.operators.every_node import taints, tolerations
from monobase_constructs.platform.operators.operator import Guarded, Operator
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart
from monobase_constructs.values.network import Pods

NAMESPACE = "longhorn-system"
METRICS = 9500


def longhorn(cluster: Cluster) -> Operator:
    """Volumes without a class of its own: those of the platform are ours, and none is the cluster's default.

    Of its settings those are changed whose defaults would leave pods waiting: on a dead node for ever, and a node
    that holds the only copy of a volume could never be drained.

    It runs on the nodes of all pools. What it starts itself (the driver of disks, the pods that hold volumes) learns of
    taints from a setting, which it takes over while no volume is attached.
    """
    settings: dict[str, object] = {
        "nodeDownPodDeletionPolicy": "delete-both-statefulset-and-deployment-pod",
        "nodeDrainPolicy": "allow-if-replica-is-stopped",
        "replicaAutoBalance": "best-effort",
        "replicaZoneSoftAntiAffinity": True,
        "storageMinimalAvailablePercentage": 25,
        "snapshotDataIntegrity": "fast-check",
        "deletingConfirmationFlag": False,
    }
    values: dict[str, object] = {
        "persistence": {"createStorageClass": False, "defaultClass": False},
        "defaultSettings": settings,
        # A Helm hook, which Argo CD would run before each sync and which cannot run before the first.
        "preUpgradeChecker": {"jobEnabled": False},
        # What may come in is told by the chart's own policies, which are narrower than ours could be.
        "networkPolicies": {"restrictInternalTraffic": True},
    }
    if tolerated := tolerations(cluster):
        settings["taintToleration"] = taints(cluster)
        values |= {"longhornManager": {"tolerations": tolerated}, "longhornDriver": {"tolerations": tolerated}}
    chart = HelmChart(
        "longhorn",
        repository="https://charts.longhorn.io",
        version="1.12.1",
        namespace=NAMESPACE,
        values=values,
    )
    guarded = [
        Guarded("longhorn", AllPods(namespace=NAMESPACE), outside=(443,), identity=True, within="out"),
        Guarded(
            "longhorn-manager",
            Pods(namespace=NAMESPACE, labels={"app": "longhorn-manager"}),
            called=(9501, 9502),
            scraped={METRICS: "longhorn"},
        ),
    ]
    return Operator(chart, Order.OPERATORS, guarded, pod_security="privileged")
