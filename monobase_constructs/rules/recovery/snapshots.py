"""Whether the disks of a volume can be snapshot: by which class, of which driver."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import texts
from monobase_constructs.rules.subject import Document, Finding, Subject


def unsnapshot(
    documents: Documents, subject: Subject, path: str, name: str | None, volume: Document
) -> Iterator[Finding]:
    """Why no snapshot of the disks of `volume` is made by the class `name`."""
    snapshots = documents.objects.get((subject.cluster, None, "VolumeSnapshotClass", name or ""))
    if snapshots is None:
        yield Finding(subject, path, f'no VolumeSnapshotClass "{name or "missing"}" is made on this cluster')
        return
    driver, disks = snapshots.document.get("driver"), provisioner(documents, subject, volume)
    if disks is not None and disks != driver:
        yield Finding(snapshots, "driver", f'got "{driver}"; allowed: "{disks}", whose disks {subject} has')


def of_velero(documents: Documents, cluster: str, driver: str | None) -> list[Subject]:
    """The classes of snapshots that Velero takes for the disks of a driver: there must be one."""
    return [
        each
        for each in documents.of_kind(cluster, "VolumeSnapshotClass")
        if texts(each.document, "metadata", "labels").get("velero.io/csi-volumesnapshot-class") == "true"
        and driver in (None, each.document.get("driver"))
    ]


def provisioner(documents: Documents, subject: Subject, volume: Document) -> str | None:
    """The driver of a volume's disks; None where its class is not made here."""
    name = volume.get("storageClass") or volume.get("storageClassName") or ""
    storage = documents.objects.get((subject.cluster, None, "StorageClass", name))
    return storage.document.get("provisioner") if storage is not None else None
