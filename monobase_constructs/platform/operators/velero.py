"""Velero: backups of namespaces and volumes."""

from __future__ import annotations

from collections.abc import Mapping

from monobase_constructs.cluster.clouds import Azure, Gcp
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.graph import AllPods, Party
from monobase_constructs.connections.outside import use
from monobase_constructs.platform.operators.every_node import tolerations
from monobase_constructs.platform.operators.operator import Guarded, Operator, pods_named
from monobase_constructs.platform.operators.sizes import PRIORITY, resources
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart
from monobase_constructs.values.network import CloudIdentity

NAMESPACE = "velero"
VERSION = "v1.18.2"
"""The chart's own is 1.18.1."""
PLUGIN = "v1.14.2"
"""Of the plugins for each cloud; they go with Velero 1.18."""


def velero(cluster: Cluster) -> Operator:
    """The server and a pod on each node that moves what snapshots hold; where to and when is told by objects."""
    plugin = _plugin(cluster)
    values = {
        "image": {"tag": VERSION},
        "initContainers": [
            {
                "name": plugin,
                "image": f"docker.io/velero/{plugin}:{PLUGIN}",
                "volumeMounts": [{"mountPath": "/target", "name": "plugins"}],
            }
        ],
        "configuration": {"features": "EnableCSI"},
        "deployNodeAgent": True,
        "nodeAgent": _node_agent(cluster),
        "priorityClassName": PRIORITY,
        "resources": resources("100m", "1Gi"),
        # Locations and schedules are objects of ours, and who Velero is follows from the cloud.
        "backupsEnabled": False,
        "snapshotsEnabled": False,
        "credentials": {"useSecret": False},
        **_identity(cluster),
        # Jobs that run before each sync; Argo CD applies the kinds itself.
        "upgradeCRDs": False,
        "cleanUpCRDs": False,
    }
    chart = HelmChart(
        "velero",
        repository="https://vmware-tanzu.github.io/helm-charts",
        version="12.1.0",
        namespace=NAMESPACE,
        values=values,
    )
    # The server, its agents on the nodes, and the pods that move what a snapshot holds, which wear other labels.
    guarded = [
        Guarded("all", AllPods(namespace=NAMESPACE), outside=(443,), identity=True),
        Guarded("velero", pods_named(NAMESPACE, "velero"), scraped={8085: "velero"}),
    ]
    return Operator(chart, Order.OPERATORS, guarded, pod_security="privileged")


def _node_agent(cluster: Cluster) -> Mapping[str, object]:
    agent = {"priorityClassName": PRIORITY, "resources": resources("50m", "1Gi")}
    return agent | ({"tolerations": tolerated} if (tolerated := tolerations(cluster)) else {})


def _identity(cluster: Cluster) -> dict[str, object]:
    """Who Velero is at the cloud; nobody where keys say it."""
    identity = cluster.backups.velero if cluster.backups is not None else None
    if identity is None:
        return {}
    given = use(CloudIdentity(identity), Party("velero", AllPods(namespace=NAMESPACE)), cluster)
    made: dict[str, object] = {"serviceAccount": {"server": {"annotations": dict(given.annotations)}}}
    if given.labels:
        labels = dict(given.labels)
        made |= {"podLabels": labels, "nodeAgent": {**_node_agent(cluster), "podLabels": labels}}
    return made


def _plugin(cluster: Cluster) -> str:
    """The plugin for the object store that backups lie in: the cloud's own, S3 where there is none."""
    match cluster.cloud:
        case Azure():
            return "velero-plugin-for-microsoft-azure"
        case Gcp():
            return "velero-plugin-for-gcp"
        case _:
            return "velero-plugin-for-aws"
