"""What a cluster and its namespaces take: the numbers, as rules judge them and reports show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from monobase_constructs.rules.capacity.amounts import QUOTAS, Amounts, total
from monobase_constructs.rules.capacity.charts import each_chart
from monobase_constructs.rules.capacity.connections import Connections, connections
from monobase_constructs.rules.capacity.operated import each_operated
from monobase_constructs.rules.capacity.packing import Unplaced, unplaced
from monobase_constructs.rules.capacity.workload import Workload
from monobase_constructs.rules.capacity.written import each_workload, own_claims
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.nodes import Node, Nodes
from monobase_constructs.rules.reachability.written import inner
from monobase_constructs.rules.subject import Subject
from monobase_constructs.values.quantities import whole
from monobase_constructs.values.resources import NodePool

MOST_FURTHER = 30
"""Nodes beyond those of a pool; who needs more than these is told that larger ones are wanted."""


@dataclass(frozen=True)
class Quota:
    """The ResourceQuota of a namespace. hard: by the name of the amount, what it allows."""

    subject: Subject
    hard: Mapping[str, int]

    def names(self) -> Mapping[str, str]:
        """By the name of the amount, what the document calls it."""
        written: Mapping[str, Any] = inner(self.subject.spec, "hard")
        return {name: called for name, names in QUOTAS.items() for called in names if called in written}


@dataclass(frozen=True)
class NamespaceCapacity:
    """One namespace: what runs in it, what that takes, and what its quota allows.

    claimed: what claims ask for that are objects themselves, beside those that workloads make.
    """

    name: str
    workloads: Sequence[Workload]
    claimed: Amounts
    quota: Quota | None
    connections: Sequence[Connections]

    @property
    def at_rest(self) -> Amounts:
        """All pods at the least scale, without jobs."""
        return total(each.at_rest for each in self.workloads) + self.claimed

    @property
    def at_full_scale(self) -> Amounts:
        """All pods at full scale, in the middle of a rollout of everything, while all jobs run."""
        return total(each.at_full_scale for each in self.workloads) + self.claimed


@dataclass(frozen=True)
class ClusterCapacity:
    """One cluster. nodes: its nodes; None where nobody has said, and then nothing is said of them.

    operators: what Helm charts are told to run; beyond that they may run more, which no document says.
    """

    name: str
    nodes: Nodes | None
    namespaces: Mapping[str, NamespaceCapacity]
    operators: Sequence[Workload]
    priorities: Mapping[str, int] = field(default_factory=dict[str, int])
    """By class of priority, its value."""

    @property
    def workloads(self) -> list[Workload]:
        """All that runs, operators included."""
        return [*self.operators, *(each for namespace in self.namespaces.values() for each in namespace.workloads)]

    @property
    def at_rest(self) -> Amounts:
        """All namespaces and operators at the least scale."""
        return total([*(each.at_rest for each in self.namespaces.values()), *(each.at_rest for each in self.operators)])

    @property
    def at_full_scale(self) -> Amounts:
        """All namespaces and operators at full scale, in the middle of a rollout of everything."""
        namespaces = (each.at_full_scale for each in self.namespaces.values())
        return total([*namespaces, *(each.at_full_scale for each in self.operators)])

    @property
    def room(self) -> Amounts | None:
        """What all nodes can give to pods: processors and memory."""
        return room_of([*self.nodes.each()]) if self.nodes is not None else None

    def first_unplaced(self) -> tuple[Node, Unplaced] | None:
        """The first loss of a node that leaves pods without one: one of each pool and zone is tried."""
        tried: dict[tuple[str, str], Node] = {}
        for node in self.nodes.each() if self.nodes is not None else ():
            tried.setdefault((node.pool.name, node.zone), node)
        return next(((lost, left) for lost in tried.values() for left in self.unplaced_without(lost)), None)

    def room_with(self, pool: NodePool) -> int | None:
        """How many nodes the pool needs to have for all pods, even once one is lost; None: no number is enough."""
        for nodes in range(pool.nodes + 1, pool.nodes + MOST_FURTHER + 1):
            larger = self._with(pool, nodes)
            if larger.first_unplaced() is None:
                return nodes
        return None

    def _with(self, pool: NodePool, nodes: int) -> ClusterCapacity:
        assert self.nodes is not None
        pools = [each.but(nodes=nodes) if each is pool else each for each in self.nodes.pools]
        return replace(self, nodes=replace(self.nodes, pools=pools))

    def unplaced_without(self, lost: Node) -> list[Unplaced]:
        """The pods that no node is left for at the least scale once a node is lost, if they may run on several."""
        if self.nodes is None:
            return []
        left = [each for each in self.nodes.each() if each != lost]
        # Pods that none of these nodes lets in are for others, of which nothing is known.
        here = [each for each in self.workloads if self.nodes.for_pods(each.selector, each.tolerations) > 1]
        lasting = [each for each in here if not each.ends]
        return unplaced(left, lasting, lambda each: each.rest, lambda each: self.priorities.get(each.priority, 0))


def room_of(nodes: Sequence[Node]) -> Amounts:
    """What the nodes can give to pods: processors and memory."""
    return total(Amounts(cpu=each.cpu, memory=each.memory) for each in nodes)


def capacity(documents: Documents) -> Mapping[str, ClusterCapacity]:
    """The capacity of every cluster that the documents are of, by its name; reckoned once for the same documents."""
    return documents.once(_reckoned)


def _reckoned(documents: Documents) -> dict[str, ClusterCapacity]:
    workloads: dict[tuple[str, str], list[Workload]] = {}
    everything = [*each_workload(documents), *each_operated(documents)]
    for each in everything:
        workloads.setdefault(_place(each.subject), []).append(each)
    opened: dict[tuple[str, str], list[Connections]] = {}
    for found in connections(documents, everything):
        opened.setdefault(_place(found.subject), []).append(found)
    claimed: dict[tuple[str, str], Amounts] = {}
    quotas: dict[tuple[str, str], Quota] = {}
    for subject in documents:
        if subject.kind == "PersistentVolumeClaim":
            claimed[_place(subject)] = claimed.get(_place(subject), Amounts()) + own_claims(subject)
        if subject.kind == "ResourceQuota":
            quotas[_place(subject)] = _quota(subject)
    charts = [*each_chart(documents)]
    return {
        cluster: ClusterCapacity(
            cluster,
            documents.nodes.get(cluster),
            {
                name: NamespaceCapacity(
                    name,
                    workloads.get((cluster, name), []),
                    claimed.get((cluster, name), Amounts()),
                    quotas.get((cluster, name)),
                    opened.get((cluster, name), []),
                )
                for where, name in sorted({*workloads, *claimed, *quotas})
                if where == cluster
            },
            [each for each in charts if each.subject.cluster == cluster],
            {each.name: int(each.document.get("value", 0)) for each in documents.of_kind(cluster, "PriorityClass")},
        )
        for cluster in sorted({subject.cluster for subject in documents})
    }


def _place(subject: Subject) -> tuple[str, str]:
    return subject.cluster, subject.namespace or ""


def _quota(subject: Subject) -> Quota:
    written: Mapping[str, Any] = inner(subject.spec, "hard")
    hard = {
        name: whole(written[called], per=1000 if name == "cpu" else 1)
        for name, names in QUOTAS.items()
        for called in names
        if called in written
    }
    return Quota(subject, hard)
