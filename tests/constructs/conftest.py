"""The manifests whose meaning is judged: the five environments of main.py, and every construct with every option."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import yaml

from monobase_constructs import Cluster, Environment, WebService
from monobase_constructs.app.synth import Synthesis
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.testing import environment, manifests

from .cases import CASES, routes
from .clusters import every_fact
from .dashboard import DASHBOARD
from .parts import API, Parts
from .world import World


def parsed(files: Mapping[str, str]) -> dict[str, Any]:
    return {path: yaml.load(text, Loader=yaml.CSafeLoader) for path, text in files.items()}


@pytest.fixture(scope="session")
def clients(synthesis: Synthesis, clusters: Mapping[str, Cluster]) -> World:
    """The cluster of main.py."""
    (cluster,) = clusters.values()
    files = {str(path.relative_to(cluster.name)): text for path, text in synthesis.files.items()}
    return World(parsed(files), cluster)


def every_option() -> Environment:
    """An environment that holds every construct with every option beside the routes of every kind."""
    env = environment(cluster=every_fact(edge="minimal"))
    parts = Parts(env)
    for case in CASES.values():
        case.build(parts, case.every(parts))
    for kind, route in routes(parts).items():
        WebService(env, f"{kind}-routed", image=API, port=7500, route=route.but(hosts=[f"{kind}.acme.example"]))
    env.show(lambda: DASHBOARD)
    return env


@pytest.fixture(scope="session")
def everything() -> World:
    """One environment with everything in it, and the platform below it."""
    env = every_option()
    environments = [env, *env.declared.beside]
    files = {
        f"clients/{each.namespace_name}/{name}": text for each in environments for name, text in manifests(each).items()
    }
    for folder, chart in platform_charts(env.node.root, env.cluster, environments).items():
        files |= {f"{folder}/{name}": text for name, text in manifests(chart).items()}
    return World(parsed(files), env.cluster)


@pytest.fixture(params=["clients", "everything"])
def world(request: pytest.FixtureRequest) -> World:
    """Each of the two."""
    return request.getfixturevalue(request.param)
