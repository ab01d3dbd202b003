"""The settings of PostgreSQL by name, as its versions know them: what they are called and what they may be.

The facts in `settings.json` come from the servers themselves (`tools/postgresql_settings.py`). A name or value that a
server does not understand keeps it from starting again, at whatever moment it is next started.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

from monobase_constructs.values.problems import Invalid

MEMORY: Mapping[str, float] = {"B": 1, "kB": 2**10, "MB": 2**20, "GB": 2**30, "TB": 2**40}
TIME: Mapping[str, float] = {"us": 1, "ms": 10**3, "s": 10**6, "min": 6 * 10**7, "h": 36 * 10**8, "d": 864 * 10**8}
BOOLEANS = ("on", "off", "true", "false", "yes", "no", "1", "0")
NAME = re.compile(r"[a-z_][a-z0-9_]*")


@dataclass(frozen=True)
class Setting:
    """What a setting may be. `versions` that know it; none are all. `fixed`: only reported, never given."""

    type: str = "string"
    unit: str | None = None
    least: float | None = None
    most: float | None = None
    values: Sequence[str] = ()
    versions: Sequence[int] = ()
    fixed: bool = False

    @property
    def units(self) -> Mapping[str, float]:
        """The units that a value may be written in."""
        if self.unit is None:
            return {}
        return MEMORY if self.unit.lstrip("8") in MEMORY else TIME

    @property
    def base(self) -> float:
        """What a bare number counts: bytes or microseconds in one of the unit."""
        if self.unit is None:
            return 1
        return 8 * MEMORY["kB"] if self.unit == "8kB" else self.units[self.unit]

    def number(self, text: str) -> float | None:
        """A value in bytes, microseconds or just as a number; None if it is none."""
        parsed = re.fullmatch(r"([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*([a-zA-Z]*)", text.strip())
        if parsed is None or (parsed[2] and parsed[2] not in self.units):
            return None
        return float(parsed[1]) * (self.units[parsed[2]] if parsed[2] else self.base)

    def accepts(self, text: str) -> bool:
        """Whether PostgreSQL understands the value."""
        if self.type == "string":
            return True
        if self.type in ("bool", "enum"):
            booleans = BOOLEANS if self.type == "bool" or "on" in self.values else ()
            return text.strip().lower() in (*map(str.lower, self.values), *booleans)
        number = self.number(text)
        if number is None:
            return False
        least, most = (-self.base if bound is None else bound * self.base for bound in (self.least, self.most))
        return least <= number <= most

    def __str__(self) -> str:
        if self.type == "bool":
            return "on or off"
        if self.type == "enum":
            return ", ".join(self.values)
        numbers = "a whole number" if self.type == "integer" else "a number"
        known = [*self.units]
        units = f" and {', '.join(known[:-1])} or {known[-1]}" if known else ""
        return f"{numbers}{units}, {self._written(self.least)} to {self._written(self.most)}"

    def _written(self, bound: float | None) -> str:
        """The bound in the largest unit that leaves it a whole number."""
        amount = (bound or 0) * self.base
        fitting = [(name, size) for name, size in self.units.items() if amount > 0 and amount % size == 0]
        if not fitting:
            return f"{bound or 0:.15g}"
        name, size = fitting[-1]
        return f"{amount / size:.15g}{name}"


@cache
def known() -> Mapping[str, Setting]:
    """Every setting of every version."""
    facts: dict[str, dict[str, Any]] = json.loads(Path(__file__).with_name("settings.json").read_text())
    return {name: Setting(**fact) for name, fact in facts.items()}


def number(name: str, value: str) -> float | None:
    """The value of a setting in bytes, microseconds or just as a number; None if it is none."""
    return known()[name].number(value)


def misunderstood(name: str, value: str, major: int) -> Iterator[Invalid]:
    """What this version of PostgreSQL does not understand. Extensions have settings that nobody knows here."""
    extension, dot, rest = name.partition(".")
    if dot and NAME.fullmatch(extension) and NAME.fullmatch(rest):
        return
    setting = known().get(name)
    if setting is None:
        near = get_close_matches(name.lower(), list(known()), n=1)
        allowed = f'settings of PostgreSQL {major}, or of an extension: "extension.setting"'
        yield Invalid("settings", name, allowed, f'did you mean "{near[0]}"?' if near else "")
    elif setting.versions and major not in setting.versions:
        having = f"PostgreSQL {setting.versions[0]} to {setting.versions[-1]} know it"
        remedy = having if len(setting.versions) > 1 else f"only PostgreSQL {setting.versions[0]} knows it"
        yield Invalid("settings", name, f"settings of PostgreSQL {major}", remedy)
    elif setting.fixed:
        yield Invalid("settings", name, "settings that can be given", "PostgreSQL only reports it; leave it out")
    elif not setting.accepts(value):
        yield Invalid("settings", f"{name} = {value}", f"{name} = {setting}")
