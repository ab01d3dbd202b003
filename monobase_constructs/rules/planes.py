"""The line between tenants and the platform: a tenant's folder holds nothing of the cluster, of others, or secret."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject

PLATFORM_ONLY = frozenset(
    [
        "Application",
        "ApplicationSet",
        "AppProject",
        "Backend",
        "BackupStorageLocation",
        "BackupTarget",
        "ClientTrafficPolicy",
        "EnvoyExtensionPolicy",
        "EnvoyPatchPolicy",
        "EnvoyProxy",
        "Gateway",
        "LimitRange",
        "ListenerSet",
        "PushSecret",
        "ReferenceGrant",
        "RecurringJob",
        "ResourceQuota",
        "Schedule",
        "SecretStore",
    ]
)
"""Kinds by which a tenant could loosen what holds it, or reach beyond its namespace."""


@rule(
    "no-secret",
    reason="Git keeps the value for ever, and everybody who can read the repository has it",
    fix="bring it from the secret manager: SecretBundle(env, ..., keys=[...]); change the value that was in Git",
    waivable=False,
)
def no_secret_is_written(subjects: Sequence[Subject]) -> Iterable[Finding]:
    """A Secret among the manifests."""
    for subject in subjects:
        if subject.kind == "Secret" and subject.group == "":
            yield Finding(subject, "kind", "a Secret in dist/ is a secret in Git; bring it with a SecretBundle")


@rule(
    "tenant-plane",
    reason="one client could change what holds it, read or break what is another's, or take over the cluster",
    fix="leave the object to the platform, or keep it in the namespace of the environment",
    waivable=False,
)
def tenants_keep_to_themselves(documents: Documents) -> Iterable[Finding]:
    """An object of the cluster or of another namespace in a client's folder, or one that loosens what holds it."""
    for subject in documents:
        if subject.tenant is None:
            continue
        if documents.scope(subject) == "Cluster":
            message = f"a {subject.kind} belongs to the cluster, not to a client; the platform writes those"
            yield Finding(subject, "kind", message)
        elif subject.kind in PLATFORM_ONLY:
            message = f"a {subject.kind} would loosen what holds the tenant; the platform writes those"
            yield Finding(subject, "kind", message)
        elif subject.kind == "RoleBinding" and subject.document["roleRef"]["kind"] == "ClusterRole":
            message = "a ClusterRole is not the tenant's to give; allowed: a Role of its own"
            yield Finding(subject, "roleRef", message)
        elif subject.kind == "NetworkPolicy" and (path := _open_to_all(subject)) is not None:
            yield Finding(subject, path, "opens to everything; allowed: named peers; write uses=[...]")
        elif subject.namespace != subject.tenant:
            given = "nothing" if subject.namespace is None else f'"{subject.namespace}"'
            message = f'got {given}; allowed: "{subject.tenant}", the namespace of the environment'
            yield Finding(subject, "metadata.namespace", message)
        elif subject.kind == "Certificate":
            yield from _own_authority(subject)


def _own_authority(subject: Subject) -> Iterator[Finding]:
    """A certificate of the cluster's authority, or an authority of its own, would let a tenant pass for another."""
    issuer = subject.spec.get("issuerRef", {})
    if issuer.get("kind") != "Issuer":
        message = f'got "{issuer.get("kind", "Issuer")} {issuer.get("name")}"; allowed: the Issuer of the namespace'
        yield Finding(subject, "spec.issuerRef", message)
    if subject.spec.get("isCA"):
        message = "got true; allowed: false; the platform makes the authority of the namespace"
        yield Finding(subject, "spec.isCA", message)


def _open_to_all(subject: Subject) -> str | None:
    spec: dict[str, Any] = subject.document.get("spec") or {}
    for direction, side in (("ingress", "from"), ("egress", "to")):
        for number, each in enumerate(spec.get(direction) or []):
            if not each.get(side) or any(not _selects(peer) for peer in each[side]):
                return f"spec.{direction}[{number}]"
    return None


def _selects(peer: dict[str, Any]) -> bool:
    if "ipBlock" in peer:
        return True
    selectors = [peer.get("podSelector"), peer.get("namespaceSelector")]
    return any(selector and any(selector.values()) for selector in selectors)
