"""What is kept of every store, tier by tier, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from monobase_constructs.rules.recovery import StoreRecovery, TierRecovery, told_time


@dataclass(frozen=True)
class Kept:
    """One tier of one store, or its dumps, as a row of a table.

    loses: how old the newest restorable state is at the worst moment. reaches: how far back one can go at any moment.
    promised: empty where nothing is. takes: how long a restore takes, and how that is known.
    """

    store: str
    tier: int | str
    what: str
    loses: str
    reaches: str
    promised: str
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
                _told(tier.rpo, "all: at some moments there is none"),
                _told(tier.reach, "without end"),
                _promised(tier),
                _takes(tier),
            )


def _told(time: timedelta | None, otherwise: str) -> str:
    return told_time(time) if time is not None else otherwise


def _promised(tier: TierRecovery) -> str:
    """Points so far apart, each kept for so long. How far back one reaches is less by the age of the newest one."""
    given = tier.promised
    return f"every {told_time(given.rpo)}, kept {told_time(given.retention)}" if given is not None else ""


def _takes(tier: TierRecovery) -> str:
    """A time that nobody measured is rounded to minutes."""
    if tier.rto.time is None:
        return tier.rto.because
    minutes = timedelta(minutes=-(-tier.rto.time // timedelta(minutes=1)))
    return f"{told_time(minutes)}, {tier.rto.how}"
