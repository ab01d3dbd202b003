"""Pods of operators that are on every node: also on those that refuse the pods of others.

Without them a node has no disks, and what lies on its disks is in no backup.
"""

from __future__ import annotations

from collections.abc import Sequence

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.values.resources import NodePool

EFFECT = "NoSchedule"
"""That of the taint of a `NodePool`."""


def tolerations(cluster: Cluster) -> Sequence[dict[str, object]]:
    """What charts pass on to the pods; none where no pool is tainted."""
    return [
        {"key": pool.label, "operator": "Equal", "value": pool.name, "effect": EFFECT} for pool in _tainted(cluster)
    ]


def taints(cluster: Cluster) -> str:
    """The same as `kubectl taint` writes it."""
    return "; ".join(f"{pool.label}={pool.name}:{EFFECT}" for pool in _tainted(cluster))


def _tainted(cluster: Cluster) -> list[NodePool]:
    return [pool for pool in cluster.node_pools if pool.tainted]
