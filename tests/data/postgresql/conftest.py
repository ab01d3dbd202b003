"""Environments with a PostgreSQL cluster in them; and a real PostgreSQL of each version."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from monobase_constructs import Environment, PostgresReplicaSet, WebService
from monobase_constructs.testing import environment

from ..programs import MAJORS
from .server import RealPostgres

API = "ghcr.io/acme/api:5.2.1@sha256:" + "4c7b1c1d" * 8


def replica_set(env: Environment | None = None, **options: Any) -> PostgresReplicaSet:
    """A cluster as small as it can be said, and somebody who uses it."""
    env = env or environment()
    made = PostgresReplicaSet(env, "postgresql", **({"storage": "50Gi"} | options))
    WebService(env, "api", image=API, port=7500, uses=[made], replicas=3)
    return made


VERSIONS = [pytest.param(major, marks=pytest.mark.server(f"PostgreSQL {major}")) for major in MAJORS]


@pytest.fixture(scope="session", params=VERSIONS)
def server(request: pytest.FixtureRequest) -> Iterator[RealPostgres]:
    """A real server of each version with the settings, doors, roles and databases that a cluster of it renders."""
    with RealPostgres.started(request.param) as started:
        yield started
