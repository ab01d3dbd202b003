"""Volumes that nothing but their disks is known of: claims, and the templates of claims of StatefulSets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monobase_constructs.rules.reading import entries, part, texts
from monobase_constructs.rules.subject import Document, Subject

NAME, COMPONENT = "app.kubernetes.io/name", "app.kubernetes.io/component"


@dataclass(frozen=True, eq=False)
class Volume:
    """A volume as it is asked for: by which object, called how, wearing which labels."""

    owner: Subject
    name: str
    labels: Mapping[str, str]
    spec: Document

    @property
    def size(self) -> object:
        """How much is asked for."""
        return part(self.spec, "resources", "requests").get("storage")


def volumes(subject: Subject) -> Iterator[Volume]:
    """The volumes that the object asks for; those of an object store are shards, and none of these."""
    if subject.namespace is None:
        return
    if subject.kind == "PersistentVolumeClaim":
        labels = texts(subject.document, "metadata", "labels")
        yield Volume(subject, labels.get(NAME, subject.name), labels, subject.spec)
    elif subject.kind == "StatefulSet" and selector(subject).get(COMPONENT) != "object-store":
        for claim in entries(subject.spec, "volumeClaimTemplates"):
            yield Volume(subject, subject.name, texts(claim, "metadata", "labels"), part(claim, "spec"))


def selector(subject: Subject) -> Mapping[str, str]:
    """The labels that a workload selects its pods by."""
    return texts(subject.spec, "selector", "matchLabels")
