"""NetworkPolicies as the API server reads them, its defaults included."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.reachability.addresses import address_block
from monobase_constructs.rules.reachability.peers import AddressPeer, EveryPeer, Opening, Peer, PodPeer, Policy
from monobase_constructs.rules.reachability.ports import port_rule
from monobase_constructs.rules.reachability.selectors import NAMESPACE_NAME, Requirement, Selector, selector
from monobase_constructs.rules.reachability.written import Unreadable, Written, inner, listed, texts
from monobase_constructs.rules.subject import Subject

SIDES = {"Ingress": ("ingress", "from"), "Egress": ("egress", "to")}


def network_policy(subject: Subject) -> Policy:
    """The policy of a document of the kind NetworkPolicy; raises `Unreadable`."""
    spec, namespace = subject.spec, subject.namespace or "default"
    types = _types(spec)
    made = {
        side: tuple(_openings(subject, namespace, side, field)) if kind in types else None
        for kind, (side, field) in SIDES.items()
    }
    pods = selector(inner(spec, "podSelector"), "spec.podSelector")
    return Policy(subject, namespace, pods, made["ingress"], made["egress"])


def _types(spec: Written) -> list[str]:
    """The directions that it is about. Unstated, they are Ingress, and Egress only if it has rules for that."""
    types = texts(spec, "policyTypes") or (["Ingress", "Egress"] if spec.get("egress") else ["Ingress"])
    for each in types:
        if each not in SIDES:
            raise Unreadable("spec.policyTypes", f"got {each}; allowed: Ingress, Egress")
    return types


def _openings(subject: Subject, namespace: str, side: str, field: str) -> Iterator[Opening]:
    for number, rule in enumerate(listed(subject.spec, side)):
        path = f"spec.{side}[{number}]"
        ports = port_rule(listed(rule, "ports"), f"{path}.ports")
        peers = listed(rule, field)
        if not peers:
            yield Opening(EveryPeer(), ports, subject, path)
        for place, peer in enumerate(peers):
            where = f"{path}.{field}[{place}]"
            yield Opening(_peer(peer, namespace, where), ports, subject, where)


def _peer(written: Written, namespace: str, path: str) -> Peer:
    """One peer: a block, or pods. Both selectors in one peer mean "and"; without one for namespaces it is the own."""
    given = {key for key, value in written.items() if value is not None}
    if given == {"ipBlock"}:
        block: Written = written["ipBlock"]
        return AddressPeer(address_block(block["cidr"], tuple(texts(block, "except")), f"{path}.ipBlock"))
    if not given or not given <= {"podSelector", "namespaceSelector"}:
        told = ", ".join(sorted(given)) or "nothing"
        message = f"got {told}; allowed: ipBlock, or podSelector and namespaceSelector, or one of the two"
        raise Unreadable(path, message)
    own = Selector((Requirement(NAMESPACE_NAME, "In", (namespace,)),))
    chosen: Written | None = written.get("namespaceSelector")
    namespaces = own if chosen is None else selector(chosen, f"{path}.namespaceSelector")
    return PodPeer(namespaces, selector(inner(written, "podSelector"), f"{path}.podSelector"))
