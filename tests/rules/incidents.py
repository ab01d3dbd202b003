"""What went wrong with the former template, and what finds it today: `incidents.txt` and the corpus together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .corpus import cases

FILE = Path(__file__).with_name("incidents.txt")


@dataclass(frozen=True)
class Incident:
    """One class of incidents, or one bug.

    number: as the study of the template's history has it. cases: those of the corpus, `rule/case`. by: a test that
    shows that the constructs make it impossible. never: why no synth can find it.
    """

    number: str
    says: str
    cases: tuple[str, ...]
    by: str | None
    never: str | None


def incidents() -> list[Incident]:
    """All of them, in the order of the file."""
    return [*_parsed(FILE.read_text("utf-8"))]


def _parsed(text: str) -> Iterator[Incident]:
    found: dict[str, list[str]] = {}
    for case in cases():
        for number in case.upstream:
            found.setdefault(number, []).append(str(case))
    for number, says, below in re.findall(r"^(class \d+|B\d+): (.*)\n((?:(?:=>|!!) .*\n)*)", text, re.MULTILINE):
        by = re.search(r"^=> (.*)$", below, re.MULTILINE)
        never = re.search(r"^!! (.*)$", below, re.MULTILINE)
        yield Incident(number, says, tuple(found.get(number, ())), by and by[1], never and never[1])
