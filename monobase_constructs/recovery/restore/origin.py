"""Where a database comes from: which backups, and which moment in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from monobase_constructs.recovery.procedure.rendered import name_of
from monobase_constructs.recovery.procedure.settings import address
from monobase_constructs.recovery.procedure.stores import Database
from monobase_constructs.recovery.restore import moments
from monobase_constructs.recovery.restore.moments import Tier, shown


@dataclass(frozen=True)
class Origin:
    """A folder of backups, and the moment in it (None: as late as it goes).

    snapshot: the Backup whose snapshots the disks are made from; the log in the folder makes them whole.
    """

    location: str
    server: str
    time: datetime | None
    loses: str
    snapshot: str | None = None


def origin(database: Database, tier: Tier, to: datetime | None, now: datetime, kept: timedelta, newest: str) -> Origin:
    """What a tier holds of a database; raises `Invalid` for a moment that it does not hold.

    newest: what is lost where no moment is asked for.
    """
    if tier == 3:
        copied, begun = moments.of_archive(database, to, now)
        moments.since_restore(database, begun)
        folder = f"{address(database.weekly or {}, 'TARGET')}/{copied:%Y-%m-%d}"
        loses = f"what was written after {shown(begun)}, when the base backup in it was begun"
        return Origin(folder, database.server, None, loses)
    folder = database.primary["spec"]["configuration"]["destinationPath"] if database.primary is not None else ""
    if tier == 1:
        begun = moments.of_snapshots(database, to, now, kept)
        moments.since_restore(database, begun)
        loses = f"what was written after {shown(begun)}, when the snapshot was begun"
        return Origin(folder, database.server, begun, loses, snapshot=_snapshot(database, begun))
    when = moments.of_log(database, to, now)
    moments.since_restore(database, when)
    loses = newest if when is None else f"what was written after {shown(when)}"
    return Origin(folder, database.server, when, loses)


def _snapshot(database: Database, begun: datetime) -> str:
    """The name of the Backup that the operator makes by a schedule: with the second in which it was due."""
    return f"{name_of(database.hourly or {})}-{begun:%Y%m%d%H%M%S}"
