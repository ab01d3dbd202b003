"""What Argo CD is told: one project a client, one Application an environment and a platform component, and a root."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from cdk8s import Chart

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds_argo import APP_PROJECT, APPLICATION
from monobase_constructs.objects.manifest import KEEP_ANNOTATION, WAVE_ANNOTATION, Manifest
from monobase_constructs.objects.structs import argo
from monobase_constructs.platform.chart import PlatformChart

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
"""What the constructs of a tenant write. Namespaces, quotas, secret stores and Secrets are not among it."""

FOUNDATIONS = frozenset({"internal-ca", "priorities", "storage"})
"""The components that tenants need before they can begin."""
PROJECT_WAVE = -10
FOUNDATION_WAVE = -1
TENANT_WAVE = 1


class ArgoCd(CheckedScope):
    """Projects and Applications of one cluster, in the namespace `argocd`."""

    def __init__(
        self, chart: Chart, cluster: Cluster, environments: Sequence[Environment], components: Sequence[PlatformChart]
    ) -> None:
        """Write them into `chart`."""
        super().__init__(chart, "argocd")
        self._cluster = cluster
        kinds = sorted({*TENANT_KINDS, *(_group_and_kind(kind) for kind in cluster.tenant_kinds)})
        self._project(PLATFORM_PROJECT, "The shared plane of the cluster", ["*"], None)
        # The project that Applications are in when they name none: it allows nothing.
        self._project("default", "Nothing belongs here", [], [])
        by_client = groupby(sorted(environments, key=_client), key=_client)
        for client, group in by_client:
            self._project(client, f"The environments of {client}", [each.namespace_name for each in group], kinds)
        for component in components:
            # Only what tenants need to stand on goes before them: a wave waits until all before it is well.
            wave = FOUNDATION_WAVE if component.node.id in FOUNDATIONS else TENANT_WAVE
            self._application(component.node.id, PLATFORM_PROJECT, component.folder, None, wave)
        for environment in environments:
            name = environment.namespace_name
            # The namespace and its guards belong to the platform, so a tenant's own Application cannot loosen them.
            self._application(f"{name}-namespace", PLATFORM_PROJECT, f"platform/tenants/{name}", name, FOUNDATION_WAVE)
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
                source_repos=[self._cluster.repository.url] if allowed else [],
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
            annotations={WAVE_ANNOTATION: str(PROJECT_WAVE)},
        )

    def _application(self, name: str, project: str, folder: str, namespace: str | None, wave: int | None) -> None:
        repository = self._cluster.repository
        annotations = {"argocd.argoproj.io/compare-options": "ServerSideDiff=true"}
        if wave is not None:
            annotations[WAVE_ANNOTATION] = str(wave)
        # Without the finalizer and with these, taking an Application away leaves what it made running.
        annotations[KEEP_ANNOTATION] = "Prune=confirm,Delete=confirm"
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
        # About 40 minutes, so that secrets may come late; a newer revision is taken up in between.
        retry=argo.ApplicationSpecSyncPolicyRetry(
            limit=12,
            refresh=True,
            backoff=argo.ApplicationSpecSyncPolicyRetryBackoff(duration="10s", factor=2, max_duration="5m"),
        ),
    )


def _group_and_kind(text: str) -> tuple[str, str]:
    group, _, kind = text.rpartition("/")
    return group, kind


def _client(environment: Environment) -> str:
    return environment.tenancy.client
