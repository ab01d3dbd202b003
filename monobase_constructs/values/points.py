"""Restore points: which a schedule and a rule of keeping hold at any moment, and how far back they reach.

Both the proof (over a year) and the plans of restores (at one moment) count by these.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import inf
from typing import NamedTuple

from monobase_constructs.values.cron import DAY, HOUR, Cron

BEGIN = 1798761600
"""1 January 2027, the first day of what is simulated: any day would do, as long as it is always the same."""
YEAR = 366 * DAY
RUNNING = HOUR
"""What was begun less than an hour before may still run: whatever copies it does not find it yet."""


@dataclass(frozen=True)
class Keeping:
    """How long points are kept; with neither `seconds` nor `count`, for ever.

    seconds: a point goes once it is older than that. count: it goes once so many newer ones are there.
    pruned: the runs that look for what is too old; None: it goes at once. A run begins some seconds after its minute,
        as what made the point did: what is exactly as old may already go.
    whole_days: age is counted from midnight to midnight.
    through_next: what was changed since a point is kept, and goes when the change is too old: a point lasts until the
        one after it would be.
    newest_stays: a point does not go before there is a newer one.
    """

    seconds: int | None = None
    count: int | None = None
    pruned: Cron | None = None
    whole_days: bool = False
    through_next: bool = False
    newest_stays: bool = False


@dataclass(frozen=True)
class Series:
    """Points made by a schedule. source: what it copies, if it copies the newest of other points."""

    made: Cron
    keeping: Keeping = Keeping()
    source: Cron | None = None


class Point(NamedTuple):
    """One restore point, in seconds since 1970: the state of which moment, when it was begun, when it is gone."""

    state: int
    begun: int
    gone: float


@dataclass(frozen=True)
class Held:
    """What a series holds over a year, once it has run for as long as its points are kept. All times in seconds.

    apart: between two points at most. age: of the newest point at most, at any moment; None: at some there is none.
    kept: the shortest time that a point lasts, or with `through_next` what was changed since; None: for ever.
    reach: how old the oldest point is at least, at any moment; None where it is ever older.
    fewest, most: points at a time.
    """

    apart: int
    age: int | None
    kept: int | None
    reach: int | None
    fewest: int
    most: int


def points(series: Series, begin: int, end: int) -> list[Point]:
    """The points begun from `begin` to `end`, the oldest first. One that outlives `end` is never gone."""
    begun = series.made.firings(begin, end)
    gone = _gone(series, begun, end)
    if series.source is None:
        return [Point(*each) for each in zip(begun, begun, gone, strict=True)]
    sources = series.source.firings(begin - 2 * (series.source.period or YEAR), end - RUNNING)
    newest = [bisect_right(sources, each - RUNNING) - 1 for each in begun]
    known = zip(newest, begun, gone, strict=True)
    return [Point(sources[index], *rest) for index, *rest in known if index >= 0]  # type: ignore[arg-type]


def at(series: Series, now: int) -> list[Point]:
    """The points that are there at a moment, the oldest first."""
    begin = now - startup(series)
    return [each for each in points(series, begin, now) if each.gone > now]


@cache
def held(series: Series) -> Held | None:
    """What the series holds over a year; None where it makes nothing in a year."""
    settled, span = BEGIN + startup(series), _span(series)
    # What begins anew every hour, day or week is known after two of them.
    made = points(series, BEGIN, settled + (YEAR if span == YEAR else 2 * span))
    later = [index for index, point in enumerate(made) if point.begun > settled and index]
    if not later:
        return None
    kept = [
        int(point.gone - (made[index + 1] if series.keeping.through_next else point).begun)
        for index, point in enumerate(made)
        if settled < point.gone < inf
    ]
    hole = any(made[index - 1].gone < made[index].begun for index in later)
    fewest, most = _numbers(made, settled)
    return Held(
        apart=max(made[index].begun - made[index - 1].begun for index in later),
        age=None if hole else max(made[index].begun - made[index - 1].state for index in later),
        kept=min(kept, default=None),
        reach=_reach(made, settled),
        fewest=fewest,
        most=most,
    )


def _gone(series: Series, begun: Sequence[int], end: int) -> list[float]:
    """When each of the points is gone."""
    keeping, following = series.keeping, [*begun[1:], inf][: len(begun)]
    runs = begun if keeping.pruned == series.made else None
    if keeping.pruned is not None and runs is None:
        runs = keeping.pruned.firings(begun[0] if begun else end, end)
    gone: list[float] = [inf] * len(begun)
    if keeping.seconds is not None:
        for index, (own, after) in enumerate(zip(begun, following, strict=True)):
            since = after if keeping.through_next else own
            if since == inf:
                continue
            old = since + keeping.seconds
            if keeping.whole_days:
                old = (since // DAY + 1) * DAY + keeping.seconds
            least = max(old, after) if keeping.newest_stays else old
            gone[index] = least if runs is None else _first(runs, least)
    if keeping.count is not None:
        counted = [*begun[keeping.count :], *[inf] * keeping.count][: len(begun)]
        gone = [min(*each) for each in zip(gone, counted, strict=True)]
    return [each if each <= end else inf for each in gone]


def _first(runs: Sequence[int], least: float) -> float:
    index = bisect_left(runs, least)
    return runs[index] if index < len(runs) else inf


def _numbers(made: Sequence[Point], settled: int) -> tuple[int, int]:
    """How many points there are at a time, at least and at most."""
    begun, gone = [point.begun for point in made], sorted(point.gone for point in made if point.gone < inf)
    moments = {settled, *(each for each in begun if each > settled), *(int(each) for each in gone if each > settled)}
    numbers = [bisect_right(begun, each) - bisect_right(gone, each) for each in moments]
    return min(numbers), max(numbers)


def _reach(made: Sequence[Point], settled: int) -> int | None:
    """The oldest point is youngest in the moment when an older one has gone."""
    ages = [
        int(point.gone - following.state)
        for point, following in pairwise(made)
        if settled < point.gone < inf and following.begun <= point.gone < following.gone
    ]
    return min(ages, default=None)


def _span(series: Series) -> int:
    """After how long all that happens begins anew; a year for what never quite does."""
    crons = [cron for cron in (series.made, series.keeping.pruned, series.source) if cron is not None]
    periods = [cron.period or YEAR for cron in crons]
    return max(periods) if all(max(periods) % each == 0 for each in periods) else YEAR


def startup(series: Series) -> int:
    """For how many seconds the series must run until it holds what it ever will."""
    span = _span(series)
    length = (series.keeping.seconds or 0) + (YEAR if span == YEAR else 2 * span)
    if series.keeping.count is None:
        return length
    every = len(series.made.firings(BEGIN, BEGIN + span - 1))
    return max(length, span * (series.keeping.count // max(every, 1) + 2))
