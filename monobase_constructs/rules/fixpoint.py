"""That what is written is all that there will be: no default is left to the API server, no difference is ignored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import inside, joined, short

SETTINGS = "resource.customizations.ignoreDifferences."
"""How keys of Argo CD's own settings begin that ignore differences in all Applications."""


@rule(
    "fixpoint",
    reason="the API server writes the default, and so the object differs from Git for ever, or each sync changes it",
    fix="write the default out; the constructs do, and so does Include for hand-written files",
)
def defaults_are_written_out(documents: Documents) -> Iterable[Finding]:
    """A field that is left out and that the API server would fill with a default.

    Not of kinds whose CRDs a fork hands over: nobody completes them here, and Argo CD compares what is written only.
    """
    for subject in documents:
        if documents.is_handed_over(subject):
            continue
        completed = documents.completed(subject)
        if completed != subject.document:
            for path, value in _added(subject.document, completed, ""):
                yield Finding(subject, path, f"missing; allowed: {short(value)}, which the API server writes")


@rule(
    "ignored-difference",
    reason="what somebody changes by hand in the cluster stays, and what is changed in Git never arrives",
    fix="leave ignoreDifferences out: what is written here is all that there is, defaults included",
)
def no_difference_is_ignored(documents: Documents) -> Iterable[Finding]:
    """An Application, or Argo CD itself, that ignores differences in all objects or in what is written here."""
    for subject in documents:
        if subject.kind != "Application":
            continue
        for number, ignored in enumerate(listed(subject.spec, "ignoreDifferences")):
            if hidden := _hidden(documents, subject, ignored):
                yield Finding(subject, f"spec.ignoreDifferences[{number}]", f"hides {hidden}; allowed: nothing of ours")
        settings = inner(subject.spec, "source", "helm", "valuesObject", "configs", "cm")
        for key in settings:
            if key.startswith(SETTINGS):
                told = "hides differences in every Application; allowed: none"
                yield Finding(subject, f"spec.source.helm.valuesObject.configs.cm.{key}", told)


def _added(written: Any, completed: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(written, dict) and isinstance(completed, dict):
        before = cast(Document, written)
        for name, value in cast(Document, completed).items():
            if name not in before:
                yield joined(path, name), value
            else:
                yield from _added(before[name], value, joined(path, name))
    elif isinstance(written, list) and isinstance(completed, list):
        pairs = zip(cast("list[Any]", written), cast("list[Any]", completed), strict=False)
        for number, (one, other) in enumerate(pairs):
            yield from _added(one, other, inside(path, number, one))


def _hidden(documents: Documents, application: Subject, ignored: Document) -> str | None:
    """What the entry hides that Git says; None if it is nothing that is known here."""
    kind, group = str(ignored.get("kind", "")), str(ignored.get("group", ""))
    if "*" in kind or "*" in group:
        return f"objects of any kind: group {short(group)}, kind {short(kind)}"
    if expressions := texts(ignored, "jqPathExpressions"):
        return f"what {short(expressions[0])} finds, which nobody can judge"
    folder = str(inner(application.spec, "source").get("path", ""))
    for each in documents:
        same = (each.group, each.kind) == (group, kind) and each.cluster == application.cluster
        if not same or not folder.endswith(each.folder):
            continue
        if ignored.get("name", each.name) != each.name or ignored.get("namespace", each.namespace) != each.namespace:
            continue
        for pointer in texts(ignored, "jsonPointers"):
            if _points_at_something(each.document, pointer):
                return f"{pointer} of {each}, which is written here"
    whole = next((each for each in texts(ignored, "jsonPointers") if each.count("/") < 2), None)
    return f"{whole}, which is all of it" if whole is not None else None


def _points_at_something(document: Any, pointer: str) -> bool:
    found = document
    for part in pointer.strip("/").split("/"):
        name = part.replace("~1", "/").replace("~0", "~")
        if isinstance(found, list) and name.isdigit() and int(name) < len(cast("list[Any]", found)):
            found = cast("list[Any]", found)[int(name)]
        elif isinstance(found, dict) and name in found:
            found = cast(Document, found)[name]
        else:
            return False
    return True
