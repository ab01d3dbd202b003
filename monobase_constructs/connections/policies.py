"""NetworkPolicies from the graph: one for each workload, both sides of every connection.

Two selectors in one peer mean "and", in two peers "or"; here a peer always holds both, so that no
rule opens more than was declared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from monobase_constructs.cluster.facts import ClusterNetwork
from monobase_constructs.connections.graph import Addresses, AllPods, Connection, Graph, Party, Peer
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import k8s

DNS_PODS = ("kube-dns", "coredns")
NAMESPACE_NAME = "kubernetes.io/metadata.name"
"""Set by the API server on every namespace and not to be forged."""


def workload_policy(graph: Graph, party: Party) -> k8s.NetworkPolicySpec:
    """What the pods of the party may receive and open, and nothing else."""
    return k8s.NetworkPolicySpec(
        pod_selector=_selector(party.pods.labels),
        policy_types=["Ingress", "Egress"],
        ingress=[
            k8s.NetworkPolicyIngressRule(from_=_peers(peer), ports=_ports(connections))
            for peer, connections in _by_peer((each.source, each) for each in graph.into(party))
        ]
        or None,
        egress=[
            k8s.NetworkPolicyEgressRule(to=_peers(peer), ports=_ports(connections))
            for peer, connections in _by_peer((each.target, each) for each in graph.out_of(party))
        ]
        or None,
    )


def open_to_all(policy: k8s.NetworkPolicySpec, ports: Sequence[int]) -> k8s.NetworkPolicySpec:
    """The policy, and everyone may come in on `ports`.

    Without `from`, for that alone means everyone: where the network is Cilium's, ranges do not match pods and nodes,
    and pods that use a public address of the cluster would be left out.
    """
    everyone = k8s.NetworkPolicyIngressRule(ports=[_port(port, "TCP") for port in ports])
    return k8s.NetworkPolicySpec(
        pod_selector=policy.pod_selector,
        policy_types=policy.policy_types,
        ingress=[everyone, *(policy.ingress or [])],
        egress=policy.egress,
    )


def anything_within(policy: k8s.NetworkPolicySpec, namespace: str, *, both: bool) -> k8s.NetworkPolicySpec:
    """The policy, and a way to all pods of `namespace` on every port; with `both` also from them."""
    everyone = _peers(AllPods(namespace=namespace))
    ports = [
        k8s.NetworkPolicyPort(port=int_or_string(k8s.IntOrString, 1), end_port=65535, protocol=protocol)
        for protocol in ("TCP", "UDP")
    ]
    return k8s.NetworkPolicySpec(
        pod_selector=policy.pod_selector,
        policy_types=policy.policy_types,
        ingress=[k8s.NetworkPolicyIngressRule(from_=everyone, ports=ports)] * both + (policy.ingress or []) or None,
        egress=[k8s.NetworkPolicyEgressRule(to=everyone, ports=ports), *(policy.egress or [])],
    )


def default_deny() -> k8s.NetworkPolicySpec:
    """Nothing in, nothing out, for every pod of the namespace."""
    return k8s.NetworkPolicySpec(pod_selector=k8s.LabelSelector(), policy_types=["Ingress", "Egress"])


def allow_dns(network: ClusterNetwork) -> k8s.NetworkPolicySpec:
    """Names can be resolved: the cluster's DNS pods, its Service address, and the cache on the node."""
    addresses = [address for address in (network.dns, network.node_local_dns) if address is not None]
    pods = k8s.NetworkPolicyPeer(
        namespace_selector=k8s.LabelSelector(match_labels={NAMESPACE_NAME: "kube-system"}),
        pod_selector=k8s.LabelSelector(
            match_expressions=[k8s.LabelSelectorRequirement(key="k8s-app", operator="In", values=list(DNS_PODS))]
        ),
    )
    blocks = [_block(f"{address}/{128 if ':' in address else 32}") for address in addresses]
    return k8s.NetworkPolicySpec(
        pod_selector=k8s.LabelSelector(),
        policy_types=["Egress"],
        egress=[k8s.NetworkPolicyEgressRule(to=[pods, *blocks], ports=[_port(53, "TCP"), _port(53, "UDP")])],
    )


def _by_peer(connections: Iterable[tuple[Peer, Connection]]) -> list[tuple[Peer, list[Connection]]]:
    grouped: dict[str, tuple[Peer, list[Connection]]] = {}
    for peer, connection in connections:
        grouped.setdefault(_sort_key(peer), (peer, []))[1].append(connection)
    return [grouped[key] for key in sorted(grouped)]


def _sort_key(peer: Peer) -> str:
    if isinstance(peer, Addresses):
        return f"1 {peer.cidrs} {peer.without}"
    return f"0 {peer.namespace} {sorted(peer.labels.items())}"


def _peers(peer: Peer) -> list[k8s.NetworkPolicyPeer]:
    if isinstance(peer, Addresses):
        return [_block(cidr, peer.without) for cidr in peer.cidrs]
    return [
        k8s.NetworkPolicyPeer(
            namespace_selector=k8s.LabelSelector(match_labels={NAMESPACE_NAME: peer.namespace}),
            pod_selector=_selector(peer.labels),
        )
    ]


def _selector(labels: Mapping[str, str]) -> k8s.LabelSelector:
    """The pods that wear the labels; without any, all pods."""
    return k8s.LabelSelector(match_labels=dict(labels) or None)


def _block(cidr: str, without: tuple[str, ...] = ()) -> k8s.NetworkPolicyPeer:
    return k8s.NetworkPolicyPeer(ip_block=k8s.IpBlock(cidr=cidr, except_=list(without) or None))


def _ports(connections: list[Connection]) -> list[k8s.NetworkPolicyPort]:
    ports = sorted({(port, connection.protocol) for connection in connections for port in connection.ports})
    return [_port(number, protocol) for number, protocol in ports]


def _port(number: int, protocol: str) -> k8s.NetworkPolicyPort:
    return k8s.NetworkPolicyPort(port=int_or_string(k8s.IntOrString, number), protocol=protocol)


def api_server_entity(party: Party, network: ClusterNetwork) -> dict[str, object]:
    """For Cilium, which knows the API server by identity and never by address."""
    ports = [{"port": str(port), "protocol": "TCP"} for port in sorted({443, network.api_server_port})]
    return {
        "endpointSelector": {"matchLabels": dict(party.pods.labels)},
        "egress": [{"toEntities": ["kube-apiserver"], "toPorts": [{"ports": ports}]}],
    }
