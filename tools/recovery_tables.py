"""The tables of docs/explanation/recovery.md: what the architecture promises beside what follows from dist/."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path

import yaml

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.recovery import (
    EnvironmentRecovery,
    TierRecovery,
    recovery,
    told_rto,
    told_takes,
    told_time,
)
from monobase_constructs.rules.subject import Subject

DIST = Path(__file__).resolve().parents[1] / "dist"
ARCHITECTURE = {
    1: ("1 hour", "72 hours", "5 minutes"),
    2: ("24 hours", "30 days", "1 hour"),
    3: ("1 week", "90+ days", "4 hours"),
}
"""Its tiers: recovery point, retention, recovery time."""


def table(kind: str, namespace: str) -> str:
    """The lines of a table: "tiers" or "disasters" of an environment."""
    lines = {"tiers": _tiers, "disasters": _disasters}[kind](_environment(namespace))
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


@cache
def _environments() -> dict[str, EnvironmentRecovery]:
    paths = sorted(DIST.rglob("*.yaml"))
    read = [(path, yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)) for path in paths]
    made = Documents(Subject(str(path.parent.relative_to(DIST)), document) for path, document in read)
    return {each.namespace: each for cluster in recovery(made) for each in cluster.environments}


def _environment(namespace: str) -> EnvironmentRecovery:
    return _environments()[namespace]


def _tiers(environment: EnvironmentRecovery) -> Iterator[tuple[str, ...]]:
    yield (
        "tier",
        "architecture: loses, keeps, takes",
        "store",
        "loses at most",
        "kept",
        "reaches back",
        "takes",
        "where",
    )
    yield ("---",) * 8
    for number, promised in (*ARCHITECTURE.items(), ("dumps", ("not there",))):
        first = True
        for store in environment.stores:
            for tier in (each for each in store.tiers if each.tier == number):
                name = "objects" if store.kind == "objects" else store.name
                cells = (
                    _time(tier.rpo),
                    _kept(tier),
                    _time(tier.reach),
                    told_rto(tier.rto),
                    f"{tier.by}; {tier.place}",
                )
                yield (str(number) if first else "", ", ".join(promised) if first else "", name, *cells)
                first = False


def _disasters(environment: EnvironmentRecovery) -> Iterator[tuple[str, ...]]:
    yield "disaster", "architecture: takes, loses", "takes", "loses at most", "why it differs"
    yield ("---",) * 5
    for each in environment.disasters:
        target = each.target
        loses = ", ".join(f"{_named(store, environment)} {_time(lost)}" for store, lost in each.loses.items())
        given = f"{target.rto}, {target.rpo}" if target.named else "not there"
        yield target.named or "Files deleted", given.replace("<", "&lt;"), told_takes(each), loses, target.why


def _named(store: str, environment: EnvironmentRecovery) -> str:
    return "objects" if store == environment.namespace else store


def _time(time: timedelta | None) -> str:
    return "everything" if time is None else told_time(time) if time else "nothing"


def _kept(tier: TierRecovery) -> str:
    return _time(tier.retention) if tier.retention is not None else "for ever"
