"""What all rooms of the tests share: snapshots, and one synthesis of the five environments."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import FunctionType

import pytest

from monobase_constructs import Cluster
from monobase_constructs.app.synth import Synthesis, synthesize

pytest_plugins = ["monobase_constructs.testing.fixtures"]

ROOT = Path(__file__).resolve().parents[1]


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
