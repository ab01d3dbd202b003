"""What pods may ask of the API server, and in which order Argo CD makes objects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.rights import Right, reaching
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, pod_spec
from monobase_constructs.rules.told import short

WAVE = "argocd.argoproj.io/sync-wave"


@rule(
    "wildcard-role",
    reason="whoever takes over the pod can do all that its namespace allows, and read every Secret in it",
    fix="name the verbs and resources that are needed; for Secrets, commands in pods and tokens also the names of each",
)
def roles_name_what_they_allow(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A role of a namespace that allows everything, or what reaches far: all Secrets, all pods, further rights."""
    for subject in documents:
        if subject.kind != "Role":
            continue
        for number, each in enumerate(subject.document.get("rules") or ()):
            path = f"rules[{number}]"
            for field in ("apiGroups", "resources", "verbs"):
                if "*" in (each.get(field) or ()):
                    yield Finding(subject, f"{path}.{field}", 'got "*"; allowed: names')
            for right in reaching(each):
                yield Finding(subject, f"{path}.{right.field}", _told(right))


def _told(right: Right) -> str:
    if right.field == "verbs":
        return f"got {short(right.given)}: it may {right.allows}; allowed: what roles give, and no more"
    if right.given == "secrets":
        return "missing; allowed: the Secrets that are needed"
    return f"missing: by {right.given} it may {right.allows}; allowed: those that are meant, by name"


@rule(
    "account-token",
    reason="a token for the API server lies in a pod that never asks it anything, for whoever breaks in",
    fix="write automountServiceAccountToken: false; pods that need it say uses=[KubernetesApi(...)]",
)
def tokens_are_for_those_who_need_them(documents: Documents) -> Iterable[Finding]:
    """A pod or an account of a client that gets a token for the API server, although no role is bound to it."""
    bound = {
        (subject.cluster, each.get("namespace", subject.namespace), each.get("name"))
        for subject in documents
        if subject.kind in ("RoleBinding", "ClusterRoleBinding")
        for each in subject.document.get("subjects") or ()
    }
    for subject in documents:
        known = (subject.cluster, subject.namespace, subject.name) in bound
        if subject.kind == "ServiceAccount" and not known and subject.document.get("automountServiceAccountToken"):
            told = "got true; allowed: false: pods that say nothing, as those of operators, would get a token"
            yield Finding(subject, "automountServiceAccountToken", told)
        if subject.tenant is None or (pod := pod_spec(subject)) is None:
            continue
        path, spec = pod
        account = spec.get("serviceAccountName", "default")
        if (subject.cluster, subject.namespace, account) in bound:
            continue
        made = documents.get(subject, "ServiceAccount", account)
        usual: Document = made.document if made is not None else {}
        if spec.get("automountServiceAccountToken", usual.get("automountServiceAccountToken", True)):
            yield Finding(subject, f"{path}.automountServiceAccountToken", "got true; allowed: false")


@rule(
    "sync-wave",
    reason="Argo CD reads it as 0: the object comes before what it waits for",
    fix="write a whole number",
)
def waves_are_whole_numbers(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A sync wave that is no whole number."""
    for subject in documents:
        annotations: Document = subject.document["metadata"].get("annotations") or {}
        if (wave := annotations.get(WAVE)) is not None and not re.fullmatch(r"-?[0-9]+", str(wave)):
            yield Finding(subject, f'metadata.annotations."{WAVE}"', f"got {short(wave)}; allowed: a whole number")
