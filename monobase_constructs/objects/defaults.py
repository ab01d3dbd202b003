"""The defaults that the API server would write, written out, so that Argo CD sees no difference.

Custom resources: from the `default`s of their CRD's schema. Core objects, whose schemas hold no
defaults: from the table below, which tests/cluster/ compares with what a real API server returns.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, cast

Document = dict[str, Any]
SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"


def with_defaults(document: Document) -> Document:
    """The document with what the API server would add; fields that are there stay as they are."""
    group, _, version = document["apiVersion"].rpartition("/")
    schema = custom_resource(group, document["kind"]) if "." in group else None
    if schema is not None and schema["version"] == version:
        _from_schema(document, schema["schema"])
    elif complete := CORE.get(document["kind"]):
        complete(document)
    return document


@cache
def custom_resource(group: str, kind: str) -> Any:
    """The trimmed CRD of a custom resource that the library knows, else None."""
    path = SCHEMAS / group / f"{kind}.json"
    return json.loads(path.read_text()) if path.exists() else None


def _from_schema(value: Any, schema: Document) -> None:
    if isinstance(value, dict):
        fields = cast(Document, value)
        properties: Document = schema.get("properties", {})
        for name, field in properties.items():
            if "default" in field:
                fields.setdefault(name, copy.deepcopy(field["default"]))
        for name, item in fields.items():
            inner = properties.get(name) or schema.get("additionalProperties")
            if isinstance(inner, dict):
                _from_schema(item, cast(Document, inner))
    elif isinstance(value, list) and isinstance(schema.get("items"), dict):
        for item in cast("list[Any]", value):
            _from_schema(item, schema["items"])


def _add(target: Document, **defaults: Any) -> None:
    for name, value in defaults.items():
        target.setdefault(name, value)


def _pod_template(template: Document) -> None:
    _pod(template["spec"])


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
    floating = ":latest" in container["image"] or ":" not in container["image"].rpartition("/")[2]
    _add(
        container,
        imagePullPolicy="Always" if floating else "IfNotPresent",
        terminationMessagePath="/dev/termination-log",
        terminationMessagePolicy="File",
        resources={},
    )
    for port in container.get("ports", []):
        _add(port, protocol="TCP")
    for probe in ("startupProbe", "readinessProbe", "livenessProbe"):
        if probe in container:
            _add(container[probe], timeoutSeconds=1, periodSeconds=10, successThreshold=1, failureThreshold=3)
            if "httpGet" in container[probe]:
                _add(container[probe]["httpGet"], path="/", scheme="HTTP")
    for variable in container.get("env", []):
        if "fieldRef" in variable.get("valueFrom", {}):
            _add(variable["valueFrom"]["fieldRef"], apiVersion="v1")
    resources = container["resources"]
    for name, limit in resources.get("limits", {}).items():
        resources.setdefault("requests", {}).setdefault(name, limit)


def _volume(volume: Document) -> None:
    for source in ("configMap", "secret", "projected", "downwardAPI"):
        if source in volume:
            _add(volume[source], defaultMode=0o644)
    for part in volume.get("projected", {}).get("sources", []):
        if "serviceAccountToken" in part:
            _add(part["serviceAccountToken"], expirationSeconds=3600)


def _deployment(document: Document) -> None:
    spec = document["spec"]
    _add(spec, progressDeadlineSeconds=600, revisionHistoryLimit=10, strategy={"type": "RollingUpdate"})
    _add(spec["strategy"], type="RollingUpdate")
    if spec["strategy"]["type"] == "RollingUpdate":
        _add(spec["strategy"], rollingUpdate={})
        _add(spec["strategy"]["rollingUpdate"], maxSurge="25%", maxUnavailable="25%")
    _pod_template(spec["template"])


def _stateful_set(document: Document) -> None:
    spec = document["spec"]
    _add(
        spec,
        podManagementPolicy="OrderedReady",
        revisionHistoryLimit=10,
        updateStrategy={"type": "RollingUpdate"},
    )
    _add(spec, persistentVolumeClaimRetentionPolicy={"whenDeleted": "Retain", "whenScaled": "Retain"})
    if spec["updateStrategy"]["type"] == "RollingUpdate":
        _add(spec["updateStrategy"], rollingUpdate={})
        _add(spec["updateStrategy"]["rollingUpdate"], partition=0)
    _pod_template(spec["template"])
    for claim in spec.get("volumeClaimTemplates", []):
        _add(claim, apiVersion="v1", kind="PersistentVolumeClaim")
        _add(claim["spec"], volumeMode="Filesystem")


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
    _pod_template(document["spec"]["template"])


def _cron_job(document: Document) -> None:
    spec = document["spec"]
    _add(spec, concurrencyPolicy="Allow", suspend=False, successfulJobsHistoryLimit=3, failedJobsHistoryLimit=1)
    # Only the pod template: the server completes the rest when it makes a Job.
    _pod_template(spec["jobTemplate"]["spec"]["template"])


def _service(document: Document) -> None:
    spec = document["spec"]
    _add(spec, type="ClusterIP", sessionAffinity="None", internalTrafficPolicy="Cluster")
    for port in spec.get("ports", []):
        _add(port, protocol="TCP", targetPort=port["port"])


def _autoscaler(document: Document) -> None:
    _add(document["spec"], minReplicas=1)
    for direction in ("scaleUp", "scaleDown"):
        rules = document["spec"].get("behavior", {}).get(direction)
        if rules is not None:
            _add(rules, selectPolicy="Max")


def _network_policy(document: Document) -> None:
    for rule in [*document["spec"].get("ingress", []), *document["spec"].get("egress", [])]:
        for port in rule.get("ports", []):
            _add(port, protocol="TCP")


def _claim(document: Document) -> None:
    _add(document["spec"], volumeMode="Filesystem")


def _role_binding(document: Document) -> None:
    _add(document["roleRef"], apiGroup="rbac.authorization.k8s.io")


def _limit_range(document: Document) -> None:
    for item in document["spec"]["limits"]:
        if item["type"] == "Container":
            for name, limit in item.get("default", {}).items():
                item.setdefault("defaultRequest", {}).setdefault(name, limit)


CORE: dict[str, Callable[[Document], None]] = {
    "Deployment": _deployment,
    "StatefulSet": _stateful_set,
    "Job": _job,
    "CronJob": _cron_job,
    "Service": _service,
    "HorizontalPodAutoscaler": _autoscaler,
    "NetworkPolicy": _network_policy,
    "PersistentVolumeClaim": _claim,
    "RoleBinding": _role_binding,
    "LimitRange": _limit_range,
}
