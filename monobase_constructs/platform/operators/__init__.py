"""The operators of the platform: one module each, and which of them a cluster needs."""

from __future__ import annotations

from collections.abc import Iterator, Set

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.monitoring import Monitoring
from monobase_constructs.cluster.storage import Longhorn
from monobase_constructs.connections.graph import AllPods, Party
from monobase_constructs.connections.outside import use
from monobase_constructs.platform.operators.argo_cd import argo_cd
from monobase_constructs.platform.operators.barman import barman_cloud
from monobase_constructs.platform.operators.cert_manager import cert_manager
from monobase_constructs.platform.operators.cloudnative_pg import cloudnative_pg
from monobase_constructs.platform.operators.envoy_gateway import envoy_gateway, gateway_definitions
from monobase_constructs.platform.operators.external_dns import external_dns
from monobase_constructs.platform.operators.external_secrets import external_secrets
from monobase_constructs.platform.operators.longhorn import longhorn
from monobase_constructs.platform.operators.operator import Guarded, Operator
from monobase_constructs.platform.operators.prometheus import prometheus_definitions, prometheus_stack
from monobase_constructs.platform.operators.velero import velero
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart

ALWAYS = (argo_cd, gateway_definitions)
BY_GROUP = {
    "cert-manager.io": cert_manager,
    "external-secrets.io": external_secrets,
    "gateway.networking.k8s.io": envoy_gateway,
    "postgresql.cnpg.io": cloudnative_pg,
    "barmancloud.cnpg.io": barman_cloud,
    "velero.io": velero,
}
"""The operator that makes something of the objects of an API group."""
NEEDS = {"barmancloud.cnpg.io": ("cert-manager.io", "postgresql.cnpg.io")}
"""The API groups that an operator needs others for: the Barman plugin proves itself by certificates."""


def operators(cluster: Cluster, groups: Set[str], monitoring: Monitoring | None) -> Iterator[Operator]:
    """The operators that `cluster` needs for objects of `groups`, no other of ours, and the charts of its own."""
    wanted = {*groups, *(needed for group in groups for needed in NEEDS.get(group, ()))}
    if monitoring is not None:
        wanted.add("external-secrets.io")  # which brings the keys of receivers
    for operator in ALWAYS:
        yield operator(cluster)
    for group, operator in BY_GROUP.items():
        if group in wanted:
            yield operator(cluster)
    if isinstance(cluster.storage, Longhorn):
        yield longhorn(cluster)
    if monitoring is not None:
        yield prometheus_definitions(cluster)
        yield prometheus_stack(cluster, monitoring)
    if cluster.external_dns is not None:
        yield external_dns(cluster, cluster.external_dns)
    for chart in cluster.charts:
        yield _own(chart, cluster)


def _own(chart: HelmChart, cluster: Cluster) -> Operator:
    """A chart of the cluster's own: its pods talk among each other as they like, and to others as is stated."""
    namespace = AllPods(namespace=chart.namespace)
    reaches = [
        (each.target, each.ports)
        for used in chart.uses
        for each in use(used, Party(chart.name, namespace), cluster).connections
    ]
    guarded = Guarded(chart.name, namespace, called=chart.webhooks, reaches=reaches, within="both")
    return Operator(chart, Order.OPERATORS, [guarded], chart.pod_security)
