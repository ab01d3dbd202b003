"""Which tests of real servers run: those whose programs are there. The others are left out, and the summary says so.

In CI those that packages of the system bring fail instead. The workers of a parallel run have no summary to say it in.
"""

from __future__ import annotations

import os
from typing import Any

import pytest

from .programs import REQUIRED, missing, there

left_out = pytest.StashKey[dict[str, int]]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "server(*names): starts these real servers")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    lacking: dict[str, int] = {}
    dropped: list[pytest.Item] = []
    for item in items:
        names = [name for mark in item.iter_markers("server") for name in mark.args]
        for name in [name for name in names if not _runs(name)][:1]:
            lacking[name] = lacking.get(name, 0) + 1
            dropped.append(item)
    if dropped:
        config.hook.pytest_deselected(items=dropped)
        items[:] = [item for item in items if item not in dropped]
        config.stash[left_out] = lacking


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for name, number in config.stash.get(left_out, {}).items():
        terminalreporter.write_line(f"{number} tests left out: {missing(name)}", yellow=True)


def pytest_runtest_setup(item: pytest.Item) -> None:
    for mark in item.iter_markers("server"):
        for name in mark.args:
            if not there(name):
                pytest.fail(missing(name), pytrace=False)


def _runs(server: str) -> bool:
    return there(server) or (os.environ.get("CI") == "true" and server in REQUIRED)
