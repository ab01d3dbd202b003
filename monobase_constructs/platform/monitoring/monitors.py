"""What Prometheus asks of operators and of the Gateway: a PodMonitor for each port that is open to it."""

from __future__ import annotations

from collections.abc import Sequence

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.monitors import Taken, pod_monitor
from monobase_constructs.connections.platform import gateway
from monobase_constructs.edge.policies import METRICS_PORT
from monobase_constructs.objects.kinds_monitoring import POD_MONITOR
from monobase_constructs.objects.waves import Wave
from monobase_constructs.platform.operators.operator import Guarded
from monobase_constructs.platform.part import PlatformPart
from monobase_constructs.values.metrics import EXPORTER

ENVOY_PATH = "/stats/prometheus"
ROUTES = (
    Taken("route", "envoy_cluster_name", "httproute/[^/]+/([^/]+)/.*"),
    Taken("namespace", "envoy_cluster_name", "httproute/([^/]+)/.*"),
)
"""Whose route it is that Envoy tells of, from the name that Envoy Gateway gives its backends."""


def add_monitors(part: PlatformPart, cluster: Cluster, guarded: Sequence[Guarded]) -> None:
    """Write them into `part`, beside Prometheus: the namespaces of operators hold what these need themselves."""
    proxies = pod_monitor(gateway(cluster), METRICS_PORT, paths=[ENVOY_PATH], elsewhere=True, taken=ROUTES)
    part.add(POD_MONITOR, "envoy", proxies, annotations={EXPORTER: "envoy"}, wave=Wave.WORKLOADS)
    for each in guarded:
        for port, exporter in each.scraped.items():
            namespace = each.pods.namespace
            name = each.name if each.name.startswith(namespace) else f"{namespace}-{each.name}"
            part.add(
                POD_MONITOR,
                name,
                pod_monitor(each.pods, port, elsewhere=True),
                annotations={EXPORTER: exporter},
                wave=Wave.WORKLOADS,
            )
