"""What a plan is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from monobase_constructs.recovery.restore.moments import Tier, shown
from monobase_constructs.values.disasters import Scenario
from monobase_constructs.values.problems import Invalid


@dataclass(frozen=True)
class Costs:
    """What the proof of recovery says, in words: what is lost of each store, and how long it takes.

    restores: how long each store takes to come back from its daily backups.
    """

    loses: Mapping[str, str]
    takes: str
    restores: Mapping[str, str] = field(default_factory=dict[str, str])

    def lost(self, store: str) -> str:
        """What is lost of one store."""
        return self.loses.get(store, "everything")

    def lost_of_all(self) -> str:
        """What is lost of each store; once, where it is the same of all."""
        if len({*self.loses.values()}) == 1:
            return next(iter(self.loses.values()))
        return "; ".join(f"{name}: {lost}" for name, lost in self.loses.items()) or "nothing that is kept here"


@dataclass(frozen=True)
class Wanted:
    """What was asked for.

    tier: by which backups; None: those that lose least. dumps: from dumps, which are no tier. table: the rows of
    one, as "schema.name".
    """

    scenario: Scenario
    to: datetime | None
    tier: Tier | None
    now: datetime
    costs: Costs
    dumps: bool = False
    table: str | None = None

    def lost(self, store: str) -> str:
        """What is lost of one store: what came after the moment, if one is asked for."""
        return self.costs.lost(store) if self.to is None else f"what was written after {shown(self.to)}"

    def mistakes(self) -> Iterator[Invalid]:
        """What cannot be asked for together."""
        if self.scenario in ("pod", "node", "zone"):
            allowed = f"nothing for --scenario {self.scenario}: copies that run already take over"
            if self.to is not None:
                yield Invalid("--to", shown(self.to), allowed, "leave it out")
            if self.tier is not None:
                yield Invalid("--tier", self.tier, allowed, "leave it out")
        if self.dumps and self.scenario != "database":
            yield Invalid("--from", "dumps", "only with --scenario database: a dump holds a database and nothing else")
        if self.dumps and self.tier is not None:
            yield Invalid("--tier", self.tier, "nothing with --from dumps: dumps are no tier", "leave it out")
        if self.table is not None and not self.dumps and self.tier != 1:
            allowed = "only with --from dumps or --tier 1: by the others a database comes back as a whole"
            yield Invalid("--table", self.table, allowed)
        elif self.table is not None and not re.fullmatch(r"[A-Za-z_]\w*\.[A-Za-z_]\w*", self.table):
            yield Invalid("--table", self.table, 'a table with its schema, such as "api.patients"')
