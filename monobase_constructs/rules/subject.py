"""What rules look at, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from monobase_constructs.values.problems import Source

Document = dict[str, Any]


@dataclass(frozen=True, eq=False)
class Subject:
    """One document and the folder below `dist/` that it goes to."""

    folder: str
    document: Document

    @property
    def kind(self) -> str:
        """The kind of the object."""
        return self.document["kind"]

    @property
    def group(self) -> str:
        """The API group; empty for the core group."""
        return self.document["apiVersion"].rpartition("/")[0]

    @property
    def name(self) -> str:
        """The name of the object."""
        return self.document["metadata"]["name"]

    @property
    def namespace(self) -> str | None:
        """The namespace of the object; None for the cluster's own."""
        return self.document["metadata"].get("namespace")

    @property
    def spec(self) -> Document:
        """The spec of the object; empty where it has none."""
        return self.document.get("spec") or {}

    @property
    def cluster(self) -> str:
        """The cluster that it is for."""
        return self.folder.partition("/")[0]

    @property
    def tenant(self) -> str | None:
        """The namespace whose folder it lies in; None in the platform's folders."""
        parts = self.folder.split("/")
        return parts[2] if parts[1:2] == ["clients"] else None

    def __str__(self) -> str:
        return f"{self.kind} {self.namespace}/{self.name}" if self.namespace else f"{self.kind} {self.name}"


@dataclass(frozen=True, eq=False)
class Finding:
    """What is wrong with one document, where in it, and what to do; `rule` is set by the `Rule` that found it.

    at: where what is to be changed was written, if that is not where the document was asked for.
    """

    subject: Subject
    path: str
    message: str
    rule: str = ""
    at: Source | None = None

    def __str__(self) -> str:
        return f"{self.path}: {self.message} [{self.rule}]"


def claims(subject: Subject) -> Iterator[tuple[str, Document]]:
    """The spec of every claim that the object is or makes, with its path."""
    if subject.kind == "PersistentVolumeClaim":
        yield "spec", subject.spec
    templates: list[Document] = subject.spec.get("volumeClaimTemplates") or [] if subject.kind == "StatefulSet" else []
    for claim in templates:
        metadata: Document = claim.get("metadata") or {}
        yield f"spec.volumeClaimTemplates[{metadata.get('name')}]", claim.get("spec") or {}


POD_PATHS = {
    "Pod": ("spec",),
    "Deployment": ("spec", "template", "spec"),
    "StatefulSet": ("spec", "template", "spec"),
    "DaemonSet": ("spec", "template", "spec"),
    "ReplicaSet": ("spec", "template", "spec"),
    "ReplicationController": ("spec", "template", "spec"),
    "Job": ("spec", "template", "spec"),
    "CronJob": ("spec", "jobTemplate", "spec", "template", "spec"),
}


def pod_spec(subject: Subject) -> tuple[str, Document] | None:
    """The pod that the object runs, and the path to it; None if it runs none."""
    path = POD_PATHS.get(subject.kind)
    if path is None:
        return None
    found: Document = subject.document
    for part in path:
        found = found.get(part, {})
    return ".".join(path), found


def containers(subject: Subject) -> Iterator[tuple[str, Document]]:
    """Every container of the object's pod, first boot containers included, with its path."""
    if (pod := pod_spec(subject)) is not None:
        path, spec = pod
        for field in ("initContainers", "containers"):
            for container in spec.get(field, []):
                yield f"{path}.{field}[{container['name']}]", container
