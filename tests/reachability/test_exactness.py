"""The rule finds something exactly where asking every pod, port and address there can be finds a difference."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import given, settings, strategies as st

from monobase_constructs.rules.reachability import policies_open_what_was_declared
from monobase_constructs.values.connection import Addresses, Anyone, Connection
from monobase_constructs.values.network import AllPods, Pods

from .brute_force import End, open_by_declaration, open_by_policies
from .written import Document, documents, namespace, policy

NAMESPACES = {"a": {"team": "red"}, "b": {"team": "blue"}}
STRANGERS = [{}, {"team": "red"}, {"team": "green"}]
KEYS, VALUES = ("x", "y"), ("1", "2")
WORN = [
    {key: value for key, value in zip(KEYS, chosen, strict=True) if value is not None}
    for chosen in product((None, *VALUES, "another"), repeat=2)
]
PODS = [(where, labels, worn) for where, labels in NAMESPACES.items() for worn in WORN]
PODS += [("elsewhere", labels, worn) for labels in STRANGERS for worn in WORN]
ADDRESSES = ["10.0.0.1", "10.0.0.200", "10.1.0.1", "203.0.113.9", "2001:db8::1"]
PORTS = [("TCP", 79), ("TCP", 80), ("TCP", 81), ("UDP", 80), ("SCTP", 80)]

values = st.sampled_from(VALUES)
expressions = st.one_of(
    st.builds(
        lambda key, operator, chosen: {"key": key, "operator": operator, "values": sorted(chosen)},
        st.sampled_from(KEYS),
        st.sampled_from(["In", "NotIn"]),
        st.sets(values, min_size=1),
    ),
    st.builds(
        lambda key, operator: {"key": key, "operator": operator},
        st.sampled_from(KEYS),
        st.sampled_from(["Exists", "DoesNotExist"]),
    ),
)
selectors = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"matchLabels": st.dictionaries(st.sampled_from(KEYS), values, max_size=2)}),
    st.fixed_dictionaries({"matchExpressions": st.lists(expressions, min_size=1, max_size=2)}),
)
of_namespaces = st.sampled_from(
    [
        {},
        {"matchLabels": {"kubernetes.io/metadata.name": "a"}},
        {"matchLabels": {"kubernetes.io/metadata.name": "b"}},
        {"matchLabels": {"team": "red"}},
        {"matchExpressions": [{"key": "team", "operator": "NotIn", "values": ["blue"]}]},
        {"matchExpressions": [{"key": "team", "operator": "Exists"}]},
    ]
)
ip_blocks = st.sampled_from(
    [
        {"cidr": "10.0.0.0/24"},
        {"cidr": "10.0.0.0/8", "except": ["10.0.0.128/25"]},
        {"cidr": "0.0.0.0/0"},
        {"cidr": "::/0"},
    ]
)
peers = st.one_of(
    st.fixed_dictionaries({"podSelector": selectors}),
    st.fixed_dictionaries({"namespaceSelector": of_namespaces, "podSelector": selectors}),
    st.fixed_dictionaries({"namespaceSelector": of_namespaces}),
    st.fixed_dictionaries({"ipBlock": ip_blocks}),
)
ports = st.sampled_from(
    [{"port": 80}, {"port": 80, "endPort": 81}, {"port": 80, "protocol": "UDP"}, {"protocol": "SCTP"}]
)


def rules(side: str) -> st.SearchStrategy[list[Document]]:
    rule = st.fixed_dictionaries({}, optional={side: st.lists(peers, max_size=2), "ports": st.lists(ports, max_size=2)})
    return st.lists(rule, max_size=2)


specs = st.fixed_dictionaries(
    {"podSelector": selectors},
    optional={
        "policyTypes": st.sampled_from([["Ingress"], ["Egress"], ["Ingress", "Egress"]]),
        "ingress": rules("from"),
        "egress": rules("to"),
    },
)
pods = st.builds(
    lambda where, worn: Pods(namespace=where, labels=worn),
    st.sampled_from(["a", "b"]),
    st.dictionaries(st.sampled_from(KEYS), values, min_size=1, max_size=2),
)
ends = st.one_of(
    pods, st.sampled_from([AllPods(namespace="a"), AllPods(namespace="b"), Anyone(), Addresses(("10.0.0.0/24",))])
)
connections = st.builds(Connection, ends, ends, st.sampled_from([(80,), (80, 81)]), st.sampled_from(["TCP", "UDP"]))
DENY = {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}


def found(policies: list[Document], declared: list[Connection]) -> bool:
    made = [*(namespace(name, **labels) for name, labels in NAMESPACES.items()), *policies]
    return any(policies_open_what_was_declared(documents(made, declared={"main": declared})))


def differs(policies: list[Document], declared: list[Connection]) -> bool:
    everyone: list[End] = [*PODS, *ADDRESSES]
    return any(
        open_by_policies(policies, pod, direction, end, *port)
        != open_by_declaration(declared, pod, direction, end, *port)
        for pod in (("a", worn) for worn in WORN)
        for direction in ("Ingress", "Egress")
        for end in everyone
        for port in PORTS
    )


def as_policies(declared: list[Connection]) -> list[Document]:
    """Policies for just the declared connections that end or begin at pods of a: what nothing should be found in."""
    written: list[Document] = []
    for number, each in enumerate(declared):
        sides: list[tuple[str, Any, Any]] = [
            ("ingress", each.target, each.source),
            ("egress", each.source, each.target),
        ]
        for direction, mine, theirs in sides:
            if not isinstance(mine, Pods) or mine.namespace != "a":
                continue
            rule: Document = {"ports": [{"port": port, "protocol": each.protocol} for port in each.ports]}
            if (peer := _as_peer(theirs)) is not None:
                rule["from" if direction == "ingress" else "to"] = [peer]
            chosen = {"matchLabels": dict(mine.labels)} if isinstance(mine, Pods) else {}
            spec = {"podSelector": chosen, "policyTypes": [direction.capitalize()], direction: [rule]}
            written.append(policy(f"a/{direction}-{number}", spec))
    return written


def _as_peer(end: Any) -> Document | None:
    if isinstance(end, Anyone):
        return None
    if isinstance(end, Addresses):
        return {"ipBlock": {"cidr": end.cidrs[0]}}
    chosen = {"matchLabels": dict(end.labels)} if isinstance(end, Pods) else {}
    named = {"matchLabels": {"kubernetes.io/metadata.name": end.namespace}}
    return {"namespaceSelector": named, "podSelector": chosen}


@settings(max_examples=300)
@given(st.lists(specs, max_size=2), st.lists(connections, max_size=3), st.booleans(), st.booleans())
def test_it_finds_what_asking_everyone_finds(
    wild: list[Document], declared: list[Connection], denied: bool, derived: bool
) -> None:
    policies = [policy(f"a/wild-{number}", spec) for number, spec in enumerate(wild)]
    policies += as_policies(declared) if derived else []
    policies += [policy("a/deny", DENY)] if denied else []
    if policies:
        assert found(policies, declared) == differs(policies, declared)


@settings(max_examples=60)
@given(st.lists(connections, max_size=4))
def test_nothing_is_found_where_policies_are_what_was_declared(declared: list[Connection]) -> None:
    policies = [*as_policies(declared), policy("a/deny", DENY)]
    assert not found(policies, declared) and not differs(policies, declared)
