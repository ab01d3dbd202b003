"""External Secrets: brings what lies in the secret manager into Secrets of the namespaces that may have it."""

from __future__ import annotations

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.platform.operators.operator import Guarded, Operator, pods_named
from monobase_constructs.platform.operators.sizes import PRIORITY, resources
from monobase_constructs.platform.operators.zones import over_zones
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart

NAMESPACE = "external-secrets-system"
SCRAPED = {8080: "external-secrets"}


def external_secrets(cluster: Cluster) -> Operator:
    """Two of each of its pods, able to read and never to push; tokens of accounts are granted in each namespace."""
    never = {
        "createClusterExternalSecret": False,
        "createClusterGenerator": False,
        "createClusterPushSecret": False,
        "createPushSecret": False,
    }
    values = {
        "leaderElect": True,
        "crds": never,
        "processClusterExternalSecret": False,
        "processClusterGenerator": False,
        "processClusterPushSecret": False,
        "processPushSecret": False,
        # It may ask for tokens of the accounts that a Role of their namespace names, and of no other.
        "rbac": {"serviceAccountTokenCreate": False},
        "resources": resources("50m", "256Mi"),
        "webhook": _twice(cluster, "external-secrets-webhook") | {"resources": resources("10m", "128Mi")},
        "certController": _twice(cluster, "external-secrets-cert-controller")
        | {"resources": resources("10m", "256Mi")},
    } | _twice(cluster, "external-secrets")
    chart = HelmChart(
        "external-secrets",
        repository="https://charts.external-secrets.io",
        version="2.9.0",
        namespace=NAMESPACE,
        values=values,
    )
    guarded = [
        Guarded(
            "external-secrets",
            pods_named(NAMESPACE, "external-secrets"),
            outside=(443,),
            identity=True,
            scraped=SCRAPED,
        ),
        Guarded("webhook", pods_named(NAMESPACE, "external-secrets-webhook"), called=(10250,), scraped=SCRAPED),
        Guarded("cert-controller", pods_named(NAMESPACE, "external-secrets-cert-controller"), scraped=SCRAPED),
    ]
    return Operator(chart, Order.OPERATORS, guarded)


def _twice(cluster: Cluster, name: str) -> dict[str, object]:
    return {
        "replicaCount": 2,
        "podDisruptionBudget": {"enabled": True, "minAvailable": 1},
        "priorityClassName": PRIORITY,
        "topologySpreadConstraints": over_zones(cluster, pods_named(NAMESPACE, name)),
    }
