"""Where secrets come from: the store that an ExternalSecret names, and who it is at the secret manager."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, cast

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject


@rule(
    "secret-store",
    reason="no secret is brought: pods wait for them, and backups fail by the day their keys are renewed",
    fix="leave the store of a namespace, its account and its rights to the platform, which writes all four",
)
def secrets_have_a_source(documents: Documents) -> Iterable[Finding]:
    """An ExternalSecret of a store that is not there or that may vanish; a store of an account that nobody may be."""
    for subject in documents:
        if subject.kind == "ExternalSecret":
            named: Document = subject.spec.get("secretStoreRef") or {}
            if named.get("kind", "SecretStore") == "SecretStore" and not documents.has(
                subject, "SecretStore", named.get("name", "")
            ):
                told = f'no SecretStore "{named.get("name")}" is made in {subject.namespace}'
                yield Finding(subject, "spec.secretStoreRef", told)
            elif (
                named.get("kind") == "ClusterSecretStore"
                and (subject.cluster, None, "ClusterSecretStore", named.get("name")) not in documents.objects
            ):
                told = f'no ClusterSecretStore "{named.get("name")}" is made here'
                yield Finding(subject, "spec.secretStoreRef", told)
            if inner(subject.spec, "target").get("deletionPolicy") == "Delete":
                told = 'got "Delete"; allowed: "Retain": a slip in the secret manager would take the Secret from pods'
                yield Finding(subject, "spec.target.deletionPolicy", told)
        elif subject.kind == "SecretStore":
            for account in _accounts(subject.spec):
                yield from _missing(documents, subject, account)


def _missing(documents: Documents, store: Subject, account: str) -> Iterator[Finding]:
    if not documents.has(store, "ServiceAccount", account):
        yield Finding(store, "spec.provider", f'no ServiceAccount "{account}" is made here; it is nobody')
        return
    roles = [role.name for role in documents.beside(store, "Role") if _lets(role, account)]
    if not any(each.document["roleRef"]["name"] in roles for each in documents.beside(store, "RoleBinding")):
        kind = "RoleBinding" if roles else "Role"
        told = f'no {kind} "{account}" lets External Secrets ask for a token of its account "{account}"'
        yield Finding(store, "spec.provider", told)


def _lets(role: Subject, account: str) -> bool:
    return any(
        "create" in rule["verbs"]
        and "serviceaccounts/token" in rule.get("resources", ())
        and account in rule.get("resourceNames", (account,))
        for rule in role.document.get("rules") or ()
    )


def _accounts(value: Any) -> Iterator[str]:
    """The service accounts that a provider is told, wherever it is."""
    if isinstance(value, dict):
        for key, inner in cast("dict[str, Any]", value).items():
            if key == "serviceAccountRef" and isinstance(inner, dict):
                yield cast("dict[str, str]", inner).get("name", "")
            else:
                yield from _accounts(inner)
