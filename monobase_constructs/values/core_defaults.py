"""The defaults of core objects, kind by kind, as tests/cluster/ finds them in what a real API server returns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Document = dict[str, Any]


def _add(target: Document, **defaults: Any) -> None:
    for name, value in defaults.items():
        target.setdefault(name, value)


def _pod(pod: Document) -> None:
    _add(
        pod,
        restartPolicy="Always",
        dnsPolicy="ClusterFirst",
        schedulerName="default-scheduler",
        terminationGracePeriodSeconds=30,
        securityContext={},
    )
    for container in [*pod.get("initContainers", []), *pod["containers"]]:
        _container(container)
    for volume in pod.get("volumes", []):
        _volume(volume)


def _container(container: Document) -> None:
    floating = ":latest" in container.get("image", "") or ":" not in container.get("image", "").rpartition("/")[2]
    _add(
        container,
        imagePullPolicy="Always" if floating else "IfNotPresent",
        terminationMessagePath="/dev/termination-log",
        terminationMessagePolicy="File",
        resources={},
    )
    for port in container.get("ports", []):
        _add(port, protocol="TCP")
    for name in ("startupProbe", "readinessProbe", "livenessProbe"):
        if probe := container.get(name):
            _add(probe, timeoutSeconds=1, periodSeconds=10, successThreshold=1, failureThreshold=3)
            _asked(probe)
    for handler in container.get("lifecycle", {}).values():
        _asked(handler)
    for variable in container.get("env", []):
        _field(variable.get("valueFrom", {}))
        if variable.get("value") == "":
            del variable["value"]  # the server keeps no empty text; pods find the variable all the same
    resources = container["resources"]
    for name, limit in resources.get("limits", {}).items():
        resources.setdefault("requests", {}).setdefault(name, limit)


def _asked(handler: Document) -> None:
    if "httpGet" in handler:
        _add(handler["httpGet"], path="/", scheme="HTTP")
    if "grpc" in handler:
        _add(handler["grpc"], service="")


def _field(source: Document) -> None:
    if "fieldRef" in source:
        _add(source["fieldRef"], apiVersion="v1")
    if "resourceFieldRef" in source:
        _add(source["resourceFieldRef"], divisor="0")


def _volume(volume: Document) -> None:
    for source in ("configMap", "secret", "projected", "downwardAPI"):
        if source in volume:
            _add(volume[source], defaultMode=0o644)
    parts = volume.get("projected", {}).get("sources", [])
    for part in parts:
        if "serviceAccountToken" in part:
            _add(part["serviceAccountToken"], expirationSeconds=3600)
    for part in [volume, *parts]:
        for item in part.get("downwardAPI", {}).get("items", []):
            _field(item)
    if "hostPath" in volume:
        _add(volume["hostPath"], type="")
    if "ephemeral" in volume:
        _add(volume["ephemeral"]["volumeClaimTemplate"]["spec"], volumeMode="Filesystem")


def _deployment(document: Document) -> None:
    spec = document["spec"]
    _add(spec, progressDeadlineSeconds=600, revisionHistoryLimit=10, strategy={"type": "RollingUpdate"})
    _add(spec["strategy"], type="RollingUpdate")
    if spec["strategy"]["type"] == "RollingUpdate":
        _add(spec["strategy"], rollingUpdate={})
        _add(spec["strategy"]["rollingUpdate"], maxSurge="25%", maxUnavailable="25%")
    _pod(spec["template"]["spec"])


def _stateful_set(document: Document) -> None:
    spec = document["spec"]
    _add(
        spec,
        podManagementPolicy="OrderedReady",
        revisionHistoryLimit=10,
        updateStrategy={"type": "RollingUpdate"},
    )
    _add(spec, persistentVolumeClaimRetentionPolicy={"whenDeleted": "Retain", "whenScaled": "Retain"})
    _add(spec["updateStrategy"], type="RollingUpdate")
    if spec["updateStrategy"]["type"] == "RollingUpdate":
        _add(spec["updateStrategy"], rollingUpdate={})
        _add(spec["updateStrategy"]["rollingUpdate"], partition=0)
    _pod(spec["template"]["spec"])
    for claim in spec.get("volumeClaimTemplates", []):
        _add(claim, apiVersion="v1", kind="PersistentVolumeClaim")
        _add(claim["spec"], volumeMode="Filesystem")


def _daemon_set(document: Document) -> None:
    spec = document["spec"]
    _add(spec, revisionHistoryLimit=10, updateStrategy={"type": "RollingUpdate"})
    if spec["updateStrategy"]["type"] == "RollingUpdate":
        _add(spec["updateStrategy"], rollingUpdate={})
        _add(spec["updateStrategy"]["rollingUpdate"], maxSurge=0, maxUnavailable=1)
    _pod(spec["template"]["spec"])


def _job(document: Document) -> None:
    _add(
        document["spec"],
        backoffLimit=6,
        completionMode="NonIndexed",
        completions=1,
        manualSelector=False,
        parallelism=1,
        suspend=False,
    )
    _pod(document["spec"]["template"]["spec"])


def _cron_job(document: Document) -> None:
    spec = document["spec"]
    _add(spec, concurrencyPolicy="Allow", suspend=False, successfulJobsHistoryLimit=3, failedJobsHistoryLimit=1)
    # Only the pod template: the server completes the rest when it makes a Job.
    _pod(spec["jobTemplate"]["spec"]["template"]["spec"])


def _service(document: Document) -> None:
    spec = document["spec"]
    _add(spec, type="ClusterIP", sessionAffinity="None")
    if spec["type"] != "ExternalName":
        _add(spec, internalTrafficPolicy="Cluster")
    if spec["type"] == "LoadBalancer":
        _add(spec, allocateLoadBalancerNodePorts=True)
    if spec["type"] in ("LoadBalancer", "NodePort"):
        _add(spec, externalTrafficPolicy="Cluster")
    for port in spec.get("ports", []):
        _add(port, protocol="TCP", targetPort=port["port"])


def _autoscaler(document: Document) -> None:
    spec = document["spec"]
    cpu = {"name": "cpu", "target": {"type": "Utilization", "averageUtilization": 80}}
    _add(spec, minReplicas=1, metrics=[{"type": "Resource", "resource": cpu}])
    if "behavior" in spec:
        behavior = spec["behavior"]
        _add(behavior, scaleUp={}, scaleDown={})
        doubled = {"type": "Percent", "value": 100, "periodSeconds": 15}
        by_four = {"type": "Pods", "value": 4, "periodSeconds": 15}
        _add(behavior["scaleUp"], selectPolicy="Max", stabilizationWindowSeconds=0, policies=[by_four, doubled])
        _add(behavior["scaleDown"], selectPolicy="Max", policies=[dict(doubled)])


def _network_policy(document: Document) -> None:
    spec = document["spec"]
    _add(spec, policyTypes=["Ingress", "Egress"] if spec.get("egress") else ["Ingress"])
    for rule in [*spec.get("ingress", []), *spec.get("egress", [])]:
        for port in rule.get("ports", []):
            _add(port, protocol="TCP")


def _claim(document: Document) -> None:
    _add(document["spec"], volumeMode="Filesystem")


def _storage_class(document: Document) -> None:
    _add(document, reclaimPolicy="Delete", volumeBindingMode="Immediate")


def _priority_class(document: Document) -> None:
    _add(document, preemptionPolicy="PreemptLowerPriority")


def _binding(document: Document) -> None:
    group = "rbac.authorization.k8s.io"
    _add(document["roleRef"], apiGroup=group)
    for subject in document.get("subjects", []):
        if subject["kind"] in ("User", "Group"):
            _add(subject, apiGroup=group)


def _limit_range(document: Document) -> None:
    for item in document["spec"]["limits"]:
        if item["type"] == "Container":
            default = {**item.get("max", {}), **item.get("default", {})}
            request = {**item.get("min", {}), **default, **item.get("defaultRequest", {})}
            item.update({name: value for name, value in [("default", default), ("defaultRequest", request)] if value})


CORE: dict[str, Callable[[Document], None]] = {
    "ClusterRoleBinding": _binding,
    "CronJob": _cron_job,
    "DaemonSet": _daemon_set,
    "Deployment": _deployment,
    "HorizontalPodAutoscaler": _autoscaler,
    "Job": _job,
    "LimitRange": _limit_range,
    "NetworkPolicy": _network_policy,
    "PersistentVolumeClaim": _claim,
    "PriorityClass": _priority_class,
    "RoleBinding": _binding,
    "Service": _service,
    "StatefulSet": _stateful_set,
    "StorageClass": _storage_class,
}
