"""Rights that reach far and are newly given: by a role, by a binding of one that was there, by a project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from monobase_constructs.rules.change.access import at, listed, text, texts
from monobase_constructs.rules.rights import everybody, reaching
from monobase_constructs.rules.subject import Subject

ROLES = ("Role", "ClusterRole")
BINDINGS = ("RoleBinding", "ClusterRoleBinding")
OF_KUBERNETES: Mapping[str, str] = {
    "cluster-admin": "do everything",
    "admin": "read all Secrets, run commands in all pods and give roles",
    "edit": "read all Secrets and run commands in all pods",
}
"""Roles that Kubernetes brings, and what they allow."""


def given(old: Subject | None, new: Subject, before: Sequence[Subject]) -> list[str]:
    """What the object gives that it did not; a binding gives what its role did before, a role tells for itself."""
    if new.kind in ROLES:
        held = set(_of_role(old)) if old is not None else set[str]()
        return [each for each in dict.fromkeys(_of_role(new)) if each not in held]
    if new.kind in BINDINGS:
        return _of_binding(old, new, before)
    if new.kind == "AppProject":
        held = set(_of_project(old)) if old is not None else set[str]()
        return [each for each in dict.fromkeys(_of_project(new)) if each not in held]
    return []


def _of_role(role: Subject) -> Iterator[str]:
    for entry in listed(role.document, "rules"):
        yield from (f"who has it may {right.allows}" for right in reaching(entry))
        if "*" in texts(entry, "verbs") or "*" in texts(entry, "resources"):
            whats = ", ".join(texts(entry, "resources") or texts(entry, "nonResourceURLs"))
            yield f"who has it may {', '.join(texts(entry, 'verbs'))} {whats}, whatever there will be of it"


def _of_binding(old: Subject | None, new: Subject, before: Sequence[Subject]) -> list[str]:
    """Of those who are new in it: that they are everybody, or what their role allows."""
    known = listed(old.document, "subjects") if old is not None and _same_role(old, new) else []
    come = [each for each in listed(new.document, "subjects") if each not in known]
    told = [f"{text(each, 'name')}, {whom}, has it" for each in come if (whom := everybody(each)) is not None]
    kind, name = text(new.document, "roleRef", "kind"), text(new.document, "roleRef", "name")
    allowed = [OF_KUBERNETES[name]] if kind == "ClusterRole" and name in OF_KUBERNETES else []
    for role in before:
        home = new.namespace if kind == "Role" else None
        if (role.cluster, role.kind, role.namespace, role.name) == (new.cluster, kind, home, name):
            allowed += [each.removeprefix("who has it may ") for each in dict.fromkeys(_of_role(role))]
    return told + [f"{text(each, 'kind')} {text(each, 'name')} may {what}" for each in come for what in allowed]


def _same_role(old: Subject, new: Subject) -> bool:
    return at(old.document, "roleRef") == at(new.document, "roleRef")


def _of_project(project: Subject) -> Iterator[str]:
    if "*" in texts(project.spec, "sourceRepos"):
        yield "its Applications may come from any repository"
    if any("*" in text(each, "namespace", default="*") for each in listed(project.spec, "destinations")):
        yield "its Applications may write into namespaces that are not named"
