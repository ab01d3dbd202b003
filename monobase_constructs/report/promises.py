"""What every synth judges, and whether it holds; and where a person decided otherwise."""

from __future__ import annotations

import inspect
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from monobase_constructs.rules import BY_ID, Subject
from monobase_constructs.values.waiver import Waiver

_ROOM = "monobase_constructs.rules"


@dataclass(frozen=True)
class Waived:
    """What a waiver lets pass, on which object; `found` is the message of the rule."""

    subject: Subject
    found: str
    waiver: Waiver


@dataclass(frozen=True)
class Patched:
    """A patch of a document: what it changes and why."""

    subject: Subject
    operations: tuple[Mapping[str, Any], ...]
    because: str

    @property
    def changes(self) -> list[str]:
        """What each operation does: "replace /spec/replicas"."""
        return [f"{each['op']} {each['path']}" for each in self.operations]


@dataclass(frozen=True)
class ByHand:
    """An object that is written as YAML by hand, and the file that it stands in."""

    subject: Subject
    file: str


@dataclass(frozen=True)
class JudgedRule:
    """One rule, and how many of its findings are waived."""

    id: str
    finds: str
    waived: int


@dataclass(frozen=True)
class Promise:
    """What a part of the rules is about, and those rules."""

    about: str
    rules: tuple[JudgedRule, ...]

    @property
    def waived(self) -> int:
        """Findings that waivers let pass."""
        return sum(each.waived for each in self.rules)


def promises(waived: Iterable[Waived]) -> list[Promise]:
    """All rules by what they are about. That a run has a report means that nothing else was found."""
    counted = Counter(each.waiver.rule for each in waived)
    found: dict[str, list[JudgedRule]] = {}
    for rule in BY_ID.values():
        judged = JudgedRule(rule.id, rule.finds, counted[rule.id])
        found.setdefault(_about(rule.check.__module__), []).append(judged)
    return [Promise(about, tuple(rules)) for about, rules in found.items()]


def _about(module: str) -> str:
    """What the module that holds a rule says that it is about; of a package, what the package says."""
    package, _, _ = module.removeprefix(f"{_ROOM}.").partition(".")
    return inspect.cleandoc(sys.modules[f"{_ROOM}.{package}"].__doc__ or package).splitlines()[0]
