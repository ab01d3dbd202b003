"""What is kept of stores, how often, and for how long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from datetime import UTC, datetime, timedelta
from itertools import islice, pairwise
from typing import ClassVar, Literal

from cronsim import CronSim

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.schedule import Schedule
from monobase_constructs.values.text import Duration

HOURLY, DAILY, WEEKLY = "72h", "30d", "90d"
"""For how long the architecture promises each tier. Production keeps no less."""
SPARE = 7
"""Days for which the archive keeps more than is promised: until the next week is there, and has been counted. So every
moment of the promised time has a week before it."""
BYTES_AN_HOUR = 100 * 10**9
"""At which copies and restores are estimated: what one server reads, packs or unpacks, and writes."""
HOURS_IN_A_WEEK = 6 * 24
"""After which what copies every week is ended, however much there is, so that the next week's can begin."""
LONGEST_HOURLY = "96h"
"""Longhorn keeps at most 100 snapshots of a volume by a job (its setting recurring-job-max-retention)."""


class ProviderBackups(Value):
    """What the provider of a store keeps. It is stated here and shown as such: no manifest can prove it.

    any_moment: how far back every moment can be restored: the retention of RDS, the versions of a bucket.
    loses: what is lost at most when the store is; the providers of PostgreSQL copy its log every 5 minutes.
    weekly: for how long a copy of each week is kept that deleting the store does not touch (AWS Backup, replication).
    """

    any_moment: Duration | str
    loses: Duration | str = "5m"
    weekly: Duration | str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse times that are not whole days, as providers count them."""
        yield from bad_time("any_moment", self.any_moment, "days")
        yield from bad_time("weekly", self.weekly, "days")


DRILL = "drill"
"""What the name of a drill's namespace ends with; no stage is called so."""


def is_drill(namespace: str) -> bool:
    """Whether a namespace is that of a drill, which keeps nothing."""
    return namespace.endswith(f"-{DRILL}")


class DrillQuery(Value):
    """A question to a restored database, in SQL, and the one value that it has to answer with.

    sql: one SELECT that yields one row of one column. answer: true, false, a whole number or a text, as it must be.
    """

    sql: str = field(kw_only=False)
    answer: bool | int | str = True

    def check(self) -> Iterator[Invalid]:
        """Refuse what asks nothing, and an answer that is the same as none."""
        if not re.match(r"\s*(SELECT|WITH|TABLE|VALUES)\b", self.sql, re.IGNORECASE):
            yield Invalid("sql", self.sql, "a query that reads, such as SELECT count(*) > 0 FROM api.patients")
        if self.answer == "":
            yield Invalid(
                "answer", self.answer, "true, false, a number or a text", "a query that fails says nothing too"
            )

    @property
    def expected(self) -> str:
        """The answer as psql prints it."""
        return {True: "t", False: "f"}[self.answer] if isinstance(self.answer, bool) else str(self.answer)


class Drill(Value):
    """How the restore of a database is rehearsed on the cluster; see `RestoreDrill`."""

    EVERY: ClassVar = "7d"
    """How far apart drills may be at most."""
    READING: ClassVar = 4 * 3600
    """Seconds for the reading of every row, once the database is there."""
    SENTINELS: ClassVar = 300
    """Seconds between two sentinels: as often as the log is closed by default."""
    HAS_TABLES: ClassVar = DrillQuery(
        "SELECT count(*) > 0 FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'sentinel')"
    )
    """What is asked by default: whether tables of an application are there at all."""

    at: Schedule | str | None = None
    longest: Duration | str = "4h"
    query: DrillQuery | None = None

    INSTEAD: ClassVar = {"loses": 'a drill allows the loss that the log does: settings={"archive_timeout": ...}'}

    def check(self) -> Iterator[Invalid]:
        """Refuse drills that are further apart than a week, and times in which nothing could be recovered."""
        yield from _bad_gap(self.at, "what worked a month ago proves little")
        if Duration.of(self.longest).seconds < Duration.of("10m").seconds:
            yield Invalid("longest", self.longest, '"10m" or longer')


class Dumps(Value):
    """Dumps of the databases beside the tiers: rows as SQL, which another version of PostgreSQL reads as well.

    at: when, as five fields of cron in UTC, once a week or more often; by default on Saturdays between 5:00 and 9:00,
        at a minute that follows from the name of the namespace. kept: for how long each of them is. longest: after
        which a run is ended.
    """

    at: Schedule | str | None = None
    kept: Duration | str = WEEKLY
    longest: Duration | str = "12h"

    def check(self) -> Iterator[Invalid]:
        """Refuse dumps that are further apart than a week, and times that none can be kept for or made in."""
        yield from _bad_gap(self.at, "a copy of rows is of use while they are much as they were")
        yield from bad_time("kept", self.kept, "days")
        if Duration.of(self.longest).seconds < Duration.of("10m").seconds:
            yield Invalid("longest", self.longest, '"10m" or longer')


class Backups(Value):
    """How the stores of an environment are backed up; see `BackupPlan`, which the services get with these facts.

    drill: the restore of the database is rehearsed on the cluster; see `RestoreDrill`.
    """

    hourly: Duration | str | None = HOURLY
    daily: Duration | str = DAILY
    weekly: Duration | str | None = WEEKLY
    daily_at: Schedule | str | None = None
    weekly_at: Schedule | str | None = None
    dumps: Dumps | None = None
    drill: Drill | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse times that no backup can be kept for."""
        yield from bad_time("hourly", self.hourly, "hours")
        yield from bad_time("daily", self.daily, "days")
        yield from bad_time("weekly", self.weekly, "days")


def bad_time(name: str, given: str | None, unit: Literal["hours", "days"]) -> Iterator[Invalid]:
    """Why backups cannot be kept for so long."""
    seconds = 3600 if unit == "hours" else 86400
    if given is not None and (not Duration.of(given).seconds or Duration.of(given).seconds % seconds):
        yield Invalid(name, given, f'whole {unit}, such as "{HOURLY if unit == "hours" else DAILY}"')


def below_promise(name: str, given: str | None, least: str) -> Iterator[Invalid]:
    """Why this is too short for production."""
    if given is None or Duration.of(given).seconds < Duration.of(least).seconds:
        yield Invalid(name, given, f'"{least}" or longer in production', "that is what the architecture promises")


def _bad_gap(at: Schedule | str | None, reason: str) -> Iterator[Invalid]:
    """Why a schedule fires too seldom."""
    if at is not None and _longest_gap(Schedule.of(at)) > timedelta(days=7):
        yield Invalid("at", at, "once a week or more often", reason)


def _longest_gap(schedule: Schedule) -> timedelta:
    """Between two times of the schedule, over two months of its times or a hundred of them."""
    begin = datetime(2024, 1, 1, tzinfo=UTC)
    times = [begin, *islice(CronSim(schedule, begin), 100)]
    return max(second - first for first, second in pairwise(times) if first < begin + timedelta(days=62))
