"""Objects that are new, gone, renamed, moved to another folder, or others under the same name."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, cast

from monobase_constructs.rules import replaced
from monobase_constructs.rules.change.access import listed, text
from monobase_constructs.rules.change.isolation import left_open
from monobase_constructs.rules.change.label import Detail, Effect, Label
from monobase_constructs.rules.subject import Subject

OPTIONS = "argocd.argoproj.io/sync-options"
WORKLOADS = frozenset({"Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pooler"})
STATE = frozenset({"Cluster", "Database", "Namespace", "PersistentVolumeClaim", "StatefulSet"})
"""Kinds that go with data: their own, or what is in them."""
BACKUPS = frozenset(
    {"BackupStorageLocation", "BackupTarget", "ObjectStore", "RecurringJob", "Schedule", "ScheduledBackup"}
)
"""Kinds that make backups, or say where they lie; those that were made stay where they are."""
SERVING = frozenset(
    [
        *("BackendTLSPolicy", "EnvoyProxy", "Gateway", "GatewayClass", "HTTPRoute", "Service"),
        *("ClusterIssuer", "ClusterSecretStore", "ExternalSecret", "Issuer", "SecretStore"),
        *("ClusterRoleBinding", "PriorityClass", "RoleBinding", "ServiceAccount"),
    ]
)
"""Kinds that others need while they run."""
RUNNING = WORKLOADS | {"Cluster"}
"""Kinds that take nodes."""
GUARDING = {
    "BackendTrafficPolicy": "timeouts, retries and health checks of its routes are those of Envoy again",
    "Certificate": "nobody renews it any more, and one day it ends",
    "ClientTrafficPolicy": "limits of connections, of TLS and of slow clients are those of Envoy again",
    "HorizontalPodAutoscaler": "nobody scales its workload any more: its pods stay as many as they are, whatever comes",
    "LimitRange": "containers that ask for nothing get nothing: where a quota holds, their pods are refused",
    "PodDisruptionBudget": "the drain of a node may take all its pods at once",
    "PodMonitor": "nobody sees any more how its pods are, and alerts about them keep silent",
    "PrometheusRule": "nobody is told any more of what its alerts are about",
    "SecurityPolicy": "pages of other origins can call its route no more",
    "ServiceMonitor": "nobody sees any more how its pods are, and alerts about them keep silent",
}
"""Kinds that nobody misses until load, a pod or a drain comes, and what happens then."""
ADMITTING = ("apiKeyAuth", "authorization", "basicAuth", "extAuth", "jwt", "oidc")
"""Fields of a SecurityPolicy by which requests are let in."""
OPENED = "whom it kept out gets in"
NAMED_AFTER_TENANTS = frozenset({"Application", "AppProject", "Namespace"})
"""Kinds of which two are alike without being the same: those of one tenant and of another."""
ALIKE = 0.7
"""How much of an object must be as before for another name to be the new name of it."""


def kept(subject: Subject) -> bool:
    """Whether Argo CD leaves the object in the cluster when it goes from `dist/`."""
    return "Prune=false" in options(subject)


def options(subject: Subject) -> list[str]:
    """The sync options that the object carries."""
    return [each.strip() for each in text(subject.document, "metadata", "annotations", OPTIONS).split(",")]


def holds_data(subject: Subject) -> bool:
    """Whether data goes with the object."""
    if subject.kind == "StatefulSet":
        return bool(listed(subject.spec, "volumeClaimTemplates"))
    return subject.kind in STATE


def appeared(subject: Subject) -> Effect:
    """An object that is new."""
    return Effect(Label.SAFE, subject, "added")


def vanished(subject: Subject, gone: set[str], after: Sequence[Subject]) -> Effect:
    """An object that is gone; `gone` are the namespaces that go with all that is in them, `after` is what is left."""
    label, line = _after_removal(subject)
    home = subject.namespace
    if subject.kind == "NetworkPolicy" and home not in gone and (opened := left_open(subject, after)):
        label, line = Label.BY_HAND, f"isolation is lost: {'; '.join(opened)}"
    if subject.kind == "ResourceQuota" and any(
        each.kind in RUNNING and (each.cluster, each.namespace) == (subject.cluster, home) for each in after
    ):
        label, line = Label.BY_HAND, "nothing holds what runs in the namespace any more: it may take the nodes of all"
    if subject.kind == "SecurityPolicy" and any(each in subject.spec for each in ADMITTING) and _left(subject, after):
        label, line = Label.BY_HAND, OPENED
    if subject.kind == "Application":
        home = text(subject.spec, "destination", "namespace")
    return Effect(label, subject, "removed", line=line, namespace=home if home in gone else None)


def _left(policy: Subject, after: Sequence[Subject]) -> bool:
    """Whether something is left that the policy was about."""
    names = {each.get("name") for each in listed(policy.spec, "targetRefs")}
    return any(each.namespace == policy.namespace and each.name in names for each in after)


def _after_removal(subject: Subject) -> tuple[Label, str]:
    if kept(subject):
        data = "with its data" if holds_data(subject) else "as it is"
        return Label.BY_HAND, f"Argo CD leaves it in the cluster {data}: delete it there once it may go"
    if "Prune=confirm" in options(subject):
        return Label.BY_HAND, "Argo CD waits until somebody confirms; what it made goes on running, without Argo CD"
    if holds_data(subject):
        return Label.DESTROYS, "its data goes with it"
    if subject.kind in BACKUPS:
        return Label.BY_HAND, "no such backup is made any more: see that another way protects the data"
    if subject.kind in WORKLOADS:
        return Label.RECREATES, "its pods stop for good"
    if subject.kind in GUARDING:
        return Label.RECREATES, GUARDING[subject.kind]
    if subject.kind in SERVING:
        return Label.RECREATES, "who still uses it fails"
    if subject.kind == "NetworkPolicy":
        return Label.SAFE, "what it allowed is closed"
    return Label.SAFE, ""


def renamed(removed: Sequence[Subject], added: Sequence[Subject]) -> Iterator[tuple[Subject, Subject]]:
    """Pairs of what went and what came that are the same object under another name."""
    left = list(added)
    for old in (each for each in removed if each.kind not in NAMED_AFTER_TENANTS):
        place = (old.cluster, old.group, old.kind, old.namespace)
        alike = [
            (_likeness(old, new), new)
            for new in left
            if (new.cluster, new.group, new.kind, new.namespace) == place and new.name != old.name
        ]
        best = max(alike, key=lambda pair: pair[0], default=None)
        if best is not None and best[0] >= ALIKE:
            left.remove(best[1])
            yield old, best[1]


def _likeness(old: Subject, new: Subject) -> float:
    """Which share of both is in both, once the old name is the new one."""
    renamed = json.dumps(old.document).replace(old.name, new.name)
    one, other = ({*_leaves(document)} for document in (json.loads(renamed), new.document))
    return len(one & other) / len(one | other)


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, each in cast("dict[str, Any]", value).items():
            yield from _leaves(each, f"{path}.{name}")
    elif isinstance(value, list):
        for each in cast("list[Any]", value):
            yield from _leaves(each, f"{path}[]")
    else:
        yield path, repr(value)


def told_renamed(old: Subject, new: Subject) -> Effect:
    """An object that has another name: to Kubernetes, one that goes and another that comes."""
    label, line = _after_removal(old)
    if holds_data(old):
        line = f"{new.name} begins empty; of {old.name}: {line}"
    elif label is Label.RECREATES:
        line = "the one before stops once this one has been made"
    return Effect(label, new, "renamed", (Detail("renamed", old.name, new.name),), line)


def told_moved(old: Subject, new: Subject) -> Effect:
    """An object that another Application applies from now on."""
    if kept(old):
        label, line = (
            Label.BY_HAND,
            "both Applications claim it until a person removes its annotation argocd.argoproj.io/tracking-id",
        )
    elif holds_data(old):
        label, line = Label.DESTROYS, "the Application before may delete it, with its data"
    else:
        label, line = Label.RECREATES, "the Application before may delete it first"
    return Effect(label, new, "moved", (Detail("moved", old.folder, new.folder),), line)


def told_replaced(old: Subject, new: Subject) -> Effect:
    """A database that begins from backups in the place of another, with a log of its own."""
    line = "CloudNativePG reads this only when a cluster is made: delete the one that runs before this is applied"
    logs = Detail("replaced", str(replaced.archive(old)), str(replaced.archive(new)))
    return Effect(Label.BY_HAND, new, "replaced", (logs,), line)
