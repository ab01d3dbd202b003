"""Two pods of an operator are in two zones, so that one is left when a zone is lost.

Whoever is without the webhooks of an operator can change nothing that the operator is about, and a lost zone is when
there is much to change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.values.network import Pods

ZONE = "topology.kubernetes.io/zone"
HOST = "kubernetes.io/hostname"


def over_zones(cluster: Cluster, pods: Pods) -> Sequence[Mapping[str, object]]:
    """The constraints that charts pass on to pods; none where all nodes are in one zone."""
    if len(cluster.availability_zones) == 1:
        return []
    return [
        {
            "maxSkew": 1,
            "topologyKey": ZONE,
            "whenUnsatisfiable": "DoNotSchedule",
            "labelSelector": {"matchLabels": pods.labels},
            # Otherwise the pods of the version before count, and those that come after them end up side by side.
            "matchLabelKeys": ["pod-template-hash"],
        }
    ]


def never_shared(cluster: Cluster) -> str:
    """What two pods with volumes never share."""
    return ZONE if len(cluster.availability_zones) > 1 else HOST
