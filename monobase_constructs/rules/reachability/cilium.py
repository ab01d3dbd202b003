"""CiliumNetworkPolicies, as far as they are needed: the way to what Cilium knows by identity alone.

Whatever else such a policy can say is refused, because it could not be judged: address ranges, names of hosts, layer 7,
deny rules. What policies of Kubernetes itself can say is to be said in them.
"""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.custom import CILIUM_ENTITIES
from monobase_constructs.rules.reachability.peers import EntityPeer, Opening, Policy
from monobase_constructs.rules.reachability.ports import port_rule
from monobase_constructs.rules.reachability.selectors import selector
from monobase_constructs.rules.reachability.written import Unreadable, Written, inner, listed, texts
from monobase_constructs.rules.subject import Subject

KIND = ("cilium.io", "CiliumNetworkPolicy")


def cilium_policy(subject: Subject) -> Policy:
    """The policy of a document of the kind CiliumNetworkPolicy; raises `Unreadable`."""
    spec = subject.spec
    _only(spec, {"endpointSelector", "egress", "description"}, "spec")
    pods = selector(inner(spec, "endpointSelector"), "spec.endpointSelector")
    # Cilium denies the rest of a direction only where there is a rule for it.
    return Policy(subject, subject.namespace or "default", pods, None, tuple(_openings(subject)) or None)


def _openings(subject: Subject) -> Iterator[Opening]:
    for number, rule in enumerate(listed(subject.spec, "egress")):
        path = f"spec.egress[{number}]"
        _only(rule, {"toEntities", "toPorts"}, path)
        for entity in texts(rule, "toEntities"):
            if entity not in CILIUM_ENTITIES:
                raise Unreadable(f"{path}.toEntities", f"got {entity}; allowed: {', '.join(CILIUM_ENTITIES)}")
            for place, ports in enumerate(listed(rule, "toPorts") or [{}]):
                where = f"{path}.toPorts[{place}]"
                _only(ports, {"ports"}, where)
                numbers = [_numbered(each, f"{where}.ports") for each in listed(ports, "ports")]
                yield Opening(EntityPeer(entity), port_rule(numbers, f"{where}.ports"), subject, path)


def _numbered(port: Written, path: str) -> Written:
    """The port with its number as a number: Cilium writes it as text, and means TCP, UDP and SCTP by ANY."""
    if not str(port.get("port")).isdecimal() or port.get("protocol", "ANY") == "ANY":
        raise Unreadable(
            path, f"got {port.get('port')} of {port.get('protocol', 'ANY')}; allowed: a number, and a protocol"
        )
    return {**port, "port": int(port["port"])}


def _only(written: Written, known: set[str], path: str) -> None:
    unknown = sorted(set(written) - known)
    if unknown:
        raise Unreadable(path, f"got {', '.join(unknown)}; allowed: {', '.join(sorted(known))}")
