"""Reports of documents that are written by hand, and one of two clients who decided otherwise."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from monobase_constructs import Cluster
from monobase_constructs.app.synth import Synthesis, synthesize

from .browser import CHROMIUM, DRIVER

MISSING = (
    "chromium or chromedriver is not installed: the page of the report was NOT looked at; "
    "tools/install-programs installs them"
)
THERE = CHROMIUM is not None and DRIVER is not None
left_out = pytest.StashKey[int]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: looks at a page with a real browser")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests in a browser where there is none; the summary says so.

    In CI they fail instead, and in the workers of a parallel run, which have no summary to say it in.
    """
    if THERE or os.environ.get("CI") == "true" or hasattr(config, "workerinput"):
        return
    real = [item for item in items if item.get_closest_marker("browser")]
    if real:
        config.hook.pytest_deselected(items=real)
        items[:] = [item for item in items if item not in real]
        config.stash[left_out] = len(real)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if number := config.stash.get(left_out, 0):
        terminalreporter.write_line(f"{number} tests left out: {MISSING}", yellow=True)


@pytest.fixture(scope="session")
def programs() -> None:
    """That both are there."""
    if not THERE:
        pytest.fail(MISSING, pytrace=False)


ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def departures(described: list[Callable[[], Cluster]]) -> Mapping[str, str]:
    """The pages of a client with a patch and a waiver, by their names."""
    # Beside one with stores, since a place for backups that nobody writes to is refused.
    modules = [str(ROOT / "docs/examples/waivers.py"), str(ROOT / "clients/client_d.py")]
    made = synthesize(*described, clients=modules, today=date(2026, 12, 1))
    return pages(made)


def pages(made: Synthesis) -> dict[str, str]:
    """By path below the folder of the cluster."""
    return {path.relative_to(path.parts[0]).as_posix(): text for path, text in made.pages.items()}
