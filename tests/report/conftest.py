"""Reports of documents that are written by hand, and one of two clients who decided otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from monobase_constructs import Cluster
from monobase_constructs.app.synth import Synthesis, synthesize

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def departures(described: list[Callable[[], Cluster]]) -> Mapping[str, str]:
    """The pages of a client with a patch and a waiver, by their names."""
    made = synthesize(*described, clients=[str(ROOT / "docs/examples/waivers.py")], today=date(2026, 12, 1))
    return pages(made)


def pages(made: Synthesis) -> dict[str, str]:
    """By path below the folder of the cluster."""
    return {path.relative_to(path.parts[0]).as_posix(): text for path, text in made.pages.items()}
