"""Whether the analyser is asked: where it is there. In CI its tests fail without it; elsewhere the summary says so."""

from __future__ import annotations

import os
from typing import Any

import pytest

from .analyser import MISSING, brought

left_out = pytest.StashKey[int]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "analyser: asks network-config-analyzer")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    asking = [item for item in items if item.get_closest_marker("analyser")]
    if asking and os.environ.get("CI") != "true" and brought() is None:
        config.hook.pytest_deselected(items=asking)
        items[:] = [item for item in items if item not in asking]
        config.stash[left_out] = len(asking)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("analyser") and brought() is None:
        pytest.fail(MISSING, pytrace=False)


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if number := config.stash.get(left_out, 0):
        terminalreporter.write_line(f"{number} tests left out: {MISSING}", yellow=True)
