"""What all rooms of the tests share: snapshots, and one synthesis of the five environments."""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from monobase_constructs import Cluster
from monobase_constructs.app.synth import Synthesis, synthesize

pytest_plugins = ["monobase_constructs.testing.fixtures"]

# Neither what a machine does beside nor chance must decide whether a change passes; chance looks further when asked to.
for name, same in (("same", True), ("searching", False)):
    settings.register_profile(name, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=same)
settings.load_profile("same")

ROOT = Path(__file__).resolve().parents[1]
_BESIDE = [folder / "shared" / "charts" for folder in ROOT.parents]
RAW_CHARTS = Path(os.environ.get("CHARTS") or next((each for each in _BESIDE if each.is_dir()), _BESIDE[0]))
"""Where the values of the pinned Helm charts are, unreduced; few machines have them."""


PROGRAMS = {
    "jq": "that a removal takes no rules of other environments out of buckets",
    "rclone": "that copied files come back",
}
"""What tests run of the system, each named by a marker, and what is not proven without it."""
LEFT_OUT = pytest.StashKey[dict[str, int]]()
"""What is not proven, each with the number of tests that are left out."""


def pytest_configure(config: pytest.Config) -> None:
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as what shells start beside; interrupts are tested
        signal.signal(signal.SIGINT, signal.default_int_handler)
    config.addinivalue_line("markers", "raw_charts: reads the values of the pinned Helm charts, unreduced")
    for name in PROGRAMS:
        config.addinivalue_line("markers", f"{name}: runs {name} of the system")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of what is not there; the summary says so.

    In CI those of programs fail instead, and in the workers of a parallel run, which have no summary to say it in.
    """
    strict = os.environ.get("CI") == "true" or hasattr(config, "workerinput")
    missing = [] if strict else [name for name in PROGRAMS if shutil.which(name) is None]
    left_out = config.stash.setdefault(LEFT_OUT, {})
    for name in [*missing, *([] if RAW_CHARTS.is_dir() else ["raw_charts"])]:
        left = [item for item in items if item.get_closest_marker(name)]
        if left:
            config.hook.pytest_deselected(items=left)
            items[:] = [item for item in items if item not in left]
            if name in PROGRAMS:
                left_out[_missing(name)] = len(left)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Workers of a parallel run have no summary: whoever has is told."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = session.config.stash.get(LEFT_OUT, {})  # type: ignore[attr-defined]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Hear of it from a worker; all leave out the same."""
    node.config.stash.setdefault(LEFT_OUT, {}).update(getattr(node, "workeroutput", {}).get("left_out", {}))


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for what, number in config.stash.get(LEFT_OUT, {}).items():
        terminalreporter.write_line(f"{number} tests left out: {what}", yellow=True)
    if not RAW_CHARTS.is_dir():
        told = f"{RAW_CHARTS} is not there: what charts know was read from the list that is committed (CHARTS=folder)"
        terminalreporter.write_line(told, yellow=True)


def pytest_runtest_setup(item: pytest.Item) -> None:
    for name in PROGRAMS:
        if item.get_closest_marker(name) and shutil.which(name) is None:
            pytest.fail(_missing(name), pytrace=False)


def _missing(name: str) -> str:
    return f"{name} is not installed: {PROGRAMS[name]} was NOT proven; tools/install-programs installs it"


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
