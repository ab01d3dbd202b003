"""The shared plane of one cluster: what its tenants stand on and cannot change."""

from __future__ import annotations

from collections.abc import Sequence

from cdk8s import Chart
from constructs import Construct

from monobase_constructs.cluster.edge import LetsEncrypt
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.edge.gateway import SharedGateway
from monobase_constructs.environment.baseline import NamespaceBaseline
from monobase_constructs.environment.scope import Environment
from monobase_constructs.platform.argocd import ArgoCd
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.platform.internal_ca import InternalCa
from monobase_constructs.platform.monitoring.rules import AlertRules
from monobase_constructs.platform.priorities import PriorityClasses
from monobase_constructs.platform.storage import StorageClasses


def platform_charts(scope: Construct, cluster: Cluster, environments: Sequence[Environment]) -> dict[str, Chart]:
    """The charts of the platform by their folder below `dist/<cluster>/`."""
    tenants = [
        PlatformChart(scope, f"tenant-{each.namespace_name}", f"platform/tenants/{each.namespace_name}")
        for each in environments
    ]
    for chart, environment in zip(tenants, environments, strict=True):
        NamespaceBaseline(chart, environment)
    gateway = PlatformChart(scope, "gateway", "platform/gateway")
    certificates = PlatformChart(scope, "certificates", "platform/certificates")
    SharedGateway(gateway, cluster, environments, certificates)
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
    if cluster.monitoring:
        components.append(PlatformChart(scope, "monitoring", "platform/monitoring"))
        AlertRules(components[-1], cluster, environments)
    argocd = PlatformChart(scope, "argocd", "argocd")
    ArgoCd(argocd, cluster, environments, components)
    return {chart.folder: chart for chart in (*tenants, *components, argocd)}
