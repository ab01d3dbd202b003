"""What documents of Kubernetes' own kinds run: workloads, jobs, claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from monobase_constructs.rules.capacity.amounts import Amounts, of_claim, of_pod, total
from monobase_constructs.rules.capacity.erasure import tolerance
from monobase_constructs.rules.capacity.workload import Workload, kept_apart
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed
from monobase_constructs.rules.subject import Document, Subject, claims, pod_spec

Budget = tuple[Mapping[str, str], Document]
"""The labels that a PodDisruptionBudget selects, and what it says."""


def workload_of(subject: Subject, documents: Documents, usual: Document) -> Workload | None:
    """The pods of a document of Kubernetes' own kinds; `usual` are the defaults of the LimitRange of its namespace."""
    found = pod_spec(subject) if subject.group in ("", "apps", "batch") else None
    if found is None:
        return None
    path, pod = found
    labels = _labels(subject, path)
    made = Workload(
        subject,
        rest=0,
        full=1,
        pod=of_pod(pod, usual),
        apart=tuple(kept_apart(pod, labels)),
        evicted=evicted(documents, subject, labels),
        selector=inner(pod, "nodeSelector"),
        tolerations=listed(pod, "tolerations"),
        priority=pod.get("priorityClassName") or "",
    )
    match subject.kind:
        case "Deployment":
            return _deployment(made, documents, pod)
        case "StatefulSet":
            drives = [each for _, each in claims(subject)]
            pods = int(subject.spec.get("replicas", 1))
            volumes = total(of_claim(each) for each in drives)
            return replace(
                made, rest=pods, full=pods, volumes=volumes, tolerates=tolerance(pod, pods, max(1, len(drives)))
            )
        case "DaemonSet":
            nodes = documents.nodes.get(subject.cluster)
            pods = len(made.nodes(nodes)) if nodes is not None else 1
            return replace(made, rest=pods, full=pods)
        case "ReplicaSet" | "ReplicationController":
            pods = int(subject.spec.get("replicas", 1))
            return replace(made, rest=pods, full=pods)
        case "CronJob":
            job = inner(subject.spec, "jobTemplate", "spec")
            # One that is to be replaced ends while the next begins; of those that may overlap, two are reckoned.
            at_once = 1 if subject.spec.get("concurrencyPolicy") == "Forbid" else 2
            return replace(made, full=at_once * int(job.get("parallelism", 1)), ends=True)
        case "Job":
            return replace(made, full=int(subject.spec.get("parallelism", 1)), ends=True)
        case _:
            return replace(made, rest=1)


def own_claims(subject: Subject) -> Amounts:
    """What a document claims that is a claim itself."""
    return of_claim(subject.spec) if subject.kind == "PersistentVolumeClaim" else Amounts()


def evicted(documents: Documents, subject: Subject, labels: Mapping[str, str]) -> int | None:
    """How many of its pods a drain may take at once, by the budgets that select them."""
    allowed = [
        int(said["maxUnavailable"]) if isinstance(said.get("maxUnavailable"), int) else 1
        for wanted, said in documents.once(_budgets).get((subject.cluster, subject.namespace), [])
        if wanted.items() <= labels.items()
    ]
    return min(allowed, default=None)


def _budgets(documents: Documents) -> dict[tuple[str, str | None], list[Budget]]:
    found: dict[tuple[str, str | None], list[Budget]] = {}
    for subject in documents:
        if subject.kind == "PodDisruptionBudget":
            wanted: dict[str, str] = inner(subject.spec, "selector", "matchLabels")
            found.setdefault((subject.cluster, subject.namespace), []).append((wanted, subject.spec))
    return found


def _deployment(made: Workload, documents: Documents, pod: Document) -> Workload:
    spec = made.subject.spec
    scaler = documents.once(_scalers).get((made.subject.cluster, made.subject.namespace, made.subject.name))
    rest = int(scaler.get("minReplicas", 1) if scaler else spec.get("replicas", 1))
    full = int(scaler.get("maxReplicas", rest) if scaler else rest)
    strategy: Document = inner(spec, "strategy")
    if strategy.get("type") == "Recreate" or not full:
        return replace(made, rest=rest, full=full)
    surge = _surge(inner(strategy, "rollingUpdate").get("maxSurge", "25%"), full)
    return replace(made, rest=rest, full=full, surge=surge, draining=min(full, surge * _overlap(spec, pod)))


def _surge(given: Any, pods: int) -> int:
    if isinstance(given, int):
        return given
    percent = str(given).removesuffix("%")
    return -(-pods * int(percent) // 100) if percent.isdecimal() else pods  # at worst all, where it cannot be read


def _overlap(spec: Document, pod: Document) -> int:
    """How many steps of a rollout are done before a pod that was told to end has ended: it may take all its grace."""
    ready = [inner(each, "readinessProbe").get("periodSeconds", 10) for each in listed(pod, "containers")]
    step = int(spec.get("minReadySeconds", 0)) + int(max(ready, default=10))
    return -(-int(pod.get("terminationGracePeriodSeconds", 30)) // max(1, step))


def _scalers(documents: Documents) -> dict[tuple[str, str | None, str], Document]:
    return {
        (subject.cluster, subject.namespace, target["name"]): subject.spec
        for subject in documents
        if subject.kind == "HorizontalPodAutoscaler" and (target := subject.spec.get("scaleTargetRef"))
    }


def _labels(subject: Subject, path: str) -> dict[str, str]:
    found: Any = subject.document
    for part in path.split(".")[:-1]:
        found = found.get(part) or {}
    return inner(found, "metadata", "labels")


def usual_of(documents: Documents) -> Mapping[tuple[str, str | None], Document]:
    """By cluster and namespace, what its LimitRange gives to containers that ask for nothing."""
    return {
        (subject.cluster, subject.namespace): each
        for subject in documents
        if subject.kind == "LimitRange"
        for each in listed(subject.spec, "limits")
        if each.get("type") == "Container"
    }


def each_workload(documents: Documents) -> Iterator[Workload]:
    """The pods of every document of Kubernetes' own kinds."""
    usual = documents.once(usual_of)
    for subject in documents:
        made = workload_of(subject, documents, usual.get((subject.cluster, subject.namespace), {}))
        if made is not None:
            yield made
