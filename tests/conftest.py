"""What all rooms of the tests share: snapshots, and one synthesis of the five environments."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from monobase_constructs import Cluster
from monobase_constructs.app.synth import Synthesis, synthesize

pytest_plugins = ["monobase_constructs.testing.fixtures"]

# What a machine does beside must not decide whether a property holds.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

ROOT = Path(__file__).resolve().parents[1]
_BESIDE = [folder / "shared" / "charts" for folder in ROOT.parents]
RAW_CHARTS = Path(os.environ.get("CHARTS") or next((each for each in _BESIDE if each.is_dir()), _BESIDE[0]))
"""Where the values of the pinned Helm charts are, unreduced; few machines have them."""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "raw_charts: reads the values of the pinned Helm charts, unreduced")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what needs the unreduced charts where they are missing."""
    left = [item for item in items if item.get_closest_marker("raw_charts") and not RAW_CHARTS.is_dir()]
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if not RAW_CHARTS.is_dir():
        told = f"{RAW_CHARTS} is not there: what charts know was read from the list that is committed (CHARTS=folder)"
        terminalreporter.write_line(told, yellow=True)


@pytest.fixture(scope="session")
def described() -> list[Callable[[], Cluster]]:
    """The functions of main.py that describe a cluster."""
    spec = importlib.util.spec_from_file_location("main", ROOT / "main.py")
    assert spec is not None and spec.loader is not None
    main = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(main)
    return [each for each in vars(main).values() if isinstance(each, FunctionType) and each.__module__ == "main"]


@pytest.fixture(scope="session")
def clusters(described: list[Callable[[], Cluster]]) -> dict[str, Cluster]:
    """The clusters of main.py by their names."""
    return {cluster.name: cluster for describe in described for cluster in [describe()]}


@pytest.fixture(scope="session")
def synthesis(described: list[Callable[[], Cluster]]) -> Synthesis:
    """What `make synth` would write, from main.py and clients/."""
    return synthesize(*described, clients=str(ROOT / "clients"))
