"""What Argo CD does to what is there: what it never deletes, and how, where to and from which revision it applies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from monobase_constructs.rules.delivery import all_sources, folder_of, sources
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.recovery.volumes import of_databases, of_object_stores
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.rules.told import short
from monobase_constructs.values.backups import is_drill

OPTIONS = "argocd.argoproj.io/sync-options"
KEPT = (
    ("postgresql.cnpg.io", "Cluster"),
    ("barmancloud.cnpg.io", "ObjectStore"),
    ("", "PersistentVolumeClaim"),
    ("", "Namespace"),
    ("velero.io", "BackupStorageLocation"),
)
"""What holds data, or what data is found by; StatefulSets with claims as well."""
TAKEN_ALONG = {
    ("apps", "StatefulSet"): (
        (("persistentVolumeClaimRetentionPolicy", "whenDeleted"), "Delete", "Retain"),
        (("persistentVolumeClaimRetentionPolicy", "whenScaled"), "Delete", "Retain"),
    ),
    ("postgresql.cnpg.io", "Database"): (
        (("databaseReclaimPolicy",), "delete", "retain"),
        (("ensure",), "absent", "present"),
    ),
}
"""By group and kind, fields that delete data, at which value, and what they should be."""
CASCADE = "resources-finalizer.argocd.argoproj.io"
HERE = "https://kubernetes.default.svc"
FORCED = ("Force=true", "Replace=true")
UNSEEN = "Validate=false"
FILES = "*.yaml"
AUTOMATED = {
    "selfHeal": "what somebody changes in the cluster by hand would stay",
    "allowEmpty": "a folder that is empty by mistake would delete all that is there",
}
HOOK = "argocd.argoproj.io/hook"
HOOKED = ("Job", "Pod")
"""Kinds that run to an end, as hooks do."""
PAUSED = "argocd.argoproj.io/skip-reconcile"
FLOATING = ("", "*", "HEAD")


@rule(
    "kept",
    reason="a document that vanishes from Git, by a wrong merge or a new name, takes the data with it",
    fix="annotate it with argocd.argoproj.io/sync-options: Prune=false,Delete=confirm, and retain; the constructs do",
)
def data_is_never_pruned(documents: Documents) -> Iterable[Finding]:
    """A database, an object store, a volume or a namespace that Argo CD, or who made it, deletes without asking."""
    yield from _on_disks_that_go(documents)
    for subject in documents:
        yield from _taken_along(subject)
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
    fix="leave Applications to the platform: this cluster, a revision by name, automated, all files, by the server",
)
def applications_apply_what_is_written(documents: Documents) -> Iterable[Finding]:
    """An Application that syncs by hand, in part or by force, to another cluster, from no or another revision."""
    yield from _of_other_revisions(documents)
    for subject in documents:
        if subject.kind == "Application":
            yield from _application(subject)
        elif subject.kind not in HOOKED and (hook := _annotation(subject, HOOK)):
            told = f"got {short(hook)}; allowed: of a Job only: it is made at each sync, and compared with nothing"
            yield Finding(subject, f'metadata.annotations."{HOOK}"', told)
        elif (forced := [each for each in FORCED if each in _options(subject)]) and subject.kind != "Job":
            told = f"got {', '.join(forced)}; allowed: none: the object is deleted and made anew at each change"
            yield Finding(subject, f'metadata.annotations."{OPTIONS}"', told)


def _of_other_revisions(documents: Documents) -> Iterator[Finding]:
    """Applications that follow another revision than most do: a folder would run what nobody merged."""
    followed: dict[str, list[tuple[Subject, str, str]]] = {}
    for subject, path, source in all_sources(documents):
        revision = str(source.get("targetRevision", ""))
        if folder_of(subject, source) is not None and revision not in FLOATING:
            followed.setdefault(subject.cluster, []).append((subject, f"{path}.targetRevision", revision))
    for each in followed.values():
        most, count = Counter(revision for _, _, revision in each).most_common(1)[0]
        for subject, path, revision in each:
            if revision != most:
                told = f"got {short(revision)}; allowed: {short(most)}, as {count} other folders of this repository"
                yield Finding(subject, path, told)


def _taken_along(subject: Subject) -> Iterator[Finding]:
    """What deletes data once an object goes, or says that it should go."""
    for path, given, allowed in TAKEN_ALONG.get((subject.group, subject.kind), ()):
        if inner(subject.spec, *path[:-1]).get(path[-1]) == given:
            yield Finding(subject, f"spec.{'.'.join(path)}", f"got {short(given)}; allowed: {short(allowed)}")
    finalizers = texts(inner(subject.document, "metadata"), "finalizers")
    if subject.kind == "Application" and any(each.startswith(CASCADE) for each in finalizers):
        told = f"got {short(CASCADE)}; allowed: none: whoever deletes the Application deletes all that it made"
        yield Finding(subject, "metadata.finalizers", told)


def _on_disks_that_go(documents: Documents) -> Iterator[Finding]:
    """Classes whose disks go with their claim, although a store lies on them that is not of a drill."""
    stores: dict[tuple[str, str], Subject] = {}
    for subject in documents:
        if not is_drill(subject.namespace or ""):
            for volume in (*of_object_stores(subject), *(of_databases(subject) if _is_database(subject) else ())):
                stores.setdefault((subject.cluster, str(volume.spec.get("storageClassName"))), subject)
    for (cluster, name), store in stores.items():
        disks = documents.objects.get((cluster, None, "StorageClass", name))
        if disks is not None and disks.document.get("reclaimPolicy", "Delete") == "Delete":
            yield Finding(disks, "reclaimPolicy", f'got "Delete"; allowed: "Retain", as {store} lies on its disks')


def _is_database(subject: Subject) -> bool:
    return (subject.group, subject.kind) == ("postgresql.cnpg.io", "Cluster")


def _archived_to(documents: Documents, store: Subject) -> bool:
    return any(
        plugin.get("isWALArchiver") and inner(plugin, "parameters").get("barmanObjectName") == store.name
        for cluster in documents.beside(store, "Cluster")
        for plugin in listed(cluster.spec, "plugins")
    )


def _application(subject: Subject) -> Iterator[Finding]:
    if _annotation(subject, PAUSED).lower() == "true":
        yield Finding(subject, f'metadata.annotations."{PAUSED}"', "got true; allowed: none: nothing of it is applied")
    server = inner(subject.spec, "destination").get("server")
    if server not in (None, HERE):
        yield Finding(subject, "spec.destination.server", f"got {short(server)}; allowed: {short(HERE)}")
    policy = inner(subject.spec, "syncPolicy")
    if "automated" not in policy:
        yield Finding(subject, "spec.syncPolicy.automated", "missing; allowed: prune and selfHeal")
    automated = inner(policy, "automated")
    for name, wanted in (("selfHeal", True), ("allowEmpty", False)):
        if automated and automated.get(name, False) is not wanted:
            told = f"got {str(not wanted).lower()}; allowed: {str(wanted).lower()}: {AUTOMATED[name]}"
            yield Finding(subject, f"spec.syncPolicy.automated.{name}", told)
    folders = [folder_of(subject, source) or "" for _, source in sources(subject)]
    if automated and any("/clients/" in each for each in folders) and not automated.get("prune"):
        told = "got false; allowed: true: what is taken away here would run on, with nobody knowing"
        yield Finding(subject, "spec.syncPolicy.automated.prune", told)
    options = texts(policy, "syncOptions")
    if "ServerSideApply=true" not in options:
        told = "missing: ServerSideApply=true; without it defaults differ for ever, and large CRDs are refused"
        yield Finding(subject, "spec.syncPolicy.syncOptions", told)
    forced = [each for each in FORCED if each in options]
    if forced and "ServerSideApply=true" in options:
        told = f"got {', '.join(forced)} beside ServerSideApply=true; allowed: one of the two"
        yield Finding(subject, "spec.syncPolicy.syncOptions", told)
    if UNSEEN in options:
        told = f"got {UNSEEN}; allowed: none: fields that the API server does not know are dropped without a word"
        yield Finding(subject, "spec.syncPolicy.syncOptions", told)
    for path, source in sources(subject):
        revision = str(source.get("targetRevision", ""))
        if source.get("repoURL") and "chart" not in source and revision in FLOATING:
            told = f"got {short(revision)}; allowed: a branch, a tag or a commit, by its name"
            yield Finding(subject, f"{path}.targetRevision", told)
        read = inner(source, "directory")
        if (only := read.get("include", FILES)) not in (FILES, "*"):
            told = f"got {short(only)}; allowed: {short(FILES)}: nothing else of the folder is applied"
            yield Finding(subject, f"{path}.directory.include", told)
        if skipped := read.get("exclude"):
            yield Finding(subject, f"{path}.directory.exclude", f"got {short(skipped)}; allowed: nothing")


def _options(subject: Subject) -> list[str]:
    return [each.strip() for each in _annotation(subject, OPTIONS).split(",")]


def _annotation(subject: Subject, name: str) -> str:
    return str(inner(subject.document, "metadata", "annotations").get(name, ""))
