"""Changes of one object each: what it is before (`before.yaml`), what is changed, and what is said (`cases.txt`)."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from monobase_constructs.rules.change import Effect, effects
from monobase_constructs.rules.change.difference import KEYS
from monobase_constructs.rules.subject import Subject

FOLDER = Path(__file__).parent
PLACE = "main/clients/acme-prod"


@dataclass(frozen=True)
class Case:
    """An object of before.yaml, the lines that change it, and the effects with their labels."""

    title: str
    object: str
    lines: list[str]
    said: list[str]

    def sets(self) -> tuple[list[Subject], list[Subject]]:
        """The documents before and after."""
        old = before()[self.object]
        if self.lines == ["removed"]:
            return [old], []
        if self.lines == ["was not there"]:
            return [], [old]
        return [old], [changed(old, self.lines)]

    def effects(self) -> list[Effect]:
        """What the change does."""
        return effects(*self.sets())


@cache
def before() -> dict[str, Subject]:
    """The objects of before.yaml by their names, completed as Kubernetes would not leave them without."""
    documents = yaml.safe_load_all((FOLDER / "before.yaml").read_text())
    return {str(subject): subject for subject in (Subject(PLACE, each) for each in documents)}


def changed(old: Subject, lines: list[str]) -> Subject:
    """The object after the change that the lines say."""
    folder, text = old.folder, json.dumps(old.document)
    settings = [(name, value) for name, _, value in (line.partition(" = ") for line in lines)]
    for name, value in settings:
        if name == "folder":
            folder = value
        elif name == "name":
            text = re.sub(rf'"{old.name}\b', f'"{value}', text)
    document = json.loads(text)
    for name, value in settings:
        if name not in ("folder", "name"):
            put(document, ["".join(part) for part in re.findall(r"\[([^]]+)\]|([^.[]+)", name)], yaml.safe_load(value))
    return Subject(folder, document)


def put(place: Any, path: list[str], value: Any) -> None:
    """Set what stands at the path; None takes it away."""
    *way, last = path
    for part in way:
        place = place[position(place, part)] if isinstance(place, list) else place.setdefault(part, {})
    if value is None:
        del place[last]
    else:
        place[position(place, last) if isinstance(place, list) else last] = copy.deepcopy(value)


def position(elements: list[Any], key: str) -> int:
    """Where the element with this key stands; digits are a position."""
    if key.isdigit():
        return int(key)
    return next(
        number
        for number, each in enumerate(elements)
        if key in [each.get("metadata", {}).get("name"), *(each.get(name) for name in KEYS)]
    )


def cases() -> list[Case]:
    """The paragraphs of cases.txt."""
    return [*_cases((FOLDER / "cases.txt").read_text())]


def _cases(text: str) -> Iterator[Case]:
    for paragraph in text.strip().split("\n\n"):
        title, name, *lines = paragraph.splitlines()
        said = [line.removeprefix("=> ") for line in lines if line.startswith("=> ")]
        yield Case(title.removeprefix("# "), name, [line for line in lines if not line.startswith("=> ")], said)


def told(effect: Effect) -> str:
    """An effect as cases.txt has it."""
    return f"{effect.label}: {effect}"
