"""The snapshots that Longhorn takes of volumes by its recurring jobs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.recovery.kept import Kept
from monobase_constructs.rules.recovery.volumes import Volume
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.values.cron import Cron
from monobase_constructs.values.points import Keeping, Series

SOURCE = "recurring-job.longhorn.io/source"
GROUP = "recurring-job-group.longhorn.io/"
JOB = "recurring-job.longhorn.io/"
MOST = 100
"""More snapshots of one job Longhorn refuses to keep (its setting recurring-job-max-retention)."""
TAKING = ("snapshot", "snapshot-force-create")
DELETING = "snapshot-delete"


def kept(documents: Documents, volume: Volume) -> Iterator[Kept]:
    """What jobs keep of a volume. One that nothing was written to since is not snapshot again."""
    wanted = {name for name, value in volume.labels.items() if value == "enabled"}
    found = [each for each in _jobs(documents, volume.owner.cluster) if _takes(each, wanted)]
    deleting = [int(each.spec.get("retain") or 0) for each in found if each.spec.get("task") == DELETING]
    for job in found:
        if job.spec.get("task") not in TAKING:
            continue
        lacks: list[Finding] = []
        if SOURCE not in wanted:
            told = f'missing; allowed: "{SOURCE}: enabled" beside the group, or Longhorn passes the volume over'
            lacks.append(Finding(volume.owner, "metadata.labels", told))
        retain = int(job.spec.get("retain") or 0)
        if retain > MOST:
            lacks.append(Finding(job, "spec.retain", f"got {retain}; allowed: {MOST} or less"))
        keeping = Keeping(count=min([retain, *deleting]))
        series = Series(Cron(str(job.spec.get("cron"))), keeping)
        yield Kept(1, job, "spec.cron", "snapshots by Longhorn", "the nodes' own disks", series, lacks=lacks)


def _jobs(documents: Documents, cluster: str) -> Sequence[Subject]:
    return documents.of_kind(cluster, "RecurringJob")


def _takes(job: Subject, wanted: set[str]) -> bool:
    named = {f"{GROUP}{group}" for group in job.spec.get("groups") or ()} | {f"{JOB}{job.name}"}
    return bool(named & wanted)
