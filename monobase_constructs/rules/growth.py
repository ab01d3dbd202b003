"""What is in production can grow, and never shrinks or changes its shape: new documents against those before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, cast

from monobase_constructs.rules import replaced
from monobase_constructs.rules.databases import VOLUMES, changed_by_hand
from monobase_constructs.rules.documents import Change
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, claims
from monobase_constructs.values.consent import REPLACED
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Size

KINDS = ("Cluster", "Database", "ObjectStore", "PersistentVolumeClaim", "StatefulSet", "StorageClass")
"""The kinds that are compared."""
FROZEN = {
    "Database": ("cluster", "name"),
    "StorageClass": ("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode"),
    "StatefulSet": ("serviceName", "selector", "podManagementPolicy"),
}
"""What the API server lets nobody change."""

Pair = tuple[Subject, Subject]


@rule(
    "growth",
    reason="the API server or the store refuses the change, or data is lost by it",
    fix="keep what is in production; what must change needs a new object beside it, and a move of the data",
    waivable=False,
)
def stores_only_grow(change: Change) -> Iterable[Finding]:
    """A volume that shrinks, a pool of drives that changes or goes, a change that the API server lets nobody make."""
    for old, new in _pairs(change.before, change.after):
        yield from _smaller(old, new)
        yield from _frozen(old, new)
        yield from _pools(old, new)
        if new.kind == "Cluster":
            yield from replaced.begun_otherwise(old, new, change)
        if new.kind == "ObjectStore":
            yield from replaced.origin_moved(old, new, change)
    yield from _pools_left_out(change.before, change.after)


def growth_by_hand(change: Change) -> Iterable[Finding]:
    """What a person must do: for volumes of StatefulSets, which Kubernetes does not grow, and for databases."""
    return (replace(finding, rule=stores_only_grow.id) for finding in _by_hand(change))


def _by_hand(change: Change) -> Iterator[Finding]:
    for old, new in _pairs(change.before, change.after):
        if new.kind == "Cluster":
            anew = replaced.replaces(old, new)
            yield from replaced.by_hand(old, new, change) if anew else changed_by_hand(old, new)
        if new.kind != "StatefulSet":
            continue
        sizes = _sizes(old)
        for claim, size in _sizes(new).items():
            if claim in sizes and size.amount > sizes[claim].amount:
                yield Finding(new, claim, _procedure(new, claim, sizes[claim], size))


def _procedure(subject: Subject, claim: str, old: Size, new: Size) -> str:
    template, where = claim.partition("[")[2].rstrip("]"), f"-n {subject.namespace}"
    last = subject.spec.get("replicas", 1) - 1
    patch = f'{{"spec":{{"resources":{{"requests":{{"storage":"{new}"}}}}}}}}'
    return (
        f"{old} becomes {new}; once this is merged: 1. for each of {template}-{subject.name}-0 to -{last}: "
        f"kubectl {where} patch pvc <claim> -p '{patch}'; 2. kubectl {where} delete statefulset {subject.name} "
        "--cascade=orphan; Argo CD makes it anew around the running pods"
    )


def _pairs(before: Sequence[Subject], after: Sequence[Subject]) -> Iterator[Pair]:
    known = {_key(subject): subject for subject in before if subject.kind in KINDS}
    for subject in after:
        if subject.kind in KINDS and (old := known.get(_key(subject))) is not None:
            yield old, subject


def _key(subject: Subject) -> tuple[str | None, ...]:
    return subject.cluster, subject.group, subject.kind, subject.namespace, subject.name


def _smaller(old: Subject, new: Subject) -> Iterator[Finding]:
    sizes = _sizes(old)
    for path, size in _sizes(new).items():
        if path in sizes and size.amount < sizes[path].amount:
            told = Invalid("", str(size), f"{sizes[path]} or more", "volumes grow and never shrink")
            yield Finding(new, path, str(told))


def _frozen(old: Subject, new: Subject) -> Iterator[Finding]:
    for field in FROZEN.get(new.kind, ()):
        was, becomes = (_field(subject, field) for subject in (old, new))
        if was == becomes:
            continue
        if isinstance(was, dict) and isinstance(becomes, dict):
            one, other = cast(Document, was), cast(Document, becomes)
            for name in sorted({*one, *other}):
                yield from _changed(new, f"{field}.{name}", one.get(name), other.get(name))
        else:
            yield from _changed(new, field, cast(object, was), becomes)
    for path, was in _classes(old).items():
        yield from _changed(new, path, was, _classes(new).get(path, was))


def _changed(subject: Subject, path: str, was: object, becomes: object) -> Iterator[Finding]:
    if was == becomes:
        return
    kept = "nothing" if was is None else f'"{was}"'
    remedy = "it never changes"
    if subject.kind == "StorageClass":
        consent = f'Consent(object="Cluster {subject.cluster}", change="{REPLACED}", reason="...")'
        remedy += f": make another class; if the cluster is lost and made anew: Cluster(consents=[{consent}])"
    yield Finding(subject, path, str(Invalid("", becomes, kept, remedy)))


def _pools_left_out(before: Sequence[Subject], after: Sequence[Subject]) -> Iterator[Finding]:
    """A pool that the others are no longer told of takes the objects in it along. A whole store may go."""
    kept = {_key(subject) for subject in after}
    for old in before:
        if (store := _store(old)) is None or _key(old) in kept:
            continue
        left = [
            new for new in after if (new.cluster, new.namespace, _store(new)) == (old.cluster, old.namespace, store)
        ]
        if left:
            told = Invalid("", None, f'the pool "{old.name}" as well', "a pool that holds data is never left out")
            yield Finding(left[0], "pools", str(told))


def _store(subject: Subject) -> str | None:
    """The object store that a StatefulSet is a pool of."""
    labels: dict[str, str] = subject.spec.get("selector", {}).get("matchLabels", {})
    if subject.kind != "StatefulSet" or labels.get("app.kubernetes.io/component") != "object-store":
        return None
    return labels.get("app.kubernetes.io/name")


def _pools(old: Subject, new: Subject) -> Iterator[Finding]:
    """The pools of an object store are its drives: their number is part of the data."""
    store, was, becomes = _store(new), old.spec.get("replicas"), new.spec.get("replicas")
    if store is not None and was != becomes:
        remedy = f'a pool that holds data never changes: let "{store}" grow by another, pools=[..., Pool(...)]'
        yield Finding(new, "spec.replicas", str(Invalid("", becomes, str(was), remedy)))


def _field(subject: Subject, field: str) -> Any:
    return subject.document.get(field) if subject.kind == "StorageClass" else subject.spec.get(field)


def _classes(subject: Subject) -> dict[str, str | None]:
    return {f"{path}.storageClassName": claim.get("storageClassName") for path, claim in claims(subject)}


def _sizes(subject: Subject) -> dict[str, Size]:
    written = {path: claim.get("resources", {}).get("requests", {}).get("storage") for path, claim in claims(subject)}
    if subject.kind == "Cluster":
        written |= {f"spec.{part}.size": subject.spec.get(part, {}).get("size") for part in VOLUMES}
    return {path: Size.of(size) for path, size in written.items() if isinstance(size, str) and _is_size(size)}


def _is_size(text: str) -> bool:
    try:
        Size.refuse(text)
    except Invalid:
        return False
    return True
