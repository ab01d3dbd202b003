"""What fields of Kubernetes' own kinds may hold, beyond their type: the published schemas say nothing of it.

From the reference of the API and the validation of the API server. A key is the end of the name of a definition in
`core_kinds.json`; its fields are JSON Schema that is added there, so that one look judges both. Bounds hold for
numbers and patterns for text, so that what may be either has both. Amounts, schedules and policies have rules of their
own, and are not in here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Schema = Mapping[str, Any]


def _one_of(*values: str) -> Schema:
    return {"enum": [*values]}


def _each_of(*values: str) -> Schema:
    return {"items": {"type": "string", "enum": [*values]}}


PORT_NAME_FORM = "^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$"
LABEL_FORM = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"
SUBDOMAIN_FORM = r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"
PERCENT_FORM = "^[0-9]+%$"
PART_FORM = "^(100|[0-9]{1,2})%$"
WITHIN_FORM = r"^(?!/)(?!(.*/)?\.\.(/|$))"
KEY_FORM = "^[-._a-zA-Z0-9]+$"
VARIABLE_FORM = "^[-._a-zA-Z][-._a-zA-Z0-9]*$"
AMOUNT_FORM = r"^[+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+|[KMGTPE]i|[numkMGTPE])?$"
NO_COLON_FORM = "^[^:]+$"
MEDIUM_FORM = "^(Memory|HugePages.*)?$"
FIELD_FORM = (
    r"^(metadata\.(name|namespace|uid|(labels|annotations)(\['[^']+'\])?)"
    r"|spec\.(nodeName|serviceAccountName)|status\.(hostIP|hostIPs|podIP|podIPs))$"
)
SAID: Mapping[str, str] = {
    PORT_NAME_FORM: "lower-case letters, digits and single hyphens, with a letter among them",
    LABEL_FORM: "lower-case letters, digits and hyphens",
    SUBDOMAIN_FORM: "lower-case letters, digits and hyphens, in parts joined by dots",
    PERCENT_FORM: 'a whole number, or text such as "25%"',
    PART_FORM: 'a whole number, or text from "0%" to "100%"',
    WITHIN_FORM: 'a path that does not begin with "/" and has no ".."',
    KEY_FORM: "letters, digits, hyphens, dots and underscores",
    VARIABLE_FORM: "letters, digits, hyphens, dots and underscores, no digit first",
    AMOUNT_FORM: 'an amount such as "512Mi" or "20Gi"',
    NO_COLON_FORM: "a path without a colon",
    MEDIUM_FORM: '"", "Memory", or pages such as "HugePages-2Mi"',
    FIELD_FORM: "a field that the downward API knows",
}
"""Patterns in words, for messages."""

AT_LEAST_ZERO: Schema = {"minimum": 0}
AT_LEAST_ONE: Schema = {"minimum": 1}
PORT: Schema = {"minimum": 1, "maximum": 65535}
PORT_OR_NONE: Schema = {"minimum": 0, "maximum": 65535}
PORT_NAME: Schema = {"pattern": PORT_NAME_FORM, "maxLength": 15}
PORT_OR_NAME: Schema = {**PORT, **PORT_NAME}
LABEL: Schema = {"pattern": LABEL_FORM, "maxLength": 63}
SUBDOMAIN: Schema = {"pattern": SUBDOMAIN_FORM, "maxLength": 253}
PERCENT: Schema = {"minimum": 0, "pattern": PERCENT_FORM}
PART: Schema = {"minimum": 0, "pattern": PART_FORM}
"""A number of pods, or at most all of them in percent."""
MODE: Schema = {"minimum": 0, "maximum": 0o777}
ID: Schema = {"minimum": 0, "maximum": 2**31 - 1}
WEIGHT: Schema = {"minimum": 1, "maximum": 100}
PATH_WITHIN: Schema = {"pattern": WITHIN_FORM}
"""A path below something, which nothing leads out of."""
PROTOCOL = _one_of("TCP", "UDP", "SCTP")
PROFILE = _one_of("Localhost", "RuntimeDefault", "Unconfined")
HONOUR = _one_of("Honor", "Ignore")
MODES = _each_of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")
VOLUME_MODE = _one_of("Block", "Filesystem")
KEPT = _one_of("Delete", "Retain")
KEY: Schema = {"pattern": KEY_FORM, "maxLength": 253}
AMOUNT: Schema = {"minimum": 0, "pattern": AMOUNT_FORM}

_CONTAINER: Mapping[str, Schema] = {
    "name": LABEL,
    "image": {"minLength": 1},
    "imagePullPolicy": _one_of("Always", "IfNotPresent", "Never"),
    "terminationMessagePolicy": _one_of("FallbackToLogsOnError", "File"),
}
_SCALED: Mapping[str, Schema] = {"replicas": AT_LEAST_ZERO, "minReadySeconds": AT_LEAST_ZERO}
_RUN_AS: Mapping[str, Schema] = {"runAsUser": ID, "runAsGroup": ID}

VALUES: Mapping[str, Mapping[str, Schema]] = {
    "apps.v1.DaemonSetSpec": {"minReadySeconds": AT_LEAST_ZERO, "revisionHistoryLimit": AT_LEAST_ZERO},
    "apps.v1.DaemonSetUpdateStrategy": {"type": _one_of("OnDelete", "RollingUpdate")},
    "apps.v1.DeploymentSpec": {
        **_SCALED,
        "progressDeadlineSeconds": AT_LEAST_ONE,
        "revisionHistoryLimit": AT_LEAST_ZERO,
    },
    "apps.v1.DeploymentStrategy": {"type": _one_of("Recreate", "RollingUpdate")},
    "apps.v1.ReplicaSetSpec": _SCALED,
    "apps.v1.RollingUpdateDaemonSet": {"maxSurge": PART, "maxUnavailable": PART},
    "apps.v1.RollingUpdateDeployment": {"maxSurge": PERCENT, "maxUnavailable": PART},
    "apps.v1.RollingUpdateStatefulSetStrategy": {"partition": AT_LEAST_ZERO, "maxUnavailable": PART},
    "apps.v1.StatefulSetOrdinals": {"start": AT_LEAST_ZERO},
    "apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy": {"whenDeleted": KEPT, "whenScaled": KEPT},
    "apps.v1.StatefulSetSpec": {
        **_SCALED,
        "podManagementPolicy": _one_of("OrderedReady", "Parallel"),
        "revisionHistoryLimit": AT_LEAST_ZERO,
    },
    "apps.v1.StatefulSetUpdateStrategy": {"type": _one_of("OnDelete", "RollingUpdate")},
    "autoscaling.v2.HPAScalingPolicy": {
        "type": _one_of("Percent", "Pods"),
        "value": AT_LEAST_ONE,
        "periodSeconds": {"minimum": 1, "maximum": 1800},
    },
    "autoscaling.v2.HPAScalingRules": {
        "selectPolicy": _one_of("Disabled", "Max", "Min"),
        "stabilizationWindowSeconds": {"minimum": 0, "maximum": 3600},
    },
    "autoscaling.v2.MetricSpec": {"type": _one_of("ContainerResource", "External", "Object", "Pods", "Resource")},
    "autoscaling.v2.MetricTarget": {
        "type": _one_of("AverageValue", "Utilization", "Value"),
        "averageUtilization": AT_LEAST_ONE,
    },
    "batch.v1.CronJobSpec": {
        "concurrencyPolicy": _one_of("Allow", "Forbid", "Replace"),
        "failedJobsHistoryLimit": AT_LEAST_ZERO,
        "startingDeadlineSeconds": AT_LEAST_ZERO,
        "successfulJobsHistoryLimit": AT_LEAST_ZERO,
    },
    "batch.v1.JobSpec": {
        "activeDeadlineSeconds": AT_LEAST_ONE,
        "backoffLimit": AT_LEAST_ZERO,
        "backoffLimitPerIndex": AT_LEAST_ZERO,
        "completionMode": _one_of("Indexed", "NonIndexed"),
        "completions": AT_LEAST_ZERO,
        "maxFailedIndexes": AT_LEAST_ZERO,
        "parallelism": AT_LEAST_ZERO,
        "podReplacementPolicy": _one_of("Failed", "TerminatingOrFailed"),
        "ttlSecondsAfterFinished": AT_LEAST_ZERO,
    },
    "batch.v1.PodFailurePolicyOnExitCodesRequirement": {"operator": _one_of("In", "NotIn")},
    "batch.v1.PodFailurePolicyRule": {"action": _one_of("Count", "FailIndex", "FailJob", "Ignore")},
    "core.v1.AppArmorProfile": {"type": PROFILE},
    "core.v1.ClientIPConfig": {"timeoutSeconds": {"minimum": 1, "maximum": 86400}},
    "core.v1.ConfigMapVolumeSource": {"defaultMode": MODE},
    "core.v1.Container": _CONTAINER,
    "core.v1.ContainerPort": {
        "containerPort": PORT,
        "hostPort": PORT_OR_NONE,
        "name": PORT_NAME,
        "protocol": PROTOCOL,
    },
    "core.v1.ContainerResizePolicy": {"restartPolicy": _one_of("NotRequired", "RestartContainer")},
    "core.v1.DownwardAPIVolumeFile": {"mode": MODE, "path": PATH_WITHIN},
    "core.v1.DownwardAPIVolumeSource": {"defaultMode": MODE},
    "core.v1.EmptyDirVolumeSource": {"medium": {"pattern": MEDIUM_FORM}, "sizeLimit": AMOUNT},
    "core.v1.EnvVar": {"name": {"pattern": VARIABLE_FORM}},
    "core.v1.EphemeralContainer": _CONTAINER,
    "core.v1.GRPCAction": {"port": PORT},
    "core.v1.HTTPGetAction": {"port": PORT_OR_NAME, "scheme": _one_of("HTTP", "HTTPS"), "path": {"minLength": 1}},
    "core.v1.HostPathVolumeSource": {
        "type": _one_of(
            *("", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket")
        )
    },
    "core.v1.KeyToPath": {"key": KEY, "mode": MODE, "path": {**PATH_WITHIN, "minLength": 1}},
    "core.v1.NodeSelectorRequirement": {"operator": _one_of("DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn")},
    "core.v1.ObjectFieldSelector": {"fieldPath": {"pattern": FIELD_FORM}},
    "core.v1.PersistentVolumeClaimSpec": {"accessModes": MODES, "volumeMode": VOLUME_MODE},
    "core.v1.PersistentVolumeSpec": {
        "accessModes": MODES,
        "persistentVolumeReclaimPolicy": _one_of("Delete", "Recycle", "Retain"),
        "volumeMode": VOLUME_MODE,
    },
    "core.v1.PodAffinityTerm": {"topologyKey": {"minLength": 1}},
    "core.v1.PodOS": {"name": _one_of("linux", "windows")},
    "core.v1.PodSecurityContext": {
        **_RUN_AS,
        "fsGroup": ID,
        "fsGroupChangePolicy": _one_of("Always", "OnRootMismatch"),
        "supplementalGroupsPolicy": _one_of("Merge", "Strict"),
    },
    "core.v1.PodSpec": {
        "activeDeadlineSeconds": AT_LEAST_ONE,
        "containers": {"minItems": 1},
        "dnsPolicy": _one_of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"),
        "hostname": LABEL,
        "preemptionPolicy": _one_of("Never", "PreemptLowerPriority"),
        "restartPolicy": _one_of("Always", "Never", "OnFailure"),
        "serviceAccountName": SUBDOMAIN,
        "subdomain": LABEL,
        "terminationGracePeriodSeconds": AT_LEAST_ZERO,
    },
    "core.v1.PreferredSchedulingTerm": {"weight": WEIGHT},
    "core.v1.Probe": {
        "failureThreshold": AT_LEAST_ONE,
        "initialDelaySeconds": AT_LEAST_ZERO,
        "periodSeconds": AT_LEAST_ONE,
        "successThreshold": AT_LEAST_ONE,
        "terminationGracePeriodSeconds": AT_LEAST_ONE,
        "timeoutSeconds": AT_LEAST_ONE,
    },
    "core.v1.ProjectedVolumeSource": {"defaultMode": MODE},
    "core.v1.SeccompProfile": {"type": PROFILE},
    "core.v1.SecretVolumeSource": {"defaultMode": MODE},
    "core.v1.SecurityContext": {**_RUN_AS, "procMount": _one_of("Default", "Unmasked")},
    "core.v1.ServiceAccountTokenProjection": {"expirationSeconds": {"minimum": 600, "maximum": 2**32}},
    "core.v1.ServicePort": {
        "name": LABEL,
        "nodePort": PORT_OR_NONE,
        "port": PORT,
        "protocol": PROTOCOL,
        "targetPort": PORT_OR_NAME,
    },
    "core.v1.ServiceSpec": {
        "externalTrafficPolicy": _one_of("Cluster", "Local"),
        "healthCheckNodePort": PORT_OR_NONE,
        "internalTrafficPolicy": _one_of("Cluster", "Local"),
        "ipFamilies": _each_of("IPv4", "IPv6"),
        "ipFamilyPolicy": _one_of("PreferDualStack", "RequireDualStack", "SingleStack"),
        "sessionAffinity": _one_of("ClientIP", "None"),
        "type": _one_of("ClusterIP", "ExternalName", "LoadBalancer", "NodePort"),
    },
    "core.v1.SleepAction": {"seconds": AT_LEAST_ZERO},
    "core.v1.TCPSocketAction": {"port": PORT_OR_NAME},
    "core.v1.Taint": {"effect": _one_of("NoExecute", "NoSchedule", "PreferNoSchedule")},
    "core.v1.Toleration": {
        "effect": _one_of("", "NoExecute", "NoSchedule", "PreferNoSchedule"),
        "operator": _one_of("Equal", "Exists"),
    },
    "core.v1.TopologySpreadConstraint": {
        "maxSkew": AT_LEAST_ONE,
        "minDomains": AT_LEAST_ONE,
        "nodeAffinityPolicy": HONOUR,
        "nodeTaintsPolicy": HONOUR,
        "topologyKey": {"minLength": 1},
        "whenUnsatisfiable": _one_of("DoNotSchedule", "ScheduleAnyway"),
    },
    "core.v1.Volume": {"name": LABEL},
    "core.v1.VolumeMount": {
        "mountPath": {"pattern": NO_COLON_FORM},
        "mountPropagation": _one_of("Bidirectional", "HostToContainer", "None"),
        "recursiveReadOnly": _one_of("Disabled", "Enabled", "IfPossible"),
        "subPath": PATH_WITHIN,
        "subPathExpr": PATH_WITHIN,
    },
    "core.v1.WeightedPodAffinityTerm": {"weight": WEIGHT},
    "meta.v1.LabelSelectorRequirement": {"operator": _one_of("DoesNotExist", "Exists", "In", "NotIn")},
    "networking.v1.HTTPIngressPath": {"pathType": _one_of("Exact", "ImplementationSpecific", "Prefix")},
    "networking.v1.ServiceBackendPort": {"number": PORT},
    "policy.v1.PodDisruptionBudgetSpec": {
        "maxUnavailable": PART,
        "minAvailable": PART,
        "unhealthyPodEvictionPolicy": _one_of("AlwaysAllow", "IfHealthyBudget"),
    },
    "rbac.v1.PolicyRule": {"verbs": {"minItems": 1}},
    "rbac.v1.RoleRef": {"kind": _one_of("ClusterRole", "Role"), "apiGroup": _one_of("rbac.authorization.k8s.io")},
    "rbac.v1.Subject": {"kind": _one_of("Group", "ServiceAccount", "User")},
    "scheduling.v1.PriorityClass": {
        "preemptionPolicy": _one_of("Never", "PreemptLowerPriority"),
        "value": {"maximum": 10**9},
    },
    "storage.v1.StorageClass": {
        "reclaimPolicy": KEPT,
        "volumeBindingMode": _one_of("Immediate", "WaitForFirstConsumer"),
    },
}
"""By definition and field, what is allowed beyond the type."""
REQUIRED: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(
        ("apps.v1.DaemonSet", "apps.v1.Deployment", "apps.v1.ReplicaSet", "apps.v1.StatefulSet"), ("spec",)
    ),
    **dict.fromkeys(("autoscaling.v2.HorizontalPodAutoscaler", "batch.v1.CronJob", "batch.v1.Job"), ("spec",)),
    **dict.fromkeys(("core.v1.PersistentVolumeClaim", "core.v1.Pod", "core.v1.Service"), ("spec",)),
    **dict.fromkeys(("core.v1.ConfigMapEnvSource", "core.v1.SecretEnvSource"), ("name",)),
    **dict.fromkeys(("core.v1.ConfigMapKeySelector", "core.v1.SecretKeySelector"), ("name",)),
    **dict.fromkeys(("core.v1.ConfigMapProjection", "core.v1.SecretProjection"), ("name",)),
    "batch.v1.JobTemplateSpec": ("spec",),
    "core.v1.ConfigMapVolumeSource": ("name",),
    "core.v1.Container": ("name", "image"),
    "core.v1.LimitRange": ("spec",),
    "core.v1.PodTemplateSpec": ("spec",),
    "core.v1.SecretVolumeSource": ("secretName",),
    "networking.v1.NetworkPolicy": ("spec",),
}
"""What is required beyond what the schemas say."""


def with_values(name: str, schema: Schema) -> Schema:
    """The schema of a definition with what its fields may hold."""
    short = ".".join(name.rsplit(".", 3)[1:])
    known: Schema = schema.get("properties", {})
    fields = {field: {**known[field], **allowed} for field, allowed in VALUES.get(short, {}).items() if field in known}
    required = sorted({*schema.get("required", ()), *REQUIRED.get(short, ())})
    return {**schema, "properties": {**known, **fields}, "required": required} if fields or required else schema
