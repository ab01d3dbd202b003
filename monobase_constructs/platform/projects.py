"""Argo CD projects: from where, into which namespaces and of which kinds anything may be synced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from constructs import Construct

from monobase_constructs.cluster.deliveries import SyncWindow
from monobase_constructs.objects.kinds_argo import APP_PROJECT
from monobase_constructs.objects.manifest import WAVE_ANNOTATION, Manifest
from monobase_constructs.objects.structs import argo
from monobase_constructs.platform.application import ARGOCD, IN_CLUSTER
from monobase_constructs.platform.order import Order

Kinds = Sequence[tuple[str, str]]

ANY: Kinds = (("*", "*"),)
TENANT_KINDS: Kinds = (
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
    ("postgresql.cnpg.io", "ScheduledBackup"),
    ("rbac.authorization.k8s.io", "Role"),
    ("rbac.authorization.k8s.io", "RoleBinding"),
)
"""What the constructs of a tenant write. Namespaces, quotas, secret stores and Secrets are not among it."""
PLATFORM_KINDS: Kinds = (
    ("", "ConfigMap"),
    ("", "LimitRange"),
    ("", "ResourceQuota"),
    ("", "ServiceAccount"),
    ("argoproj.io", "AppProject"),
    ("argoproj.io", "Application"),
    ("cert-manager.io", "Certificate"),
    ("cert-manager.io", "Issuer"),
    ("cilium.io", "CiliumNetworkPolicy"),
    ("external-secrets.io", "ExternalSecret"),
    ("external-secrets.io", "SecretStore"),
    ("gateway.envoyproxy.io", "BackendTrafficPolicy"),
    ("gateway.envoyproxy.io", "ClientTrafficPolicy"),
    ("gateway.envoyproxy.io", "EnvoyProxy"),
    ("gateway.networking.k8s.io", "Gateway"),
    ("gateway.networking.k8s.io", "HTTPRoute"),
    ("longhorn.io", "BackupTarget"),
    ("longhorn.io", "RecurringJob"),
    ("monitoring.coreos.com", "PodMonitor"),
    ("monitoring.coreos.com", "PrometheusRule"),
    ("monitoring.coreos.com", "ServiceMonitor"),
    ("networking.k8s.io", "NetworkPolicy"),
    ("rbac.authorization.k8s.io", "Role"),
    ("rbac.authorization.k8s.io", "RoleBinding"),
    ("velero.io", "BackupStorageLocation"),
    ("velero.io", "Schedule"),
)
"""What the platform's own constructs write, beside objects of the cluster itself."""
PLATFORM_CLUSTER_KINDS: Kinds = (
    ("", "Namespace"),
    ("cert-manager.io", "ClusterIssuer"),
    ("gateway.networking.k8s.io", "GatewayClass"),
    ("scheduling.k8s.io", "PriorityClass"),
    ("snapshot.storage.k8s.io", "VolumeSnapshotClass"),
    ("storage.k8s.io", "StorageClass"),
)
OPERATOR_KINDS: Kinds = (
    ("", "ConfigMap"),
    ("", "Secret"),
    ("", "Service"),
    ("", "ServiceAccount"),
    ("apps", "DaemonSet"),
    ("apps", "Deployment"),
    ("apps", "StatefulSet"),
    ("batch", "Job"),
    ("cert-manager.io", "Certificate"),
    ("cert-manager.io", "Issuer"),
    ("monitoring.coreos.com", "Alertmanager"),
    ("monitoring.coreos.com", "Prometheus"),
    ("monitoring.coreos.com", "PrometheusRule"),
    ("monitoring.coreos.com", "ServiceMonitor"),
    ("networking.k8s.io", "NetworkPolicy"),
    ("policy", "PodDisruptionBudget"),
    ("rbac.authorization.k8s.io", "Role"),
    ("rbac.authorization.k8s.io", "RoleBinding"),
)
"""What the pinned charts make, with the values that they are given here."""
OPERATOR_CLUSTER_KINDS: Kinds = (
    ("admissionregistration.k8s.io", "MutatingWebhookConfiguration"),
    ("admissionregistration.k8s.io", "ValidatingAdmissionPolicy"),
    ("admissionregistration.k8s.io", "ValidatingAdmissionPolicyBinding"),
    ("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"),
    ("apiextensions.k8s.io", "CustomResourceDefinition"),
    ("rbac.authorization.k8s.io", "ClusterRole"),
    ("rbac.authorization.k8s.io", "ClusterRoleBinding"),
    ("scheduling.k8s.io", "PriorityClass"),
)


def project(
    scope: Construct,
    name: str,
    description: str,
    *,
    repositories: Iterable[str],
    namespaces: Iterable[str],
    kinds: Kinds,
    cluster_kinds: Kinds = (),
    windows: Sequence[tuple[SyncWindow, Sequence[str]]] = (),
) -> Manifest:
    """Write the project `name` into `scope`; in it only what is named here is allowed.

    windows: times in which Applications, by their names, are synced without a person.
    """
    return Manifest(
        scope,
        f"project-{name}",
        APP_PROJECT,
        name=name,
        namespace=ARGOCD,
        annotations={WAVE_ANNOTATION: str(int(Order.PROJECTS))},
        body=argo.AppProjectSpec(
            description=description,
            source_repos=sorted(set(repositories)),
            destinations=[
                argo.AppProjectSpecDestinations(server=IN_CLUSTER, namespace=namespace)
                for namespace in sorted(set(namespaces))
            ],
            cluster_resource_whitelist=[
                argo.AppProjectSpecClusterResourceWhitelist(group=group, kind=kind) for group, kind in cluster_kinds
            ],
            namespace_resource_whitelist=[
                argo.AppProjectSpecNamespaceResourceWhitelist(group=group, kind=kind) for group, kind in kinds
            ],
            orphaned_resources=argo.AppProjectSpecOrphanedResources(warn=True),
            sync_windows=[_window(window, applications) for window, applications in windows] or None,
        ),
    )


def _window(window: SyncWindow, applications: Sequence[str]) -> argo.AppProjectSpecSyncWindows:
    """What a person starts is always allowed, or an incident would have to wait for the window."""
    return argo.AppProjectSpecSyncWindows(
        kind="allow",
        schedule=window.schedule,
        duration=window.duration,
        time_zone=window.time_zone,
        applications=list(applications),
        manual_sync=True,
    )
