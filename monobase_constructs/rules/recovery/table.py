"""What was found of every store, as values for those who show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.recovery.disasters import disasters
from monobase_constructs.rules.recovery.kept import Kept
from monobase_constructs.rules.recovery.result import (
    ClusterRecovery,
    EnvironmentRecovery,
    Kind,
    Promise,
    Rto,
    StoreRecovery,
    Tier,
    TierNumber,
    TierRecovery,
)
from monobase_constructs.rules.recovery.stated import LEAST, RPO, Stated, time
from monobase_constructs.rules.recovery.survey import KEPT, Judged, Survey, survey
from monobase_constructs.values.backups import BYTES_AN_HOUR

SNAPSHOT = timedelta(minutes=5)
"""The architecture's time for a snapshot: a disk is made of it at once, and filled while it is read."""
Measured = Mapping[tuple[str, str, Tier], timedelta]
"""By namespace, store and tier, how long a restore took."""


def recovery(documents: Documents, measured: Measured = MappingProxyType({})) -> list[ClusterRecovery]:
    """What is kept of every store of every environment, by cluster; `measured`: how long restores have taken."""
    found = documents.once(survey)
    clusters = sorted({each.store.subject.cluster for each in found.judged} | {p.subject.cluster for p in found.plans})
    return [ClusterRecovery(name, [*_environments(documents, found, name, measured)]) for name in clusters]


def _environments(
    documents: Documents, found: Survey, cluster: str, measured: Measured
) -> Iterator[EnvironmentRecovery]:
    judged = [each for each in found.judged if each.store.subject.cluster == cluster]
    plans = [each for each in found.plans if each.subject.cluster == cluster]
    named = {_namespace(each) for each in judged} | {str(each.subject.namespace) for each in plans}
    for namespace in sorted(named):
        own = [each for each in judged if _namespace(each) == namespace]
        stated = [each for each in plans if each.subject.namespace == namespace]
        objects = [each for each in own if each.store.kind == "objects"]
        kept = [each for each in own if each.store.kind != "objects"]
        made = [
            *(_store(each, namespace, measured) for each in (*objects, *kept)),
            *(_provided(each) for each in stated if each.by_provider),
        ]
        costs = disasters(documents, cluster, {each.store.name: each.store for each in own}, made)
        yield EnvironmentRecovery(namespace, any(each.production for each in stated), made, [*costs])


def _namespace(judged: Judged) -> str:
    subject = judged.store.subject
    return judged.store.name if judged.store.kind == "objects" else str(subject.namespace)


def _store(judged: Judged, namespace: str, measured: Measured) -> StoreRecovery:
    store = judged.store
    tiers = [
        _tier(judged, kept, measured.get((namespace, store.name, tier)))
        for tier in KEPT
        if (kept := judged.best(tier)) is not None
    ]
    return StoreRecovery(store.name, store.kind, "plan" if judged.plan is not None else "nobody", store.size, tiers)


def _tier(judged: Judged, kept: Kept, measured: timedelta | None) -> TierRecovery:
    held, moments = kept.held(), kept.moments
    whole = held is not None and held.age is not None
    rpo = (
        moments.loses if moments is not None else timedelta(seconds=held.age) if held and held.age is not None else None
    )
    retention = moments.retention if moments is not None else _time(held.kept if held is not None else None)
    return TierRecovery(
        tier=kept.tier,
        by=kept.by,
        place=kept.place,
        promised=judged.promises.get(kept.tier),
        rpo=rpo if whole or kept.series is None else None,
        apart=_time(held.apart) if held is not None and whole else None,
        retention=retention,
        reach=retention if kept.series is None else _time(held.reach if held is not None else None),
        points=(held.fewest, held.most) if held is not None and moments is None else None,
        takes=kept.takes,
        rto=_rto(judged.store.kind, judged.store.size, kept.tier, measured),
        lacks=[f"{each.subject}: {each}" for each in (*kept.lacks, *kept.misplaced)],
    )


def _time(seconds: int | None) -> timedelta | None:
    return timedelta(seconds=seconds) if seconds is not None else None


def _rto(kind: Kind, size: int | None, tier: Tier, measured: timedelta | None) -> Rto:
    if measured is not None:
        return Rto("measured", measured, "by the last drill or rehearsal")
    if tier == "dumps":
        return Rto("stated", None, "longer than from a base backup: rows are read in, and indexes made anew")
    if kind == "objects":
        return Rto("stated", None, "minutes: Argo CD applies them again from Git")
    if tier == 1:
        if kind == "object store":
            return Rto("stated", None, "as long as it takes to copy what has changed since")
        return Rto("stated", SNAPSHOT, "the architecture's time for a snapshot; nothing here measures it")
    if size is None:
        return Rto("stated", None, "its size is not known")
    hours = timedelta(hours=size / BYTES_AN_HOUR)
    return Rto("estimated", hours, "from its full size, at 100 GB an hour")


def _provided(plan: Stated) -> StoreRecovery:
    """What a provider states; nothing of it can be computed."""
    loses, moments, weekly = (time(plan.facts.get(name)) for name in ("loses", "anyMoment", "weekly"))
    kind: Kind = "postgresql" if plan.facts.get("kind") == "postgresql" else "object store"
    tiers = [_stated(plan, 2, "every moment", loses, moments)]
    if weekly is not None:
        tiers.append(_stated(plan, 3, "a copy of each week", RPO[3], weekly))
    return StoreRecovery(plan.name, kind, "provider", None, tiers)


def _stated(
    plan: Stated, tier: TierNumber, by: str, rpo: timedelta | None, retention: timedelta | None
) -> TierRecovery:
    least = time(LEAST[tier])
    promised = Promise(RPO[tier], least) if plan.production and least is not None else None
    rto = Rto("stated", None, "the provider's own; a drill at the provider tells")
    return TierRecovery(
        tier, by, "the provider", promised, rpo, rpo, retention, retention, None, None, rto, proven=False
    )
