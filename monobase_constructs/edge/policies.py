"""Who may talk to the Envoy pods of the shared Gateway, and to whom they may talk."""

from __future__ import annotations

from collections.abc import Iterable

from monobase_constructs.cluster.edge import LetsEncrypt
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.graph import Connection, Graph, Party
from monobase_constructs.connections.platform import gateway, prometheus
from monobase_constructs.connections.policies import open_to_all, workload_policy
from monobase_constructs.edge.certificates import SOLVER_LABELS, SOLVER_PORT
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.structs import k8s
from monobase_constructs.values.network import Pods

HTTP_PORT, HTTPS_PORT = 10080, 10443
"""Where Envoy listens: it may open no port below 1024, so Envoy Gateway adds 10000."""
METRICS_PORT = 19001
CONTROLLER = Pods(namespace="envoy-gateway-system", labels={"control-plane": "envoy-gateway"})
"""The pods of Envoy Gateway itself, by the labels of its Helm chart."""
CONTROLLER_PORT = 18000
"""From which Envoy gets its configuration."""


def gateway_policies(cluster: Cluster, environments: Iterable[Environment]) -> dict[str, k8s.NetworkPolicySpec]:
    """The policies by name: for the Envoy pods, and for the pods that answer HTTP-01 challenges.

    Envoy is reached from everywhere on its listeners' ports, talks to the backends that routes declare and to
    its controller, and to nothing else; not to the API server, which only the controller needs.
    """
    graph = Graph()
    proxies = Party("envoy", gateway(cluster))
    graph.connect(Connection(proxies.pods, CONTROLLER, (CONTROLLER_PORT,)))
    if cluster.monitoring:
        graph.connect(Connection(prometheus(), proxies.pods, (METRICS_PORT,)))
    for environment in environments:
        graph.connect(*environment.graph.out_of(proxies))
    policies: dict[str, k8s.NetworkPolicySpec] = {}
    tls = cluster.edge.tls
    if isinstance(tls, LetsEncrypt) and tls.http01:
        solvers = Party("acme-solvers", Pods(namespace=cluster.edge.namespace, labels=SOLVER_LABELS))
        graph.connect(Connection(proxies.pods, solvers.pods, (SOLVER_PORT,)))
        policies[solvers.name] = workload_policy(graph, solvers)
    ports = (HTTP_PORT, HTTPS_PORT) if isinstance(tls, LetsEncrypt) else (HTTP_PORT,)
    policies[proxies.name] = open_to_all(workload_policy(graph, proxies), ports)
    return policies
