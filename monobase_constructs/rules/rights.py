"""Rights of the API server that reach beyond what they seem to, and who is everybody there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from monobase_constructs.rules.reading import entries
from monobase_constructs.rules.subject import Document, Subject

READ, EXEC = ("get", "list", "watch"), ("create", "get")
REACHING = {
    "secrets": (READ, "read all Secrets"),
    "pods/exec": (EXEC, "run commands in all pods"),
    "pods/attach": (EXEC, "read and write the terminals of all pods"),
    "pods/portforward": (EXEC, "connect to every port of all pods, past all policies"),
    "pods/ephemeralcontainers": (("update", "patch"), "put containers into all pods that run"),
    "serviceaccounts/token": (("create",), "act as all accounts"),
    "nodes/proxy": ((*EXEC, "update", "patch", "delete"), "run commands in all pods, past the audit log"),
}
"""By resource, the verbs that reach far, and what they allow where no names are given."""
BEYOND = {
    "escalate": "write more into roles than it may itself",
    "bind": "give roles that it does not have itself",
    "impersonate": "act as others",
}
"""Verbs by which whoever has them takes rights that nobody gave."""
GROUPS = {
    "system:authenticated": "whoever has any account, every pod among them",
    "system:unauthenticated": "whoever reaches the API server, without an account",
    "system:serviceaccounts": "the pods of all namespaces",
    "system:masters": "who may do everything, whatever roles say",
}
"""Groups that nobody keeps small."""
ANONYMOUS = "system:anonymous"
OF_NAMESPACE, OF_ACCOUNT = "system:serviceaccounts:", "system:serviceaccount:"


class Right(NamedTuple):
    """What one entry of a role allows beyond what it seems to. field: which would have to be another."""

    field: str
    given: str
    allows: str


def reaching(entry: Document) -> Iterator[Right]:
    """The rights that reach far in an entry of a role; those on things that are named do not."""
    verbs = entries(entry, "verbs")
    for verb in (each for each in BEYOND if each in verbs):
        yield Right("verbs", verb, BEYOND[verb])
    resources, named = entries(entry, "resources"), any(entries(entry, "resourceNames"))
    for resource, (far, allows) in REACHING.items():
        meant = resource in resources or ("/" in resource and f"*/{resource.partition('/')[2]}" in resources)
        if meant and not named and any(verb in verbs for verb in far):
            yield Right("resourceNames", resource, allows)


def everybody(bound: Document) -> str | None:
    """Who the subject of a binding is in words, where it is a group that nobody keeps small."""
    name = str(bound.get("name"))
    if bound.get("kind") == "User" and name == ANONYMOUS:
        return GROUPS["system:unauthenticated"]
    return GROUPS.get(name) if bound.get("kind") == "Group" else None


def account(bound: Document, binding: Subject) -> tuple[str, str] | None:
    """Namespace and name of the account that the subject of a binding is, however it is written; of a group of all
    accounts of a namespace the name is empty.
    """
    kind, name = bound.get("kind"), str(bound.get("name"))
    if kind == "ServiceAccount":
        return str(bound.get("namespace", binding.namespace)), name
    if kind == "User" and name.startswith(OF_ACCOUNT):
        namespace, _, account = name.removeprefix(OF_ACCOUNT).partition(":")
        return namespace, account
    if kind == "Group" and name.startswith(OF_NAMESPACE):
        return name.removeprefix(OF_NAMESPACE), ""
    return None
