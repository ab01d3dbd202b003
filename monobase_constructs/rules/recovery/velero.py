"""What Velero keeps: the objects of namespaces, and the volumes that its policy does not leave to others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from fnmatch import fnmatchcase
from typing import cast

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import entries, part
from monobase_constructs.rules.recovery import installed, places, taken
from monobase_constructs.rules.recovery.kept import Kept
from monobase_constructs.rules.recovery.result import TierNumber
from monobase_constructs.rules.recovery.volumes import Volume
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import short
from monobase_constructs.values.cron import Cron
from monobase_constructs.values.points import Keeping, Series

PASSWORD = ("velero-repo-credentials", "repository-password")
"""The Secret with the password of its repository, and the key in it. Velero makes it itself where it is missing, with a
password that is written in its source code."""
NEEDED = frozenset({"configmaps", "persistentvolumeclaims", "persistentvolumes", "secrets"})
"""What no restore of a namespace is whole without; but its Secrets may come from a secret manager."""
LEFT_OUT = ("excludedResources", "excludedNamespaceScopedResources", "excludedClusterScopedResources")
CHOSEN = ("includedResources", "includedNamespaceScopedResources")
USUAL_TTL = timedelta(days=30)


def kept(documents: Documents, near: Subject, namespace: str, volume: Volume | None) -> Iterator[Kept]:
    """What is kept of the objects of a namespace; of a volume in it, if one is given."""
    for schedule in schedules(documents, near.cluster):
        if not _covers(schedule, namespace):
            continue
        location = places.location(documents, schedule)
        moved = bool(_template(schedule).get("snapshotMoveData")) or _by_file(schedule)
        if volume is not None and _template(schedule).get("snapshotVolumes") is False and not _by_file(schedule):
            continue
        tier: TierNumber = 2 if _daily(documents, location, schedule) else 3
        if not moved:
            if volume is None:
                continue  # of objects nothing is kept every hour
            tier = 1
        yield Kept(
            tier,
            schedule,
            "spec.schedule",
            "its objects" if volume is None else "snapshots" if tier == 1 else "copies of snapshots",
            "the snapshots of the cluster" if tier == 1 else _place(location),
            Series(Cron(str(schedule.spec.get("schedule"))), Keeping(seconds=_kept_for(schedule))),
            lacks=[
                *_lacking(documents, schedule, location),
                *taken.taken_twice(documents, schedule, namespace),
                *(taken.left_out(documents, schedule, volume) if volume is not None else ()),
            ],
        )


def schedules(documents: Documents, cluster: str) -> Sequence[Subject]:
    """The Schedules of Velero on a cluster."""
    return documents.of_kind(cluster, "Schedule")


def unlocked(documents: Documents, cluster: str) -> Iterator[Finding]:
    """A repository whose password everybody knows."""
    moving = [each for each in schedules(documents, cluster) if _template(each).get("snapshotMoveData")]
    for schedule in moving[:1]:
        secret, key = PASSWORD
        if key not in (documents.keys_of(schedule, secret) or ()):
            told = f'nobody provides the key "{key}" of Secret "{secret}"; Velero takes a password that everybody knows'
            yield Finding(schedule, "spec.template.snapshotMoveData", told)


def _daily(documents: Documents, location: Subject | None, schedule: Subject) -> bool:
    """Whether it writes where what is kept every day lies, or would if that were there."""
    if location is None:
        return not any(places.is_primary(each) for each in places.locations(documents, schedule.cluster))
    return places.is_primary(location)


def _place(location: Subject | None) -> str:
    return places.of_location(location).name if location is not None else "nowhere"


def _template(schedule: Subject) -> Document:
    return part(schedule.spec, "template")


def _by_file(schedule: Subject) -> bool:
    return bool(_template(schedule).get("defaultVolumesToFsBackup"))


def _covers(schedule: Subject, namespace: str) -> bool:
    """Whether it takes the namespace as a whole."""
    template = _template(schedule)
    included = entries(template, "includedNamespaces") or ["*"]
    excluded = entries(template, "excludedNamespaces")
    chosen = template.get("labelSelector") or template.get("orLabelSelectors")
    within = any(fnmatchcase(namespace, each) for each in included)
    return within and not chosen and not any(fnmatchcase(namespace, each) for each in excluded)


def _in_part(schedule: Subject) -> Iterator[Finding]:
    """Kinds that it leaves out, though no restore is whole without them."""
    template = _template(schedule)
    for field in LEFT_OUT:
        needed = NEEDED - ({"secrets"} if field == LEFT_OUT[1] else set())
        given = {str(each).partition(".")[0].lower() for each in entries(template, field)}
        for each in sorted(needed & given or {"*"} & given):
            told = f"got {short(each)}; allowed: none that a restore needs: {', '.join(sorted(needed))}"
            yield Finding(schedule, f"spec.template.{field}", told)
    for field in CHOSEN:
        if (named := entries(template, field)) and "*" not in named:
            told = f'got {short(named)}; allowed: nothing, or "*"; what is not named is in no backup'
            yield Finding(schedule, f"spec.template.{field}", told)
    if template.get("includeClusterResources") is False:
        told = "got false; allowed: nothing, or true; without their PersistentVolumes no volumes are taken"
        yield Finding(schedule, "spec.template.includeClusterResources", told)


def _kept_for(schedule: Subject) -> int:
    """For how many seconds its backups are kept, as Go writes it; where it is not said, Velero keeps them 30 days."""
    given = _template(schedule).get("ttl")
    parts = cast("list[tuple[str, str]]", re.findall(r"([0-9.]+)(h|ms|m|s)", str(given))) if given else []
    seconds = sum(float(number) * {"h": 3600, "m": 60, "s": 1, "ms": 0.001}[unit] for number, unit in parts)
    return int(seconds) or int(USUAL_TTL.total_seconds())


def _lacking(documents: Documents, schedule: Subject, location: Subject | None) -> Iterator[Finding]:
    """What it needs and has not."""
    if schedule.spec.get("paused"):
        yield Finding(schedule, "spec.paused", "got true; allowed: false, or it makes nothing")
    if schedule.spec.get("useOwnerReferencesInBackup"):
        told = "got true; allowed: false; who deletes the schedule deletes all that it has kept"
        yield Finding(schedule, "spec.useOwnerReferencesInBackup", told)
    template = _template(schedule)
    yield from _in_part(schedule)
    if location is None:
        name = template.get("storageLocation")
        yield Finding(schedule, "spec.template.storageLocation", f"no BackupStorageLocation {short(name)} is made here")
    else:
        yield from installed.without_plugin(documents, location)
        credential = part(location.spec, "credential")
        secret, key = credential.get("name", ""), credential.get("key", "")
        if credential and key not in (documents.keys_of(location, secret) or ()):
            yield Finding(location, "spec.credential", f'nobody provides the key "{key}" of Secret "{secret}"')
    policy = part(template, "resourcePolicy")
    if policy and not documents.has(schedule, "ConfigMap", policy.get("name", "")):
        told = f'no ConfigMap "{policy.get("name")}" is made here; Velero refuses every backup of the schedule'
        yield Finding(schedule, "spec.template.resourcePolicy", told)
