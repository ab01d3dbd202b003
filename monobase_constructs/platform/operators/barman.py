"""The Barman plugin of CloudNativePG: brings backups and logs of databases to an object store."""

from __future__ import annotations

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.data.postgresql.network import OPERATOR
from monobase_constructs.platform.operators.cloudnative_pg import NAMESPACE, REPOSITORY
from monobase_constructs.platform.operators.operator import Guarded, Operator, pods_named
from monobase_constructs.platform.operators.sizes import PRIORITY, resources
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart


def barman_cloud(cluster: Cluster) -> Operator:
    """Beside CloudNativePG, which looks for its plugins there; the two know each other by certificates."""
    tag = "v0.14.0"  # the chart's own is 0.13.0, and its kinds are those of 0.14.0 here
    values = {
        "image": {"tag": tag},
        "sidecarImage": {"tag": tag},
        "priorityClassName": PRIORITY,
        "resources": resources("20m", "256Mi"),
    }
    chart = HelmChart("plugin-barman-cloud", repository=REPOSITORY, version="0.7.0", namespace=NAMESPACE, values=values)
    pods = pods_named(NAMESPACE, "plugin-barman-cloud")
    guarded = Guarded("plugin-barman-cloud", pods, reached_by=[(OPERATOR, (9090,))])
    return Operator(chart, Order.EXTENSIONS, [guarded])
