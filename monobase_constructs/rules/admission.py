"""What an API server refuses for the form of an object: kinds, versions, fields, keys of lists, rules of CRDs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from monobase_constructs.rules import cel
from monobase_constructs.rules.core import CoreKind, core_kind, core_versions, definitions, minors
from monobase_constructs.rules.custom import nowhere, pinned_kind
from monobase_constructs.rules.documents import Change, Documents
from monobase_constructs.rules.judged import Judged, places
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.rules.told import short, told

LONGEST_RULE = 200
USUAL = {"protocol": "TCP"}
"""What a key is where it is left out."""
ALLOWED = "kinds of Kubernetes, of pinned CRDs, and of those in Cluster(..., crds=[...])"


@rule(
    "unknown-kind",
    reason="nobody can say whether an API server accepts the object; without its CRD the sync fails",
    fix="correct apiVersion and kind, or hand over the CRD that serves it: Cluster(..., crds=[...])",
    waivable=False,
)
def kinds_are_known(documents: Documents) -> Iterable[Finding]:
    """A kind that is neither of Kubernetes nor of a pinned CRD."""
    for subject in documents:
        if not _versions(documents, subject):
            name = f"{subject.group}/{subject.kind}".lstrip("/")
            near = get_close_matches(name, [each.lstrip("/") for each in core_versions()], n=1, cutoff=0.8)
            remedy = f"; did you mean {near[0]}?" if near else ""
            yield Finding(subject, "kind", f"no such kind: {name}; allowed: {ALLOWED}{remedy}")


@rule(
    "served-version",
    reason="the API server has no such version of the kind and refuses the object; the sync fails",
    fix="write the version that the message names",
    waivable=False,
)
def versions_are_served(documents: Documents) -> Iterable[Finding]:
    """A version of a kind that its CRD does not serve, or no Kubernetes from the floor on."""
    for subject in documents:
        versions = _versions(documents, subject)
        if versions and subject.document["apiVersion"] not in versions:
            allowed = ", ".join(f'"{each}"' for each in versions)
            yield Finding(subject, "apiVersion", f'got "{subject.document["apiVersion"]}"; allowed: {allowed}')


@rule(
    "schema",
    reason="the API server refuses the object, or drops the field without a word and nobody ever acts on it",
    fix="correct the field; the reference of the API lists what there is",
    waivable=False,
)
def objects_fit_their_schema(documents: Documents) -> Iterable[Finding]:
    """An object that its schema refuses: an unknown field, a wrong type, a bound, a pattern, null, a status."""
    for subject in documents:
        if (custom := documents.custom(subject)) is not None:
            completed = documents.completed(subject)
            for error in custom.validator.iter_errors(completed):
                yield from _findings(subject, told(error, completed, custom.strict, nowhere))
        elif (core := _core(subject)) is not None and not core.accepts(subject.document):
            refusing, found = _newest_refusal(core, subject)
            if refusing == [*_served(core)]:
                yield from _findings(subject, found)


@rule(
    "kubernetes-versions",
    reason="the object is refused by clusters of some minor version, or changes its meaning with an upgrade",
    fix="leave out what those versions do not have",
)
def every_minor_accepts(documents: Documents) -> Iterable[Finding]:
    """An object that some minor versions of Kubernetes accept, and others do not."""
    for subject in documents:
        core = _core(subject)
        if core is None or core.accepts(subject.document):
            continue
        refusing, found = _newest_refusal(core, subject)
        oldest, newest = minors()
        if len(refusing) < len(_served(core)):
            for path, message in found:
                yield Finding(subject, path, f"in Kubernetes {_ranges(refusing)}: {message}")
        if (core.first, core.last) != (oldest, newest):
            missing = [minor for minor in range(oldest, newest + 1) if minor not in _served(core)]
            yield Finding(subject, "apiVersion", f"Kubernetes {_ranges(missing)} has no such version of the kind")


@rule(
    "scope",
    reason="the API server refuses the object, or Argo CD writes it into the namespace of its Application",
    fix="state metadata.namespace for what lives in one, and for nothing else",
    waivable=False,
)
def scopes_are_kept(documents: Documents) -> Iterable[Finding]:
    """An object of a namespace that names none, or one of the cluster that names one."""
    for subject in documents:
        scope = documents.scope(subject)
        if scope == "Cluster" and subject.namespace is not None and subject.tenant is None:
            yield Finding(subject, "metadata.namespace", f"got {short(subject.namespace)}; allowed: none")
        if scope == "Namespaced" and not subject.namespace:
            yield Finding(subject, "metadata.namespace", "missing; allowed: the namespace that it lives in")


@rule(
    "list-keys",
    reason="server-side apply refuses the object, or of two entries one is lost, and which one is not defined",
    fix="leave one of the two entries",
    waivable=False,
)
def keys_are_unique(documents: Documents) -> Iterable[Finding]:
    """Two entries of a list with the same key, such as two variables of one name."""
    for subject in documents:
        document, at = _judged(documents, subject)
        for path, entries, place in places(document, at) if at is not None else ():
            if place.keys is not None and isinstance(entries, list):
                yield from (Finding(subject, path, each) for each in _doubled(entries, place.keys))  # pyright: ignore[reportUnknownArgumentType]


@rule(
    "crd-rule",
    reason="the API server refuses the object: its CRD says so in a rule that no schema can express",
    fix="make the rule hold that the message shows",
    waivable=False,
)
def rules_of_crds_hold(documents: Documents) -> Iterable[Finding]:
    """A rule of a CRD, in the Common Expression Language, that does not hold."""
    for subject in documents:
        custom = documents.custom(subject)
        if custom is not None and custom.judged is not None:
            found = cel.broken(documents.completed(subject), custom.schema, custom.judged)
            yield from (_of_rule(subject, *each) for each in found)


@rule(
    "crd-change",
    reason="the API server refuses the change of an object that exists, and every later sync of it",
    fix="keep the field as it was; what must change needs a new object",
    waivable=False,
)
def rules_of_changes_hold(change: Change) -> Iterable[Finding]:
    """A rule of a CRD that compares the object with the one before, and does not hold."""
    known = {_identity(subject): subject for subject in change.before}
    for subject in change.after:
        old, custom = known.get(_identity(subject)), pinned_kind(subject.group, subject.kind)
        if old is None or custom is None or custom.judged is None:
            continue
        if old.document["apiVersion"] == subject.document["apiVersion"] == custom.api_version:
            was, becomes = (custom.completed(each.document) for each in (old, subject))
            found = cel.changed(was, becomes, custom.schema, custom.judged)
            yield from (_of_rule(subject, *each) for each in found)


TRANSITIONS = ("Backup", "Cluster", "Database", "GatewayClass", "Pooler", "ScheduledBackup", "VolumeSnapshot")
"""The kinds whose CRDs compare an object with the one before."""


def _versions(documents: Documents, subject: Subject) -> list[str]:
    """The versions of the kind that are served; none of a kind that is not known."""
    return documents.custom_versions(subject) or core_versions().get(f"{subject.group}/{subject.kind}", [])


def _core(subject: Subject) -> CoreKind | None:
    return core_kind(subject.document["apiVersion"], subject.kind)


def _served(core: CoreKind) -> range:
    return range(core.first, core.last + 1)


def _newest_refusal(core: CoreKind, subject: Subject) -> tuple[list[int], list[tuple[str, str]]]:
    """The minors that refuse the object, and what the newest of them says."""
    refusing = [
        minor
        for minor in _served(core)
        if (validator := core.validator(minor)) is not None and not validator.is_valid(subject.document)
    ]
    if not refusing or (validator := core.validator(refusing[-1])) is None:
        return refusing, []
    known = definitions(refusing[-1], refusing[-1])
    schema = known[core.definition]
    errors = validator.iter_errors(subject.document)
    return refusing, [
        found
        for error in errors
        for found in told(error, subject.document, schema, lambda reference: known[reference.rpartition("/")[2]])
    ]


def _findings(subject: Subject, found: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    yield from (Finding(subject, path, message) for path, message in found)


def _ranges(minor_versions: list[int]) -> str:
    """Minors as text: `1.27 to 1.29, 1.37`."""
    parts: list[list[int]] = []
    for minor in minor_versions:
        if parts and parts[-1][-1] == minor - 1:
            parts[-1].append(minor)
        else:
            parts.append([minor])
    return ", ".join(f"1.{each[0]}" + (f" to 1.{each[-1]}" if len(each) > 1 else "") for each in parts)


def _judged(documents: Documents, subject: Subject) -> tuple[Any, Judged | None]:
    """The object with its defaults, and what is judged of it beyond its schema."""
    custom = documents.custom(subject)
    if custom is not None:
        return documents.completed(subject), custom.judged
    core = _core(subject)
    return subject.document, core.judged if core is not None else None


def _doubled(entries: list[Any], keys: Iterable[str]) -> Iterator[str]:
    names = [*keys]
    seen: set[str] = set()
    for entry in entries:
        key = (
            ", ".join(f"{name} {short(entry.get(name, USUAL.get(name)))}" for name in names) if names else short(entry)
        )
        if key in seen:
            yield f"got {key} twice; allowed: each once"
        seen.add(key)


def _of_rule(subject: Subject, path: str, expression: str, said: str) -> Finding:
    shown = expression if len(expression) <= LONGEST_RULE else f"{expression[:LONGEST_RULE]}..."
    return Finding(subject, path or "the object", f"a rule of its CRD {said}: {' '.join(shown.split())}")


def _identity(subject: Subject) -> tuple[str | None, ...]:
    return subject.cluster, subject.group, subject.kind, subject.namespace, subject.name
