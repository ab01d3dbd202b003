"""The network policies of operators: from what each of them needs, and from what tenants declare of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monobase_constructs.cluster.clouds import Aws, Gcp
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.graph import Graph, Party
from monobase_constructs.connections.outside import METADATA_OF_GKE, api_server, internet
from monobase_constructs.connections.platform import prometheus
from monobase_constructs.connections.policies import workload_policy
from monobase_constructs.objects.structs import k8s
from monobase_constructs.platform.operators.operator import Guarded
from monobase_constructs.values.connection import EVERY_PORT, Addresses, Anyone, Connection, Nodes
from monobase_constructs.values.network import AllPods, Pods

POD_IDENTITY_OF_EKS = Addresses(("169.254.170.23/32",))


def operator_graph(cluster: Cluster, guarded: Sequence[Guarded], others: Sequence[Graph]) -> Graph:
    """Who talks to whom: what operators need, and what tenants and the Gateway declare with one at either end."""
    graph = Graph()
    for each in guarded:
        graph.connect(*operator_connections(cluster, each))
    ends = [each.pods for each in guarded]
    for other in others:
        graph.connect(*(each for each in other.connections if each.source in ends or each.target in ends))
    return graph


def operator_policy(graph: Graph, guarded: Guarded) -> k8s.NetworkPolicySpec:
    """What the pods may receive and open."""
    return workload_policy(graph, Party(guarded.name, guarded.pods))


def operator_connections(cluster: Cluster, guarded: Guarded) -> Iterator[Connection]:
    """What the pods need.

    Webhooks are open to everyone: who calls for the API server is a node, a pod that tunnels for it, or itself, as the
    cloud has it. Tenants cannot reach them, because nothing lets them out.
    """
    pods = guarded.pods
    if guarded.called:
        yield Connection(Anyone(), pods, tuple(guarded.called))
    if guarded.within is not None:
        yield from _within(pods, both=guarded.within == "both")
    for peer, port in api_server(cluster):
        yield Connection(pods, peer, (port,))
    if guarded.outside:
        for peer in internet(cluster):
            yield Connection(pods, peer, tuple(guarded.outside))
            if 53 in guarded.outside:
                yield Connection(pods, peer, (53,), "UDP")
        if cluster.network.private_endpoints:
            yield Connection(pods, Addresses(tuple(sorted(cluster.network.private_endpoints))), (443,))
    if guarded.identity:
        yield from _identity(cluster, pods)
    if guarded.scraped and cluster.monitoring:
        yield Connection(prometheus(), pods, tuple(guarded.scraped))
    if guarded.nodes:
        yield from _nodes(cluster, pods, tuple(guarded.nodes))
    for port in guarded.gossip:
        yield Connection(pods, pods, (port,))
        yield Connection(pods, pods, (port,), "UDP")
    for peer, ports in guarded.reaches:
        yield Connection(pods, peer, ports)
    for peer, ports in guarded.reached_by:
        yield Connection(peer, pods, ports)


def _within(pods: Pods, *, both: bool) -> Iterator[Connection]:
    """To every pod of the namespace on every port; with `both` also from them, otherwise a chart says what comes in."""
    everyone = AllPods(namespace=pods.namespace)
    for protocol in ("TCP", "UDP"):
        yield Connection(pods, everyone, (EVERY_PORT,), protocol, by_source_alone=not both)
        if both and pods != everyone:
            yield Connection(everyone, pods, (EVERY_PORT,), protocol)


def _nodes(cluster: Cluster, pods: Pods, ports: tuple[int, ...]) -> Iterator[Connection]:
    """To the addresses of all nodes; for Cilium, to which no address matches one, also by identity."""
    yield Connection(pods, Addresses(tuple(sorted(cluster.network.nodes))), ports)
    if cluster.network.policies == "cilium":
        yield Connection(pods, Nodes("host"), ports)
        yield Connection(pods, Nodes("remote-node"), ports)


def _identity(cluster: Cluster, pods: Pods) -> Iterator[Connection]:
    """Where pods learn who they are; on other clouds they prove it to addresses outside."""
    match cluster.cloud:
        case Aws():
            yield Connection(pods, POD_IDENTITY_OF_EKS, (80,))
        case Gcp():
            for peer, port in METADATA_OF_GKE:
                yield Connection(pods, peer, (port,))
        case _:
            yield from ()
