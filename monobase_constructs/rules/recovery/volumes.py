"""Volumes: those that nothing but their disks is known of, and those of databases and of object stores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monobase_constructs.rules.reading import entries, part, records, texts
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
            yield Volume(subject, subject.name, _worn(subject, claim), part(claim, "spec"))


def of_databases(cluster: Subject) -> Iterator[Volume]:
    """The volumes of a cluster of CloudNativePG, each by its role (https://cloudnative-pg.io/docs, "Labels")."""
    roles = {"storage": "PG_DATA", "walStorage": "PG_WAL"}
    disks = [(role, part(cluster.spec, field)) for field, role in roles.items() if field in cluster.spec]
    disks += [("PG_TABLESPACE", part(each, "storage")) for each in records(cluster.spec, "tablespaces")]
    inherited = texts(cluster.spec, "inheritedMetadata", "labels")
    for role, disk in disks:
        labels = {**inherited, "cnpg.io/cluster": cluster.name, "cnpg.io/pvcRole": role}
        yield Volume(cluster, role, labels, {"storageClassName": disk.get("storageClass")})


def of_object_stores(pool: Subject) -> Iterator[Volume]:
    """The volumes of a pool of an object store, each of which is a shard."""
    if selector(pool).get(COMPONENT) == "object-store":
        for claim in records(pool.spec, "volumeClaimTemplates"):
            yield Volume(pool, texts(claim, "metadata").get("name", ""), _worn(pool, claim), part(claim, "spec"))


def _worn(owner: Subject, claim: Document) -> dict[str, str]:
    """The labels of the claims that a StatefulSet makes: its selector's are added to those of the template."""
    return {**texts(claim, "metadata", "labels"), **selector(owner)}


def selector(subject: Subject) -> Mapping[str, str]:
    """The labels that a workload selects its pods by."""
    return texts(subject.spec, "selector", "matchLabels")
