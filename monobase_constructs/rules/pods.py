"""What only an API server knows of pods and what is around them: labels, mounts, probes, sizes, budgets, schedules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from monobase_constructs.rules.reading import part, records
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, containers, pod_spec
from monobase_constructs.rules.told import short
from monobase_constructs.values.quantities import amount

HANDLERS = ("exec", "grpc", "httpGet", "tcpSocket", "sleep")
PROBES = ("startupProbe", "readinessProbe", "livenessProbe")
CRON_FIELDS = {"CronJob": 5, "Schedule": 5, "RecurringJob": 5, "ScheduledBackup": 6}
"""How many fields a schedule has, by the kind that holds it; the one of CloudNativePG begins with seconds."""
CRON_PATHS = {"RecurringJob": "cron"}
AT = ("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly", "@every ")


@rule(
    "template-labels",
    reason="the API server refuses the workload: it would make pods that it does not find again",
    fix="select by labels that the template wears",
    waivable=False,
)
def selectors_select_their_own_pods(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A workload whose selector asks for labels that its own pods do not wear."""
    for subject in documents:
        if subject.kind not in ("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet") or "." in subject.group:
            continue
        wanted = _part(_part(subject.spec, "selector"), "matchLabels")
        worn = _part(_part(_part(subject.spec, "template"), "metadata"), "labels")
        for name, value in wanted.items():
            if worn.get(name) != value:
                message = f"asks for {name}={value}; allowed: what the template wears: {_shown(worn)}"
                yield Finding(subject, "spec.selector.matchLabels", message)


@rule(
    "mount",
    reason="the API server refuses the pod, or two volumes hide each other",
    fix="name a volume of the pod, or a claim of the StatefulSet, and mount each at a path of its own",
    waivable=False,
)
def mounts_have_volumes(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A mount of a volume that the pod does not have, two mounts at one path, a volume with no source or with two."""
    for subject in documents:
        if (pod := pod_spec(subject)) is None:
            continue
        claimed = [part(each, "metadata").get("name") for each in records(subject.spec, "volumeClaimTemplates")]
        volumes = [*claimed, *(each["name"] for each in pod[1].get("volumes") or ())]
        for volume in pod[1].get("volumes") or ():
            if len(sources := sorted({*volume} - {"name"})) != 1:
                given = " and ".join(sources) or "nothing"
                yield Finding(subject, f"{pod[0]}.volumes[{volume['name']}]", f"got {given}; allowed: one source")
        for path, container in containers(subject):
            paths: set[str] = set()
            for mount in container.get("volumeMounts") or ():
                where = f"{path}.volumeMounts[{mount['name']}]"
                if mount["name"] not in volumes:
                    allowed = ", ".join(sorted(map(str, volumes))) or "none, there are no volumes"
                    yield Finding(subject, where, f"got {short(mount['name'])}; allowed: {allowed}")
                if mount["mountPath"] in paths:
                    yield Finding(subject, f"{where}.mountPath", f"got {short(mount['mountPath'])} twice")
                paths.add(mount["mountPath"])


@rule(
    "probe",
    reason="the API server refuses the pod, or the kubelet asks something else than was meant",
    fix="give the probe or the hook one handler",
    waivable=False,
)
def probes_have_one_handler(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A probe or a hook with no handler or with two, or a probe of life that must succeed more than once."""
    for subject in documents:
        for path, container in containers(subject):
            hooks = _part(container, "lifecycle")
            asked = {name: container[name] for name in PROBES if name in container}
            asked |= {f"lifecycle.{name}": hooks[name] for name in ("postStart", "preStop") if name in hooks}
            for name, probe in asked.items():
                handlers = [each for each in HANDLERS if each in probe]
                if len(handlers) != 1:
                    given = " and ".join(handlers) or "nothing"
                    yield Finding(subject, f"{path}.{name}", f"got {given}; allowed: one of {', '.join(HANDLERS)}")
                if name in ("startupProbe", "livenessProbe") and probe.get("successThreshold", 1) != 1:
                    where = f"{path}.{name}.successThreshold"
                    yield Finding(subject, where, f"got {probe['successThreshold']}; allowed: 1")


@rule(
    "quantity",
    reason="the API server refuses the object, or a request that is no promise is more than the limit allows",
    fix='write a number with a unit, "250m" or "512Mi", and no more for a request than for its limit',
    waivable=False,
)
def quantities_are_some(documents: Sequence[Subject]) -> Iterable[Finding]:
    """An amount of memory, processor or disk that is none, and a request above its limit."""
    for subject in documents:
        for path, given, limit in _amounts(subject):
            asked, most = amount(given), amount(limit)
            if asked is None or asked < 0:
                allowed = 'an amount such as "250m", "1", "512Mi" or "20Gi"'
                yield Finding(subject, path, f"got {short(given)}; allowed: {allowed}")
            elif most is not None and asked > most:
                yield Finding(subject, path, f"got {short(given)}; allowed: at most its limit, {limit}")


@rule(
    "requests",
    reason="the pod is the first to be killed when its node runs short, or fills the disk of the node for all others",
    fix="request processor and memory, limit memory, and give scratch space a size: resources=Resources(...)",
)
def containers_request_what_they_need(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A container that requests no processor or no memory or has no limit of memory; scratch space without an end."""
    for subject in documents:
        path, pod = pod_spec(subject) or ("", {})
        for volume in pod.get("volumes") or ():
            if "emptyDir" in volume and "sizeLimit" not in (volume["emptyDir"] or {}):
                where = f"{path}.volumes[{volume['name']}].emptyDir.sizeLimit"
                yield Finding(subject, where, "missing; allowed: an amount")
        for path, container in containers(subject):
            resources = _part(container, "resources")
            for side, name in (("requests", "cpu"), ("requests", "memory"), ("limits", "memory")):
                if name not in _part(resources, side):
                    yield Finding(subject, f"{path}.resources.{side}.{name}", "missing; allowed: an amount")


@rule(
    "disruption-budget",
    reason="the API server refuses the budget, or no node can be drained for an upgrade while it stands",
    fix="write maxUnavailable: 1, for workloads of two pods and more",
    waivable=False,
)
def budgets_let_nodes_be_drained(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A budget with both bounds or none, or one that never lets a pod go."""
    for subject in documents:
        if (subject.group, subject.kind) != ("policy", "PodDisruptionBudget"):
            continue
        bounds = [name for name in ("minAvailable", "maxUnavailable") if name in subject.spec]
        if len(bounds) != 1:
            given = " and ".join(bounds) or "nothing"
            yield Finding(subject, "spec", f"got {given}; allowed: one of minAvailable, maxUnavailable")
        elif subject.spec[bounds[0]] in ({"minAvailable": "100%"}.get(bounds[0]), {"maxUnavailable": 0}.get(bounds[0])):
            yield Finding(subject, f"spec.{bounds[0]}", f"got {short(subject.spec[bounds[0]])}; no pod may ever go")


@rule(
    "autoscaler",
    reason="the API server refuses the autoscaler, and the workload stays at one pod",
    fix="give it a smallest number of 1 or more, and a largest that is not below it",
    waivable=False,
)
def autoscalers_have_room(documents: Sequence[Subject]) -> Iterable[Finding]:
    """An autoscaler whose smallest number of pods is above the largest."""
    for subject in documents:
        if subject.kind == "HorizontalPodAutoscaler":
            least, most = subject.spec.get("minReplicas", 1), subject.spec.get("maxReplicas", 0)
            if not 1 <= least <= most:
                yield Finding(subject, "spec.minReplicas", f"got {least}; allowed: 1 to maxReplicas, which is {most}")


@rule(
    "schedule",
    reason="the operator refuses the schedule, or runs at the minute where the hour was meant: backups never happen",
    fix="write as many fields as the kind has; the schedule of CloudNativePG begins with the seconds",
    waivable=False,
)
def schedules_have_their_fields(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A schedule with too few or too many fields for its kind."""
    for subject in documents:
        fields = CRON_FIELDS.get(subject.kind)
        path = CRON_PATHS.get(subject.kind, "schedule")
        given = subject.spec.get(path)
        if fields is None or not isinstance(given, str) or given.startswith(AT):
            continue
        written = given.split()
        if len(written) != fields or not all(re.fullmatch(r"[0-9A-Za-z*/,?#-]+", each) for each in written):
            yield Finding(subject, f"spec.{path}", f"got {short(given)}; allowed: {fields} fields")


def _amounts(subject: Subject) -> Iterator[tuple[str, Any, Any]]:
    """Every quantity of the object: its path, what is given, and the limit that it may not be above."""
    for path, resources in _resources(subject):
        limits = _part(resources, "limits")
        for name, given in _part(resources, "requests").items():
            yield f"{path}.requests.{name}", given, limits.get(name)
        for name, given in limits.items():
            yield f"{path}.limits.{name}", given, None
    if subject.group == "postgresql.cnpg.io" and subject.kind == "Cluster":
        for part in ("storage", "walStorage"):
            if (size := _part(subject.spec, part).get("size")) is not None:
                yield f"spec.{part}.size", size, None


def _resources(subject: Subject) -> Iterator[tuple[str, Document]]:
    for path, container in containers(subject):
        yield f"{path}.resources", _part(container, "resources")
    if subject.kind == "PersistentVolumeClaim" or (subject.group, subject.kind) == ("postgresql.cnpg.io", "Cluster"):
        yield "spec.resources", _part(subject.spec, "resources")
    for claim in records(subject.spec, "volumeClaimTemplates") if subject.kind == "StatefulSet" else ():
        name = part(claim, "metadata").get("name")
        yield f"spec.volumeClaimTemplates[{name}].spec.resources", part(claim, "spec", "resources")


def _part(holder: Document, field: str) -> Document:
    return holder.get(field) or {}


def _shown(labels: Document) -> str:
    return ", ".join(f"{name}={value}" for name, value in sorted(labels.items())) or "none"
