"""cert-manager: certificates for listeners, for stores inside of the cluster, and for webhooks of other operators."""

from __future__ import annotations

from monobase_constructs.cluster.edge import LetsEncrypt
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.platform import gateway
from monobase_constructs.edge.policies import listener_ports
from monobase_constructs.platform.operators.dns_identity import account_annotations, pod_labels
from monobase_constructs.platform.operators.operator import Guarded, Operator, pods_named
from monobase_constructs.platform.operators.sizes import PRIORITY, resources
from monobase_constructs.platform.operators.zones import over_zones
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart

NAMESPACE = "cert-manager"
SCRAPED = {9402: "cert-manager"}


def cert_manager(cluster: Cluster) -> Operator:
    """Two of each of its pods; it looks for the kinds of the Gateway API when it starts, so those go before it."""
    tls = cluster.edge.tls
    solvers = tls.dns01 if isinstance(tls, LetsEncrypt) else ()
    values = {
        "crds": {"enabled": True, "keep": True},
        # On managed clusters nobody may write into kube-system, where leases are by default.
        "global": {"leaderElection": {"namespace": NAMESPACE}, "priorityClassName": PRIORITY},
        "config": {
            "apiVersion": "controller.config.cert-manager.io/v1alpha1",
            "kind": "ControllerConfiguration",
            "gatewayAPI": {"enabled": True},
        },
        "serviceAccount": {"annotations": account_annotations(solvers)},
        "podLabels": pod_labels(solvers),
        "resources": resources("20m", "256Mi"),
        "webhook": _twice(cluster, "webhook") | {"resources": resources("10m", "128Mi")},
        "cainjector": _twice(cluster, "cainjector") | {"resources": resources("10m", "256Mi")},
        # A Job after every sync that asks whether it runs; its Deployments tell that as well.
        "startupapicheck": {"enabled": False},
    } | _twice(cluster, "cert-manager")
    chart = HelmChart(
        "cert-manager",
        repository="quay.io/jetstack/charts",
        version="v1.21.1",
        namespace=NAMESPACE,
        values=values,
    )
    return Operator(chart, Order.CERTIFICATES, _guarded(cluster))


def _twice(cluster: Cluster, name: str) -> dict[str, object]:
    return {
        "replicaCount": 2,
        "podDisruptionBudget": {"enabled": True, "maxUnavailable": 1},
        "topologySpreadConstraints": over_zones(cluster, pods_named(NAMESPACE, name)),
    }


def _guarded(cluster: Cluster) -> list[Guarded]:
    # It proves names before it has them proven: asks the name servers of the zone, and the host on port 80, which
    # may lead straight to the Gateway's pods.
    return [
        Guarded(
            "cert-manager",
            pods_named(NAMESPACE, "cert-manager"),
            outside=(53, 80, 443),
            identity=True,
            scraped=SCRAPED,
            reaches=[(gateway(cluster), listener_ports(cluster))],
        ),
        Guarded("webhook", pods_named(NAMESPACE, "webhook"), called=(10250,), scraped=SCRAPED),
        Guarded("cainjector", pods_named(NAMESPACE, "cainjector"), scraped=SCRAPED),
    ]
