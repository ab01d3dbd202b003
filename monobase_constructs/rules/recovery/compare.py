"""What is kept against what is promised."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import timedelta

from monobase_constructs.rules.recovery.kept import Kept
from monobase_constructs.rules.recovery.result import Kind, Promise, Tier
from monobase_constructs.rules.recovery.stores import Store
from monobase_constructs.rules.recovery.told import told_time
from monobase_constructs.rules.subject import Finding
from monobase_constructs.values.backups import BYTES_AN_HOUR, HOURS_IN_A_WEEK
from monobase_constructs.values.points import Held

MISSING: Mapping[Kind, Mapping[Tier, str]] = {
    "postgresql": {
        1: "no ScheduledBackup with method volumeSnapshot names it",
        2: "no ScheduledBackup with method plugin names it",
        3: "no CronJob runs archive-postgresql.sh for its folder",
        "dumps": "no CronJob runs dump-postgresql.sh for it",
    },
    "object store": {
        1: "no ConfigMap {name}-provision-config says how long its buckets keep old versions",
        2: "no CronJob runs copy-files.sh for it into the primary place",
        3: "no CronJob runs archive-files.sh for it",
    },
    "volume": {
        1: "no RecurringJob or Schedule takes snapshots of it",
        2: "no Schedule copies it to the primary place",
        3: "no Schedule copies it to the archive",
    },
    "objects": {
        2: "no Schedule takes the namespace {name} to the primary place",
        3: "no Schedule takes the namespace {name} to the archive",
    },
}
LAG = timedelta(days=2)
"""Behind which a weekly copy must not be: its program takes no base backup that is older."""


def broken(store: Store, tier: Tier, promise: Promise, kept: Kept | None) -> Iterator[Finding]:
    """Where a tier of a store is less than what is promised."""
    what = f"tier {tier}" if isinstance(tier, int) else tier
    whose = f"{what} of {store.subject if store.kind != 'objects' else f'the namespace {store.name}'}"
    if kept is None:
        told = MISSING[store.kind][tier].format(name=store.name)
        yield Finding(store.subject, what, f"{told}; promised: {_promised(promise)}")
        return
    if kept.moments is not None and kept.moments.loses > promise.rpo:
        told = f"up to {told_time(kept.moments.loses)} are lost; allowed: {told_time(promise.rpo)}; {whose}"
        yield Finding(kept.maker, kept.path, told)
    if kept.counts is not None and kept.counts < promise.retention:
        least = f"{told_time(promise.retention)} or longer; what is lost of them nobody notices; {whose}"
        yield Finding(kept.maker, "KEEP_DAYS", f"counts the last {told_time(kept.counts)}; allowed: {least}")
    if kept.series is None:
        if kept.moments is not None and kept.moments.retention is not None:
            yield from _short(kept, kept.moments.retention, promise, whose)
    # One that never fires, or that nobody can read, is told by the rule of schedules.
    elif (found := kept.held()) is not None:
        yield from _held(kept, found, promise, whose)


def cut_off(store: Store, kept: Kept) -> Iterator[Finding]:
    """A run that begins anew each time, and is ended before a full store is copied, or the week is nearly over."""
    if kept.takes is None or store.size is None or kept.tier not in (3, "dumps"):
        return
    needed = timedelta(hours=min(math.ceil(store.size / BYTES_AN_HOUR), HOURS_IN_A_WEEK))
    if kept.takes < needed:
        hours = int(needed.total_seconds() // 3600)
        told = f"got {told_time(kept.takes)}; allowed: {hours} h or longer, for a full store at 100 GB an hour"
        remedy = f': write Dumps(longest="{hours}h")' if kept.tier == "dumps" else ""
        path = "spec.jobTemplate.spec.activeDeadlineSeconds"
        yield Finding(kept.maker, path, f"{told}; a run that is ended leaves nothing that counts{remedy}")


def _held(kept: Kept, found: Held, promise: Promise, whose: str) -> Iterator[Finding]:
    apart = timedelta(seconds=found.apart)
    if found.age is None:
        told = f"at some moments there is none: each is gone before the next comes, {told_time(apart)} later; {whose}"
        yield Finding(kept.maker, kept.path, told)
        return
    if apart > promise.rpo:
        told = f"points lie up to {told_time(apart)} apart; allowed: {told_time(promise.rpo)}; {whose}"
        yield Finding(kept.maker, kept.path, told)
    elif timedelta(seconds=found.age) - apart > LAG:
        told = f"what it copies is up to {told_time(timedelta(seconds=found.age - found.apart))} old; allowed: 2 days"
        yield Finding(kept.maker, kept.path, f"{told}, or it copies nothing; {whose}")
    if found.kept is not None:
        yield from _short(kept, timedelta(seconds=found.kept), promise, whose)
    elif not kept.lacks:
        told = f"nothing deletes what is old; promised: {_promised(promise)}; {whose}"
        yield Finding(kept.maker, kept.path, told)


def _short(kept: Kept, time: timedelta, promise: Promise, whose: str) -> Iterator[Finding]:
    if time < promise.retention:
        told = f"kept for {told_time(time)}; allowed: {told_time(promise.retention)} or longer; {whose}"
        yield Finding(kept.maker, kept.path, told)


def _promised(promise: Promise) -> str:
    return f"one every {told_time(promise.rpo)}, kept for {told_time(promise.retention)}"
