"""The kinds of Kubernetes objects that the library writes: their names and the types of their bodies.

A fork writes a kind that is not here in the same way:
`WIDGET = Kind[dict[str, object]]("example.com/v1", "Widget")`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from monobase_constructs.objects.structs import k8s

Body = TypeVar("Body")


@dataclass(frozen=True)
class Kind(Generic[Body]):
    """A kind: its apiVersion, its name, and the field that its body stands in (None: beside metadata)."""

    api_version: str
    kind: str
    body: str | None = "spec"

    @property
    def group(self) -> str:
        """The API group; empty for the core group."""
        return self.api_version.rpartition("/")[0]


NAMESPACE = Kind[None]("v1", "Namespace")
SERVICE_ACCOUNT = Kind[k8s.KubeServiceAccountProps]("v1", "ServiceAccount", body=None)
CONFIG_MAP = Kind[k8s.KubeConfigMapProps]("v1", "ConfigMap", body=None)
SERVICE = Kind[k8s.ServiceSpec]("v1", "Service")
PERSISTENT_VOLUME_CLAIM = Kind[k8s.PersistentVolumeClaimSpec]("v1", "PersistentVolumeClaim")
RESOURCE_QUOTA = Kind[k8s.ResourceQuotaSpec]("v1", "ResourceQuota")
LIMIT_RANGE = Kind[k8s.LimitRangeSpec]("v1", "LimitRange")
DEPLOYMENT = Kind[k8s.DeploymentSpec]("apps/v1", "Deployment")
STATEFUL_SET = Kind[k8s.StatefulSetSpec]("apps/v1", "StatefulSet")
CRON_JOB = Kind[k8s.CronJobSpec]("batch/v1", "CronJob")
JOB = Kind[k8s.JobSpec]("batch/v1", "Job")
HORIZONTAL_POD_AUTOSCALER = Kind[k8s.HorizontalPodAutoscalerSpecV2]("autoscaling/v2", "HorizontalPodAutoscaler")
POD_DISRUPTION_BUDGET = Kind[k8s.PodDisruptionBudgetSpec]("policy/v1", "PodDisruptionBudget")
NETWORK_POLICY = Kind[k8s.NetworkPolicySpec]("networking.k8s.io/v1", "NetworkPolicy")
PRIORITY_CLASS = Kind[k8s.KubePriorityClassProps]("scheduling.k8s.io/v1", "PriorityClass", body=None)
STORAGE_CLASS = Kind[k8s.KubeStorageClassProps]("storage.k8s.io/v1", "StorageClass", body=None)
ROLE = Kind[k8s.KubeRoleProps]("rbac.authorization.k8s.io/v1", "Role", body=None)
ROLE_BINDING = Kind[k8s.KubeRoleBindingProps]("rbac.authorization.k8s.io/v1", "RoleBinding", body=None)
CILIUM_NETWORK_POLICY = Kind[Mapping[str, Any]]("cilium.io/v2", "CiliumNetworkPolicy")
