"""Whether the disks of a volume can be snapshot: by which class, of which driver."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import texts
from monobase_constructs.rules.subject import Document, Finding, Subject

DEFINITIONS, CONTROLLER = "client/config/crd", "deploy/kubernetes/snapshot-controller"
"""Folders of external-snapshotter: the kinds of snapshots, and what makes them."""


def unsnapshot(
    documents: Documents, subject: Subject, path: str, name: str | None, volume: Document
) -> Iterator[Finding]:
    """Why no snapshot of the disks of `volume` is made by the class `name`."""
    snapshots = documents.objects.get((subject.cluster, None, "VolumeSnapshotClass", name or ""))
    if snapshots is None:
        yield Finding(subject, path, f'no VolumeSnapshotClass "{name or "missing"}" is made on this cluster')
        return
    yield from unmade(documents, subject, path)
    driver, disks = snapshots.document.get("driver"), provisioner(documents, subject, volume)
    if disks is not None and disks != driver:
        yield Finding(snapshots, "driver", f'got "{driver}"; allowed: "{disks}", whose disks {subject} has')


def unmade(documents: Documents, subject: Subject, path: str) -> Iterator[Finding]:
    """Nobody makes snapshots: their kinds are installed here, and so nobody else's controller is there."""
    installed = {texts(each.spec, "source").get("path") for each in documents.of_kind(subject.cluster, "Application")}
    if DEFINITIONS in installed and CONTROLLER not in installed:
        told = (
            "no Application installs snapshot-controller, though one brings the kinds of snapshots; none is ever made"
        )
        yield Finding(subject, path, told)


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
