"""One tier of one store as the manifests have it, before it is held against what is promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from monobase_constructs.rules.recovery.result import Tier
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.values.cron import UnreadableCronError
from monobase_constructs.values.points import Held, Series, held


@dataclass(frozen=True)
class AnyMoment:
    """Every moment can be restored: at most `loses` before the end, for `retention` back (None: for ever)."""

    loses: timedelta
    retention: timedelta | None


@dataclass(frozen=True, eq=False)
class Kept:
    """What one object, or one and those that it needs, keeps of a store.

    maker: the object with the schedule, at `path`. series: its points; None where the store keeps each version itself.
    moments: where every moment between the points can be restored as well. takes: when a run is ended.
    counts: for how far back a job that archives counts what is there; None for others.
    lacks: what keeps it from working. misplaced: why it does not lie where it may.
    """

    tier: Tier
    maker: Subject
    path: str
    by: str
    place: str
    series: Series | None
    moments: AnyMoment | None = None
    takes: timedelta | None = None
    counts: timedelta | None = None
    lacks: Sequence[Finding] = ()
    misplaced: Sequence[Finding] = ()

    def held(self) -> Held | None:
        """What the series holds over a year; None where it never fires, or nobody can tell when."""
        try:
            return held(self.series) if self.series is not None else None
        except UnreadableCronError:
            return None
