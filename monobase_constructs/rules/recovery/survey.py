"""All that is kept on all clusters, held against what is promised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.recovery import places, velero
from monobase_constructs.rules.recovery.compare import broken, cut_off
from monobase_constructs.rules.recovery.kept import Kept
from monobase_constructs.rules.recovery.result import Promise, Tier, TierNumber
from monobase_constructs.rules.recovery.stated import LEAST, RPO, Stated, stated, time
from monobase_constructs.rules.recovery.stores import Store, stores
from monobase_constructs.rules.subject import Finding, Subject

TIERS: Sequence[TierNumber] = (1, 2, 3)
KEPT: Sequence[Tier] = (*TIERS, "dumps")


@dataclass(frozen=True, eq=False)
class Judged:
    """A store or a namespace, what is promised of it, and what is kept."""

    store: Store
    plan: Stated | None
    promises: dict[Tier, Promise]

    def best(self, tier: Tier) -> Kept | None:
        """What keeps the tier: that which lacks nothing, and of those the one whose points lie closest."""
        found = [each for each in self.store.kept if each.tier == tier]
        return min(found, key=_worth, default=None)


@dataclass(frozen=True, eq=False)
class Survey:
    """What was found, each time once: where nothing protects, where promises are broken, places, and what is needed."""

    judged: Sequence[Judged]
    plans: Sequence[Stated]
    unprotected: list[Finding] = field(default_factory=list[Finding])
    broken: list[Finding] = field(default_factory=list[Finding])
    places: list[Finding] = field(default_factory=list[Finding])
    needs: list[Finding] = field(default_factory=list[Finding])


def survey(documents: Documents) -> Survey:
    """Look at everything."""
    plans = stated(documents)
    judged = [*_stores(documents, plans), *_namespaces(documents, plans)]
    found = Survey(judged, [*plans.values()])
    known = {(each.store.subject.cluster, each.store.subject.namespace, each.store.name) for each in judged}
    for key, plan in plans.items():
        found.broken.extend(plan.below())
        if not plan.by_provider and key not in known:
            told = f'states what is kept of "{plan.name}", which is not here; allowed: stores that are'
            found.unprotected.append(Finding(plan.subject, f"data[{plan.key}]", told))
    for each in judged:
        _judge(each, found)
    for cluster in dict.fromkeys(subject.cluster for subject in documents):
        used = {id(places.location(documents, schedule)) for schedule in velero.schedules(documents, cluster)}
        objects = [each for each in judged if each.store.kind == "objects" and each.store.subject.cluster == cluster]
        promised: set[Tier] = {tier for each in objects for tier in each.promises}
        found.places.extend(places.mistaken(documents, cluster, used, promised))
        found.needs.extend(velero.unlocked(documents, cluster))
    return found


def once(findings: Sequence[Finding]) -> Iterator[Finding]:
    """Each finding once."""
    seen: set[tuple[int, str, str]] = set()
    for each in findings:
        key = (id(each.subject), each.path, each.message)
        if key not in seen:
            seen.add(key)
            yield each


def _judge(judged: Judged, found: Survey) -> None:
    if judged.plan is None and judged.store.kind != "objects":
        told = (
            "it is in no plan; allowed: a ConfigMap that states what is kept of it, as BackupPlan(env, ...) writes it"
        )
        found.unprotected.append(Finding(judged.store.subject, "backups", told))
        return
    for tier, promise in judged.promises.items():
        kept = judged.best(tier)
        told = found.unprotected if judged.store.kind == "objects" and kept is None else found.broken
        told.extend(broken(judged.store, tier, promise, kept))
        if kept is not None:
            found.needs.extend(kept.lacks)
            found.needs.extend(cut_off(judged.store, kept))
            found.places.extend(kept.misplaced)


def _stores(documents: Documents, plans: dict[tuple[str, str | None, str], Stated]) -> Iterator[Judged]:
    for store in stores(documents):
        plan = plans.get((store.subject.cluster, store.subject.namespace, store.name))
        promises: dict[Tier, Promise] = {}
        for tier in KEPT:
            if plan is not None and (promise := plan.promise(tier)) is not None:
                promises[tier] = promise
        yield Judged(store, plan, promises)


def _namespaces(documents: Documents, plans: dict[tuple[str, str | None, str], Stated]) -> Iterator[Judged]:
    """The objects of each tenant's namespace, on clusters where Velero keeps any."""
    tenants: dict[tuple[str, str], Subject] = {}
    for subject in documents:
        if subject.tenant is not None:
            tenants.setdefault((subject.cluster, subject.tenant), subject)
    for (cluster, namespace), first in tenants.items():
        if not places.locations(documents, cluster):
            continue
        subject = documents.objects.get((cluster, None, "Namespace", namespace), first)
        own = [plan for (owner, where, _), plan in plans.items() if (owner, where) == (cluster, namespace)]
        if not own:
            continue  # nothing is promised
        kept = [*velero.kept(documents, first, namespace, None)]
        yield Judged(Store(subject, namespace, "objects", None, kept), own[0], _of_objects(own))


def _of_objects(plans: Sequence[Stated]) -> dict[Tier, Promise]:
    """Of objects is promised what is of stores; beside stores of a provider alone, what production is promised."""
    found: dict[Tier, Promise] = {}
    for tier in TIERS[1:]:
        given = [plan.promise(tier) for plan in plans if not plan.by_provider]
        least = time(LEAST[tier]) if any(plan.production for plan in plans) else None
        if (promise := next((each for each in given if each is not None), None)) is not None:
            found[tier] = promise
        elif least is not None:
            found[tier] = Promise(RPO[tier], least)
    return found


def _worth(kept: Kept) -> tuple[bool, int]:
    held = kept.held()
    return bool(kept.lacks), held.apart if held is not None else 10**12
