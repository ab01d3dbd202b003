"""What stays of the snapshots of an environment that is removed, and when it goes."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.steps import Step

LONGHORN = "driver.longhorn.io"


def kept(rendered: Rendered) -> Iterator[Step]:
    """Named, so that nobody counts on them: they lie where the disks do."""
    told = [*_of_databases(rendered), *_of_volumes(rendered)]
    if told:
        yield Step(
            "Know what stays of snapshots",
            "\n".join(["They are no backups, and nothing above needs them:", "", *(f"- {each}" for each in told)]),
            [f"kubectl --namespace {rendered.namespace} get volumesnapshots,backups.postgresql.cnpg.io"],
        )


def _of_databases(rendered: Rendered) -> Iterator[str]:
    names = [each.name for each in rendered.databases() if each.hourly is not None]
    if not names:
        return
    policies = {each["deletionPolicy"] for each in rendered.of_platform("VolumeSnapshotClass")}
    goes = "go for good" if policies == {"Delete"} else "lose their names here and stay at the provider"
    yield (
        f"The hourly snapshots of {', '.join(names)} stay as they are: what takes them and what prunes them is held."
        f" With the namespace their Backups are deleted, and with these they {goes}."
    )


def _of_volumes(rendered: Rendered) -> Iterator[str]:
    volumes = rendered.volumes()
    if volumes and any(each["driver"] == LONGHORN for each in rendered.of_platform("VolumeSnapshotClass")):
        yield (
            f"Longhorn's hourly snapshots of {', '.join(volumes)} lie in the volumes: they go when these are deleted."
            " Its system backups hold no data, and go when their time is up."
        )
    elif volumes:
        yield f"Velero's snapshots of {', '.join(volumes)} go with its earlier backups, when the time of these is up."
