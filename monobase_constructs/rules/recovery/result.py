"""What the proof says of every store: plain values, to be read by rules, reports and pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Literal

from monobase_constructs.values.disasters import Scenario, Target

TierNumber = Literal[1, 2, 3]
Tier = TierNumber | Literal["dumps"]
"""What a plan may promise: the architecture's tiers, and dumps beside them."""
Kind = Literal["postgresql", "object store", "volume", "objects"]


@dataclass(frozen=True)
class Rto:
    """How long a restore takes, and how that is known.

    how: "measured" by a drill or a rehearsal; "estimated" from sizes in the manifests; "stated" by the architecture or
        a provider, and shown by nothing here.
    time: None where nobody says. because: what it follows from, as a phrase.
    """

    how: Literal["measured", "estimated", "stated"]
    time: timedelta | None
    because: str


@dataclass(frozen=True)
class Promise:
    """What is promised of a tier: points at most `rpo` apart, each kept for `retention`."""

    rpo: timedelta
    retention: timedelta


@dataclass(frozen=True)
class TierRecovery:
    """One tier of one store, or its dumps, computed over every hour of a year.

    by: what makes the points, as a phrase. place: where they lie: a bucket such as "s3://acme-backups", "the provider".
    promised: None where the plan promises nothing of the tier.
    rpo: age of the newest restorable state at the worst moment; what one run takes comes on top. apart: between two
        points. None for both: at some moments there is none.
    retention: the shortest time that a point is kept; None: for ever. reach: how old the oldest restorable state is at
        least, at any moment after the first `retention`; None: it grows for ever.
    points: how many there are at least and at most; None: any moment in between can be restored as well.
    takes: how long one run may take before it is ended; None: no limit is set.
    proven: computed from schedules; False: stated by whoever keeps it.
    lacks: what keeps it from working, one line each; the rules refuse these.
    """

    tier: Tier
    by: str
    place: str
    promised: Promise | None
    rpo: timedelta | None
    apart: timedelta | None
    retention: timedelta | None
    reach: timedelta | None
    points: tuple[int, int] | None
    takes: timedelta | None
    rto: Rto
    proven: bool = True
    lacks: Sequence[str] = ()


@dataclass(frozen=True)
class StoreRecovery:
    """A store, and what is kept of it, tier by tier.

    name: of the store; the namespace itself where `kind` is "objects". size: in bytes, as the manifests ask for it.
    """

    name: str
    kind: Kind
    kept_by: Literal["plan", "provider", "nobody"]
    size: int | None
    tiers: Sequence[TierRecovery]


@dataclass(frozen=True)
class Copies:
    """How often a store is copied in turn by the plan of its restore; what for, as a phrase."""

    times: int
    purposes: str


@dataclass(frozen=True)
class DisasterRecovery:
    """A row of the architecture's table of disasters, for one environment.

    target: what the architecture says, how long it takes whatever is kept, and why that differs.
    loses: for each store that it concerns what is lost at most; None: everything, or nobody can say.
    takes: for each store that is restored how long one copy of it takes, by the tier that it is restored from.
    copies: of each store that is copied more than once before anybody can write to it again, what for, in turn.
    """

    scenario: Scenario
    target: Target
    loses: Mapping[str, timedelta | None]
    takes: Mapping[str, Rto]
    copies: Mapping[str, Copies] = field(default_factory=dict[str, Copies])


@dataclass(frozen=True)
class EnvironmentRecovery:
    """An environment: its stores, and first of all its objects, where Velero keeps them; and what disasters cost it."""

    namespace: str
    production: bool
    stores: Sequence[StoreRecovery]
    disasters: Sequence[DisasterRecovery] = ()


@dataclass(frozen=True)
class ClusterRecovery:
    """A cluster and its environments, by name."""

    name: str
    environments: Sequence[EnvironmentRecovery]
