"""What changes of Kubernetes' own kinds do, field by field; the first that holds counts.

Which fields are frozen is what the API server's validation says (Kubernetes 1.34 to 1.37): for each field
tests/change/test_immutable.py names the function that refuses it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from monobase_constructs.rules.change.field import Field, becoming, frozen, lower
from monobase_constructs.rules.change.label import Label
from monobase_constructs.rules.pod_security import LEVELS

SAFE, RESTARTS, RECREATES, BY_HAND, DESTROYS = Label

ANEW = "delete the object once this is merged, Argo CD makes it anew; or give it another name"
ORPHANS = "kubectl delete --cascade=orphan it once this is merged, Argo CD makes it anew around its pods"

FROZEN_OF_JOBS = (
    "backoffLimitPerIndex",
    "completionMode",
    "completions",
    "managedBy",
    "podFailurePolicy",
    "selector",
    "successPolicy",
    "template",
)


def other_first(was: Any, becomes: Any) -> bool:
    """Whether the first of a list is another; what was not there, the API server chose."""
    lists = isinstance(was, list) and isinstance(becomes, list)
    return lists and was[:1] != becomes[:1]


def lower_level(was: Any, becomes: Any) -> bool:
    """Whether a level of Pod Security holds pods to less than the one before; without one nothing is held."""
    one, other = (LEVELS.index(each) if each in LEVELS else 0 for each in (was, becomes))
    return other < one


def without_digest(was: Any, becomes: Any) -> bool:
    """Whether an image was pinned by its digest and is not any more."""
    return "@sha256:" in str(was) and "@sha256:" not in str(becomes)


UNPINNED = "its digest is lost: from now on who can write to the registry decides what runs"

CORE: Mapping[str, Sequence[Field]] = {
    "Namespace": (
        Field(
            "metadata.labels[pod-security.kubernetes.io/enforce]",
            BY_HAND,
            "a lower level lets pods do more to their node: see that they must, and who may write pods there",
            lower_level,
        ),
        Field("metadata.labels[pod-security.kubernetes.io/enforce]", SAFE, "the next pods are held to this level"),
    ),
    "PersistentVolumeClaim": (
        Field("spec.resources.requests.storage", BY_HAND, "volumes never shrink: copy to a smaller one", lower),
        Field("spec.resources.requests.storage", SAFE, "the volume grows while it is in use"),
        Field("spec.volumeAttributesClassName", SAFE),
        frozen("spec.*", "copy what it holds to a claim of another name"),
    ),
    "Service": (
        frozen("spec.clusterIP", ANEW),
        frozen("spec.clusterIPs", ANEW),
        frozen("spec.loadBalancerClass", f"{ANEW}; its address changes"),
        frozen("spec.healthCheckNodePort", ANEW),
        Field("spec.ipFamilies", BY_HAND, f"the API server refuses it; {ANEW}", other_first, whole=True),
        Field(
            "spec.type",
            BY_HAND,
            "its load balancer goes, with its address: move DNS first",
            lambda was, _: was == "LoadBalancer",
        ),
        Field("spec.type", SAFE, "opens it to the outside of the cluster", becoming("LoadBalancer", "NodePort")),
        Field("spec.selector", SAFE, "requests go to other pods", whole=True),
    ),
    "ConfigMap": (Field("immutable", BY_HAND, f"the API server refuses it; {ANEW}", lambda was, _: was is True),),
    "ServiceAccount": (
        Field("metadata.annotations", SAFE, "its pods are somebody else for the cloud from their next start on"),
    ),
    "ResourceQuota": (
        frozen("spec.scopes", ANEW),
        Field("spec.scopeSelector", SAFE, "other pods are counted than before"),
        Field("spec.hard", SAFE, "what runs goes on, but new pods beyond it are refused", lower),
    ),
    "LimitRange": (Field("spec", SAFE, "holds for pods made from now on"),),
    "apps/Deployment": (
        frozen("spec.selector", "delete the Deployment once this is merged, its pods stop; or give it another name"),
        Field("spec.replicas", RESTARTS, "all its pods stop: it is out of service", becoming(0)),
        Field("spec.replicas", RESTARTS, "pods stop", lower),
        Field("spec.template.spec.containers.image", RESTARTS, UNPINNED, without_digest),
        Field("spec.template", RESTARTS),
    ),
    "apps/StatefulSet": (
        Field("spec.replicas", BY_HAND, "what lies on the volumes of the pods that stop is out of reach", lower),
        Field("spec.replicas", SAFE),
        Field("spec.template.spec.containers.image", RESTARTS, UNPINNED, without_digest),
        Field("spec.template", RESTARTS),
        Field(
            "spec.persistentVolumeClaimRetentionPolicy.whenDeleted",
            DESTROYS,
            "volumes go with the StatefulSet",
            becoming("Delete"),
        ),
        Field(
            "spec.persistentVolumeClaimRetentionPolicy.whenScaled",
            DESTROYS,
            "volumes go with their pods",
            becoming("Delete"),
        ),
        Field("spec.persistentVolumeClaimRetentionPolicy", SAFE),
        Field("spec.updateStrategy", SAFE),
        Field("spec.minReadySeconds", SAFE),
        Field("spec.ordinals", RESTARTS),
        Field("spec.revisionHistoryLimit", SAFE),
        frozen("spec.volumeClaimTemplates", f"existing volumes stay as they are; {ORPHANS}"),
        frozen("spec.selector", "delete the StatefulSet once this is merged, its pods stop; its volumes stay"),
        frozen("spec.*", ORPHANS),
    ),
    "apps/DaemonSet": (
        frozen("spec.selector", "delete the DaemonSet once this is merged, its pods stop; or give it another name"),
        Field("spec.template.spec.containers.image", RESTARTS, UNPINNED, without_digest),
        Field("spec.template", RESTARTS),
    ),
    "batch/Job": (*(frozen(f"spec.{each}", ANEW) for each in FROZEN_OF_JOBS),),
    "batch/CronJob": (
        Field("spec.suspend", SAFE, "it no longer runs", becoming(True)),
        Field("spec.schedule", SAFE, "it runs at other times"),
        Field("spec.jobTemplate.spec.template.spec.containers.image", SAFE, UNPINNED, without_digest),
        Field("spec.jobTemplate", SAFE, "from the next run on"),
    ),
    "autoscaling/HorizontalPodAutoscaler": (
        Field("spec.minReplicas", RESTARTS, "pods stop where the load lets them", lower),
        Field("spec.maxReplicas", RESTARTS, "pods stop where there are more", lower),
    ),
    "rbac.authorization.k8s.io/RoleBinding": (frozen("roleRef", ANEW),),
    "rbac.authorization.k8s.io/ClusterRoleBinding": (frozen("roleRef", ANEW),),
    "scheduling.k8s.io/PriorityClass": (
        frozen("value", "make another class"),
        frozen("preemptionPolicy", "make another class"),
    ),
    "storage.k8s.io/StorageClass": (
        frozen("provisioner", "make another class"),
        frozen("parameters", "make another class"),
        frozen("reclaimPolicy", "make another class"),
        frozen("volumeBindingMode", "make another class"),
        Field("allowVolumeExpansion", SAFE, "volumes of this class no longer grow", becoming(False)),
    ),
}
"""By `group/kind`; the group of the core is left out."""
