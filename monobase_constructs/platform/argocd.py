"""What Argo CD is told: one project a client, one Application an environment and a platform component, and a root."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cdk8s import ApiObject, Chart

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds_argo import APP_PROJECT, APPLICATION
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import argo

ARGOCD = "argocd"
IN_CLUSTER = "https://kubernetes.default.svc"
PLATFORM_PROJECT = "platform"

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
"""What the constructs of a tenant write; a project allows these, and what its client writes beside them.

Namespaces, quotas, secret stores and Secrets never are: a rule keeps them out of a tenant's folder.
"""

PLATFORM_WAVE = -1
TENANT_WAVE = 1


class ArgoCd(CheckedScope):
    """Projects and Applications of one cluster, in the namespace `argocd`."""

    def __init__(
        self, chart: Chart, cluster: Cluster, environments: Sequence[Environment], components: Sequence[str]
    ) -> None:
        """Write them into `chart`."""
        super().__init__(chart, "argocd")
        self._cluster = cluster
        self._project(PLATFORM_PROJECT, "The shared plane of the cluster", ["*"], None)
        by_client = groupby(sorted(environments, key=_client), key=_client)
        for client, group in by_client:
            own = list(group)
            kinds = sorted({*TENANT_KINDS, *(kind for each in own for kind in _kinds(each))})
            self._project(client, f"The environments of {client}", [each.namespace_name for each in own], kinds)
        for component in components:
            self._application(component, PLATFORM_PROJECT, f"platform/{component}", None, PLATFORM_WAVE)
        for environment in environments:
            name = environment.namespace_name
            # The namespace and its guards belong to the platform, so a tenant's own Application cannot loosen them.
            self._application(f"{name}-namespace", PLATFORM_PROJECT, f"platform/tenants/{name}", name, PLATFORM_WAVE)
            self._application(name, environment.tenancy.client, f"clients/{name}", name, TENANT_WAVE)
        self._application("root", PLATFORM_PROJECT, "argocd", ARGOCD, None)

    def _project(
        self, name: str, description: str, namespaces: Iterable[str], kinds: Sequence[tuple[str, str]] | None
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
                source_repos=[self._cluster.repository.url],
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
        )

    def _application(self, name: str, project: str, folder: str, namespace: str | None, wave: int | None) -> None:
        repository = self._cluster.repository
        annotations = {"argocd.argoproj.io/compare-options": "ServerSideDiff=true"}
        if wave is not None:
            annotations["argocd.argoproj.io/sync-wave"] = str(wave)
        # Without the finalizer and with these, taking an Application away leaves what it made running.
        annotations["argocd.argoproj.io/sync-options"] = "Prune=confirm,Delete=confirm"
        Manifest(
            self,
            f"application-{name}",
            APPLICATION,
            name=name,
            namespace=ARGOCD,
            annotations=annotations,
            body=argo.ApplicationSpec(
                project=project,
                source=argo.ApplicationSpecSource(
                    repo_url=repository.url,
                    target_revision=repository.revision,
                    path=f"{repository.path}/{self._cluster.name}/{folder}",
                    directory=argo.ApplicationSpecSourceDirectory(include="*.yaml", recurse=False),
                ),
                destination=argo.ApplicationSpecDestination(server=IN_CLUSTER, namespace=namespace),
                sync_policy=_sync_policy(),
                revision_history_limit=5,
            ),
        )


def _sync_policy() -> argo.ApplicationSpecSyncPolicy:
    return argo.ApplicationSpecSyncPolicy(
        automated=argo.ApplicationSpecSyncPolicyAutomated(prune=True, self_heal=True, allow_empty=False),
        sync_options=[
            "ServerSideApply=true",
            "ApplyOutOfSyncOnly=true",
            "PruneLast=true",
            "FailOnSharedResource=true",
            "CreateNamespace=false",
        ],
        retry=argo.ApplicationSpecSyncPolicyRetry(
            limit=5,
            backoff=argo.ApplicationSpecSyncPolicyRetryBackoff(duration="10s", factor=2, max_duration="5m"),
        ),
    )


def _kinds(environment: Environment) -> Iterator[tuple[str, str]]:
    for construct in environment.node.find_all():
        if isinstance(construct, Manifest):
            yield construct.type.group, construct.type.kind
        elif isinstance(construct, ApiObject):
            yield construct.api_group if construct.api_group != "core" else "", construct.kind


def _client(environment: Environment) -> str:
    return environment.tenancy.client
