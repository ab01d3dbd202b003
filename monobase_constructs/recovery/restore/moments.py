"""Which moments the tiers hold, computed from what was rendered by the calendar that the proof of recovery uses."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Literal

from monobase_constructs.recovery.procedure.settings import Document, variable
from monobase_constructs.recovery.procedure.stores import Database, Files
from monobase_constructs.values.backups import SPARE
from monobase_constructs.values.cron import Cron
from monobase_constructs.values.points import Keeping, Point, Series, at
from monobase_constructs.values.problems import Invalid

Tier = Literal[1, 2, 3]
LOG_DELAY = timedelta(minutes=5)
"""CloudNativePG closes a piece of the log after at most five minutes (`archive_timeout`)."""


def moment(text: str, now: datetime) -> datetime:
    """The moment that `--to` names."""
    try:
        given = datetime.fromisoformat(text)
    except ValueError:
        given = None
    if given is None or given.tzinfo is None:
        raise Invalid("--to", text, 'a moment with its time zone, such as "2026-11-22T10:15:00+01:00"')
    if given > now:
        raise Invalid("--to", text, f"a moment that has been: it is {shown(now)}")
    return given.astimezone(UTC)


def shown(when: datetime) -> str:
    """A moment, as all tools here read it."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def of_log(database: Database, to: datetime | None, now: datetime) -> datetime | None:
    """A moment that the log reaches; None: as late as it goes."""
    if database.primary is None:
        raise Invalid("--tier", 2, f"a tier that keeps {database.name}", "it has no archive of its log")
    days = int(database.primary["spec"]["retentionPolicy"].removesuffix("d"))
    if to is not None and to < now - timedelta(days=days):
        allowed = f"{shown(now - timedelta(days=days))} to now: tier 2 keeps {database.name} for {days} days"
        remedy = "" if database.weekly is None else "--tier 3 goes back further, week by week"
        raise Invalid("--to", shown(to), allowed, remedy)
    return to


def since_restore(database: Database, when: datetime | None) -> None:
    """Refuses a moment before the cluster was itself restored: its folder has no such log, the one it came from has."""
    begun = _restored(database.document, database.server)
    if begun is None or when is None or when >= begun:
        return
    (came,) = [each for each in database.document["spec"]["externalClusters"] if each["name"] == _recovery(database)]
    folder = came.get("plugin", {}).get("parameters", {}).get("serverName", came["name"])
    allowed = f"{shown(begun)} to now: {database.name} was restored then, and archives to {database.server} since"
    remedy = f"what was before lies in {folder}: ask for the plan where dist/ is as it was before that restore"
    raise Invalid("--to", shown(when), allowed, remedy)


def _recovery(database: Database) -> str | None:
    return database.document["spec"].get("bootstrap", {}).get("recovery", {}).get("source")


def _restored(cluster: Document, server: str) -> datetime | None:
    """When a cluster was restored, by the folder that a plan gave it, or after which moment; None: it began empty."""
    recovery = cluster["spec"].get("bootstrap", {}).get("recovery")
    if recovery is None:
        return None
    if named := re.search(r"-(\d{12})$", server):
        return datetime.strptime(named[1], "%Y%m%d%H%M").replace(tzinfo=UTC)
    target = recovery.get("recoveryTarget", {}).get("targetTime")
    return datetime.fromisoformat(target).astimezone(UTC) if target is not None else None


def of_snapshots(database: Database, to: datetime | None, now: datetime, kept: timedelta) -> datetime:
    """When the newest snapshot before a moment was begun."""
    if database.hourly is None:
        raise Invalid("--tier", 1, f"a tier that keeps {database.name}", "nothing takes snapshots of it")
    made = Series(_seconds(database.hourly), Keeping(seconds=int(kept.total_seconds())))
    return when(newest(made, to, now, f"tier 1 keeps {database.name} from then on").state)


def of_archive(database: Database, to: datetime | None, now: datetime) -> tuple[datetime, datetime]:
    """The newest weekly copy of a state before a moment: when it was begun, and the state of when it is."""
    job = database.weekly
    if job is None:
        raise Invalid("--tier", 3, f"a tier that keeps {database.name}", "nothing copies it into the archive")
    base = _seconds(database.daily) if database.daily is not None else None
    found = newest(_archived(job, base), to, now, f"tier 3 keeps {database.name} from then on")
    return when(found.begun), when(found.state)


def of_dumps(database: Database, to: datetime | None, now: datetime) -> datetime:
    """When the newest dump before a moment was begun."""
    job = database.dumps
    if job is None:
        remedy = f"backups=Backups(dumps=Dumps()) makes some of {database.name} from then on"
        raise Invalid("--from", "dumps", "a database that is dumped", remedy)
    return when(newest(_archived(job), to, now, f"dumps of {database.name} are kept from then on").state)


def of_files(files: Files, tier: Tier, to: datetime, now: datetime) -> datetime:
    """A moment that the copies of an object store can be put together for; of the weekly ones when one was begun."""
    if tier == 1:
        return _of_versions(files, to, now)
    job = files.archive if tier == 3 else files.copy
    if job is None:
        raise Invalid("--tier", tier, f"a tier that keeps {files.name}", "nothing copies it into the archive")
    if tier == 3:
        return when(newest(_archived(job), to, now, f"tier 3 keeps {files.name} from then on").begun)
    days = _days(job)
    if to < now - timedelta(days=days):
        allowed = f"{shown(now - timedelta(days=days))} to now: tier {tier} keeps {files.name} for {days} days"
        raise Invalid("--to", shown(to), allowed)
    return to


def _of_versions(files: Files, to: datetime, now: datetime) -> datetime:
    """A moment that every bucket which keeps versions still knows."""
    if not files.versions:
        raise Invalid("--tier", 1, f"a tier that keeps {files.name}", "none of its buckets keeps versions")
    days = min(files.versions.values())
    if to < now - timedelta(days=days):
        allowed = f"{shown(now - timedelta(days=days))} to now: tier 1 keeps {files.name} for {days} days"
        raise Invalid("--to", shown(to), allowed)
    return to


def period(text: str | None) -> timedelta:
    """A length of time as plans state it: "72h", "30d"."""
    parsed = re.fullmatch(r"(\d+)([hd])", text or "")
    if parsed is None:
        return timedelta()
    return timedelta(hours=int(parsed[1]) * (24 if parsed[2] == "d" else 1))


def newest(series: Series, to: datetime | None, now: datetime, whose: str) -> Point:
    """The newest point of a state before a moment; raises `Invalid` where none is kept."""
    wanted = int((to or now).timestamp())
    there = at(series, int(now.timestamp()))
    if found := [point for point in there if point.state <= wanted]:
        return found[-1]
    allowed = (
        f"{shown(when(there[0].state))} to now: {whose}" if there else f"another tier: nothing is there yet; {whose}"
    )
    raise Invalid("--to", shown(to or now), allowed)


def when(seconds: int) -> datetime:
    """A moment of a point."""
    return datetime.fromtimestamp(seconds, UTC)


def _seconds(scheduled: Document) -> Cron:
    return Cron(scheduled["spec"]["schedule"], seconds=True)


def _archived(job: Document, source: Cron | None = None) -> Series:
    """What a job writes into the archive, where the rules of the bucket delete."""
    made = Cron(job["spec"]["schedule"], zone=job["spec"].get("timeZone") or "UTC")
    return Series(made, Keeping(seconds=(_days(job) + SPARE) * 86400), source=source)


def _days(job: Document) -> int:
    """For how long what it writes is kept, as was promised."""
    return int(variable(job, "KEEP_DAYS") or 0)
