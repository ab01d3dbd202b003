"""Two sets of documents, compared object by object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path as File
from typing import Any

from monobase_constructs.rules import replaced
from monobase_constructs.rules.change.access import at, mapping, text
from monobase_constructs.rules.change.core import ANEW, CORE
from monobase_constructs.rules.change.custom import CUSTOM
from monobase_constructs.rules.change.difference import Difference, Path, differences, shown, told
from monobase_constructs.rules.change.field import Field, frozen
from monobase_constructs.rules.change.grants import GRANTED, opened_and_closed
from monobase_constructs.rules.change.hosts import moved_hosts
from monobase_constructs.rules.change.isolation import left_open, opened_wide
from monobase_constructs.rules.change.label import Detail, Effect, Label
from monobase_constructs.rules.change.rights import given
from monobase_constructs.rules.change.whole import (
    ADMITTING,
    OPENED,
    OPTIONS,
    appeared,
    holds_data,
    kept,
    options,
    renamed,
    told_moved,
    told_renamed,
    told_replaced,
    vanished,
)
from monobase_constructs.rules.subject import Subject

SCHEMAS = File(__file__).resolve().parents[2] / "schemas"
HOOK = "argocd.argoproj.io/hook-delete-policy"
ENCRYPTION_KEYS = frozenset({"longhorn-crypto", "velero-repo-credentials"})
"""Secrets without which volumes and backups cannot be read."""


def effects(before: Sequence[Subject], after: Sequence[Subject]) -> list[Effect]:
    """Every change between two sets of documents; a document that is in both sets as one object is not looked at."""
    was, becomes = ({_key(subject): subject for subject in subjects} for subjects in (before, after))
    removed = [subject for key, subject in was.items() if key not in becomes]
    added = [subject for key, subject in becomes.items() if key not in was]
    pairs = list(renamed(removed, added))
    known = {id(each) for pair in pairs for each in pair}
    gone = {subject.name for subject in removed if subject.kind == "Namespace"}
    told = [told_renamed(old, new) for old, new in pairs]
    told += [vanished(subject, gone, after) for subject in removed if id(subject) not in known]
    told += [appeared(subject) for subject in added if id(subject) not in known]
    for subject in (each for each in added if each.kind == "NetworkPolicy"):
        old = next((was for was, new in pairs if new is subject), None)
        told += isolation(old, subject, before, after)
    origins = {(new.cluster, new.namespace, replaced.store(new)) for _, new in _replaced(was, becomes)}
    for key, new in becomes.items():
        if (old := was.get(key)) is not None and old is not new:
            read = new.kind == "ObjectStore" and (new.cluster, new.namespace, new.name) in origins
            told += _changed(old, new, [Field("spec", Label.SAFE, READ)] if read else [])
            told += isolation(old, new, before, after) if new.kind == "NetworkPolicy" else ()
    old_names = {id(new): old for old, new in pairs}
    for new in added:
        told += opened_and_closed(old_names.get(id(new)), new)
    for key, new in becomes.items():
        old = was.get(key, old_names.get(id(new)))
        if old is not new and (rights := given(old, new, before)):
            told.append(Effect(Label.BY_HAND, new, "rights", line=f"are given: {'; '.join(rights)}"))
    told += moved_hosts(before, after)
    return sorted(told, key=lambda each: (each.subject.folder, each.subject.kind, each.subject.name))


Key = tuple[str | None, ...]


def _key(subject: Subject) -> Key:
    return subject.cluster, subject.group, subject.kind, subject.namespace, subject.name


def isolation(old: Subject | None, new: Subject, before: Sequence[Subject], after: Sequence[Subject]) -> list[Effect]:
    """What a policy that changes, or comes, opens beyond pods that are named."""
    lost = [*(left_open(old, after) if old is not None else ()), *opened_wide(new, before, after)]
    return [Effect(Label.BY_HAND, new, "isolation", line=f"is lost: {'; '.join(lost)}")] if lost else []


def _replaced(was: Mapping[Key, Subject], becomes: Mapping[Key, Subject]) -> Iterator[tuple[Subject, Subject]]:
    """The databases that others take the place of."""
    for key, new in becomes.items():
        if new.kind == "Cluster" and (old := was.get(key)) is not None and replaced.replaces(old, new):
            yield old, new


def _changed(old: Subject, new: Subject, first: Sequence[Field]) -> Iterator[Effect]:
    if old.folder != new.folder:
        yield told_moved(old, new)
    if new.kind == "Cluster" and replaced.replaces(old, new):
        yield told_replaced(old, new)
        first = [*first, Field("spec", Label.SAFE, "of the cluster that is made")]
    allowed = list(opened_and_closed(old, new))
    yield from allowed
    told_already = GRANTED[new.kind] if allowed else ("nothing",)
    table = [*first, *_special(old, new), *frozen_by_schema(new.group, new.kind), *_table(new)]
    by_field: dict[Field, list[Difference]] = {}
    for each in differences(old.document, new.document):
        if each.path[: len(told_already)] != told_already:
            by_field.setdefault(next(field for field in table if field.holds(each)), []).append(each)
    for field, found in by_field.items():
        for head, inside in groupby(found, field.told_as):
            details = tuple(Detail(shown(each.path), *told(each.was, each.becomes)) for each in inside)
            yield Effect(field.label, new, shown(head), details, field.line)


def _table(subject: Subject) -> Sequence[Field]:
    name = f"{subject.group}/{subject.kind}".removeprefix("/")
    known = name in CORE or name in CUSTOM or name in HARMLESS
    metadata = Field("metadata", Label.SAFE)
    rest = Field("*", Label.SAFE, "" if known else NOT_JUDGED)
    return (*CORE.get(name, ()), *CUSTOM.get(name, ()), metadata, rest)


READ = "it is only read, by the cluster that is made from there"
NOT_JUDGED = "not judged: the rules do not know this kind"
HARMLESS = frozenset(
    {
        "argoproj.io/AppProject",
        "cilium.io/CiliumNetworkPolicy",
        "gateway.envoyproxy.io/BackendTrafficPolicy",
        "gateway.envoyproxy.io/ClientTrafficPolicy",
        "gateway.envoyproxy.io/HTTPRouteFilter",
        "gateway.envoyproxy.io/SecurityPolicy",
        "gateway.networking.k8s.io/BackendTLSPolicy",
        "gateway.networking.k8s.io/GatewayClass",
        "gateway.networking.k8s.io/HTTPRoute",
        "monitoring.coreos.com/PodMonitor",
        "monitoring.coreos.com/PrometheusRule",
        "monitoring.coreos.com/ServiceMonitor",
        "networking.k8s.io/NetworkPolicy",
        "policy/PodDisruptionBudget",
        "rbac.authorization.k8s.io/ClusterRole",
        "rbac.authorization.k8s.io/Role",
    }
)
"""Kinds whose fields all take effect at once and stop nothing; what they open and close is told by itself."""


def _special(old: Subject, new: Subject) -> Iterator[Field]:
    """What depends on more than one field of the object."""
    if kept(old) and not kept(new) and holds_data(new):
        lost = "a removal from dist/ would from now on delete it with its data"
        yield Field(f"metadata.annotations[{OPTIONS}]", Label.DESTROYS, lost)
    if {"Replace=true", "Force=true"} <= {*options(new)}:
        anew = Label.DESTROYS if holds_data(new) else Label.RECREATES
        yield Field("spec", anew, "Replace and Force delete the object and make it anew")
    if "BeforeHookCreation" in text(new.document, "metadata", "annotations", HOOK):
        yield Field("spec", Label.RECREATES, "a hook is made anew with each sync")
    if new.kind == "ConfigMap" and old.document.get("immutable") is True:
        yield from (frozen(name, ANEW) for name in ("data", "binaryData", "immutable"))
    if new.kind == "StatefulSet" and at(new.spec, "updateStrategy", "type") == "OnDelete":
        pods = f"kubectl -n {new.namespace} delete pod -l app.kubernetes.io/name={new.name}"
        yield Field("spec.template", Label.BY_HAND, f"pods are only replaced when they are deleted: {pods}")
    if new.kind == "SecurityPolicy":
        yield from (
            Field(f"spec.{each}", Label.BY_HAND, OPENED, whole=True) for each in ADMITTING if _lost(each, old, new)
        )
    if new.kind == "ExternalSecret" and text(new.spec, "target", "name", default=new.name) in ENCRYPTION_KEYS:
        yield Field("spec", Label.DESTROYS, "what was encrypted with the key before can no longer be read")
    if new.kind == "Cluster":
        was, becomes = ({*mapping(each.spec, "postgresql", "parameters")} for each in (old, new))
        for name in sorted(was ^ becomes):
            library = name.partition(".")[0] + "."
            if "." in name and not any(each.startswith(library) for each in was & becomes):
                yield Field(
                    f"spec.postgresql.parameters[{name}]", Label.RESTARTS, "a library is loaded, or not any more"
                )


def _lost(field: str, old: Subject, new: Subject) -> bool:
    return field in old.spec and field not in new.spec


@cache
def frozen_by_schema(group: str, kind: str) -> tuple[Field, ...]:
    """The fields of a custom resource that its CRD freezes."""
    path = SCHEMAS / group / f"{kind}.json"
    if "." not in group or not path.exists():
        return ()
    return tuple(_frozen_below(json.loads(path.read_text())["schema"], ()))


def _frozen_below(schema: dict[str, Any], path: Path) -> Iterator[Field]:
    if any("oldSelf" in rule["rule"] for rule in schema.get("x-kubernetes-validations", ())):
        yield frozen(shown(path), "leave it as it was, or make an object of another name")
    for name, inner in schema.get("properties", {}).items():
        yield from _frozen_below(inner, (*path, name))
