"""What network policies must let through, and nothing else."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from .world import (
    NAMESPACE_NAME,
    NEVER_INTERNET,
    Document,
    World,
    found,
    found_ports,
    labels,
    rules,
    selects_all_of,
    title,
)

# -------------------------------------------------------------------------------------------- networks


def namespaces_deny_by_default(world: World) -> Iterator[str]:
    for namespace in world.of("Namespace"):
        name = namespace["metadata"]["name"]
        denied = [
            policy
            for policy in world.within(name, "NetworkPolicy")
            if policy["spec"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
        ]
        if len(denied) != 1:
            yield f"Namespace {name}: {len(denied)} policies deny everything"


def names_can_be_resolved(world: World) -> Iterator[str]:
    for namespace in world.of("Namespace"):
        resolving = [
            rule
            for policy in world.within(namespace["metadata"]["name"], "NetworkPolicy")
            if policy["spec"]["podSelector"] == {}
            for rule in policy["spec"].get("egress", [])
            if {("TCP", 53), ("UDP", 53)} == {(port["protocol"], port["port"]) for port in rule["ports"]}
        ]
        blocks = {block["cidr"] for rule in resolving for block in found(rule, "ipBlock")}
        names = {
            selector.get("matchLabels", {}).get(NAMESPACE_NAME) for selector in found(resolving, "namespaceSelector")
        }
        if f"{world.cluster.network.dns}/32" not in blocks or names != {"kube-system"}:
            yield f"Namespace {namespace['metadata']['name']}: cannot resolve names"


def peers_are_named(world: World) -> Iterator[str]:
    for policy in world.of("NetworkPolicy"):
        if not policy["spec"].get("policyTypes"):
            yield f"{title(policy)}: does not say which directions it is about"
        for side, peers, rule in rules(policy):
            if not rule.get("ports"):
                yield f"{title(policy)}: {side} on every port"
            public = side == "ingress" and labels(policy).get("app.kubernetes.io/part-of") == "platform"
            if not peers and not public:
                yield f"{title(policy)}: {side} for everybody"
            for peer in peers or []:
                if "ipBlock" in peer:
                    continue
                inner = [peer.get("namespaceSelector"), peer.get("podSelector")]
                if not all(each and (each.get("matchLabels") or each.get("matchExpressions")) for each in inner):
                    own = policy["metadata"]["namespace"] == (inner[0] or {}).get("matchLabels", {}).get(NAMESPACE_NAME)
                    if not (own and labels(policy).get("app.kubernetes.io/part-of") == "platform"):
                        yield f"{title(policy)}: {side} with a peer that is not both: {peer}"
                elif NAMESPACE_NAME not in inner[0].get("matchLabels", {}):
                    yield f"{title(policy)}: trusts a label of a namespace that can be forged"


def the_world_stays_outside(world: World) -> Iterator[str]:
    network = world.cluster.network
    own = [*network.pods, network.services, *network.nodes, *network.api_server, *NEVER_INTERNET]
    for policy in world.of("NetworkPolicy"):
        tenant = any(policy["metadata"]["namespace"] == each["metadata"]["name"] for each in world.tenants())
        for side, peers, _ in rules(policy):
            for peer in peers or []:
                block = peer.get("ipBlock")
                whole = ipaddress.ip_network(block["cidr"]) if block else None
                if whole is None or whole.prefixlen:
                    continue
                if side == "ingress" and tenant:
                    yield f"{title(policy)}: the whole world may come in"
                excluded = [ipaddress.ip_network(each) for each in block.get("except", [])]
                for cidr in map(ipaddress.ip_network, own):
                    if (
                        tenant
                        and cidr.version == whole.version
                        and not any(
                            cidr.subnet_of(each)
                            for each in excluded
                            if each.version == cidr.version  # type: ignore[arg-type]
                        )
                    ):
                        yield f"{title(policy)}: {cidr} counts as the Internet"


def policies_are_alive_and_agree(world: World) -> Iterator[str]:
    for tenant in world.tenants():
        name = tenant["metadata"]["name"]
        policies = world.within(name, "NetworkPolicy")
        for policy in policies:
            selector = policy["spec"]["podSelector"].get("matchLabels")
            if selector and len(world.selected(name, selector)) != 1:
                yield f"{title(policy)}: is for the pods of no workload, or of several"
            for side, peers, rule in rules(policy):
                for peer in peers or []:
                    pods = peer.get("podSelector", {}).get("matchLabels")
                    where = peer.get("namespaceSelector", {}).get("matchLabels", {}).get(NAMESPACE_NAME)
                    if selector and pods and where == name:
                        mirrored = _allows(policies, "egress" if side == "ingress" else "ingress", pods, selector)
                        if not {port["port"] for port in rule["ports"]} <= mirrored:
                            yield f"{title(policy)}: {side} that the other side does not allow"


def _allows(policies: list[Document], side: str, owner: Document, peer: Document) -> set[int]:
    return {
        port["port"]
        for policy in policies
        if policy["spec"]["podSelector"].get("matchLabels") == owner
        for direction, peers, rule in rules(policy)
        if direction == side and any(each.get("podSelector", {}).get("matchLabels") == peer for each in peers or [])
        for port in rule["ports"]
    }


def routed_pods_let_the_gateway_in(world: World) -> Iterator[str]:
    gateway = world.cluster.edge.namespace
    for route in world.of("HTTPRoute"):
        namespace = route["metadata"]["namespace"]
        for backend in found(route["spec"], "backendRefs"):
            service = world.find("Service", backend[0]["name"], namespace)
            chosen = world.selected(namespace, service["spec"]["selector"]) if service else []
            served = service["spec"]["ports"] if service else []
            led_to = {each["targetPort"] for each in served if each["port"] == backend[0]["port"]}
            ports = {p["containerPort"] for each in chosen for p in found_ports(each) if p["name"] in led_to}
            opened = {
                port["port"]
                for policy in world.within(namespace, "NetworkPolicy")
                if chosen and selects_all_of(policy, chosen[0])
                for side, peers, rule in rules(policy)
                for peer in peers or []
                if side == "ingress"
                and peer.get("namespaceSelector", {}).get("matchLabels", {}).get(NAMESPACE_NAME) == gateway
                for port in rule["ports"]
            }
            if not ports or not ports <= opened:
                yield f"{title(route)}: the gateway cannot reach {backend[0]['name']} on {sorted(ports)}"
    for tenant in world.tenants():
        for policy in world.within(tenant["metadata"]["name"], "NetworkPolicy"):
            hosts = [each for each in found(policy["spec"].get("ingress", []), "namespaceSelector")]
            behind = found(world.within(tenant["metadata"]["name"], "HTTPRoute"), "backendRefs")
            routes = {each["name"] for backends in behind for each in backends}
            if {"matchLabels": {NAMESPACE_NAME: gateway}} in hosts and policy["metadata"]["name"] not in routes:
                yield f"{title(policy)}: lets the gateway in without a route"
