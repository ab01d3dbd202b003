"""The shared plane of one cluster: what its tenants stand on and cannot change."""

from __future__ import annotations

from collections.abc import Sequence

from cdk8s import ApiObject, Chart
from constructs import Construct

from monobase_constructs.cluster.edge import LetsEncrypt
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.storage import Longhorn
from monobase_constructs.connections.graph import Graph
from monobase_constructs.edge.gateway import SharedGateway
from monobase_constructs.environment.baseline import NamespaceBaseline
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.platform.argocd import NAMESPACES, ArgoCd
from monobase_constructs.platform.backups.cluster import ClusterBackups, LonghornBackups, hourly_volumes
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.platform.internal_ca import InternalCa
from monobase_constructs.platform.monitoring.component import ClusterMonitoring
from monobase_constructs.platform.monitoring.told import monitoring_of
from monobase_constructs.platform.namespaces import PLATFORM_NAMESPACES, PlatformNamespace
from monobase_constructs.platform.operators import operators
from monobase_constructs.platform.operators.network import operator_graph
from monobase_constructs.platform.operators.operator import Operator
from monobase_constructs.platform.priorities import PriorityClasses
from monobase_constructs.platform.snapshots import NEED_SNAPSHOTS, brings_no_snapshots
from monobase_constructs.platform.storage import StorageClasses
from monobase_constructs.values.chart import HelmChart
from monobase_constructs.values.problems import Invalid, fail, quoted, standing_at


def platform_charts(
    scope: Construct, cluster: Cluster, environments: Sequence[Environment]
) -> dict[str, PlatformChart]:
    """The charts of the platform by their folder below `dist/<cluster>/`."""
    tenants = [
        PlatformChart(scope, f"tenant-{each.namespace_name}", f"platform/tenants/{each.namespace_name}")
        for each in environments
    ]
    for chart, environment in zip(tenants, environments, strict=True):
        with standing_at(environment.tenancy.source):
            chart.graph = NamespaceBaseline(chart, environment).graph
    gateway = PlatformChart(scope, "gateway", "platform/gateway")
    certificates = PlatformChart(scope, "certificates", "platform/certificates")
    gateway.graph = SharedGateway(gateway, cluster, environments, certificates).graph
    priorities = PlatformChart(scope, "priorities", "platform/priorities")
    PriorityClasses(priorities)
    components = [priorities, gateway]
    if isinstance(cluster.edge.tls, LetsEncrypt):
        components.append(certificates)
    if any(environment.declared.authority for environment in environments):
        components.append(PlatformChart(scope, "internal-ca", "platform/internal-ca"))
        InternalCa(components[-1])
    if cluster.storage is not None:
        components.append(PlatformChart(scope, "storage", "platform/storage"))
        StorageClasses(components[-1], cluster, cluster.storage)
    if cluster.backups is not None:
        components.append(PlatformChart(scope, "backups", "platform/backups"))
        ClusterBackups(components[-1], cluster, cluster.backups, environments)
        target = cluster.backups.longhorn
        if isinstance(cluster.storage, Longhorn) and (target is not None or hourly_volumes(environments)):
            components.append(PlatformChart(scope, "longhorn-backups", "platform/longhorn-backups"))
            LonghornBackups(components[-1], cluster, target, environments)
    groups = _groups([*environments, *tenants, *components])
    monitoring = monitoring_of(cluster, environments)
    wanted = list(operators(cluster, groups, monitoring))
    installed = [each for each in wanted if not _is_taken(each.chart, cluster, wanted, environments)]
    if monitoring is not None:
        components.append(PlatformChart(scope, "monitoring", "platform/monitoring"))
        ClusterMonitoring(components[-1], cluster, monitoring, environments, installed)
    namespaces = _namespaces(scope, cluster, installed, [gateway.graph, *(each.graph for each in environments)])
    argocd = PlatformChart(scope, "argocd", "argocd")
    snapshots = bool(groups & NEED_SNAPSHOTS) and brings_no_snapshots(cluster)
    ArgoCd(argocd, cluster, environments, components, installed, snapshots=snapshots)
    return {chart.folder: chart for chart in (*tenants, *components, *namespaces, argocd)}


def _groups(charts: Sequence[Chart]) -> set[str]:
    """The API groups of all objects in the charts."""
    objects = (each for chart in charts for each in chart.node.find_all() if isinstance(each, ApiObject))
    return {each.type.group if isinstance(each, Manifest) else each.api_group for each in objects}


def _namespaces(
    scope: Construct, cluster: Cluster, installed: Sequence[Operator], others: Sequence[Graph]
) -> list[PlatformChart]:
    """The namespaces of the operators; some hold several, and some operators have several."""
    guarded = [each for operator in installed for each in operator.guarded]
    graph = operator_graph(cluster, guarded, others)
    charts: list[PlatformChart] = []
    levels = {operator.chart.namespace: operator.pod_security for operator in installed}
    for name, level in {**levels, **{name: level for each in installed for name, level in each.beside.items()}}.items():
        charts.append(PlatformChart(scope, f"namespace-{name}", f"{NAMESPACES}/{name}"))
        here = [each for each in guarded if each.pods.namespace == name]
        charts[-1].graph = PlatformNamespace(charts[-1], cluster, name, level, here, graph).graph
    return charts


def _is_taken(
    chart: HelmChart, cluster: Cluster, wanted: Sequence[Operator], environments: Sequence[Environment]
) -> bool:
    """Report a chart of the cluster's own whose name or namespace somebody else has."""
    if chart not in cluster.charts:
        return False
    ours = [each.chart for each in wanted if each.chart not in cluster.charts]
    namespaces = PLATFORM_NAMESPACES | {cluster.edge.namespace, *(each.namespace_name for each in environments)}
    taken = {chart.namespace: "a namespace of its own"} if chart.namespace in namespaces else {}
    if chart.name in [each.name for each in ours]:
        taken[chart.name] = "a name that is free"
    for given, allowed in taken.items():
        told = Invalid("charts", given, allowed, "the platform or a client has this one")
        fail(f"Cluster {quoted(cluster.name)}", str(told), cluster.source)
    return bool(taken)
