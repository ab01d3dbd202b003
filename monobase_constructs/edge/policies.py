"""Who may talk to the Envoy pods of the shared Gateway, and to whom they may talk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monobase_constructs.cluster.edge import LetsEncrypt
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.graph import Graph, Party
from monobase_constructs.connections.platform import gateway, prometheus
from monobase_constructs.connections.policies import workload_policy
from monobase_constructs.edge.certificates import SOLVER_LABELS, SOLVER_PORT
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.structs import k8s
from monobase_constructs.values.connection import Anyone, Connection
from monobase_constructs.values.network import Pods

HTTP_PORT, HTTPS_PORT = 10080, 10443
"""Where Envoy listens: it may open no port below 1024, so Envoy Gateway adds 10000."""
METRICS_PORT = 19001
Policies = dict[str, k8s.NetworkPolicySpec]
CONTROLLER = Pods(namespace="envoy-gateway-system", labels={"control-plane": "envoy-gateway"})
"""The pods of Envoy Gateway itself, by the labels of its Helm chart."""
CONTROLLER_PORT = 18000
"""From which Envoy gets its configuration."""


def listener_ports(cluster: Cluster) -> tuple[int, ...]:
    """Where the Envoy pods listen for visitors: not for HTTPS, if TLS ends elsewhere."""
    return (HTTP_PORT, HTTPS_PORT) if isinstance(cluster.edge.tls, LetsEncrypt) else (HTTP_PORT,)


def gateway_connections(cluster: Cluster) -> Iterator[Connection]:
    """What Envoy needs beside the backends of routes: visitors, its controller, Prometheus, answers to challenges.

    Not the API server, which only the controller needs.
    """
    proxies = gateway(cluster)
    yield Connection(Anyone(), proxies, listener_ports(cluster))
    yield Connection(proxies, CONTROLLER, (CONTROLLER_PORT,))
    if cluster.monitoring:
        yield Connection(prometheus(), proxies, (METRICS_PORT,))
    if (solvers := _solvers(cluster)) is not None:
        yield Connection(proxies, solvers.pods, (SOLVER_PORT,))


def gateway_policies(own: Graph, cluster: Cluster, environments: Iterable[Environment]) -> Policies:
    """The policies by name: for the Envoy pods, and for the pods that answer HTTP-01 challenges.

    `own` holds what the Gateway itself declared; to the backends lead what the environments did.
    """
    proxies = Party("envoy", gateway(cluster))
    graph = Graph()
    graph.connections += own.connections
    for environment in environments:
        graph.connections += environment.graph.out_of(proxies)
    policies = {proxies.name: workload_policy(graph, proxies)}
    if (solvers := _solvers(cluster)) is not None:
        policies[solvers.name] = workload_policy(graph, solvers)
    return policies


def _solvers(cluster: Cluster) -> Party | None:
    tls = cluster.edge.tls
    if not isinstance(tls, LetsEncrypt) or not tls.http01:
        return None
    return Party("acme-solvers", Pods(namespace=cluster.edge.namespace, labels=SOLVER_LABELS))
