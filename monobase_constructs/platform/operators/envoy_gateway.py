"""Envoy Gateway: makes Envoy pods of the shared Gateway, and tells them its routes and policies."""

from __future__ import annotations

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.platform import gateway
from monobase_constructs.edge.policies import CONTROLLER, CONTROLLER_PORT, METRICS_PORT
from monobase_constructs.platform.operators.operator import Guarded, Operator
from monobase_constructs.platform.operators.sizes import PRIORITY, resources
from monobase_constructs.platform.operators.zones import over_zones
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart
from monobase_constructs.values.network import Pods

NAMESPACE = CONTROLLER.namespace
REPOSITORY = "docker.io/envoyproxy"
VERSION = "v1.9.0"


def gateway_definitions(cluster: Cluster) -> Operator:
    """The kinds of the Gateway API, of its standard channel, and those of Envoy Gateway, before anybody looks for them.

    The controller's own chart would bring the experimental channel, whose kinds change without notice.
    """
    values = {"crds": {"gatewayAPI": {"enabled": True, "channel": "standard"}, "envoyGateway": {"enabled": True}}}
    chart = HelmChart(
        "gateway-definitions",
        chart="gateway-crds-helm",
        repository=REPOSITORY,
        version=VERSION,
        namespace=NAMESPACE,
        values=values,
    )
    return Operator(chart, Order.DEFINITIONS)


def envoy_gateway(cluster: Cluster) -> Operator:
    """Two controllers, in the mode where Envoy's pods run beside the Gateway and not beside the controller."""
    provider = {"type": "Kubernetes", "kubernetes": {"deploy": {"type": "GatewayNamespace"}}}
    values = {
        "crds": {"enabled": False},
        "config": {"envoyGateway": {"provider": provider}},
        "deployment": {
            "replicas": 2,
            "priorityClassName": PRIORITY,
            "envoyGateway": {"resources": resources("100m", "1Gi")},
            "pod": {"topologySpreadConstraints": over_zones(cluster, CONTROLLER)},
        },
        "podDisruptionBudget": {"minAvailable": 1},
    }
    chart = HelmChart(
        "envoy-gateway",
        chart="gateway-helm",
        repository=REPOSITORY,
        version=VERSION,
        namespace=NAMESPACE,
        values=values,
    )
    guarded = [
        Guarded(
            "envoy-gateway",
            CONTROLLER,
            called=(9443,),
            scraped={METRICS_PORT: "envoy-gateway"},
            reached_by=[(gateway(cluster), (CONTROLLER_PORT,))],
        ),
        Guarded("certgen", Pods(namespace=NAMESPACE, labels={"app": "certgen"})),
    ]
    return Operator(chart, Order.OPERATORS, guarded)
