"""Ports of policies: numbers, ranges, names, and what leaving them out means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monobase_constructs.rules.reachability.spans import Spans
from monobase_constructs.rules.reachability.written import Unreadable, Written

LAST = 65535
PROTOCOLS = ("SCTP", "TCP", "UDP")
EVERY_PORT = Spans(tuple((protocol, 1, LAST) for protocol in PROTOCOLS))


@dataclass(frozen=True, slots=True)
class NamedPort:
    """A port of a container that has a name."""

    name: str
    protocol: str
    number: int


@dataclass(frozen=True, slots=True)
class PortRule:
    """The ports of one rule: numbers, and names that each pod at whose end they are resolves for itself."""

    numbers: Spans
    names: frozenset[tuple[str, str]] = frozenset()
    """Protocol and name."""

    def on(self, ports: Iterable[NamedPort]) -> Spans:
        """The ports that are meant on a pod with these named ports."""
        if not self.names:
            return self.numbers
        meant = [each for each in ports if (each.protocol, each.name) in self.names]
        return self.numbers | numbers_of(meant)


EVERY = PortRule(EVERY_PORT)


def numbers_of(ports: Iterable[NamedPort]) -> Spans:
    """The ports without their names."""
    return Spans.of((each.protocol, each.number, each.number) for each in ports)


def port_rule(ports: Sequence[Written], path: str) -> PortRule:
    """What the `ports` of a rule mean: all where they are left out or empty; TCP where no protocol is stated."""
    if not ports:
        return EVERY
    spans: list[tuple[str, int, int]] = []
    names: set[tuple[str, str]] = set()
    for number, each in enumerate(ports):
        where = f"{path}[{number}]"
        protocol, port, end = each.get("protocol") or "TCP", each.get("port"), each.get("endPort")
        if protocol not in PROTOCOLS:
            raise Unreadable(f"{where}.protocol", f"got {protocol}; allowed: {', '.join(PROTOCOLS)}")
        if isinstance(port, int) and not 1 <= port <= LAST:
            raise Unreadable(where, f"got {port}; allowed: a port from 1 to {LAST}, or its name")
        if end is not None and not (isinstance(port, int) and port <= end <= LAST):
            told = f"got {'nothing' if port is None else port} to {end}"
            raise Unreadable(where, f"{told}; allowed: a range that begins with a port and ends at no lower one")
        if isinstance(port, str):
            names.add((protocol, port))
        else:
            first = 1 if port is None else port
            last = LAST if port is None else port
            spans.append((protocol, first, last if end is None else end))
    return PortRule(Spans.of(spans), frozenset(names))


def ports_text(ports: Spans) -> str:
    """The ports as people write them: `TCP 443, 8000-8010; UDP 53`."""
    if ports == EVERY_PORT:
        return "every port"
    told: dict[str, list[str]] = {}
    for protocol, first, last in ports.spans:
        told.setdefault(protocol, []).append(str(first) if first == last else f"{first}-{last}")
    return "; ".join(f"{protocol} {', '.join(numbers)}" for protocol, numbers in told.items())
