"""The controller that makes snapshots of volumes, on clouds that bring none along.

There is no chart of it: its manifests are taken from its own repository, at one commit.
"""

from __future__ import annotations

from constructs import Construct

from monobase_constructs.cluster.clouds import Aws, BareMetal
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.structs import argo
from monobase_constructs.platform.application import application
from monobase_constructs.platform.order import Order

NEED_SNAPSHOTS = frozenset({"snapshot.storage.k8s.io", "velero.io"})
"""API groups whose objects come to nothing without it."""
KUBE_SYSTEM = "kube-system"
SNAPSHOTTER = "https://github.com/kubernetes-csi/external-snapshotter.git"
COMMIT = "78e32cd84e0abec2621924a30e38c755f93e180a"
"""Of v8.6.0; a tag could be moved."""
IMAGE = "registry.k8s.io/sig-storage/snapshot-controller:v8.6.0"
"""The manifests of v8.6.0 still name v8.5.0."""


def brings_no_snapshots(cluster: Cluster) -> bool:
    """Whether the cloud leaves the controller to its users: AKS, GKE and DigitalOcean run it themselves."""
    return isinstance(cluster.cloud, (Aws, BareMetal))


class SnapshotController(CheckedScope):
    """The kinds of snapshots, and their controller beside those of Kubernetes itself, in `kube-system`."""

    def __init__(self, scope: Construct, *, project: str) -> None:
        """Write its Applications into `scope`."""
        super().__init__(scope, "snapshots")
        self._part(project, "snapshot-definitions", "client/config/crd", Order.DEFINITIONS)
        self._part(project, "snapshot-controller", "deploy/kubernetes/snapshot-controller", Order.OPERATORS, IMAGE)

    def _part(self, project: str, name: str, path: str, order: Order, *images: str) -> None:
        source = argo.ApplicationSpecSource(
            repo_url=SNAPSHOTTER,
            target_revision=COMMIT,
            path=path,
            kustomize=argo.ApplicationSpecSourceKustomize(images=list(images)) if images else None,
        )
        application(self, name, project=project, source=source, namespace=KUBE_SYSTEM, order=order, prune=False)
