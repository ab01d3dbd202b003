"""Every way to change one NetworkPolicy by one thing, as far as one can think of them."""

from __future__ import annotations

import copy
import ipaddress
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from .written import Document

Edit = Callable[[Any], Any]
NAMESPACE = "kubernetes.io/metadata.name"
SIDES = (("ingress", "from"), ("egress", "to"))
EVERYBODY = ({"podSelector": {}}, {"namespaceSelector": {}}, {"ipBlock": {"cidr": "0.0.0.0/0"}})


class Mutant(NamedTuple):
    """What was changed in a policy, and the policy then; None if it is gone."""

    change: str
    policy: Document | None


def mutants(policy: Document) -> Iterator[Mutant]:
    """All mutants of the policy."""
    yield Mutant("the policy is gone", None)
    for change, spec in _specs(policy["spec"]):
        if spec != policy["spec"]:
            yield Mutant(change, policy | {"spec": spec})


def _specs(spec: Document) -> Iterator[tuple[str, Document]]:
    yield from _in(spec, "podSelector", _selectors)
    for types in (["Ingress"], ["Egress"], ["Ingress", "Egress"], None):
        if types != spec.get("policyTypes"):
            yield f"policyTypes: {types}", _with(spec, "policyTypes", types)
    for side, field in SIDES:
        yield from _in(spec, side, lambda rules, field=field: _lists(rules, lambda rule: _rules(rule, field)))
        yield f"{side}: a rule for everything is added", spec | {side: [*(spec.get(side) or ()), {}]}
        yield f"{side}: no rules", _with(spec, side, None)


def _rules(rule: Document, field: str) -> Iterator[tuple[str, Document]]:
    yield from _in(rule, field, lambda peers: _lists(peers, _peers))
    yield from _in(rule, "ports", lambda ports: _lists(ports, _ports))
    yield f"{field}: everybody", _with(rule, field, None)
    yield "ports: all", _with(rule, "ports", None)
    for more in EVERYBODY if field in rule else ():
        yield f"{field}: {next(iter(more))} of everybody is added", rule | {field: [*rule[field], more]}
    for more in ({"port": 22, "protocol": "TCP"}, {"protocol": "UDP"}):
        if "ports" in rule:
            yield f"ports: {more} is added", rule | {"ports": [*rule["ports"], more]}
    for place, peer in enumerate(rule.get(field) or ()):
        if len(peer) == 2:
            apart = [{key: value} for key, value in peer.items()]
            yield (
                f"{field}[{place}]: taken apart",
                rule | {field: [*rule[field][:place], *apart, *rule[field][place + 1 :]]},
            )


def _peers(peer: Document) -> Iterator[tuple[str, Document]]:
    for key in ("podSelector", "namespaceSelector"):
        yield from _in(peer, key, _selectors)
        if key in peer and len(peer) > 1:
            yield f"{key}: gone", _with(peer, key, None)
    if "ipBlock" not in peer and "namespaceSelector" not in peer:
        yield "namespaceSelector: everywhere", peer | {"namespaceSelector": {}}
    yield from _in(peer, "ipBlock", _blocks)


def _selectors(selector: Document) -> Iterator[tuple[str, Document]]:
    labels: dict[str, str] = selector.get("matchLabels") or {}
    for key, value in labels.items():
        rest = {each: labels[each] for each in labels if each != key}
        yield f"without {key}", _with(selector, "matchLabels", rest)
        yield f"{key}: another", selector | {"matchLabels": rest | {key: f"{value}-2"}}
        for operator in ("Exists", "DoesNotExist"):
            asked = [*selector.get("matchExpressions", ()), {"key": key, "operator": operator}]
            yield f"{key} {operator}", _with(selector, "matchLabels", rest) | {"matchExpressions": asked}
        asked = [*selector.get("matchExpressions", ()), {"key": key, "operator": "NotIn", "values": [value]}]
        yield f"{key} NotIn", _with(selector, "matchLabels", rest) | {"matchExpressions": asked}
    yield from _in(selector, "matchExpressions", lambda asked: _lists(asked, _expressions))
    yield "everybody", {}
    yield "one label more", selector | {"matchLabels": labels | {"more": "asked"}}
    yield (
        "not with a label",
        selector
        | {"matchExpressions": [*selector.get("matchExpressions", ()), {"key": "more", "operator": "DoesNotExist"}]},
    )


def _expressions(asked: Document) -> Iterator[tuple[str, Document]]:
    for operator in {"In", "NotIn"} - {asked["operator"]} if "values" in asked else ():
        yield operator, asked | {"operator": operator}
    for operator in ("Exists", "DoesNotExist"):
        yield operator, {"key": asked["key"], "operator": operator}
    values: list[str] = asked.get("values", [])
    for value in values if len(values) > 1 else ():
        yield f"without {value}", asked | {"values": [each for each in values if each != value]}
    if values:
        yield "one value more", asked | {"values": [*values, "more"]}


def _ports(port: Document) -> Iterator[tuple[str, Document]]:
    number: Any = port.get("port")
    for protocol in ("TCP", "UDP", "SCTP"):
        if protocol != port.get("protocol"):
            yield protocol, port | {"protocol": protocol}
    yield "no protocol", _with(port, "protocol", None)
    yield "no port", _with(_with(port, "port", None), "endPort", None)
    if isinstance(number, int):
        yield "the next port", port | {"port": number + 1}
        yield "one port more", port | {"endPort": port.get("endPort", number) + 1}
        yield "all from it on", port | {"endPort": 65535}
        yield "all up to it", port | {"port": 1, "endPort": port.get("endPort", number)}


def _blocks(block: Document) -> Iterator[tuple[str, Document]]:
    network = ipaddress.ip_network(block["cidr"])
    without: list[str] = block.get("except") or []
    if network.prefixlen:
        yield "twice as wide", block | {"cidr": str(network.supernet())}
    for half in network.subnets() if network.prefixlen < network.max_prefixlen else ():
        kept = [each for each in without if ipaddress.ip_network(each).subnet_of(half) and each != str(half)]  # type: ignore[arg-type]
        yield "half as wide", _with(block | {"cidr": str(half)}, "except", kept)
    for place, each in enumerate(without):
        rest = [*without[:place], *without[place + 1 :]]
        yield f"without except {each}", _with(block, "except", rest)
        inner = ipaddress.ip_network(each)
        if inner.prefixlen - network.prefixlen > 1:
            yield f"except {each} twice as wide", block | {"except": [*rest, str(inner.supernet())]}
        if inner.prefixlen < inner.max_prefixlen:
            yield f"half of except {each}", block | {"except": [*rest, str(next(inner.subnets()))]}


def _lists(values: list[Any], change: Callable[[Any], Iterator[tuple[str, Any]]]) -> Iterator[tuple[str, list[Any]]]:
    """The list without each of its entries, and with each of them changed."""
    for place, value in enumerate(values):
        before, after = values[:place], values[place + 1 :]
        yield f"[{place}]: gone", [*before, *after]
        for told, changed in change(value):
            yield f"[{place}].{told}", [*before, changed, *after]


def _in(
    inside: Document, key: str, change: Callable[[Any], Iterator[tuple[str, Any]]]
) -> Iterator[tuple[str, Document]]:
    """The mapping with what stands under the key changed; nothing where it has none."""
    if inside.get(key) is not None:
        for told, changed in change(copy.deepcopy(inside[key])):
            yield f"{key}.{told}", inside | {key: changed}


def _with(inside: Document, key: str, value: Any) -> Document:
    """The mapping with the value under the key, or without the key if the value is nothing."""
    return {each: inside[each] for each in inside if each != key} | ({key: value} if value else {})
