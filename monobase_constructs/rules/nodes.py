"""The nodes of a cluster, as far as its facts say: of which pools, how many, in which zones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import cycle

from monobase_constructs.rules.subject import Document
from monobase_constructs.values.quantities import whole
from monobase_constructs.values.resources import NodePool

PODS_OF_A_NODE = 110
"""The kubelet's own default."""


@dataclass(frozen=True)
class Node:
    """One node and what it can give to pods: thousandths of processors, bytes."""

    name: str
    zone: str
    pool: NodePool = field(repr=False)

    @property
    def cpu(self) -> int:
        """Thousandths of processors."""
        return whole(self.pool.cpu, per=1000)

    @property
    def memory(self) -> int:
        """In bytes."""
        return whole(self.pool.memory)

    def takes(self, selector: Mapping[str, str], tolerations: Sequence[Document]) -> bool:
        """Whether a pod with these may run here."""
        labels = {self.pool.label: self.pool.name}
        if any(labels.get(name) != value for name, value in selector.items() if name != "kubernetes.io/os"):
            return False
        return not self.pool.tainted or any(_tolerates(each, self.pool) for each in tolerations)


@dataclass(frozen=True)
class Nodes:
    """All nodes of a cluster.

    zones: those that its nodes are in; they are taken to be spread evenly, as groups of nodes of all clouds are.
    """

    pools: Sequence[NodePool]
    zones: Sequence[str]

    def each(self) -> Iterator[Node]:
        """Every node, the zones in turn."""
        zones = cycle(self.zones)
        for pool in self.pools:
            for number in range(pool.nodes):
                yield Node(f"{pool.name}-{number}", next(zones), pool)

    def for_pods(self, selector: Mapping[str, str], tolerations: Sequence[Document]) -> int:
        """How many nodes let pods with these in."""
        return sum(each.nodes for each in self.pools if Node("", "", each).takes(selector, tolerations))


def _tolerates(toleration: Document, pool: NodePool) -> bool:
    if toleration.get("key", pool.label) != pool.label or toleration.get("effect", "NoSchedule") != "NoSchedule":
        return False
    return toleration.get("operator", "Equal") == "Exists" or toleration.get("value") == pool.name
