"""CloudNativePG: runs the databases of the cluster, and fails them over."""

from __future__ import annotations

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.data.postgresql.network import OPERATOR
from monobase_constructs.platform.operators.operator import Guarded, Operator
from monobase_constructs.platform.operators.sizes import PRIORITY, resources
from monobase_constructs.platform.operators.zones import over_zones
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart

NAMESPACE = OPERATOR.namespace
REPOSITORY = "https://cloudnative-pg.github.io/charts"
CERTIFICATES = {"CERTIFICATE_DURATION": "730", "EXPIRING_CHECK_THRESHOLD": "365"}
"""Days. The operator's own 90 and 7 would leave an application that reads the authority's certificate only when it
starts a week; now it has a year, in which it is restarted anyway."""


def cloudnative_pg(cluster: Cluster) -> Operator:
    """Two operators, one of which leads: without one no database fails over."""
    values = {
        "replicaCount": 2,
        "topologySpreadConstraints": over_zones(cluster, OPERATOR),
        "priorityClassName": PRIORITY,
        "resources": resources("100m", "512Mi"),
        "config": {"data": CERTIFICATES},
    }
    chart = HelmChart("cloudnative-pg", repository=REPOSITORY, version="0.29.0", namespace=NAMESPACE, values=values)
    guarded = Guarded("cloudnative-pg", OPERATOR, called=(9443,), scraped={8080: "cloudnative-pg-operator"})
    return Operator(chart, Order.OPERATORS, [guarded])
