"""Whether two ways to write the policies of a namespace open the same, by going through all that could tell them apart.

Of the pods, addresses and ports that no selector, block or range sets apart one is asked about. Who is meant by what is
asked of `brute_force`, so that nothing here comes from the rule.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import product
from typing import Any, NamedTuple

from .brute_force import End, Labels, carries, ip_network, meant, selects, types_of
from .written import Document

SIDES = {"Ingress": "from", "Egress": "to"}
STRANGER = "somebody-else"
PROTOCOLS = ("TCP", "UDP", "SCTP")
Opened = frozenset[tuple[int, int]]
"""Which of the ends on which of the ports, by their places."""


class Said(NamedTuple):
    """What a policy says, as texts that can be remembered by: whom it is about, its peers, its ports, and its rules."""

    selector: str
    peers: Sequence[str]
    ports: Sequence[str]
    rules: Mapping[str, Sequence[str]]
    """By the directions that it is about."""

    @classmethod
    def by(cls, policy: Document) -> Said:
        spec = policy["spec"]
        rules = [(rule, rule.get(field)) for side, field in SIDES.items() for rule in _rules(spec, side)]
        return cls(
            json.dumps(spec["podSelector"]),
            [json.dumps(peer) for _, peers in rules for peer in peers or ()],
            [json.dumps(rule["ports"]) for rule, _ in rules if rule.get("ports")],
            {side: [json.dumps(rule) for rule in _rules(spec, side)] for side in types_of(spec)},
        )


class Effect:
    """Asks about the policies of the namespace `own`, of all the namespaces that there are."""

    def __init__(self, own: str, namespaces: Mapping[str, Labels], policies: Sequence[Document]) -> None:
        self.own = own
        self.namespaces = {**namespaces, STRANGER: {}}
        self.said = {id(each): Said.by(each) for each in policies}
        self._ends = lru_cache(maxsize=16)(self._all_ends)
        self._opened = lru_cache(maxsize=4096)(self._opened_by)

    def same(self, before: Sequence[Document], after: Sequence[Document]) -> bool:
        """Whether both open the same for every pod of the namespace, in both directions."""
        was, becomes = ([self.said.get(id(each)) or Said.by(each) for each in made] for made in (before, after))
        every = [*was, *(each for each in becomes if each not in was)]
        touched = [_read(each.selector) for each in every if each not in was or each not in becomes]
        asked = _each_once(each.peers for each in every), _each_once(each.ports for each in every)
        return all(
            self._side(was, labels, side, asked) == self._side(becomes, labels, side, asked)
            for labels in worn(_each_once([each.selector] for each in every))
            if any(selects(each, labels) for each in touched)
            for side in SIDES
        )

    def _side(self, policies: Iterable[Said], labels: Labels, side: str, asked: tuple[str, str]) -> Opened | None:
        """What is open for the pods that wear the labels; None if everything is."""
        about = [each for each in policies if side in each.rules and selects(_read(each.selector), labels)]
        opened = [self._opened(rule, side, *asked) for each in about for rule in each.rules[side]]
        return frozenset[tuple[int, int]]().union(*opened) if about else None

    def _opened_by(self, written: str, side: str, peers: str, ports: str) -> Opened:
        rule: Document = json.loads(written)
        named: list[Document] = rule.get(SIDES[side]) or []
        who = [
            place
            for place, end in enumerate(self._ends(peers))
            if not named or any(meant(each, self.own, end) for each in named)
        ]
        return frozenset(product(who, [place for place, port in enumerate(all_ports(ports)) if carries(rule, *port)]))

    def _all_ends(self, written: str) -> list[End]:
        """Of the pods and addresses that are meant by the same peers, one."""
        peers: list[Document] = json.loads(written)
        found = {tuple(meant(peer, self.own, end) for peer in peers): end for end in self._every_end(peers)}
        return list(found.values())

    def _every_end(self, peers: Sequence[Document]) -> Iterator[End]:
        of_pods = [peer for peer in peers if "ipBlock" not in peer]
        for name, labels in self.namespaces.items():
            here = [peer for peer in of_pods if meant(peer | {"podSelector": {}}, self.own, (name, labels, {}))]
            for each in worn(_each_once([json.dumps(peer.get("podSelector", {}))] for peer in here)):
                yield name, labels, each
        for peer in peers:
            block = peer.get("ipBlock", {})
            for cidr in (block["cidr"], *(block.get("except") or ())) if block else ():
                network = ip_network(cidr)
                yield from (str(network[0]), str(network[-1]))
                yield from (str(network[0] - 1),) if int(network[0]) else ()
                yield from (str(network[-1] + 1),) if int(network[-1]) + 1 < 2**network.max_prefixlen else ()
        yield from ("203.0.113.1", "2001:db8::1")


@lru_cache(maxsize=64)
def worn(written: str) -> list[Labels]:
    """Of the labels that the same selectors choose, one set: every value that one of them names, another, and none."""
    selectors: list[Document] = json.loads(written)
    values: dict[str, set[str | None]] = {}
    for each in selectors:
        for key, value in (each.get("matchLabels") or {}).items():
            values.setdefault(key, {None, STRANGER}).add(value)
        for asked in each.get("matchExpressions") or ():
            values.setdefault(asked["key"], {None, STRANGER}).update(asked.get("values") or ())
    found: dict[tuple[bool, ...], Labels] = {}
    for chosen in product(*values.values()):
        labels = {key: value for key, value in zip(values, chosen, strict=True) if value is not None}
        found.setdefault(tuple(selects(each, labels) for each in selectors), labels)
    return list(found.values())


@lru_cache(maxsize=64)
def all_ports(written: str) -> list[tuple[str, int]]:
    """The first port of each stretch in which all rules say the same, of every protocol."""
    ports: list[list[dict[str, Any]]] = json.loads(written)
    edges = {1, 65535}
    for each in (port for asked in ports for port in asked if "port" in port):
        edges |= {each["port"], each.get("endPort", each["port"]) + 1}
    return [(protocol, port) for protocol in PROTOCOLS for port in sorted(edges) if port <= 65535]


def _rules(spec: Document, side: str) -> list[Document]:
    return spec.get(side.lower()) or []


def _each_once(texts: Iterable[Iterable[str]]) -> str:
    """A list of all that the texts hold, as a text."""
    return f"[{','.join(dict.fromkeys(text for each in texts for text in each))}]"


_read = cache(json.loads)
