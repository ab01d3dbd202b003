"""How the stores of a namespace are backed up, as its plan states it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from monobase_constructs.report.fields import part
from monobase_constructs.rules import Subject


@dataclass(frozen=True)
class Kept:
    """What is kept of a store and for how long: `any_moment`, `hourly`, `daily`, `weekly`; empty: nothing."""

    store: str
    kind: str
    kept_by: str
    any_moment: str = ""
    hourly: str = ""
    daily: str = ""
    weekly: str = ""


def kept(documents: Sequence[Subject]) -> list[Kept]:
    """The stores of one namespace by name."""
    data: list[dict[str, str]] = [part(each.document, "data") for each in documents if each.kind == "ConfigMap"]
    plans = {name: text for each in data for name, text in each.items() if '"keptBy"' in text}
    return [_kept(name.removesuffix(".json"), json.loads(text)) for name, text in sorted(plans.items())]


def _kept(store: str, stated: dict[str, str | None]) -> Kept:
    def of(name: str) -> str:
        return stated.get(name) or ""

    kept_by = "the cluster" if of("keptBy") == "plan" else "the provider"
    return Kept(store, of("kind"), kept_by, of("anyMoment"), of("hourly"), of("daily"), of("weekly"))
