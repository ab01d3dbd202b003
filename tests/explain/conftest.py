"""Every answer to every field of `dist/`, from one run that remembers where everything comes from."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from monobase_constructs.app.synth import Synthesis

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Told:
    """One file: the object as it is made in the run, the heading, and the answer to each of its fields."""

    document: Any
    heading: list[str]
    answers: dict[str, Any]


@pytest.fixture(scope="session")
def told(synthesis: Synthesis) -> Iterator[dict[str, Told]]:
    """By the file below dist/. After a synth: what that keeps in memory must not be of texts that know their origin."""
    from monobase_constructs.app.composition import asked_for
    from monobase_constructs.app.explain.fields import leaves
    from monobase_constructs.app.explain.run import explained
    from monobase_constructs.app.explain.telling import heading

    here = Path.cwd()
    os.chdir(ROOT)  # lines are told as one types them there
    try:
        (asked,) = asked_for(Path("main.py"))
        with explained(asked) as objects:
            made = {
                str(path): Told(
                    one.document,
                    [*heading(one)],
                    {each.field: each for each in map(one.answer, leaves(one.document))},
                )
                for path, one in objects.items()
            }
    finally:
        os.chdir(here)
    yield made


@cache
def code(file: str, line: int) -> str:
    """The line of a file."""
    return (ROOT / file).read_text().splitlines()[line - 1].strip()


def legible(text: str) -> str:
    """The text with the code that stands in a line in the place of its number, which others may shift."""
    return re.sub(r"([\w/.]+\.py):(\d+)", lambda found: f"{found[1]}: `{code(found[1], int(found[2]))}`", text)
