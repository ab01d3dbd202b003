"""Who can reach whom on a cluster, computed from its finished documents and nothing that was declared.

`cluster_reach(documents, cluster)` yields a `ClusterReach`:

    ends        whatever runs on the cluster
    flows       every connection that policies let through, by both sides, between known ends
    around(ns)  those that begin or end in one namespace
    crossings   for each two environments, in each direction, what policies could let through between *any* two pods
                there can be, whatever they wear; `sides_shut` is 2 where both sides forbid it, and 0 where nobody does

`report.matrix_table` writes it as a table for people, `report.topology` draws one environment.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.report.ends import End, Outside, end_of
from monobase_constructs.rules import Documents
from monobase_constructs.rules.reachability.network import EGRESS, INGRESS, Network, networks
from monobase_constructs.rules.reachability.peers import (
    AddressPeer,
    EntityPeer,
    EveryPeer,
    Namespace,
    Opening,
    Pod,
    PodPeer,
)
from monobase_constructs.rules.reachability.ports import EVERY, ports_text
from monobase_constructs.rules.reachability.sides import Side
from monobase_constructs.rules.reachability.spans import NOTHING, Spans


@dataclass(frozen=True)
class Flow:
    """`source` can open connections to `target` on `ports`: no policy of either side forbids it."""

    source: End
    target: End
    ports: Spans

    def __str__(self) -> str:
        return f"{self.source} -> {self.target} on {ports_text(self.ports)}"


@dataclass(frozen=True)
class Crossing:
    """Whether anything can get from one environment into another, for all pods that there can be in both.

    leaving: the rules by which pods of `source` may talk to pods of `target`, as `<policy>: <path>`; entering: those
    by which pods of `target` let in pods of `source`.
    """

    source: str
    target: str
    leaving: tuple[str, ...]
    entering: tuple[str, ...]

    @property
    def sides_shut(self) -> int:
        """How many of the two sides forbid every connection; a connection needs both, so that one is enough."""
        return 2 - bool(self.leaving) - bool(self.entering)


@dataclass(frozen=True)
class ClusterReach:
    """Who can reach whom on the cluster `name`; `environments` are the namespaces of the tenants. All is sorted."""

    name: str
    environments: tuple[str, ...]
    ends: tuple[End, ...]
    flows: tuple[Flow, ...]
    crossings: tuple[Crossing, ...]

    def around(self, namespace: str) -> tuple[Flow, ...]:
        """The flows that begin or end in the namespace."""
        return tuple(each for each in self.flows if namespace in (each.source.namespace, each.target.namespace))

    @cached_property
    def open_crossings(self) -> tuple[Crossing, ...]:
        """The crossings that no side shuts; empty on every cluster whose synth passed without a declaration of one."""
        return tuple(each for each in self.crossings if not each.sides_shut)


def cluster_reach(documents: Documents, cluster: Cluster) -> ClusterReach:
    """Who can reach whom on `cluster`, whose documents are among `documents`.

    The facts of the cluster only name addresses (the API server, the DNS, pods); what is open is read from policies.
    """
    network = documents.once(networks)[cluster.name]
    tenants = sorted({each.tenant for each in network.subjects if each.tenant is not None})
    outside = Outside(cluster)
    flows: dict[tuple[End, End], Spans] = defaultdict(lambda: NOTHING)
    for source, target, ports in _Flows(network, outside):
        flows[source, target] |= ports
    return ClusterReach(
        name=cluster.name,
        environments=tuple(tenants),
        ends=tuple(sorted({end_of(pod) for pods in network.pods.values() for pod in pods})),
        flows=tuple(Flow(*ends, ports) for ends, ports in sorted(flows.items(), key=lambda each: each[0])),
        crossings=tuple(_crossings(network, tenants, outside)),
    )


class _Flows:
    """The flows of a network, one for each two pods and each set of addresses; ends that look alike may repeat."""

    def __init__(self, network: Network, outside: Outside) -> None:
        self.network = network
        self.outside = outside
        self.pods = [pod for pods in network.pods.values() for pod in pods]
        self.sides = {
            (id(pod), direction): network.side(pod, direction) for pod in self.pods for direction in (INGRESS, EGRESS)
        }

    def __iter__(self) -> Iterator[tuple[End, End, Spans]]:
        for pod in self.pods:
            end, out = end_of(pod), self.sides[id(pod), EGRESS]
            for other in self._reachable(out):
                if ports := out.with_pod(other) & self.sides[id(other), INGRESS].with_pod(pod):
                    yield end, end_of(other), ports
            for far, ports in self._far(out):
                yield end, far, ports
            for far, ports in self._far(self.sides[id(pod), INGRESS]):
                yield far, end, ports

    def _reachable(self, side: Side) -> Iterator[Pod]:
        """The pods that a side could let connections out to, by the namespaces that its rules name."""
        names: set[str] = set()
        for opening in side.openings:
            if isinstance(opening.peer, AddressPeer):
                continue
            pinned = opening.peer.namespaces.pinned if isinstance(opening.peer, PodPeer) else None
            if pinned is None:
                return iter(self.pods)
            names.update(pinned)
        return (pod for name in sorted(names) for pod in self.network.pods.get(name, ()))

    def _far(self, side: Side) -> Iterator[tuple[End, Spans]]:
        for addresses, ports in side.with_addresses():
            yield from ((end, ports) for end in self.outside.ends(addresses))
        for entity in {each.peer.entity for each in side.openings if isinstance(each.peer, EntityPeer)}:
            yield self.outside.entity(entity), side.with_entity(entity)


def _crossings(network: Network, tenants: list[str], outside: Outside) -> Iterator[Crossing]:
    leaving = {name: _Ways(network, name, EGRESS, outside) for name in tenants}
    entering = {name: _Ways(network, name, INGRESS, outside) for name in tenants}
    for source in tenants:
        for target in tenants:
            if source != target:
                out = leaving[source].with_pods_of(network.namespaces[target])
                into = entering[target].with_pods_of(network.namespaces[source])
                yield Crossing(source, target, tuple(out), tuple(into))


class _Ways:
    """The rules of one namespace by which something may be open with pods of others, by the namespaces they name."""

    def __init__(self, network: Network, own: str, direction: str, outside: Outside) -> None:
        self.outside = outside
        self.anywhere: list[tuple[str, Opening]] = []
        self.named: dict[str, list[tuple[str, Opening]]] = defaultdict(list)
        stray = Pod(network.namespaces[own], {})
        if not all(network.policies_for(pod, direction) for pod in (stray, *network.pods.get(own, ()))):
            told = f"Namespace {own}: not every pod is held by a policy for {direction}"
            self.anywhere.append((told, Opening(EveryPeer(), EVERY)))
        for policy in network.policies.get(own, ()):
            for opening in policy.openings(direction) or ():
                pinned = opening.peer.namespaces.pinned if isinstance(opening.peer, PodPeer) else None
                for places in [self.anywhere] if pinned is None else [self.named[name] for name in pinned]:
                    places.append((f"{policy.subject}: {opening.path}", opening))

    def with_pods_of(self, namespace: Namespace) -> Iterator[str]:
        """The rules that may be for some pod of the namespace."""
        for told, opening in (*self.anywhere, *self.named.get(namespace.name, ())):
            if _may_mean(opening, namespace, self.outside):
                yield told


def _may_mean(opening: Opening, namespace: Namespace, outside: Outside) -> bool:
    match opening.peer:
        case PodPeer(namespaces, pods):
            return namespaces.matches(namespace.labels) and any(True for _ in pods.least())
        case AddressPeer(addresses):
            return bool(addresses & outside.pods)
        case EveryPeer():
            return True
        case _:
            return False
