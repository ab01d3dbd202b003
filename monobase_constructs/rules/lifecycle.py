"""How workloads start, are asked, are updated and end, and what their containers are kept from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, containers, pod_spec
from monobase_constructs.rules.told import short

PROBES = ("startupProbe", "readinessProbe", "livenessProbe")
ASKED = ("readinessProbe", "livenessProbe")
PORTS = ("httpGet", "tcpSocket", "grpc")
GRACE = 30
"""Seconds that a pod has to end where it says nothing."""


@rule(
    "rollout",
    reason="each update takes the application away: requests get errors until the new pods answer, or end half-way",
    fix="update one pod after the other, pause in preStop until the Gateway has taken note, and leave time to end",
)
def updates_let_requests_end(documents: Documents) -> Iterable[Finding]:
    """A routed workload that loses all its pods or requests at an update, one that is never updated, or cut short."""
    routed = documents.once(_routed)
    for subject in documents:
        if (pod := pod_spec(subject)) is None:
            continue
        path, spec = pod
        if subject.spec.get("paused"):
            yield Finding(subject, "spec.paused", "got true; allowed: false: no change would ever reach its pods")
        grace = spec.get("terminationGracePeriodSeconds", GRACE)
        for where, container in containers(subject):
            pause = _pause(container)
            if pause is not None and pause >= grace:
                told = f"got {grace}; allowed: more than the {pause} seconds that {container['name']} pauses in preStop"
                yield Finding(subject, f"{path}.terminationGracePeriodSeconds", told)
            serves = subject in routed and subject.kind == "Deployment" and listed(container, "ports")
            if serves and not inner(container, "lifecycle", "preStop"):
                told = "missing; allowed: a pause, as the Gateway sends requests until it has taken note"
                yield Finding(subject, f"{where}.lifecycle.preStop", told)
        if subject in routed and subject.kind == "Deployment" and _several(documents, subject):
            strategy = inner(subject.spec, "strategy")
            if strategy.get("type") == "Recreate":
                told = 'got "Recreate"; allowed: "RollingUpdate", as requests are routed to it'
                yield Finding(subject, "spec.strategy.type", told)
            unavailable = inner(strategy, "rollingUpdate").get("maxUnavailable")
            if unavailable == "100%" or unavailable == subject.spec.get("replicas", -1):
                told = f"got {short(unavailable)}, all pods at once; allowed: less, such as 0"
                yield Finding(subject, "spec.strategy.rollingUpdate.maxUnavailable", told)


@rule(
    "health",
    reason="requests go to pods that do not answer, a pod that hangs is never restarted, or one that is well always is",
    fix="let the kubelet ask for readiness and for life, on a port that the container has",
)
def pods_are_asked_how_they_are(documents: Documents) -> Iterable[Finding]:
    """A probe of a port that its container does not have, and a routed workload that nobody asks how it is."""
    routed = documents.once(_routed)
    for subject in documents:
        for path, container in containers(subject):
            ports = listed(container, "ports")
            known = {str(port[key]) for port in ports for key in ("name", "containerPort") if key in port}
            for probe in PROBES:
                for handler in PORTS:
                    asked = inner(container, probe, handler).get("port")
                    if asked is not None and str(asked) not in known:
                        told = f"got {short(asked)}; allowed: {', '.join(sorted(known)) or 'none, it has no ports'}"
                        yield Finding(subject, f"{path}.{probe}.{handler}.port", told)
            if subject in routed and ports and path.split(".")[-1].startswith("containers["):
                for probe in ASKED:
                    if not inner(container, probe):
                        yield Finding(subject, f"{path}.{probe}", "missing; allowed: a probe, as requests go to it")


@rule(
    "hardening",
    reason="who breaks into a container can leave programs in it, or is told of every service beside it",
    fix="readOnlyRootFilesystem: true with an emptyDir for what is written, and enableServiceLinks: false",
)
def containers_are_hardened(documents: Documents) -> Iterable[Finding]:
    """A pod of a client with a root file system that can be written, or with a variable for each Service beside it."""
    for subject in documents:
        if (pod := pod_spec(subject)) is None or subject.tenant is None:
            continue
        if pod[1].get("enableServiceLinks", True):
            told = "got true; allowed: false, or variables of a Service can hide those of the application"
            yield Finding(subject, f"{pod[0]}.enableServiceLinks", told)
        for path, container in containers(subject):
            if inner(container, "securityContext").get("readOnlyRootFilesystem") is not True:
                yield Finding(subject, f"{path}.securityContext.readOnlyRootFilesystem", "got false; allowed: true")


def _routed(documents: Documents) -> set[Subject]:
    """The workloads behind the Services that routes name."""
    found: set[Subject] = set()
    for route in documents:
        for each in listed(route.spec, "rules") if route.kind == "HTTPRoute" else ():
            for backend in listed(each, "backendRefs"):
                service = documents.get(route, "Service", backend["name"], backend.get("namespace"))
                if service is not None and (selector := service.spec.get("selector")):
                    found.update(documents.selected(service, selector))
    return found


def _several(documents: Documents, workload: Subject) -> bool:
    scaled = any(
        inner(each.spec, "scaleTargetRef").get("name") == workload.name
        for each in documents.beside(workload, "HorizontalPodAutoscaler")
    )
    return scaled or workload.spec.get("replicas", 1) > 1


def _pause(container: Document) -> int | None:
    """The seconds that the container sleeps before it is told to end, as far as they are written."""
    hook = inner(container, "lifecycle", "preStop")
    seconds = inner(hook, "sleep").get("seconds")
    return next(_slept(texts(inner(hook, "exec"), "command")), None) if seconds is None else seconds


def _slept(command: list[str]) -> Iterator[int]:
    for name, value in pairwise(command):
        if name.rpartition("/")[2] == "sleep" and value.isdigit():
            yield int(value)
