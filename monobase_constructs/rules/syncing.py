"""What Argo CD does to what is there: what it never deletes, and how, where to and from which revision it applies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import short

OPTIONS = "argocd.argoproj.io/sync-options"
KEPT = (
    ("postgresql.cnpg.io", "Cluster"),
    ("barmancloud.cnpg.io", "ObjectStore"),
    ("", "PersistentVolumeClaim"),
    ("", "Namespace"),
    ("velero.io", "BackupStorageLocation"),
)
"""What holds data, or what data is found by; StatefulSets with claims as well."""
HERE = "https://kubernetes.default.svc"
FORCED = ("Force=true", "Replace=true")
FLOATING = ("", "*", "HEAD")


@rule(
    "kept",
    reason="a document that vanishes from Git, by a wrong merge or a new name, takes the data with it",
    fix="annotate it with argocd.argoproj.io/sync-options: Prune=false,Delete=confirm; the constructs do",
)
def data_is_never_pruned(documents: Documents) -> Iterable[Finding]:
    """A database, an object store, a volume or a namespace that Argo CD may delete without asking a person."""
    for subject in documents:
        claims = subject.kind == "StatefulSet" and listed(subject.spec, "volumeClaimTemplates")
        if not claims and (subject.group, subject.kind) not in KEPT:
            continue
        if subject.kind == "Namespace" and subject.tenant is not None:
            continue  # a client makes no namespaces, which another rule tells
        if subject.kind == "ObjectStore" and not _archived_to(documents, subject):
            continue  # a drill reads from one of its own, which is thrown away
        options = _options(subject)
        missing = [each for each in ("Prune=false", "Delete=confirm") if each not in options]
        if missing and "Delete=false" not in options:
            yield Finding(subject, f'metadata.annotations."{OPTIONS}"', f"missing: {','.join(missing)}")


@rule(
    "sync",
    reason="nobody applies what is written, or it is applied elsewhere, by force, or from a revision that nobody chose",
    fix="leave Applications to the platform: this cluster, a revision by name, automated, and applied by the server",
)
def applications_apply_what_is_written(documents: Documents) -> Iterable[Finding]:
    """An Application that syncs by hand, to another cluster, from no certain revision, or by force."""
    for subject in documents:
        if subject.kind == "Application":
            yield from _application(subject)
        elif (forced := [each for each in FORCED if each in _options(subject)]) and subject.kind != "Job":
            told = f"got {', '.join(forced)}; allowed: none: the object is deleted and made anew at each change"
            yield Finding(subject, f'metadata.annotations."{OPTIONS}"', told)


def _archived_to(documents: Documents, store: Subject) -> bool:
    return any(
        plugin.get("isWALArchiver") and inner(plugin, "parameters").get("barmanObjectName") == store.name
        for cluster in documents.beside(store, "Cluster")
        for plugin in listed(cluster.spec, "plugins")
    )


def _application(subject: Subject) -> Iterator[Finding]:
    server = inner(subject.spec, "destination").get("server")
    if server not in (None, HERE):
        yield Finding(subject, "spec.destination.server", f"got {short(server)}; allowed: {short(HERE)}")
    policy = inner(subject.spec, "syncPolicy")
    if "automated" not in policy:
        yield Finding(subject, "spec.syncPolicy.automated", "missing; allowed: prune and selfHeal")
    options = texts(policy, "syncOptions")
    forced = [each for each in FORCED if each in options]
    if forced and "ServerSideApply=true" in options:
        told = f"got {', '.join(forced)} beside ServerSideApply=true; allowed: one of the two"
        yield Finding(subject, "spec.syncPolicy.syncOptions", told)
    sources: list[tuple[str, Document]] = [("spec.source", inner(subject.spec, "source"))]
    sources += [(f"spec.sources[{number}]", each) for number, each in enumerate(listed(subject.spec, "sources"))]
    for path, source in sources:
        revision = str(source.get("targetRevision", ""))
        if source.get("repoURL") and "chart" not in source and revision in FLOATING:
            told = f"got {short(revision)}; allowed: a branch, a tag or a commit, by its name"
            yield Finding(subject, f"{path}.targetRevision", told)


def _options(subject: Subject) -> list[str]:
    annotations = inner(subject.document, "metadata", "annotations")
    return [each.strip() for each in str(annotations.get(OPTIONS, "")).split(",")]
