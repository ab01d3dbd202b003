"""The throw-away cluster of a drill, whose manifest lies in a ConfigMap, where no other rule looks."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules import embedded
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import entries, part, records, texts
from monobase_constructs.rules.recovery import databases, jobs
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import short

NAME = "restored"
"""Of the cluster: the program of the drill knows it."""


def mistaken(documents: Documents, job: Subject, server: Subject) -> Iterator[Finding]:
    """Why it cannot be made, or is not made of what is kept of `server`."""
    found = _page(documents, job)
    if found is None:
        told = f"got {short(jobs.setting(job, 'MANIFEST'))}; allowed: a file that a ConfigMap here brings"
        yield Finding(job, f"{jobs.ENVIRONMENT}[MANIFEST]", told)
        return
    page, key = found
    path, made = f"data[{key}]", _read(texts(page.document, "data")[key])
    if (made.get("kind"), part(made, "metadata").get("name")) != ("Cluster", NAME):
        yield Finding(page, path, f'allowed: the manifest of a Cluster "{NAME}", which the drill waits for')
        return
    spec = part(made, "spec")
    if entries(spec, "plugins"):
        told = "spec.plugins: allowed: none; it would archive into the backups that it is made of"
        yield Finding(page, path, told)
    yield from _origin(documents, spec, page, path, server)
    yield from _absent(documents, spec, page, path, server)


def _origin(documents: Documents, spec: Document, page: Subject, path: str, server: Subject) -> Iterator[Finding]:
    """Backups of another database, or from another place than this one's lie in, or not the newest."""
    recovery = part(spec, "bootstrap", "recovery")
    if recovery.get("recoveryTarget"):
        yield Finding(page, path, "spec.bootstrap.recovery.recoveryTarget: allowed: none; the newest is what counts")
    sources = records(spec, "externalClusters")
    source = next((each for each in sources if each.get("name") == recovery.get("source")), None)
    given = texts(source or {}, "plugin", "parameters")
    store = documents.get(page, "ObjectStore", given.get("barmanObjectName", ""))
    if source is None or store is None:
        told = f"got {short(given.get('barmanObjectName'))}; allowed: an ObjectStore that is made here"
        yield Finding(page, path, f"spec.externalClusters: {told}; nothing else says where backups lie")
        return
    name, own = given.get("serverName", source.get("name")), databases.server(server)
    if name != own:
        told = f'got {short(name)}; allowed: "{own}", the folder of {server}'
        yield Finding(page, path, f"spec.externalClusters[{recovery.get('source')}].serverName: {told}")
    archive = databases.archive(documents, server)
    for field in ("destinationPath", "endpointURL") if archive is not None else ():
        here, there = (part(each.spec, "configuration").get(field) for each in (store, archive) if each is not None)
        if here != there:
            told = f"got {short(here)}; allowed: {short(there)}, where the backups of {server} lie"
            yield Finding(store, f"spec.configuration.{field}", told)
    account = part(spec, "serviceAccountTemplate", "metadata")
    yield from databases.nobody(documents, store, account, page, path)


def _absent(documents: Documents, spec: Document, page: Subject, path: str, server: Subject) -> Iterator[Finding]:
    """An image or disks that it asks for and that are not there."""
    image = part(spec, "imageCatalogRef")
    if image.get("kind") == "ImageCatalog":
        catalog = documents.get(page, "ImageCatalog", texts(image).get("name", ""))
        majors = [each.get("major") for each in records(catalog.spec, "images")] if catalog is not None else []
        if image.get("major") not in majors:
            told = f"no ImageCatalog {short(image.get('name'))} with major {short(image.get('major'))} is made here"
            yield Finding(page, path, f"spec.imageCatalogRef: {told}; every drill fails")
    runs = part(server.spec, "imageCatalogRef").get("major")
    if image and runs is not None and image.get("major") != runs:
        told = f"got {short(image.get('major'))}; allowed: {runs}, which {server} runs; no other reads its files"
        yield Finding(page, path, f"spec.imageCatalogRef.major: {told}")
    classes = [each.name for each in documents.of_kind(page.cluster, "StorageClass")]
    for disk in ("storage", "walStorage"):
        name = part(spec, disk).get("storageClass")
        if name is not None and name not in classes:
            told = f"no StorageClass {short(name)} is made on this cluster; every drill fails"
            yield Finding(page, path, f"spec.{disk}.storageClass: {told}")


def _page(documents: Documents, job: Subject) -> tuple[Subject, str] | None:
    """The ConfigMap that the manifest lies in, and its key."""
    wanted = jobs.setting(job, "MANIFEST") or ""
    folder, _, name = wanted.rpartition("/")
    for mount in entries(jobs.container(job), "volumeMounts"):
        if mount.get("mountPath") not in (wanted, folder):
            continue
        page = jobs.mounted(documents, job, mount["name"])
        key = mount.get("subPath") or name
        if page is not None and key in texts(page.document, "data"):
            return page, key
    return None


def _read(text: str) -> Document:
    try:
        return part({"": embedded.of_yaml(text)}, "")
    except embedded.Unread:
        return {}
