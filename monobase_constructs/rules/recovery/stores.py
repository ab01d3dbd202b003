"""Which stores there are: databases, object stores, and volumes that nothing but their disks is known of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.recovery import databases, files, longhorn, velero
from monobase_constructs.rules.recovery.kept import Kept
from monobase_constructs.rules.recovery.result import Kind
from monobase_constructs.rules.recovery.volumes import COMPONENT, NAME, selector, volumes
from monobase_constructs.rules.subject import Subject
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Size


@dataclass(frozen=True, eq=False)
class Store:
    """A store: the object that it is, or the first of several."""

    subject: Subject
    name: str
    kind: Kind
    size: int | None
    kept: Sequence[Kept]


def stores(documents: Documents) -> list[Store]:
    """Every store, in the order of the documents."""
    return [*_databases(documents), *_object_stores(documents), *_volumes(documents)]


def _databases(documents: Documents) -> Iterator[Store]:
    for subject in documents:
        if (subject.kind, subject.group) == ("Cluster", "postgresql.cnpg.io"):
            found = [*databases.kept(documents, subject)]
            yield Store(subject, subject.name, "postgresql", amount(databases.size(subject)), found)


def _object_stores(documents: Documents) -> Iterator[Store]:
    pools: dict[tuple[str, str | None, str], list[Subject]] = {}
    for subject in documents:
        if subject.kind == "StatefulSet" and (labels := selector(subject)).get(COMPONENT) == "object-store":
            pools.setdefault((subject.cluster, subject.namespace, labels.get(NAME, subject.name)), []).append(subject)
    for (_, _, name), found in pools.items():
        kept = [*files.kept(documents, found[0], name)]
        yield Store(found[0], name, "object store", files.size(found[0], found), kept)


def _volumes(documents: Documents) -> Iterator[Store]:
    for subject in documents:
        for volume in volumes(subject):
            found = [
                *longhorn.kept(documents, volume),
                *velero.kept(documents, subject, str(subject.namespace), volume),
            ]
            yield Store(subject, volume.name, "volume", amount(volume.size), found)


def amount(size: object) -> int | None:
    """A size in bytes."""
    try:
        return int(Decimal(Size.of(str(size)).amount)) if size is not None else None
    except (Invalid, InvalidOperation):
        return None
