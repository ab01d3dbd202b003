"""What is promised: plans state it in a ConfigMap, and production is promised no less than the architecture says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.embedded import Unread, of_json
from monobase_constructs.rules.reading import part, texts
from monobase_constructs.rules.recovery.result import Promise, Tier, TierNumber
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.rules.told import short
from monobase_constructs.values.backups import DAILY, HOURLY, WEEKLY
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Duration

NAMES: Mapping[Tier, str] = {1: "hourly", 2: "daily", 3: "weekly", "dumps": "dumps"}
RPO: Mapping[Tier, timedelta] = {
    1: timedelta(hours=1),
    2: timedelta(days=1),
    3: timedelta(weeks=1),
    "dumps": timedelta(weeks=1),
}
"""How far apart the points of each tier may lie: the recovery points of the architecture, which knows no dumps."""
LEAST: Mapping[TierNumber, str] = {1: HOURLY, 2: DAILY, 3: WEEKLY}


@dataclass(frozen=True)
class Drilled:
    """The drill that a plan promises: in which namespace, how far apart at most, and how much it may find lost."""

    namespace: str
    every: timedelta
    loses: timedelta


@dataclass(frozen=True, eq=False)
class Stated:
    """What a plan states of one store, and the ConfigMap that it stands in."""

    subject: Subject
    key: str
    facts: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The name of the store."""
        return self.key.removesuffix(".json")

    @property
    def production(self) -> bool:
        """Whether the environment is promised what production is."""
        return self.facts.get("tier") == "production"

    @property
    def by_provider(self) -> bool:
        """Whether it is a provider that keeps the store."""
        return self.facts.get("keptBy") == "provider"

    def promise(self, tier: Tier) -> Promise | None:
        """What is promised of a tier."""
        retention = time(self.facts.get(NAMES[tier]))
        return Promise(RPO[tier], retention) if retention is not None else None

    @property
    def drill(self) -> Drilled | None:
        """The drill of the store; times that nobody can read allow nothing."""
        if "drill" not in self.facts:
            return None
        given = texts({**self.facts}, "drill")
        every, loses = (time(given.get(name)) or timedelta() for name in ("every", "loses"))
        return Drilled(given.get("namespace", ""), every, loses)

    def below(self) -> Iterator[Finding]:
        """Where it is less than production is promised."""
        if not self.production:
            return
        provided: Mapping[TierNumber, str] = {2: "anyMoment", 3: "weekly"}
        for tier, least in LEAST.items():
            name = provided.get(tier) if self.by_provider else NAMES[tier]
            if name is None:
                continue
            given = self.facts.get(name)
            if (time(given) or timedelta()) < (time(least) or timedelta()):
                yield Finding(self.subject, f"data[{self.key}].{name}", _told(given, least))


def stated(documents: Documents) -> dict[tuple[str, str | None, str], Stated]:
    """What all plans state, by cluster, namespace and store."""
    found: dict[tuple[str, str | None, str], Stated] = {}
    for subject in documents:
        if subject.kind != "ConfigMap":
            continue
        for key, text in texts(subject.document, "data").items():
            if '"keptBy"' in text and key.endswith(".json"):
                found[subject.cluster, subject.namespace, key.removesuffix(".json")] = Stated(subject, key, _read(text))
    return found


def time(text: Any) -> timedelta | None:
    """A length of time such as "72h" or "30d"; None for what is none."""
    if not isinstance(text, str):
        return None
    try:
        return timedelta(seconds=Duration.of(text).seconds)
    except Invalid:
        return None


def _read(text: str) -> Mapping[str, Any]:
    try:
        return part({"": of_json(text)}, "")
    except Unread:
        return {}


def _told(given: object, least: str) -> str:
    return f'got {short(given)}; allowed: "{least}" or longer in production; that is what the architecture promises'
