"""Where rclone is, which copies files into backups and back."""

from __future__ import annotations

import os
import shutil
from typing import Any

import pytest

RCLONE = shutil.which("rclone")
MISSING = "rclone is not installed: that copied files come back was NOT proven; tools/install-programs installs it"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "rclone: runs rclone on folders")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of rclone where there is none; the summary says so.

    In CI they fail instead, and in the workers of a parallel run, which have no summary to say it in.
    """
    if RCLONE is not None or os.environ.get("CI") == "true" or hasattr(config, "workerinput"):
        return
    real = [item for item in items if item.get_closest_marker("rclone")]
    if real:
        config.hook.pytest_deselected(items=real)
        items[:] = [item for item in items if item not in real]
        config.stash[left_out] = len(real)


left_out = pytest.StashKey[int]()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if number := config.stash.get(left_out, 0):
        terminalreporter.write_line(f"{number} tests left out: {MISSING}", yellow=True)


@pytest.fixture(scope="session")
def rclone() -> str:
    """Its path."""
    if RCLONE is None:
        pytest.fail(MISSING, pytrace=False)
    return RCLONE
