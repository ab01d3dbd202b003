"""Which moments of the past a store can be restored to, as bands along time."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from monobase_constructs.rules.recovery import StoreRecovery, TierRecovery

FIRST, LAST = timedelta(minutes=5), timedelta(days=730)
"""The ends of the axis. It is logarithmic: an hour matters as much now as a month does a year ago."""
MARKS = (
    ("now", timedelta()),
    ("1 h", timedelta(hours=1)),
    ("1 day", timedelta(days=1)),
    ("1 week", timedelta(days=7)),
    ("30 days", timedelta(days=30)),
    ("1 year", timedelta(days=365)),
)
LEAST_APART = 0.6
"""Percent of the axis between two ticks; of points that are closer together some are left out."""


@dataclass(frozen=True)
class Mark:
    """A tick of the axis, in percent of its length."""

    name: str
    at: float


@dataclass(frozen=True)
class Band:
    """One tier: where it begins and ends in percent of the axis, and the points in it; none where all of it counts.

    promised: where the promise ends; None where there is none.
    """

    tier: TierRecovery
    begins: float
    ends: float
    points: Sequence[float]
    promised: float | None

    @property
    def length(self) -> float:
        """In percent of the axis."""
        return round(self.ends - self.begins, 2)


@dataclass(frozen=True)
class Row:
    """One store."""

    store: StoreRecovery
    bands: Sequence[Band]


def marks() -> list[Mark]:
    """The axis, from now to the past."""
    return [Mark(name, at(age)) for name, age in MARKS]


def rows(stores: Sequence[StoreRecovery]) -> list[Row]:
    """The bands of stores, tier by tier; a tier that has nothing at some moments has no band."""
    return [Row(store, [_band(tier) for tier in store.tiers if tier.rpo is not None]) for store in stores]


def at(age: timedelta) -> float:
    """Where an age lies on the axis."""
    share = math.log(max(age, FIRST) / FIRST) / math.log(LAST / FIRST)
    return round(100 * min(share, 1), 2)


def _band(tier: TierRecovery) -> Band:
    begins = at(tier.rpo or timedelta())
    ends = at(tier.reach) if tier.reach is not None else 100.0
    promised = at(tier.promised.retention) if tier.promised is not None else None
    return Band(tier, begins, ends, list(_points(tier)), promised)


def _points(tier: TierRecovery) -> Iterator[float]:
    """Single moments; where a log reaches closer to now than they are apart, every moment between them counts."""
    age, last = tier.rpo, -1.0
    if not (age and tier.apart and age >= tier.apart > FIRST):
        return
    while age <= min(tier.reach or LAST, LAST):
        if (where := at(age)) - last >= LEAST_APART:
            yield where
            last = where
        age += tier.apart
