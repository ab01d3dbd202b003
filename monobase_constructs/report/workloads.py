"""What runs in a namespace, and what it asks for, read from the documents whoever wrote them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from monobase_constructs.report.fields import Document, items, part
from monobase_constructs.report.told import image_told, schedule_told
from monobase_constructs.rules import Subject
from monobase_constructs.rules.quantities import whole
from monobase_constructs.rules.subject import claims, pod_spec


@dataclass(frozen=True)
class Workload:
    """What runs under one name.

    least, most: pods at the same time. cpu, memory: what one of them asks for, in thousandths of processors and bytes.
    storage: of all its volumes together, in bytes. runs: when, in words; empty for what always runs.
    """

    kind: str
    name: str
    images: tuple[str, ...]
    least: int
    most: int
    cpu: int
    memory: int
    storage: int = 0
    runs: str = ""

    @property
    def pods(self) -> str:
        """How many run, or the range of an autoscaler."""
        return str(self.least) if self.least == self.most else f"{self.least} to {self.most}"

    @property
    def full(self) -> Amounts:
        """What it asks for at full scale."""
        return Amounts(self.most * self.cpu, self.most * self.memory, self.storage)

    @property
    def usual(self) -> Amounts:
        """What it asks for as long as nothing scales; jobs come and go, so they are not in it."""
        pods = 0 if self.runs else self.least
        return Amounts(pods * self.cpu, pods * self.memory, self.storage)


@dataclass(frozen=True)
class Amounts:
    """Thousandths of processors, bytes of memory, bytes of storage."""

    cpu: int = 0
    memory: int = 0
    storage: int = 0

    def __add__(self, other: Amounts) -> Amounts:
        """Both together."""
        return Amounts(self.cpu + other.cpu, self.memory + other.memory, self.storage + other.storage)


def workloads(documents: Sequence[Subject]) -> list[Workload]:
    """What runs in one namespace: applications, stores, then jobs, each by name."""
    order = list(KINDS)
    wanted = sorted(documents, key=lambda each: (order.index(each.kind) if each.kind in order else -1, each.name))
    return [each for subject in wanted for each in _workloads(subject, documents)]


DATABASE = ("postgresql.cnpg.io", "Cluster")
KINDS = {
    "Deployment": "application",
    "DaemonSet": "on each node",
    "Pod": "pod",
    "Cluster": "database",
    "Pooler": "pooler",
    "StatefulSet": "store",
    "CronJob": "on schedule",
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


def _workloads(subject: Subject, documents: Sequence[Subject]) -> Iterator[Workload]:
    if (subject.group, subject.kind) == DATABASE:
        yield _database(subject, documents)
    if subject.kind not in KINDS or subject.kind == "Cluster":
        return
    found = pod_spec(subject)
    running: Document = found[1] if found is not None else part(subject.spec, "template", "spec")
    least, most = _scale(subject, documents)
    yield Workload(
        _kind(subject),
        subject.name,
        tuple(image_told(each["image"]) for each in items(running, "containers") if "image" in each),
        least,
        most,
        *asked_for(running),
        _storage(subject, running, most, documents),
        _runs(subject),
    )


def _kind(subject: Subject) -> str:
    component: str = part(subject.spec, "template", "metadata", "labels").get("app.kubernetes.io/component", "")
    return COMPONENTS.get(component, KINDS[subject.kind])


def _database(subject: Subject, documents: Sequence[Subject]) -> Workload:
    spec = subject.spec
    requests = part(spec, "resources", "requests")
    instances = spec.get("instances", 1)
    disks = sum(whole(part(spec, each).get("size")) for each in ("storage", "walStorage"))
    cpu, memory = whole(requests.get("cpu"), 1000), whole(requests.get("memory"))
    images = (image_told(image),) if (image := _database_image(subject, documents)) else ()
    return Workload("database", subject.name, images, instances, instances, cpu, memory, instances * disks)


def _database_image(subject: Subject, documents: Sequence[Subject]) -> str | None:
    """The image that the Cluster names, or that of its major version in the catalogue that it names."""
    reference = part(subject.spec, "imageCatalogRef")
    for each in documents:
        if (each.kind, each.name) == (reference.get("kind"), reference.get("name")):
            images = items(each.spec, "images")
            return next((image["image"] for image in images if image["major"] == reference.get("major")), None)
    return subject.spec.get("imageName")


def asked_for(pod: Document) -> tuple[int, int]:
    """Processors and memory that a pod asks for: its containers together, or one that comes first if that is more."""
    always, first = items(pod, "containers"), items(pod, "initContainers")
    always = always + [each for each in first if each.get("restartPolicy") == "Always"]
    before = [each for each in first if each.get("restartPolicy") != "Always"]
    return _most("cpu", 1000, always, before), _most("memory", 1, always, before)


def _most(what: str, per: int, always: Iterable[Document], before: Iterable[Document]) -> int:
    def asked(container: Document) -> int:
        return whole(part(container, "resources", "requests").get(what), per)

    return max([sum(map(asked, always)), *map(asked, before)])


def _scale(subject: Subject, documents: Sequence[Subject]) -> tuple[int, int]:
    for each in documents:
        target = part(each.spec, "scaleTargetRef") if each.kind == "HorizontalPodAutoscaler" else {}
        if (target.get("kind"), target.get("name")) == (subject.kind, subject.name):
            return each.spec.get("minReplicas", 1), each.spec["maxReplicas"]
    field = {"Pooler": "instances", "Job": "parallelism"}.get(subject.kind, "replicas")
    pods = subject.spec.get(field, 1)
    return pods, pods


def _storage(subject: Subject, pod: Document, pods: int, documents: Sequence[Subject]) -> int:
    own = sum(_claimed(spec) for _, spec in claims(subject))
    mounted = {part(each, "persistentVolumeClaim").get("claimName") for each in items(pod, "volumes")}
    shared = (each for each in documents if each.kind == "PersistentVolumeClaim" and each.name in mounted)
    return own * pods + sum(_claimed(each.spec) for each in shared)


def _claimed(spec: Document) -> int:
    return whole(part(spec, "resources", "requests").get("storage"))


def _runs(subject: Subject) -> str:
    if subject.kind == "CronJob":
        zone = subject.spec.get("timeZone", "Etc/UTC")
        told = schedule_told(subject.spec["schedule"])
        return told if zone in ("Etc/UTC", "UTC") else f"{subject.spec['schedule']} ({zone})"
    return "at each sync" if subject.kind == "Job" else ""
