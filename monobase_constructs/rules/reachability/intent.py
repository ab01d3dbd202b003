"""What was declared on one cluster, in the form that policies are compared in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from monobase_constructs.rules.reachability.addresses import address_block
from monobase_constructs.rules.reachability.network import EGRESS, INGRESS
from monobase_constructs.rules.reachability.peers import (
    AddressPeer,
    EntityPeer,
    EveryPeer,
    Opening,
    Peer,
    Pod,
    PodPeer,
)
from monobase_constructs.rules.reachability.ports import PortRule
from monobase_constructs.rules.reachability.selectors import NAMESPACE_NAME, Requirement, Selector, equal_to
from monobase_constructs.rules.reachability.sides import Side
from monobase_constructs.rules.reachability.spans import Span, Spans
from monobase_constructs.values.connection import Addresses, Anyone, ApiServer, Connection, Nodes, Peer as Stated
from monobase_constructs.values.network import Pods


class Intent:
    """The declared connections by their ends.

    Whoever accepts connections from anyone obliges nobody to open them: such a row binds the end that names pods.
    """

    def __init__(self, connections: Iterable[Connection]) -> None:
        """Sort the connections by the namespaces of their ends."""
        self._peers: dict[int, Peer] = {}
        self._stated: list[Stated] = []
        self._ends: dict[tuple[str, str], dict[PodPeer, list[Opening]]] = defaultdict(dict)
        for each in connections:
            source, target = self._peer(each.source), self._peer(each.target)
            ports = PortRule(Spans.of(_span(each.protocol, port) for port in each.ports))
            self._add(EGRESS, each.source, source, Opening(target, ports))
            if not each.by_source_alone:
                self._add(INGRESS, each.target, target, Opening(source, ports))

    def _add(self, direction: str, stated: Stated, own: Peer, opening: Opening) -> None:
        if isinstance(stated, Pods) and isinstance(own, PodPeer):
            self._ends[direction, stated.namespace].setdefault(own, []).append(opening)

    def _peer(self, stated: Stated) -> Peer:
        """The end as a peer. Most ends are ends of many connections, and each is looked at once."""
        if (known := self._peers.get(id(stated))) is None:
            self._stated.append(stated)  # so that no other takes over its identity
            known = self._peers[id(stated)] = _peer(stated)
        return known

    def ends(self, direction: str, namespace: str) -> Iterable[PodPeer]:
        """The ends in the namespace whose side of the direction was declared."""
        return self._ends.get((direction, namespace), {})

    def side(self, pod: Pod, direction: str) -> Side:
        """All that was declared for the pod in the direction."""
        ends = self._ends.get((direction, pod.namespace.name), {})
        openings = [each for end, declared in ends.items() if end.matches(pod) for each in declared]
        return Side(pod, openings, incoming=direction == INGRESS)


def _peer(stated: Stated) -> Peer:
    match stated:
        case Pods():
            return PodPeer(_named(stated.namespace), equal_to(stated.labels))
        case Addresses(cidrs, without):
            blocks = (address_block(cidr, without, "") for cidr in cidrs)
            return AddressPeer(Spans.of(span for block in blocks for span in block.spans))
        case ApiServer():
            return EntityPeer("kube-apiserver")
        case Nodes(entity):
            return EntityPeer(entity)
        case Anyone():
            return EveryPeer()


def _span(protocol: str, port: int | range) -> Span:
    return (protocol, port.start, port.stop - 1) if isinstance(port, range) else (protocol, port, port)


def _named(namespace: str) -> Selector:
    return Selector((Requirement(NAMESPACE_NAME, "In", (namespace,)),))
