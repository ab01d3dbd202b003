"""What objects run that no construct has reckoned: those that are written by hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.values.quantities import whole

Document = Mapping[str, Any]
MALFORMED = (AttributeError, KeyError, TypeError, ValueError, OverflowError)
TEMPLATES = {
    "Deployment": ("spec", "template", "spec"),
    "StatefulSet": ("spec", "template", "spec"),
    "Job": ("spec", "template", "spec"),
    "CronJob": ("spec", "jobTemplate", "spec", "template", "spec"),
    "Pod": ("spec",),
}


def footprints(documents: Sequence[Document]) -> Iterator[Footprint]:
    """What each of the objects takes at full scale; nothing of those that are not of the form of their kind.

    Such are refused by a rule, and by no one before it.
    """
    scalers: dict[Any, Any] = {}
    for each in documents:
        with suppress(*MALFORMED):
            if each["kind"] == "HorizontalPodAutoscaler":
                scalers[_at(each, "spec", "scaleTargetRef").get("name")] = _at(each, "spec").get("maxReplicas", 1)
    for each in documents:
        with suppress(*MALFORMED):
            yield _footprint(each, scalers)


def _footprint(document: Document, scalers: Mapping[Any, Any]) -> Footprint:
    kind, spec = document["kind"], _at(document, "spec")
    if kind == "PersistentVolumeClaim":
        return _claim(spec)
    if kind not in TEMPLATES:
        return Footprint()
    pod = _pod(_at(document, *TEMPLATES[kind]))
    match kind:
        case "Deployment":
            pods = int(scalers.get(document["metadata"]["name"], spec.get("replicas", 1)))
            # In the middle of a rollout, when every pod of before is about to end beside one that is new.
            return _times(pod, 2 * pods + 1 if pods else 0)
        case "StatefulSet":
            volumes = [_claim(_at(each, "spec")) for each in spec.get("volumeClaimTemplates") or ()]
            return _times(sum(volumes, pod), int(spec.get("replicas", 1)))
        case "CronJob":
            return _times(pod, 1 if spec.get("concurrencyPolicy") == "Forbid" else 2)
        case _:
            return _times(pod, int(spec.get("parallelism", 1)) if kind == "Job" else 1)


def _pod(spec: Document) -> Footprint:
    return sum((_container(each) for each in spec.get("containers") or ()), Footprint(pods=1))


def _container(container: Document) -> Footprint:
    resources = _at(container, "resources")
    limits = _at(resources, "limits")
    asked = {**limits, **_at(resources, "requests")}
    return Footprint(
        cpu=whole(asked.get("cpu"), per=1000),
        memory=whole(asked.get("memory")),
        memory_limit=whole(limits.get("memory")),
        disk=whole(asked.get("ephemeral-storage")),
        disk_limit=whole(limits.get("ephemeral-storage")),
    )


def _claim(spec: Document) -> Footprint:
    return Footprint(claims=1, storage=whole(_at(spec, "resources", "requests").get("storage")))


def _times(one: Footprint, count: int) -> Footprint:
    return sum([one] * count, Footprint())


def _at(document: Document, *fields: str) -> Mapping[str, Any]:
    found: Any = document
    for field in fields:
        found = found.get(field) or {}
    return found
