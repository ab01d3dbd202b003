"""What an API server refuses although each field is right: fields that do not fit each other, and objects too large."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, containers, pod_spec
from monobase_constructs.rules.told import short

ONCE = ("OnFailure", "Never")
FOR_EVER = ("Always",)
RESTARTS = {
    **dict.fromkeys(("DaemonSet", "Deployment", "ReplicaSet", "ReplicationController", "StatefulSet"), FOR_EVER),
    **dict.fromkeys(("CronJob", "Job"), ONCE),
}
"""What `restartPolicy` may be, by who makes the pods."""
METRICS = {
    "ContainerResource": "containerResource",
    "External": "external",
    "Object": "object",
    "Pods": "pods",
    "Resource": "resource",
}
SERVERS = (
    *("creationTimestamp", "deletionGracePeriodSeconds", "deletionTimestamp", "generateName", "generation"),
    *("managedFields", "ownerReferences", "resourceVersion", "selfLink", "uid"),
)
"""What only a server or a controller writes, and `kubectl get --output yaml` shows with the rest. A version or an id of
another moment is refused."""
KEY = re.compile(
    r"(?:[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9](?:[-\w.]*[A-Za-z0-9])?"
)
LONGEST_KEY = 63
DATA = 1024 * 1024
ANNOTATIONS = 256 * 1024

WRITTEN = "the API server writes it"
Told = Iterator[tuple[str, str]]
"""Paths, and what is wrong there."""


@rule(
    "refused",
    reason="the API server refuses the object, or the pods that are made of it, and the sync fails half-way",
    fix="make the fields fit each other as the message says",
    waivable=False,
)
def fields_fit_each_other(documents: Documents) -> Iterable[Finding]:
    """An object of Kubernetes' own kinds whose fields fit their schema and not each other, or that is too large."""
    for subject in documents:
        of_pods = _OF_PODS if pod_spec(subject) is not None else ()
        for check in (_metadata, *of_pods, *CHECKS.get((subject.group, subject.kind), ())):
            yield from (Finding(subject, path, message) for path, message in check(subject))


def _metadata(subject: Subject) -> Told:
    metadata: Document = subject.document["metadata"]
    for field in (each for each in SERVERS if each in metadata):
        why = "its owner of before is not there, so it is deleted at once" if field == "ownerReferences" else WRITTEN
        yield f"metadata.{field}", f"got {short(metadata[field])}; allowed: none: {why}"
    for field in ("labels", "annotations"):
        for key in inner(metadata, field):
            if not _is_key(key):
                yield f"metadata.{field}", f"got the key {short(key)}; allowed: a name, behind a domain and / or alone"
    yield from _size("metadata.annotations", inner(metadata, "annotations"), ANNOTATIONS)


@lru_cache(maxsize=4096)
def _is_key(key: str) -> bool:
    return KEY.fullmatch(key) is not None and len(key.rpartition("/")[2]) <= LONGEST_KEY


def _data(subject: Subject) -> Told:
    held = [inner(subject.document, field) for field in ("data", "binaryData", "stringData")]
    yield from _size("data", {key: value for part in held for key, value in part.items()}, DATA)


def _size(path: str, texts: Mapping[str, Any], most: int) -> Told:
    size = sum(len(key.encode()) + len(str(value).encode()) for key, value in texts.items())
    if size > most:
        yield path, f"got {size} bytes; allowed: at most {most} together"


def _restart(subject: Subject) -> Told:
    path, spec = pod_spec(subject) or ("", {})
    allowed = RESTARTS.get(subject.kind)
    # What is left out is Always, which pods that end must not be.
    given = spec.get("restartPolicy", "Always")
    if allowed is not None and given not in allowed:
        yield f"{path}.restartPolicy", f"got {short(given)}; allowed in a {subject.kind}: {' or '.join(allowed)}"
    if allowed is FOR_EVER and "activeDeadlineSeconds" in spec:
        yield f"{path}.activeDeadlineSeconds", f"got {spec['activeDeadlineSeconds']}; allowed in a {subject.kind}: none"


def _names_in_a_pod(subject: Subject) -> Told:
    path, _ = pod_spec(subject) or ("", {})
    inside = [*containers(subject)]
    yield from _doubled(path, "container", (container["name"] for _, container in inside))
    ports = (port["name"] for _, container in inside for port in listed(container, "ports") if "name" in port)
    yield from _doubled(path, "port", ports)


def _doubled(path: str, what: str, names: Iterable[str]) -> Told:
    for name, number in Counter(names).items():
        if number > 1:
            yield path, f"got the name {short(name)} for {number} {what}s; allowed: each once in a pod"


def _variables(subject: Subject) -> Told:
    for path, container in containers(subject):
        for variable in listed(container, "env"):
            where = f"{path}.env[{variable['name']}]"
            sources = sorted(inner(variable, "valueFrom"))
            if "valueFrom" in variable and len(sources) != 1:
                yield f"{where}.valueFrom", f"got {' and '.join(sources) or 'nothing'}; allowed: one source"
            if "valueFrom" in variable and variable.get("value"):
                yield where, "got value and valueFrom; allowed: one of the two"


def _deployment(subject: Subject) -> Told:
    strategy = inner(subject.spec, "strategy")
    rolling = inner(strategy, "rollingUpdate")
    if strategy.get("type") == "Recreate" and rolling:
        yield "spec.strategy.rollingUpdate", 'got one with type "Recreate"; allowed: with "RollingUpdate" only'
    if _none(rolling.get("maxSurge", "25%")) and _none(rolling.get("maxUnavailable", "25%")):
        yield "spec.strategy.rollingUpdate", "got maxSurge 0 and maxUnavailable 0; allowed: one of them above 0"
    ready, progress = subject.spec.get("minReadySeconds", 0), subject.spec.get("progressDeadlineSeconds", 600)
    if ready >= progress:
        yield "spec.minReadySeconds", f"got {ready}; allowed: less than progressDeadlineSeconds, which is {progress}"


def _daemon_set(subject: Subject) -> Told:
    rolling = inner(subject.spec, "updateStrategy", "rollingUpdate")
    if _none(rolling.get("maxSurge", 0)) is _none(rolling.get("maxUnavailable", 1)):
        yield "spec.updateStrategy.rollingUpdate", "allowed: one of maxSurge, maxUnavailable above 0, the other 0"


def _none(pods: Any) -> bool:
    return str(pods).removesuffix("%") in ("0", "00")


def _service(subject: Subject) -> Told:
    ports = listed(subject.spec, "ports")
    headless = subject.spec.get("clusterIP") == "None"
    kind = subject.spec.get("type", "ClusterIP")
    if kind == "ExternalName" and not subject.spec.get("externalName"):
        yield "spec.externalName", "missing; allowed: the name that it stands for"
    if kind != "ExternalName" and not ports and not headless:
        yield "spec.ports", "missing; allowed: one port or more"
    if kind != "ClusterIP" and headless:
        yield "spec.clusterIP", f'got "None" of type {short(kind)}; allowed: of type "ClusterIP" only'
    if kind == "ClusterIP" and "externalTrafficPolicy" in subject.spec:
        yield "spec.externalTrafficPolicy", 'got one of type "ClusterIP"; allowed: of NodePort and LoadBalancer'
    if len(ports) > 1:
        for number, port in enumerate(ports):
            if not port.get("name"):
                yield f"spec.ports[{number}].name", "missing; allowed: a name for each, where there are several"
    for name, times in Counter(port["name"] for port in ports if port.get("name")).items():
        if times > 1:
            yield "spec.ports", f"got the name {short(name)} for {times} ports; allowed: each once"


def _autoscaler(subject: Subject) -> Told:
    for number, metric in enumerate(listed(subject.spec, "metrics")):
        field = METRICS[metric["type"]]
        if not metric.get(field):
            yield f"spec.metrics[{number}].{field}", f"missing; allowed: what {short(metric['type'])} is about"


def _job(subject: Subject) -> Told:
    path = ("spec",) if subject.kind == "Job" else ("spec", "jobTemplate", "spec")
    spec = inner(subject.document, *path)
    if spec.get("completionMode") == "Indexed" and spec.get("completions") is None:
        yield f"{'.'.join(path)}.completions", "missing; allowed: a number, as completionMode is Indexed"


_OF_PODS = (_restart, _names_in_a_pod, _variables)
CHECKS: Mapping[tuple[str, str], tuple[Callable[[Subject], Told], ...]] = {
    ("", "ConfigMap"): (_data,),
    ("", "Secret"): (_data,),
    ("", "Service"): (_service,),
    ("apps", "DaemonSet"): (_daemon_set,),
    ("apps", "Deployment"): (_deployment,),
    ("autoscaling", "HorizontalPodAutoscaler"): (_autoscaler,),
    ("batch", "CronJob"): (_job,),
    ("batch", "Job"): (_job,),
}
"""By group and kind, what is looked at."""
