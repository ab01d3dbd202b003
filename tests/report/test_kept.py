"""What is kept of a store, in words and along time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from hypothesis import given, strategies as st

from monobase_constructs.report.kept import kept
from monobase_constructs.report.timeline import FIRST, LAST, at, rows
from monobase_constructs.rules.recovery import Promise, Rto, StoreRecovery, TierRecovery

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MEASURED = Rto("measured", timedelta(seconds=301), "a drill")
SILENT = Rto("stated", None, "the provider tells")


def tier(**facts: object) -> TierRecovery:
    usual: dict[str, object] = {
        "tier": 1,
        "by": "snapshots",
        "place": "s3://here",
        "promised": Promise(HOUR, 3 * DAY),
        "rpo": HOUR,
        "apart": HOUR,
        "retention": 3 * DAY,
        "reach": 3 * DAY,
        "points": (72, 73),
        "takes": None,
        "rto": MEASURED,
    }
    make: Callable[..., TierRecovery] = TierRecovery
    return make(**(usual | facts))


def store(*tiers: TierRecovery) -> StoreRecovery:
    return StoreRecovery("pg", "postgresql", "plan", None, tiers)


def test_a_row_for_each_tier() -> None:
    (row,) = kept([store(tier())])
    assert (row.store, row.tier, row.what) == ("pg", 1, "snapshots, in s3://here")
    assert (row.promised, row.holds) == ("one every 1 h, kept 3 d", "one every 1 h, kept 3 d")
    assert (row.loses, row.reaches, row.takes) == ("1 h", "3 d", "6 min, measured")


def test_a_promise_that_holds_is_told_beside_what_holds_it() -> None:
    """Hourly points that are kept for 72 hours reach back 71 at the moment when the oldest goes: both are told."""
    (row,) = kept([store(tier(reach=3 * DAY - HOUR))])
    assert (row.promised, row.holds, row.reaches) == ("one every 1 h, kept 3 d", "one every 1 h, kept 3 d", "2 d 23 h")
    (log,) = kept([store(tier(rpo=FIRST, apart=DAY, points=None))])
    assert log.holds == "every moment, kept 3 d"


def test_what_is_less_than_promised_is_said_to_be() -> None:
    for less in (tier(apart=2 * HOUR), tier(retention=2 * DAY), tier(points=None, apart=None, rpo=2 * HOUR)):
        (row,) = kept([store(less)])
        assert row.holds.endswith(", less than promised"), row
    for more in (tier(retention=None), tier(retention=4 * DAY), tier(apart=HOUR / 2)):
        (row,) = kept([store(more)])
        assert not row.holds.endswith("promised"), row


def test_what_is_stated_and_what_is_missing_is_not_told_as_proven() -> None:
    stated = tier(place="the provider", proven=False, promised=None, rto=SILENT)
    gaps = tier(rpo=None, reach=None)
    one, other = kept([store(stated, gaps)])
    assert (one.what, one.promised, one.takes) == ("snapshots, as the provider states", "nothing", "the provider tells")
    assert (other.loses, other.reaches) == ("all: at some moments there is none", "without end")
    (row,) = rows([store(stated, gaps)])
    assert len(row.bands) == 1, "a tier with gaps has no band"


def test_single_moments_are_ticks_and_a_log_is_a_band() -> None:
    (row,) = rows([store(tier(), tier(rpo=FIRST, apart=DAY, points=None), tier(rpo=timedelta(0), apart=None))])
    snapshots, log, versions = row.bands
    assert snapshots.points[0] == at(HOUR) == snapshots.begins
    assert snapshots.points[-1] <= snapshots.ends == snapshots.promised == at(3 * DAY)
    assert not log.points and not versions.points
    assert (versions.begins, log.ends) == (0, at(3 * DAY))


@given(st.timedeltas(timedelta(0), 4 * LAST), st.timedeltas(timedelta(0), 4 * LAST))
def test_older_is_further_right_and_all_of_it_on_the_axis(one: timedelta, other: timedelta) -> None:
    younger, older = sorted((one, other))
    assert 0 <= at(younger) <= at(older) <= 100


@given(st.timedeltas(timedelta(minutes=6), LAST), st.timedeltas(timedelta(0), LAST))
def test_ticks_are_apart_and_few(apart: timedelta, further: timedelta) -> None:
    (row,) = rows([store(tier(rpo=apart, apart=apart, reach=apart + further))])
    (band,) = row.bands
    assert list(band.points) == sorted(band.points) and len(band.points) < 200
    assert all(band.begins <= point <= band.ends for point in band.points)
