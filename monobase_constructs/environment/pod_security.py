"""The labels by which the API server holds the pods of a namespace to a Pod Security level."""

from __future__ import annotations

from typing import Literal

from monobase_constructs.cluster.facts import Cluster

PREFIX = "pod-security.kubernetes.io"
Level = Literal["restricted", "baseline", "privileged"]


def pod_security_labels(cluster: Cluster, level: Level = "restricted") -> dict[str, str]:
    """The level, enforced, audited and warned of, as the cluster's own minor version means it."""
    modes = ("enforce", "audit", "warn")
    levels = {f"{PREFIX}/{mode}": level for mode in modes}
    return levels | {f"{PREFIX}/{mode}-version": f"v{cluster.kubernetes}" for mode in modes}
