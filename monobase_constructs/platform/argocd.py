"""What Argo CD is told: one project a client, one Application an environment and a platform component, and a root."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from cdk8s import Chart

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds_argo import APP_PROJECT
from monobase_constructs.objects.manifest import WAVE_ANNOTATION, Manifest
from monobase_constructs.objects.structs import argo
from monobase_constructs.platform.application import ARGOCD, IN_CLUSTER, application
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.platform.helm import HelmApplication
from monobase_constructs.platform.operators.operator import Operator
from monobase_constructs.platform.order import Order

PLATFORM_PROJECT = "platform"
OPERATORS_PROJECT = "operators"
NAMESPACES = "platform/namespaces"
"""The folder of the platform's own namespaces; each has a folder below it."""

TENANT_KINDS = (
    ("", "ConfigMap"),
    ("", "PersistentVolumeClaim"),
    ("", "Service"),
    ("", "ServiceAccount"),
    ("apps", "Deployment"),
    ("apps", "StatefulSet"),
    ("autoscaling", "HorizontalPodAutoscaler"),
    ("barmancloud.cnpg.io", "ObjectStore"),
    ("batch", "CronJob"),
    ("batch", "Job"),
    ("cert-manager.io", "Certificate"),
    ("cilium.io", "CiliumNetworkPolicy"),
    ("external-secrets.io", "ExternalSecret"),
    ("gateway.envoyproxy.io", "BackendTrafficPolicy"),
    ("gateway.envoyproxy.io", "HTTPRouteFilter"),
    ("gateway.envoyproxy.io", "SecurityPolicy"),
    ("gateway.networking.k8s.io", "BackendTLSPolicy"),
    ("gateway.networking.k8s.io", "HTTPRoute"),
    ("monitoring.coreos.com", "PodMonitor"),
    ("networking.k8s.io", "NetworkPolicy"),
    ("policy", "PodDisruptionBudget"),
    ("postgresql.cnpg.io", "Cluster"),
    ("postgresql.cnpg.io", "Database"),
    ("postgresql.cnpg.io", "ImageCatalog"),
    ("postgresql.cnpg.io", "Pooler"),
    ("rbac.authorization.k8s.io", "Role"),
    ("rbac.authorization.k8s.io", "RoleBinding"),
)
"""What the constructs of a tenant write. Namespaces, quotas, secret stores and Secrets are not among it."""

FOUNDATIONS = frozenset({"internal-ca", "storage"})
"""The components that tenants need before they can begin."""


class ArgoCd(CheckedScope):
    """Projects and Applications of one cluster, in the namespace `argocd`."""

    def __init__(
        self,
        chart: Chart,
        cluster: Cluster,
        environments: Sequence[Environment],
        components: Sequence[PlatformChart],
        operators: Sequence[Operator] = (),
    ) -> None:
        """Write them into `chart`."""
        super().__init__(chart, "argocd")
        self._cluster = cluster
        own = cluster.repository.url
        kinds = sorted({*TENANT_KINDS, *(_group_and_kind(kind) for kind in cluster.tenant_kinds)})
        self._project(PLATFORM_PROJECT, "The shared plane of the cluster", ["*"], None, [own])
        # The project that Applications are in when they name none: it allows nothing.
        self._project("default", "Nothing belongs here", [], [], [])
        by_client = groupby(sorted(environments, key=_client), key=_client)
        for client, group in by_client:
            namespaces = [each.namespace_name for each in group]
            self._project(client, f"The environments of {client}", namespaces, kinds, [own])
        charts = [operator.chart for operator in operators]
        if charts:
            repositories = {each.repository for each in charts}
            namespaces = {each.namespace for each in charts}
            self._project(OPERATORS_PROJECT, "What the platform installs", namespaces, None, repositories)
        if charts:
            self._application("namespaces", PLATFORM_PROJECT, NAMESPACES, None, Order.NAMESPACES, recurse=True)
        for operator in operators:
            HelmApplication(chart, operator.chart, project=OPERATORS_PROJECT, order=operator.order)
        for component in components:
            self._application(component.node.id, PLATFORM_PROJECT, component.folder, None, _order(component.node.id))
        for environment in environments:
            name = environment.namespace_name
            # The namespace and its guards belong to the platform, so a tenant's own Application cannot loosen them.
            folder = f"platform/tenants/{name}"
            self._application(f"{name}-namespace", PLATFORM_PROJECT, folder, name, Order.FOUNDATIONS)
            self._application(name, environment.tenancy.client, f"clients/{name}", name, Order.TENANTS)
        self._application("root", PLATFORM_PROJECT, "argocd", ARGOCD, None)

    def _project(
        self,
        name: str,
        description: str,
        namespaces: Iterable[str],
        kinds: Sequence[tuple[str, str]] | None,
        repositories: Iterable[str],
    ) -> None:
        """A project for `kinds` in `namespaces`; None: every kind, also those of the cluster."""
        allowed = [("*", "*")] if kinds is None else kinds
        anything = [argo.AppProjectSpecClusterResourceWhitelist(group="*", kind="*")]
        Manifest(
            self,
            f"project-{name}",
            APP_PROJECT,
            name=name,
            namespace=ARGOCD,
            body=argo.AppProjectSpec(
                description=description,
                source_repos=sorted(repositories),
                destinations=[
                    argo.AppProjectSpecDestinations(server=IN_CLUSTER, namespace=namespace)
                    for namespace in sorted(namespaces)
                ],
                cluster_resource_whitelist=anything if kinds is None else [],
                namespace_resource_whitelist=[
                    argo.AppProjectSpecNamespaceResourceWhitelist(group=group, kind=kind) for group, kind in allowed
                ],
                orphaned_resources=argo.AppProjectSpecOrphanedResources(warn=True),
            ),
            annotations={WAVE_ANNOTATION: str(int(Order.PROJECTS))},
        )

    def _application(
        self,
        name: str,
        project: str,
        folder: str,
        namespace: str | None,
        order: Order | None,
        *,
        recurse: bool = False,
    ) -> None:
        repository = self._cluster.repository
        source = argo.ApplicationSpecSource(
            repo_url=repository.url,
            target_revision=repository.revision,
            path=f"{repository.path}/{self._cluster.name}/{folder}",
            directory=argo.ApplicationSpecSourceDirectory(include="*.yaml", recurse=recurse),
        )
        application(self, name, project=project, source=source, namespace=namespace, order=order)


def _order(component: str) -> Order:
    """Only what tenants need to stand on goes before them."""
    if component == "priorities":
        return Order.NAMESPACES
    return Order.FOUNDATIONS if component in FOUNDATIONS else Order.TENANTS


def _group_and_kind(text: str) -> tuple[str, str]:
    group, _, kind = text.rpartition("/")
    return group, kind


def _client(environment: Environment) -> str:
    return environment.tenancy.client
