"""What a tenant's folder holds is what the Argo CD project of its client lets it sync."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.planes import PLATFORM_ONLY
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject


@rule(
    "project-kinds",
    reason="Argo CD refuses to sync the object, and the Application of the environment stays OutOfSync",
    fix="allow the kind for all clients of the cluster: Cluster(..., tenant_kinds=[...])",
)
def projects_allow_what_tenants_write(documents: Documents) -> Iterable[Finding]:
    """A kind in a client's folder that no Argo CD project for its namespace allows."""
    allowed = _allowed(documents)
    for subject in documents:
        kinds = allowed.get((subject.cluster, subject.tenant or ""))
        never = subject.kind in {"Secret", *PLATFORM_ONLY} or documents.scope(subject) == "Cluster"
        if kinds is None or never or (subject.group, subject.kind) in kinds:
            continue
        name = f"{subject.group}/{subject.kind}" if subject.group else subject.kind
        message = f'no project lets tenants write {name}; to let them write tenant_kinds=["{name}"] of the Cluster'
        yield Finding(subject, "kind", message)


def _allowed(subjects: Sequence[Subject]) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """The kinds that a project of its own allows in each namespace, by cluster and namespace."""
    allowed: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for subject in subjects:
        if subject.kind != "AppProject":
            continue
        kinds = {(each["group"], each["kind"]) for each in subject.spec.get("namespaceResourceWhitelist", [])}
        for destination in subject.spec.get("destinations", []):
            if (namespace := destination.get("namespace", "")) != "*":
                allowed.setdefault((subject.cluster, namespace), set()).update(kinds)
    return allowed
