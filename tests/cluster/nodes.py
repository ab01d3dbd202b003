"""The nodes that main.py describes, as KWOK plays them, and a driver that gives pods the disks they ask for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle

from monobase_constructs import Cluster

from .api import Api
from .tree import Document

ZONE = "topology.kubernetes.io/zone"
SELECTED = "volume.kubernetes.io/selected-node"
BOUND_TO_A_ZONE = ("ebs.csi.aws.com", "disk.csi.azure.com", "pd.csi.storage.gke.io", "dobs.csi.digitalocean.com")
"""Drivers whose disks are in one zone for ever."""
SCRATCH = "100Gi"
"""Room for logs and scratch files on a node, which a NodePool does not state; a usual disk."""
PODS = "110"
"""Pods on a node, the kubelet's default."""


def nodes(cluster: Cluster) -> Iterator[Document]:
    """Each node of each pool, the zones in turn."""
    zones = cycle(cluster.availability_zones)
    for pool in cluster.node_pools:
        for index in range(pool.nodes):
            name, zone = f"{pool.name}-{index}", next(zones)
            room = {"cpu": str(pool.cpu), "memory": str(pool.memory), "ephemeral-storage": SCRATCH, "pods": PODS}
            taint = {"key": pool.label, "value": pool.name, "effect": "NoSchedule"}
            yield {
                "apiVersion": "v1",
                "kind": "Node",
                "metadata": {
                    "name": name,
                    "labels": {
                        pool.label: pool.name,
                        ZONE: zone,
                        "kubernetes.io/hostname": name,
                        "kubernetes.io/os": "linux",
                        "kubernetes.io/arch": "amd64",
                    },
                },
                "spec": {"taints": [taint] if pool.tainted else []},
                "status": {"allocatable": room, "capacity": room},
            }


@contextmanager
def disks(api: Api) -> Iterator[None]:
    """Make a volume for each claim that the scheduler has found a node for, as a CSI driver would."""
    ended = threading.Event()

    def provide() -> None:
        while not ended.wait(0.3):
            classes = {each["metadata"]["name"]: each for each in api.list("/apis/storage.k8s.io/v1/storageclasses")}
            for claim in api.list("/api/v1/persistentvolumeclaims"):
                chosen = classes.get(claim["spec"].get("storageClassName", ""))
                if chosen is not None and "volumeName" not in claim["spec"]:
                    _provision(api, claim, chosen)

    driver = threading.Thread(target=provide)
    driver.start()
    try:
        yield
    finally:
        ended.set()
        driver.join()


def _provision(api: Api, claim: Document, chosen: Document) -> None:
    node = claim["metadata"].get("annotations", {}).get(SELECTED)
    if node is None and chosen["volumeBindingMode"] == "WaitForFirstConsumer":
        return
    volume: Document = {
        "apiVersion": "v1",
        "kind": "PersistentVolume",
        "metadata": {"name": f"pvc-{claim['metadata']['uid']}"},
        "spec": {
            "accessModes": claim["spec"]["accessModes"],
            "capacity": claim["spec"]["resources"]["requests"],
            "claimRef": {
                "apiVersion": "v1",
                "kind": "PersistentVolumeClaim",
                "name": claim["metadata"]["name"],
                "namespace": claim["metadata"]["namespace"],
                "uid": claim["metadata"]["uid"],
            },
            "csi": {"driver": chosen["provisioner"], "volumeHandle": claim["metadata"]["uid"]},
            "persistentVolumeReclaimPolicy": chosen["reclaimPolicy"],
            "storageClassName": chosen["metadata"]["name"],
        },
    }
    if node is not None and chosen["provisioner"] in BOUND_TO_A_ZONE:
        zone = api.call("GET", f"/api/v1/nodes/{node}").body["metadata"]["labels"][ZONE]
        here = {"matchExpressions": [{"key": ZONE, "operator": "In", "values": [zone]}]}
        volume["spec"]["nodeAffinity"] = {"required": {"nodeSelectorTerms": [here]}}
    api.create(volume)
