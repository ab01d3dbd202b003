"""The peers that the platform gives to every tenant: the shared Gateway and Prometheus."""

from __future__ import annotations

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.values.network import Pods

GATEWAY = "shared-gateway"
MONITORING = "monitoring"
"""The namespace of Prometheus, and of what it is told."""
NODE_EXPORTER = "node-exporter"
"""The namespace of what tells of nodes, which may see more of them than other pods."""


def gateway(cluster: Cluster) -> Pods:
    """The Envoy pods of the shared Gateway, by the labels that Envoy Gateway gives them."""
    namespace = cluster.edge.namespace
    labels = {
        "app.kubernetes.io/component": "proxy",
        "app.kubernetes.io/managed-by": "envoy-gateway",
        "app.kubernetes.io/name": "envoy",
        "gateway.envoyproxy.io/owning-gateway-name": GATEWAY,
        "gateway.envoyproxy.io/owning-gateway-namespace": namespace,
    }
    return Pods(namespace=namespace, labels=labels)


def prometheus() -> Pods:
    """The Prometheus pods of the monitoring stack."""
    return Pods(namespace=MONITORING, labels={"app.kubernetes.io/name": "prometheus"})
