"""Whose a namespace is: by the folders that clients' objects lie in, and by the labels of the namespaces."""

from __future__ import annotations

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import texts
from monobase_constructs.rules.subject import Subject

LABELS = ("monobase.io/client", "monobase.io/environment")


def tenants(documents: Documents) -> dict[str, set[str]]:
    """By cluster, the namespaces of clients."""
    return documents.once(_tenants)


def stages(documents: Documents) -> dict[tuple[str, str], tuple[str, str]]:
    """By cluster and namespace, the client and the stage that its labels name."""
    return documents.once(_stages)


def environment(documents: Documents, cluster: str, namespace: str) -> str:
    """Whose the namespace is, by its labels: an environment may have a second one, to rehearse restores in."""
    named = stages(documents).get((cluster, namespace))
    return "/".join(named) if named is not None else namespace


def environment_of(documents: Documents, subject: Subject) -> str:
    """Whose the object is."""
    return environment(documents, subject.cluster, subject.namespace or "")


def _tenants(documents: Documents) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for subject in documents:
        if subject.tenant is not None:
            found.setdefault(subject.cluster, set()).add(subject.tenant)
    return found


def _stages(documents: Documents) -> dict[tuple[str, str], tuple[str, str]]:
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for subject in documents:
        if subject.kind == "Namespace":
            labels = texts(subject.document, "metadata", "labels")
            client, stage = (labels.get(name) for name in LABELS)
            if client and stage:
                found[subject.cluster, subject.name] = client, stage
    return found
