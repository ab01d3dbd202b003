"""Which moments the tiers hold, computed from what was rendered."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Literal

from cronsim import CronSim

from monobase_constructs.recovery.restore.rendered import Database, Document, Files, variable
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


def of_snapshots(database: Database, to: datetime | None, now: datetime, kept: timedelta) -> datetime:
    """When the newest snapshot before a moment was begun."""
    if database.hourly is None:
        raise Invalid("--tier", 1, f"a tier that keeps {database.name}", "nothing takes snapshots of it")
    fields = database.hourly["spec"]["schedule"].split()[1:]
    return _before(" ".join(fields), to, now, kept, f"tier 1 keeps {database.name}")


def of_archive(job: Document | None, store: str, to: datetime | None, now: datetime) -> datetime:
    """When the newest weekly copy before a moment was begun."""
    if job is None:
        raise Invalid("--tier", 3, f"a tier that keeps {store}", "nothing copies it into the archive")
    kept = timedelta(days=int(variable(job, "KEEP_DAYS") or 0))
    return _before(job["spec"]["schedule"], to, now, kept, f"tier 3 keeps {store}")


def of_files(files: Files, tier: Tier, to: datetime, now: datetime) -> datetime:
    """A moment that the copies of an object store can be put together for."""
    job = files.archive if tier == 3 else files.copy
    if job is None:
        raise Invalid("--tier", tier, f"a tier that keeps {files.name}", "nothing copies it into the archive")
    days = int(variable(job, "KEEP_DAYS") or 0)
    if to < now - timedelta(days=days):
        allowed = f"{shown(now - timedelta(days=days))} to now: tier {tier} keeps {files.name} for {days} days"
        raise Invalid("--to", shown(to), allowed)
    return to


def period(text: str | None) -> timedelta:
    """A length of time as plans state it: "72h", "30d"."""
    parsed = re.fullmatch(r"(\d+)([hd])", text or "")
    if parsed is None:
        return timedelta()
    return timedelta(hours=int(parsed[1]) * (24 if parsed[2] == "d" else 1))


def _before(cron: str, to: datetime | None, now: datetime, kept: timedelta, whose: str) -> datetime:
    last = next(CronSim(cron, (to or now) + timedelta(seconds=1), reverse=True))
    if last < now - kept:
        first = next(CronSim(cron, now - kept))
        raise Invalid("--to", shown(to or now), f"{shown(first)} to now: {whose} from then on")
    return last
