"""What runs in a namespace, from which images, and what it asks for, read from the documents whoever wrote them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from monobase_constructs.report.fields import Document, items, part
from monobase_constructs.report.told import image_told, schedule_told
from monobase_constructs.rules import Subject
from monobase_constructs.rules.capacity import NamespaceCapacity, Workload as Reckoned
from monobase_constructs.rules.subject import pod_spec
from monobase_constructs.values.quantities import whole


@dataclass(frozen=True)
class Workload:
    """What runs under one name.

    cpu, memory: what one pod asks for, in thousandths of processors and bytes. storage: of all volumes together, in
    bytes. runs: when, in words; empty for what always runs.
    """

    kind: str
    name: str
    images: tuple[str, ...]
    pods: str
    cpu: int
    memory: int
    storage: int = 0
    runs: str = ""

    @property
    def told(self) -> str:
        """What it is, and when it runs if not always."""
        return f"{self.kind}, {self.runs}" if self.runs else self.kind


KINDS = {
    "Deployment": "application",
    "DaemonSet": "on each node",
    "Pod": "pod",
    "Cluster": "database",
    "Pooler": "pooler",
    "StatefulSet": "store",
    "CronJob": "job",
    "Job": "job",
}
"""How the report calls what nobody says more of, in its order."""
COMPONENTS = {
    "web": "web service",
    "site": "static site",
    "worker": "worker",
    "singleton": "singleton",
    "cache": "cache",
    "object-store": "object store",
}
"""What the pods say of themselves, by the label `app.kubernetes.io/component`."""


def workloads(reckoned: NamespaceCapacity, documents: Sequence[Subject]) -> list[Workload]:
    """What runs in one namespace: applications, stores, then jobs, each by name. `documents` are those in it."""
    order = list(KINDS)
    claims = {each.name: each for each in documents if each.kind == "PersistentVolumeClaim"}
    found = [each for each in reckoned.workloads if each.subject.kind in KINDS]
    found.sort(key=lambda each: (order.index(each.subject.kind), each.subject.name))
    return [_workload(each, documents, claims) for each in found]


def _workload(reckoned: Reckoned, documents: Sequence[Subject], claims: Mapping[str, Subject]) -> Workload:
    subject = reckoned.subject
    found = pod_spec(subject)
    pod: Document = found[1] if found is not None else part(subject.spec, "template", "spec")
    mounted = {str(part(each, "persistentVolumeClaim").get("claimName")) for each in items(pod, "volumes")}
    shared = sum(_claimed(claims[name]) for name in mounted & claims.keys())
    rest, full = (reckoned.full if reckoned.ends else reckoned.rest), reckoned.full
    return Workload(
        COMPONENTS.get(_component(subject), KINDS[subject.kind]),
        subject.name,
        tuple(image_told(each) for each in _images(subject, pod, documents)),
        str(rest) if rest == full else f"{rest} to {full}",
        reckoned.pod.cpu,
        reckoned.pod.memory,
        reckoned.volumes.storage * full + shared,
        _runs(subject),
    )


def _component(subject: Subject) -> str:
    return part(subject.spec, "template", "metadata", "labels").get("app.kubernetes.io/component", "")


def _claimed(claim: Subject) -> int:
    return whole(part(claim.spec, "resources", "requests").get("storage"))


def _images(subject: Subject, pod: Document, documents: Sequence[Subject]) -> list[str]:
    """Those of the pod; of a database the one that it names, or that of its version in the catalogue that it names."""
    if subject.kind != "Cluster":
        return [each["image"] for each in items(pod, "containers") if "image" in each]
    named = part(subject.spec, "imageCatalogRef")
    for each in documents:
        if (each.kind, each.name) == (named.get("kind"), named.get("name")):
            return [image["image"] for image in items(each.spec, "images") if image["major"] == named.get("major")]
    return [subject.spec["imageName"]] if "imageName" in subject.spec else []


def _runs(subject: Subject) -> str:
    if subject.kind == "CronJob":
        zone = subject.spec.get("timeZone", "Etc/UTC")
        told = schedule_told(subject.spec["schedule"])
        return told if zone in ("Etc/UTC", "UTC") else f"{subject.spec['schedule']} ({zone})"
    return "at each sync" if subject.kind == "Job" else ""
