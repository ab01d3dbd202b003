"""One side of connections: all that some pods are let in by, or all that they are let out to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monobase_constructs.rules.reachability.addresses import EVERY_ADDRESS
from monobase_constructs.rules.reachability.peers import AddressPeer, EntityPeer, EveryPeer, Opening, Pod, PodPeer
from monobase_constructs.rules.reachability.ports import EVERY
from monobase_constructs.rules.reachability.spans import NOTHING, Spans

Cell = tuple[Spans, Spans]
"""Addresses, and the ports that are open with them."""


class Side:
    """The openings of `pod` in one direction.

    isolated: False where no policy is about the direction, so that everything is open.
    incoming: connections end at the pod, so that names of ports are its own; otherwise they are the peer's.
    """

    def __init__(self, pod: Pod, openings: Sequence[Opening], *, incoming: bool, isolated: bool = True) -> None:
        """Sort the openings by the namespaces of their peers, which most of them name."""
        self.pod = pod
        self.incoming = incoming
        self.isolated = isolated
        self.openings = openings if isolated else (Opening(EveryPeer(), EVERY),)
        self._anywhere: list[Opening] = []
        self._within: dict[str, list[Opening]] = {}
        self._exact: dict[object, Spans] | None = None
        for opening in self.openings:
            pinned = opening.peer.namespaces.pinned if isinstance(opening.peer, PodPeer) else None
            if pinned is None:
                self._anywhere.append(opening)
            for name in pinned or ():
                self._within.setdefault(name, []).append(opening)

    def with_pod(self, peer: Pod) -> Spans:
        """The ports on which connections with the pod are open on this side."""
        ports = NOTHING
        named = self.pod.ports if self.incoming else peer.ports
        for opening in self._about(peer.namespace.name):
            if isinstance(opening.peer, EveryPeer) or (
                isinstance(opening.peer, PodPeer) and opening.peer.matches(peer)
            ):
                ports |= opening.ports.on(named)
        return ports

    def with_addresses(self) -> list[Cell]:
        """What is open with addresses. Names of ports mean nothing there but at the pod itself."""
        named = self.pod.ports if self.incoming else ()
        cells = [
            (EVERY_ADDRESS if isinstance(each.peer, EveryPeer) else each.peer.addresses, each.ports.on(named))
            for each in self._anywhere
            if isinstance(each.peer, EveryPeer | AddressPeer)
        ]
        return [(addresses, ports) for addresses, ports in cells if ports]

    def with_entity(self, entity: str) -> Spans:
        """The ports that are open with what Cilium knows under that name."""
        ports = NOTHING
        for each in self._anywhere:
            if isinstance(each.peer, EveryPeer) or each.peer == EntityPeer(entity):
                ports |= each.ports.on(())
        return ports

    def covers(self, opening: Opening) -> bool:
        """Whether something here opens the same for the same peer, so that nothing else need be looked at."""
        if self._exact is None:
            self._exact = {}
            for each in self.openings:
                for part in each.parts:
                    self._exact[part] = self._exact.get(part, NOTHING) | each.ports.numbers
        wanted = opening.ports
        return not wanted.names and not any(wanted.numbers - self._exact.get(part, NOTHING) for part in opening.parts)

    def _about(self, namespace: str) -> Iterable[Opening]:
        yield from self._within.get(namespace, ())
        yield from self._anywhere


def difference(cells: Iterable[Cell], others: Sequence[Cell]) -> list[Cell]:
    """What of the cells lies in none of the others."""
    known = set(others)
    left: list[Cell] = []
    for cell in cells:
        parts = [] if cell in known else [cell]
        for addresses, ports in others:
            parts = [
                part
                for have, on in parts
                for part in (((have, on - ports), (have - addresses, on & ports)) if on & ports else ((have, on),))
                if part[0] and part[1]
            ]
        left += parts
    return left
