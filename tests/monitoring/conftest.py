"""Where promtool and amtool are, of Prometheus and Alertmanager, and the types of Grafana, which come from npm."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
TYPES = ROOT / "node_modules" / "@grafana" / "schema"
PROMTOOL = shutil.which("promtool")


def _amtool() -> str | None:
    """Built before from its module, at the version of the chart's Alertmanager; that of a system may be older."""
    command = [ROOT / "tools" / "programs", "--there", "tests/monitoring/alertmanager"]
    folder = subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip()
    return shutil.which("amtool", path=folder) if folder else None


AMTOOL = _amtool()
MISSING = {
    "promtool": "promtool is not installed: what Prometheus makes of alerts and panels was NOT proven; "
    "tools/install-programs installs it",
    "amtool": "amtool is not there: who is told of alerts was NOT proven; tools/install-programs builds it, with Go",
    "types": "npm packages are not installed: dashboards were NOT compared with the types of Grafana; "
    "make node_modules/.installed installs them",
}


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "promtool: asks Prometheus' own promtool")
    config.addinivalue_line("markers", "amtool: asks Alertmanager's own amtool")
    config.addinivalue_line("markers", "types: asks TypeScript about the types of Grafana")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of what is not there; the summary says so.

    In CI those of promtool fail instead, and in the workers of a parallel run, which have no summary to say it in.
    """
    strict = os.environ.get("CI") == "true" or hasattr(config, "workerinput")
    there = {"promtool": PROMTOOL is not None or strict, "amtool": AMTOOL is not None, "types": TYPES.is_dir()}
    missing = [name for name, found in there.items() if not found]
    for name in missing:
        left = [item for item in items if item.get_closest_marker(name)]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]
        config.stash.setdefault(left_out, {})[name] = len(left)


left_out = pytest.StashKey[dict[str, int]]()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for name, number in config.stash.get(left_out, {}).items():
        if number:
            terminalreporter.write_line(f"{number} tests left out: {MISSING[name]}", yellow=True)


@pytest.fixture(scope="session")
def promtool() -> str:
    """Its path."""
    if PROMTOOL is None:
        pytest.fail(MISSING["promtool"], pytrace=False)
    return PROMTOOL


@pytest.fixture(scope="session")
def amtool() -> str:
    """Its path."""
    if AMTOOL is None:
        pytest.fail(MISSING["amtool"], pytrace=False)
    return AMTOOL
