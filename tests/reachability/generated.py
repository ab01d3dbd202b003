"""Policy sets without end: everything that a NetworkPolicy can say, in every mixture, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from .written import Document, namespace, pod, policy

SEEDS = range(4)
SETS = 750
"""Of each seed: so many are compared."""
NAMESPACES = {"a": {"team": "red"}, "b": {"team": "blue", "stage": "live"}, "c": {}}
WORN = ({}, {"x": "1"}, {"x": "2", "y": "1"}, {"y": "2", "z": "1"})
PORTS = (
    (("http", 8080, "TCP"), ("dns", 53, "UDP")),
    (("http", 8081, "TCP"), ("call", 5060, "SCTP")),
    (("http", 80, "UDP"),),  # the name that others have for TCP
    (("dns", 5353, "UDP"), ("http", 443, "TCP")),
)
WORLD = [
    *(namespace(name, **labels) for name, labels in NAMESPACES.items()),
    *(
        pod(f"{where}/pod-{number}", labels, *PORTS[(number + shift) % len(PORTS)])
        for shift, where in enumerate(NAMESPACES)
        for number, labels in enumerate(WORN)
    ),
]
BLOCKS = (
    {"cidr": "0.0.0.0/0"},
    {"cidr": "0.0.0.0/0", "except": ["10.0.0.0/8", "169.254.0.0/16"]},
    {"cidr": "10.0.0.0/8", "except": ["10.1.0.0/16", "10.1.128.0/17", "10.255.255.0/24"]},
    {"cidr": "10.1.2.3/32"},
    {"cidr": "::/0", "except": ["fc00::/7"]},
    {"cidr": "2001:db8::/32"},
)
RANGES = ((80, 80), (80, 90), (85, 8080), (1, 65535), (65535, 65535), (443, None), (8080, None), (53, None))


class Generator:
    """A source of policy sets; those of one seed are always the same."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def sets(self, number: int) -> Iterator[list[Document]]:
        """So many sets of one to four policies of the namespaces of the world."""
        for _ in range(number):
            places = self.random.choices(tuple(NAMESPACES), k=self.random.randint(1, 4))
            yield [policy(f"{where}/policy-{number}", self.spec()) for number, where in enumerate(places)]

    def spec(self) -> Document:
        made: Document = {"podSelector": self.selector(WORN)}
        for side, field in (("ingress", "from"), ("egress", "to")):
            if self.random.random() < 0.7:
                made[side] = self.some(lambda field=field: self.rule(field), 2)
        types = (None, [], ["Ingress"], ["Egress"], ["Ingress", "Egress"], ["Egress", "Ingress"])
        if (chosen := self.random.choice(types)) is not None:
            made["policyTypes"] = chosen
        return made

    def rule(self, field: str) -> Document:
        made: Document = {}
        if self.random.random() < 0.85:
            made[field] = self.some(self.peer, 2)
        if self.random.random() < 0.7:
            made["ports"] = self.some(self.port, 2)
        return made

    def peer(self) -> Document:
        match self.random.randrange(4):
            case 0:
                return {"ipBlock": self.random.choice(BLOCKS)}
            case 1:
                return {"podSelector": self.selector(WORN)}
            case 2:
                return {"namespaceSelector": self.of_namespaces()}
            case _:
                return {"namespaceSelector": self.of_namespaces(), "podSelector": self.selector(WORN)}

    def of_namespaces(self) -> Document:
        if self.random.random() < 0.4:
            return {"matchLabels": {"kubernetes.io/metadata.name": self.random.choice(tuple(NAMESPACES))}}
        return self.selector(tuple(NAMESPACES.values()))

    def port(self) -> Document:
        made: Document = {}
        if self.random.random() < 0.7:
            made["protocol"] = self.random.choice(("TCP", "UDP", "SCTP"))
        match self.random.randrange(4):
            case 0:
                return made | {"port": self.random.choice(("http", "dns", "call", "nobody"))}
            case 1:
                return made
            case _:
                first, last = self.random.choice(RANGES)
                return made | {"port": first} | ({} if last is None else {"endPort": last})

    def selector(self, worn: tuple[dict[str, str], ...]) -> Document:
        """A selector of labels that somebody wears, or nearly."""
        pairs = sorted({(key, value) for each in worn for key, value in each.items()})
        made: Document = {}
        if self.random.random() < 0.4:
            made["matchLabels"] = dict(self.some(lambda: self.random.choice(pairs), 2))
        if self.random.random() < 0.4:
            made["matchExpressions"] = self.some(lambda: self.expression(pairs), 2)
        return made

    def expression(self, pairs: list[tuple[str, str]]) -> Document:
        key, value = self.random.choice(pairs)
        operator = self.random.choice(("In", "NotIn", "Exists", "DoesNotExist"))
        made = {"key": key, "operator": operator}
        return made | ({"values": [value, "strange"][: self.random.randint(1, 2)]} if operator.endswith("In") else {})

    def some(self, make: Callable[[], Any], most: int) -> list[Any]:
        """None up to so many of them."""
        return [make() for _ in range(self.random.randint(0, most))]
