"""Which volumes Velero takes: every ordinary one, and none that is kept by means of its own, by its volume policy."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.embedded import Unread, of_yaml
from monobase_constructs.rules.reading import entries, part, records, texts
from monobase_constructs.rules.recovery import installed, snapshots
from monobase_constructs.rules.recovery.volumes import Volume, of_databases, of_object_stores
from monobase_constructs.rules.subject import Document, Finding, Subject

POLICY = "spec.template.resourcePolicy"


def left_out(documents: Documents, schedule: Subject, volume: Volume) -> Iterator[Finding]:
    """Why a schedule does not take an ordinary volume."""
    template, owner = part(schedule.spec, "template"), volume.owner
    moves, by_file = bool(template.get("snapshotMoveData")), bool(template.get("defaultVolumesToFsBackup"))
    yield from installed.lacking(documents, owner.cluster, by_snapshot=not by_file, moves=moves or by_file)
    driver = snapshots.provisioner(documents, owner, volume.spec)
    known = snapshots.of_velero(documents, owner.cluster, driver)
    native = documents.of_kind(owner.cluster, "VolumeSnapshotLocation")
    if not known and not by_file and (moves or not native):
        told = f"no VolumeSnapshotClass for {driver or 'its disks'} has the label velero.io/csi-volumesnapshot-class"
        yield Finding(owner, "spec.storageClassName", f"{told}; Velero makes no snapshots of it")
    if not by_file:
        yield from snapshots.unmade(documents, owner, "spec.storageClassName")
    page = _page(documents, schedule)
    try:
        policies = _policies(page)
    except Unread as wrong:
        yield Finding(schedule, POLICY, _unread(page, wrong))
        return
    found = next((each for each in enumerate(policies) if _fits(part(each[1], "conditions"), volume, driver)), None)
    if page is not None and found is not None and part(found[1], "action").get("type") == "skip":
        told = f"volumePolicies[{found[0]}] skips it; allowed: snapshot; nothing else copies this volume"
        yield Finding(owner, "metadata.labels", f'ConfigMap "{page.name}": {told}')


def taken_twice(documents: Documents, schedule: Subject, namespace: str) -> Iterator[Finding]:
    """Volumes of stores that are kept by means of their own, which a schedule takes as well."""
    template = part(schedule.spec, "template")
    if template.get("snapshotVolumes") is False and not template.get("defaultVolumesToFsBackup"):
        return
    page = _page(documents, schedule)
    if page is None and part(template, "resourcePolicy"):
        return  # told as a policy that is not there
    try:
        policies = _policies(page)
    except Unread as wrong:
        yield Finding(schedule, POLICY, _unread(page, wrong))
        return
    for volume in _kept_otherwise(documents, schedule.cluster, namespace):
        driver = snapshots.provisioner(documents, volume.owner, volume.spec)
        rule = next((each for each in policies if _fits(part(each, "conditions"), volume, driver)), None)
        if rule is None or part(rule, "action").get("type") != "skip":
            given = f'ConfigMap "{page.name}" does not skip' if page is not None else "missing; it takes"
            told = f'{given} the volume "{volume.name}" of {volume.owner}; allowed: a rule that skips it by its labels'
            yield Finding(schedule, POLICY, f"{told}; it has backups of its own, and one disk by itself is not whole")


def _kept_otherwise(documents: Documents, cluster: str, namespace: str) -> Iterator[Volume]:
    for each in documents.of_kind(cluster, "Cluster"):
        if each.namespace == namespace:
            yield from of_databases(each)
    for each in documents.of_kind(cluster, "StatefulSet"):
        if each.namespace == namespace:
            yield from of_object_stores(each)


def _page(documents: Documents, schedule: Subject) -> Subject | None:
    name = texts(schedule.spec, "template", "resourcePolicy").get("name", "")
    return documents.get(schedule, "ConfigMap", name) if name else None


def _unread(page: Subject | None, wrong: Unread) -> str:
    return f'ConfigMap "{page.name if page is not None else ""}": {wrong}; Velero refuses every backup of the schedule'


def _policies(page: Subject | None) -> list[Document]:
    """The rules of a volume policy, in their order."""
    data = texts(page.document, "data") if page is not None else {}
    found = [of_yaml(text) for text in data.values()]
    return [rule for each in found for rule in records({"": each}, "", "volumePolicies")]


def _fits(conditions: Document, volume: Volume, driver: str | None) -> bool:
    """Whether a volume, of CSI and bound, meets all conditions of a rule; sizes are not looked at."""
    if not part(conditions, "pvcLabels").items() <= volume.labels.items() or "nfs" in conditions:
        return False
    if "volumeTypes" in conditions and "csi" not in entries(conditions, "volumeTypes"):
        return False
    if "pvcPhase" in conditions and "Bound" not in entries(conditions, "pvcPhase"):
        return False
    if (wanted := part(conditions, "csi").get("driver")) is not None and driver not in (None, wanted):
        return False
    classes = entries(conditions, "storageClass")
    return not classes or volume.spec.get("storageClassName") in classes
