"""What policies open, asked one pod, one port and one address after the other, straight from the documents."""

from __future__ import annotations

import ipaddress
from functools import cache
from typing import Any

from monobase_constructs.values.connection import Addresses, Anyone, Connection, Peer
from monobase_constructs.values.network import Pods

Document = dict[str, Any]
Labels = dict[str, str]
End = tuple[str, Labels, Labels] | str
"""A pod by its namespace, the labels of that, and its own; or an address."""
ip_address, ip_network = cache(ipaddress.ip_address), cache(ipaddress.ip_network)


def selects(selector: Document, labels: Labels) -> bool:
    for key, value in selector.get("matchLabels", {}).items():
        if labels.get(key) != value:
            return False
    for each in selector.get("matchExpressions", []):
        worn, values = labels.get(each["key"]), each.get("values", [])
        holds = {
            "In": worn in values,
            "NotIn": worn not in values,
            "Exists": worn is not None,
            "DoesNotExist": worn is None,
        }
        if not holds[each["operator"]]:
            return False
    return True


def meant(peer: Document, own: str, end: End) -> bool:
    if isinstance(end, str):
        return "ipBlock" in peer and inside(end, peer["ipBlock"]["cidr"], peer["ipBlock"].get("except", []))
    if "ipBlock" in peer:
        return False
    namespace, of_namespace, labels = end
    chosen = namespace == own
    if "namespaceSelector" in peer:
        chosen = selects(peer["namespaceSelector"], of_namespace | {"kubernetes.io/metadata.name": namespace})
    return chosen and selects(peer.get("podSelector", {}), labels)


def inside(address: str, cidr: str, without: list[str]) -> bool:
    where = ip_address(address)
    return where in ip_network(cidr) and not any(where in ip_network(each) for each in without)


def carries(rule: Document, protocol: str, port: int) -> bool:
    ports = rule.get("ports") or [{"protocol": each} for each in ("TCP", "UDP", "SCTP")]
    return any(
        each.get("protocol", "TCP") == protocol
        and each.get("port", 1) <= port <= each.get("endPort", each.get("port", 65535))
        for each in ports
    )


def types_of(spec: Document) -> list[str]:
    """The directions that a policy is about."""
    return spec.get("policyTypes") or (["Ingress", "Egress"] if spec.get("egress") else ["Ingress"])


def open_by_policies(
    policies: list[Document], pod: tuple[str, Labels], direction: str, end: End, protocol: str, port: int
) -> bool:
    """Whether this side of the pod lets the connection through."""
    namespace, labels = pod
    held = False
    for policy in policies:
        spec = policy["spec"]
        if policy["metadata"]["namespace"] != namespace or direction not in types_of(spec):
            continue
        if not selects(spec["podSelector"], labels):
            continue
        held = True
        for rule in spec.get(direction.lower()) or []:
            peers = rule.get("from" if direction == "Ingress" else "to")
            if (not peers or any(meant(each, namespace, end) for each in peers)) and carries(rule, protocol, port):
                return True
    return not held


def open_by_declaration(
    declared: list[Connection], pod: tuple[str, Labels], direction: str, end: End, protocol: str, port: int
) -> bool:
    namespace, labels = pod
    for each in declared:
        mine, theirs = (each.target, each.source) if direction == "Ingress" else (each.source, each.target)
        here = isinstance(mine, Pods) and stands(mine, (namespace, {}, labels))
        if here and stands(theirs, end) and each.protocol == protocol and port in each.ports:
            return True
    return False


def stands(peer: Peer, end: End) -> bool:
    match peer:
        case Anyone():
            return True
        case Addresses(cidrs, without):
            return isinstance(end, str) and any(inside(end, cidr, list(without)) for cidr in cidrs)
        case Pods():
            return not isinstance(end, str) and end[0] == peer.namespace and peer.labels.items() <= end[2].items()
        case _:
            return False
