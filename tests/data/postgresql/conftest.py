"""Environments with a PostgreSQL cluster in them; and where the programs of a real PostgreSQL are."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest

from monobase_constructs import Environment, PostgresReplicaSet, WebService
from monobase_constructs.testing import environment

from .server import PROGRAMS, RealPostgres

API = "ghcr.io/acme/api:5.2.1@sha256:" + "4c7b1c1d" * 8
MISSING = (
    "PostgreSQL is not installed: what a real server makes of the rendered settings and doors was NOT proven; "
    "tools/install-programs installs it"
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "postgresql: starts a real PostgreSQL")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests of a real server where there is none; the summary says so.

    In CI they fail instead, and in the workers of a parallel run, which have no summary to say it in.
    """
    if PROGRAMS is not None or os.environ.get("CI") == "true" or hasattr(config, "workerinput"):
        return
    real = [item for item in items if item.get_closest_marker("postgresql")]
    if real:
        config.hook.pytest_deselected(items=real)
        items[:] = [item for item in items if item not in real]
        config.stash[left_out] = len(real)


left_out = pytest.StashKey[int]()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    if number := config.stash.get(left_out, 0):
        terminalreporter.write_line(f"{number} tests left out: {MISSING}", yellow=True)


def replica_set(env: Environment | None = None, **options: Any) -> PostgresReplicaSet:
    """A cluster as small as it can be said, and somebody who uses it."""
    env = env or environment()
    made = PostgresReplicaSet(env, "postgresql", **({"storage": "50Gi"} | options))
    WebService(env, "api", image=API, port=7500, uses=[made], replicas=3)
    return made


@pytest.fixture(scope="session")
def server() -> Iterator[RealPostgres]:
    """A real server with the settings, doors, roles and databases that a cluster renders."""
    if PROGRAMS is None:
        pytest.fail(MISSING, pytrace=False)
    with RealPostgres.started(PROGRAMS) as started:
        yield started
