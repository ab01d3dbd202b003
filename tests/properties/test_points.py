"""What a series of restore points holds, against somebody who looks at the clock every hour of a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, example, given, settings, strategies as st

from monobase_constructs.values.cron import DAY, HOUR, WEEK, Cron, UnreadableCronError
from monobase_constructs.values.points import (
    BEGIN,
    RUNNING,
    YEAR,
    Held,
    Keeping,
    Point,
    Series,
    at,
    held,
    points,
    startup,
)

HOURS = st.sampled_from(["*", "*/2", "*/6", "3", "1,13", "2-5", "0", "23"])
WEEKDAYS = st.sampled_from(["*", "0", "1-5", "3,6", "*/3"])
DAYS = st.sampled_from(["*", "*", "*", "1", "1,15", "*/10", "28-31"])
MONTHS = st.sampled_from(["*", "*", "*", "1-6", "2,8"])
ZONES = st.sampled_from(["UTC", "UTC", "UTC", "Europe/Berlin"])
CRONS = st.builds(lambda *fields: Cron(f"0 {' '.join(fields[:4])}", fields[4]), HOURS, DAYS, MONTHS, WEEKDAYS, ZONES)
AGES = st.integers(1, 40 * 24).map(lambda hours: hours * HOUR)
KEEPINGS = st.one_of(
    st.builds(Keeping, seconds=AGES),
    st.builds(Keeping, count=st.integers(1, 80)),
    st.builds(Keeping, seconds=AGES, through_next=st.just(True)),
    st.builds(Keeping, seconds=AGES, pruned=CRONS, newest_stays=st.just(True)),
)


def fires(cron: Cron, moment: int) -> bool:
    """Whether the clock shows what the fields ask for; written once more, from the manual of crontab."""
    clock = datetime.fromtimestamp(moment, ZoneInfo(cron.zone))
    minute, hour, day, month, weekday = cron.text.split()
    by_day, by_weekday = asked(day, 1, 31, clock.day), asked(weekday, 0, 6, clock.isoweekday() % 7)
    days = by_day and by_weekday if "*" in (day, weekday) else by_day or by_weekday
    return (
        asked(minute, 0, 59, clock.minute)
        and asked(hour, 0, 23, clock.hour)
        and asked(month, 1, 12, clock.month)
        and days
    )


def asked(field: str, low: int, high: int, shown: int) -> bool:
    for part in field.split(","):
        span, _, step = part.partition("/")
        first, _, last = span.partition("-")
        begin, end = (low, high) if span == "*" else (int(first), int(last or first))
        if begin <= shown <= end and (shown - begin) % int(step or 1) == 0:
            return True
    return False


@dataclass
class Watched:
    """What is seen, hour by hour, in the same terms as `Held`."""

    apart: int = 0
    age: int | None = 0
    kept: int | None = None
    reach: int | None = None
    fewest: int = 10**9
    most: int = 0


def watched(series: Series, settled: int, end: int) -> tuple[Watched, list[int]]:
    """Make points, delete them hour by hour, the oldest first, and look; and what points are there in the end."""
    seen, made, oldest = Watched(), list[int](), 0
    keeping = series.keeping
    for now in range(BEGIN, end + 1, HOUR):
        look = now > settled
        if fires(series.made, now):
            if look and made:
                seen.apart = max(seen.apart, now - made[-1])
                seen.age = None if seen.age is None or oldest == len(made) else max(seen.age, now - made[-1])
            made.append(now)
        if keeping.pruned is None or fires(keeping.pruned, now):
            gone = oldest
            while oldest < len(made) and old(oldest, made, keeping, now):
                oldest += 1
            if look and gone < oldest:
                seen.kept = least(seen.kept, now - made[oldest - 1 + keeping.through_next])
                if oldest < len(made):
                    seen.reach = least(seen.reach, now - made[oldest])
        if now >= settled:
            number = len(made) - oldest
            seen.fewest, seen.most = min(seen.fewest, number), max(seen.most, number)
    return seen, made[oldest:]


def old(index: int, made: list[int], keeping: Keeping, now: int) -> bool:
    """Whether a point goes now."""
    newer = len(made) - 1 - index
    if keeping.newest_stays and not newer:
        return False
    if keeping.count is not None and newer >= keeping.count:
        return True
    if keeping.seconds is None or (keeping.through_next and not newer):
        return False
    return now - made[index + keeping.through_next] >= keeping.seconds


def least(known: int | None, other: int) -> int:
    return other if known is None else min(known, other)


@settings(max_examples=12)
@given(st.builds(Series, CRONS, KEEPINGS))
@example(Series(Cron("0 * * * *"), Keeping(count=72)))
@example(Series(Cron("0 2 * * *", "Europe/Berlin"), Keeping(seconds=30 * DAY)))
@example(Series(Cron("0 5 * * 0"), Keeping(seconds=6 * DAY)))
def test_a_year_in_one_go_is_a_year_hour_by_hour(series: Series) -> None:
    settled = BEGIN + startup(series)
    found = held(series)
    assume(found is not None)
    seen, there = watched(series, settled, settled + YEAR)
    assert vars(found) == vars(seen)
    assert [point.begun for point in at(series, settled + YEAR)] == there


@settings(max_examples=30)
@given(CRONS, st.integers(0, 300))
def test_it_fires_when_the_clock_shows_it(cron: Cron, day: int) -> None:
    begin = BEGIN + day * DAY
    hours = range(begin, begin + 40 * DAY, HOUR)
    assert cron.firings(hours[0], hours[-1]) == [hour for hour in hours if fires(cron, hour)]


def test_the_hour_that_is_left_out_and_the_hour_that_comes_twice() -> None:
    """As the tests of robfig/cron state it, of the clocks of New York in 2012."""
    night = Cron("0 2 * * *", "America/New_York")
    spring = int(datetime(2012, 3, 10, 12, tzinfo=UTC).timestamp())
    assert [shown(each) for each in night.firings(spring, spring + 2 * DAY)] == ["2012-03-12T06:00:00+00:00"]
    night = Cron("0 1 * * *", "America/New_York")
    autumn = int(datetime(2012, 11, 4, 4, tzinfo=UTC).timestamp())
    assert [shown(each) for each in night.firings(autumn, autumn + DAY)] == [
        "2012-11-04T05:00:00+00:00",
        "2012-11-04T06:00:00+00:00",
    ]


def shown(moment: int) -> str:
    return datetime.fromtimestamp(moment, UTC).isoformat()


def test_a_weekly_copy_is_of_the_last_base_backup_that_is_finished() -> None:
    weekly = Cron("51 5 * * 0")
    copies = Keeping(seconds=90 * DAY, pruned=weekly, whole_days=True, newest_stays=True)
    found = held(Series(weekly, copies, source=Cron("0 51 1 * * *", seconds=True)))
    assert found == Held(apart=WEEK, age=WEEK + 4 * HOUR, kept=91 * DAY, reach=84 * DAY + 4 * HOUR, fewest=13, most=13)
    late = Series(weekly, copies, source=Cron("0 21 5 * * *", seconds=True))
    assert all(point.begun - point.state >= RUNNING for point in points(late, BEGIN, BEGIN + 4 * WEEK))


def test_seconds_come_first_where_they_come() -> None:
    assert Cron("30 5 1 * * *", seconds=True).firings(BEGIN, BEGIN + DAY) == [BEGIN + HOUR + 330]
    assert Cron("@every 90m").firings(BEGIN, BEGIN + DAY)[1] - Cron("@every 90m").firings(BEGIN, BEGIN + DAY)[0] == 5400
    assert Cron("CRON_TZ=Europe/Berlin 0 3 * * *").firings(BEGIN, BEGIN + DAY) == [BEGIN + 2 * HOUR]


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("0 3 * *", "five fields"),
        ("0 25 * * *", "numbers within the range of each field; the hour is not"),
        ("0 0 32 * *", "numbers within the range of each field; the day of month is not"),
        ("0 0 * * 7", 'what a day of week can be; "7" is not'),
        ("0 0 L * *", 'what a day of month can be; "L" is not'),
        ("@every day", 'a length of time such as "@every 1h30m"'),
        ("CRON_TZ=Mars/Olympus 0 3 * * *", 'the name of a time zone; "Mars/Olympus" is not'),
    ],
)
def test_what_controllers_do_not_take_is_refused(text: str, allowed: str) -> None:
    with pytest.raises(UnreadableCronError) as refused:
        Cron(text).firings(BEGIN, BEGIN + DAY)
    assert str(refused.value) == allowed


@pytest.mark.parametrize("text", ["0 3 30 2 *", "0 3 31 4,6 *", "0 3 29 2 *"])
def test_a_day_that_never_comes_is_none_that_is_misspelt(text: str) -> None:
    assert Cron(text).firings(BEGIN, BEGIN + YEAR) == []


def test_a_point_outlives_what_is_looked_at() -> None:
    series = Series(Cron("0 3 * * *"), Keeping(seconds=10**9))
    assert {point.gone for point in points(series, BEGIN, BEGIN + WEEK)} == {float("inf")}
    assert points(series, BEGIN, BEGIN + DAY) == [Point(BEGIN + 3 * HOUR, BEGIN + 3 * HOUR, float("inf"))]
    assert timedelta(seconds=BEGIN) == timedelta(days=20819), "the first of January 2027"
