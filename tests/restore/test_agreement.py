"""The moments that plans of restores offer are those that the proof of recovery counts on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings, strategies as st

from monobase_constructs.app.rendered import environment
from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.stores import Database
from monobase_constructs.recovery.restore import moments, volumes
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.recovery.result import Tier
from monobase_constructs.rules.recovery.survey import Judged, survey
from monobase_constructs.rules.subject import Subject
from monobase_constructs.values.points import Point, at
from monobase_constructs.values.problems import Invalid

DIST = Path(__file__).resolve().parents[2] / "dist"
ENVIRONMENTS = ("client-a-prod", "client-a-staging", "client-b-prod", "client-c-staging")
NOW = st.datetimes(datetime(2026, 11, 26), datetime(2028, 12, 31)).map(
    lambda each: each.replace(tzinfo=UTC, microsecond=0)
)
BACK = st.integers(0, 120 * 86400).map(lambda seconds: timedelta(seconds=seconds))


@cache
def judged() -> list[Judged]:
    """What the proof found in dist/."""
    folders = ("clients/*", "platform/backups", "platform/tenants/*", "platform/storage")
    found = [path for folder in folders for path in sorted(DIST.glob(f"main/{folder}/*.yaml"))]
    read = [(path, yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)) for path in found]
    return [*survey(Documents(Subject(str(path.parent.relative_to(DIST)), each) for path, each in read)).judged]


@cache
def rendered(namespace: str) -> Rendered:
    return environment(DIST, namespace)


def counted(namespace: str, name: str, tier: Tier, to: datetime, now: datetime) -> Point | None:
    """What the proof counts on: the newest point of a state before a moment."""
    found = next(each for each in judged() if each.store.name == name and _namespace(each) == namespace)
    kept = found.best(tier)
    assert kept is not None and kept.series is not None
    there = at(kept.series, int(now.timestamp()))
    return next((point for point in reversed(there) if point.state <= to.timestamp()), None)


def _namespace(found: Judged) -> str:
    return found.store.name if found.store.kind == "objects" else str(found.store.subject.namespace)


def offered(asked: Callable[[], datetime]) -> datetime | None:
    """What a plan offers; None where it refuses."""
    try:
        return asked()
    except Invalid:
        return None


def databases(namespace: str) -> Database:
    return rendered(namespace).databases()[0]


def state(point: Point | None) -> datetime | None:
    return moments.when(point.state) if point is not None else None


@pytest.mark.parametrize("namespace", ENVIRONMENTS)
@settings(max_examples=60)
@given(NOW, BACK)
@example(datetime(2026, 11, 22, 12, tzinfo=UTC), timedelta(days=84))
@example(datetime(2026, 11, 26, tzinfo=UTC), timedelta(days=88))  # the week before it is older than was promised
def test_they_agree(namespace: str, now: datetime, back: timedelta) -> None:
    database, to = databases(namespace), now - back
    if database.hourly is not None:
        kept = moments.period(rendered(namespace).stated(database.name)["hourly"])
        asked = offered(lambda: moments.of_snapshots(database, to, now, kept))
        assert asked == state(counted(namespace, database.name, 1, to, now))
    if database.weekly is not None:
        asked = offered(lambda: moments.of_archive(database, to, now)[1])
        assert asked == state(counted(namespace, database.name, 3, to, now))
    if database.dumps is not None:
        asked = offered(lambda: moments.of_dumps(database, to, now))
        assert asked == state(counted(namespace, database.name, "dumps", to, now))
    for schedule in rendered(namespace).schedules():
        tier: Tier = 2 if schedule["spec"]["template"]["storageLocation"] == "primary" else 3
        asked = offered(lambda each=schedule: volumes.begun(each, to, now))
        assert asked == state(counted(namespace, namespace, tier, to, now))
    # Where each moment between two points can be restored, the older of the two must be there.
    asked = offered(lambda: moments.of_log(database, to, now) or now)
    assert asked is None or counted(namespace, database.name, 2, to, now) is not None
    assert (asked is None) == (back > moments.period(rendered(namespace).stated(database.name)["daily"]))
    for store in rendered(namespace).files():
        asked = offered(lambda store=store: moments.of_files(store, 2, to, now))
        assert asked is None or counted(namespace, store.name, 2, to, now) is not None
        if store.archive is not None:
            asked = offered(lambda store=store: moments.of_files(store, 3, to, now))
            assert asked == state(counted(namespace, store.name, 3, to, now))
