"""NetworkPolicies from the graph: one for each workload, both sides of every connection.

Two selectors in one peer mean "and", in two peers "or"; here a peer always holds both, so that no
rule opens more than was declared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from monobase_constructs.cluster.facts import ClusterNetwork
from monobase_constructs.connections.graph import Graph, Party
from monobase_constructs.connections.outside import api_server_ports
from monobase_constructs.objects.recording import because
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import k8s
from monobase_constructs.values.connection import Addresses, Anyone, ApiServer, Connection, Nodes, Peer
from monobase_constructs.values.network import AllPods, Pods

DNS_PODS = ("kube-dns", "coredns")
NAMESPACE_NAME = "kubernetes.io/metadata.name"
"""Set by the API server on every namespace and not to be forged."""


def workload_policy(graph: Graph, party: Party) -> k8s.NetworkPolicySpec:
    """What the pods of the party may receive and open, and nothing else."""
    return k8s.NetworkPolicySpec(
        pod_selector=_selector(party.pods.labels),
        policy_types=["Ingress", "Egress"],
        ingress=[
            because(connections, k8s.NetworkPolicyIngressRule(from_=_peers(peer), ports=_ports(connections)))
            for peer, connections in _by_peer((each.source, each) for each in graph.into(party))
        ]
        or None,
        egress=[
            because(connections, k8s.NetworkPolicyEgressRule(to=_peers(peer), ports=_ports(connections)))
            for peer, connections in _by_peer((each.target, each) for each in graph.out_of(party))
        ]
        or None,
    )


def default_deny() -> k8s.NetworkPolicySpec:
    """Nothing in, nothing out, for every pod of the namespace."""
    return k8s.NetworkPolicySpec(pod_selector=k8s.LabelSelector(), policy_types=["Ingress", "Egress"])


def allow_dns(network: ClusterNetwork) -> k8s.NetworkPolicySpec:
    """Names can be resolved: the cluster's DNS pods, its Service address, and the cache on the node."""
    pods = k8s.NetworkPolicyPeer(
        namespace_selector=k8s.LabelSelector(match_labels={NAMESPACE_NAME: "kube-system"}),
        pod_selector=k8s.LabelSelector(
            match_expressions=[k8s.LabelSelectorRequirement(key="k8s-app", operator="In", values=list(DNS_PODS))]
        ),
    )
    blocks = [_block(cidr) for cidr in _dns_blocks(network)]
    return k8s.NetworkPolicySpec(
        pod_selector=k8s.LabelSelector(),
        policy_types=["Egress"],
        egress=[k8s.NetworkPolicyEgressRule(to=[pods, *blocks], ports=[_port(53, "TCP"), _port(53, "UDP")])],
    )


def dns_connections(namespace: str, network: ClusterNetwork) -> Iterator[Connection]:
    """What `allow_dns` is for: every pod of the namespace asks for names."""
    everyone = AllPods(namespace=namespace)
    servers = [Pods(namespace="kube-system", labels={"k8s-app": name}) for name in DNS_PODS]
    for peer in (*servers, *(Addresses((block,)) for block in _dns_blocks(network))):
        yield Connection(everyone, peer, (53,), "TCP")
        yield Connection(everyone, peer, (53,), "UDP")


def _dns_blocks(network: ClusterNetwork) -> list[str]:
    addresses = [address for address in (network.dns, network.node_local_dns) if address is not None]
    return [f"{address}/{128 if ':' in address else 32}" for address in addresses]


def _by_peer(connections: Iterable[tuple[Peer, Connection]]) -> list[tuple[Peer, list[Connection]]]:
    grouped: dict[str, tuple[Peer, list[Connection]]] = {}
    for peer, connection in connections:
        if not isinstance(peer, (ApiServer, Nodes)):  # what only a CiliumNetworkPolicy can say
            grouped.setdefault(_sort_key(peer), (peer, []))[1].append(connection)
    return [grouped[key] for key in sorted(grouped)]


def _sort_key(peer: Peer) -> str:
    match peer:
        case Anyone() | ApiServer() | Nodes():
            return ""
        case Pods():
            return f"0 {peer.namespace} {sorted(peer.labels.items())}"
        case Addresses(cidrs, without):
            return f"1 {cidrs} {without}"


def _peers(peer: Peer) -> list[k8s.NetworkPolicyPeer] | None:
    """The peer of a rule; None, which leaves the field out, for everyone.

    Ranges would not say the same: where the network is Cilium's, they do not match pods and nodes, and pods that use
    a public address of the cluster would be left out.
    """
    match peer:
        case Anyone() | ApiServer() | Nodes():
            return None
        case Addresses(cidrs, without):
            return [_block(cidr, without) for cidr in cidrs]
        case Pods():
            named = k8s.LabelSelector(match_labels={NAMESPACE_NAME: peer.namespace})
            return [k8s.NetworkPolicyPeer(namespace_selector=named, pod_selector=_selector(peer.labels))]


def _selector(labels: Mapping[str, str]) -> k8s.LabelSelector:
    """The pods that wear the labels; without any, all pods."""
    return k8s.LabelSelector(match_labels=dict(labels) or None)


def _block(cidr: str, without: tuple[str, ...] = ()) -> k8s.NetworkPolicyPeer:
    return k8s.NetworkPolicyPeer(ip_block=k8s.IpBlock(cidr=cidr, except_=list(without) or None))


def _ports(connections: list[Connection]) -> list[k8s.NetworkPolicyPort]:
    wanted = {(port, each.protocol) for each in connections for port in each.ports}
    spans = {
        (port.start, port.stop - 1, protocol) if isinstance(port, range) else (port, port, protocol)
        for port, protocol in wanted
    }
    return [_port(first, protocol, last) for first, last, protocol in sorted(spans)]


def _port(first: int, protocol: str, last: int | None = None) -> k8s.NetworkPolicyPort:
    end = None if last in (None, first) else last
    return k8s.NetworkPolicyPort(port=int_or_string(k8s.IntOrString, first), end_port=end, protocol=protocol)


def api_server_entity(party: Party, network: ClusterNetwork) -> dict[str, object]:
    """For Cilium, which knows the API server by identity and never by address."""
    return _entities(party, ["kube-apiserver"], api_server_ports(network))


def nodes_entities(party: Party, ports: Sequence[int]) -> dict[str, object]:
    """For Cilium, which knows the nodes by identity and never by address."""
    return _entities(party, ["host", "remote-node"], ports)


def _entities(party: Party, entities: Sequence[str], numbers: Sequence[int]) -> dict[str, object]:
    ports = [{"port": str(port), "protocol": "TCP"} for port in numbers]
    return {
        "endpointSelector": {"matchLabels": dict(party.pods.labels)},
        "egress": [{"toEntities": list(entities), "toPorts": [{"ports": ports}]}],
    }
