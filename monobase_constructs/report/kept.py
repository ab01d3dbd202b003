"""What is kept of every store, tier by tier, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from monobase_constructs.rules.recovery import StoreRecovery, TierRecovery, told_rto, told_time

WHY_LESS = (
    "Promised is how far apart points lie at most, and how long each is kept at least. At every moment one can go back "
    "a little less far: when the oldest is deleted because its time is over, the next one is younger by what lies "
    "between the two. Where points are copies of older ones, as of base backups, what is lost is longer by their age."
)
"""Why a promise holds although the numbers beside it are not its own."""
LOG = timedelta(minutes=5)
"""What a provider states to lose no more than this of has every moment, by its log."""


@dataclass(frozen=True)
class Kept:
    """One tier of one store, or its dumps, as a row of a table.

    promised, holds: points so far apart, each kept for so long. loses: how old the newest restorable state is at the
    worst moment. reaches: how far back one can go at every moment. takes: how long a restore takes, and how that is
    known.
    """

    store: str
    tier: int | str
    what: str
    promised: str
    holds: str
    loses: str
    reaches: str
    takes: str


def kept(stores: Sequence[StoreRecovery]) -> Iterator[Kept]:
    """A row for each tier of each store; a store of which nothing is kept has none."""
    for store in stores:
        name = "objects" if store.kind == "objects" else store.name
        for tier in store.tiers:
            yield Kept(
                name,
                tier.tier,
                f"{tier.by}, in {tier.place}" if tier.proven else f"{tier.by}, as {tier.place} states",
                _points(tier.promised.rpo, tier.promised.retention) if tier.promised is not None else "nothing",
                _holds(tier),
                _told(tier.rpo, "all: at some moments there is none"),
                _told(tier.reach, "without end"),
                told_rto(tier.rto),
            )


def _told(time: timedelta | None, otherwise: str) -> str:
    return told_time(time) if time is not None else otherwise


def _points(apart: timedelta | None, retention: timedelta | None) -> str:
    every = f"one every {told_time(apart)}" if apart else "every moment"
    return f"{every}, kept {_told(retention, 'for ever')}"


def _holds(tier: TierRecovery) -> str:
    """What the manifests keep; said to be less where a waiver lets less than the promise pass."""
    if tier.rpo is None:
        return "at some moments none"
    single = tier.points is not None or not (tier.proven or tier.apart is None or tier.apart <= LOG)
    apart = tier.apart if single else None
    given, held = tier.promised, apart or tier.rpo
    short = given is not None and (held > given.rpo or (tier.retention or given.retention) < given.retention)
    return f"{_points(apart, tier.retention)}{', less than promised' if short else ''}"
