"""What is proven of plans on every cloud: each tier of each kind of store holds what it promises."""

from __future__ import annotations

from datetime import timedelta

import pytest
from cdk8s import App

from monobase_constructs import Environment
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.rules import BY_ID, Documents, Subject
from monobase_constructs.rules.recovery import EnvironmentRecovery, recovery

from .plans import BACKUPS, planned

RULES = (
    "schedule-fires",
    "unprotected",
    "recovery-point",
    "backup-place",
    "backup-needs",
    "restore-drill",
    "secret-store",
)


def judged(env: Environment) -> Documents:
    """The environment and the platform below it."""
    charts = {f"clients/{env.namespace_name}": env, **platform_charts(App(), env.cluster, [env])}
    return Documents(
        Subject(f"{env.cluster.name}/{folder}", each.document)
        for folder, chart in charts.items()
        for each in chart.node.find_all()
        if isinstance(each, Manifest)
    )


def kept(documents: Documents) -> EnvironmentRecovery:
    (cluster,) = recovery(documents)
    (environment,) = cluster.environments
    return environment


@pytest.mark.parametrize("cloud", BACKUPS)
def test_all_tiers_of_all_stores_hold(cloud: str) -> None:
    documents = judged(planned(cloud))
    found = [f"{each.subject}: {each}" for rule in RULES for each in BY_ID[rule](documents)]  # type: ignore[arg-type]
    assert found == []
    tiers = {store.name: [tier.tier for tier in store.tiers] for store in kept(documents).stores}
    assert tiers == {"acme-prod": [2, 3], "postgresql": [1, 2, 3], "minio": [1, 2, 3], "box": [1, 2, 3], "old": [2, 3]}


@pytest.mark.parametrize(("cloud", "taken"), [("bare-metal", "snapshots by Longhorn"), ("aws", "snapshots")])
def test_a_volume_is_snapshot_by_what_the_cluster_has(cloud: str, taken: str) -> None:
    box = next(store for store in kept(judged(planned(cloud))).stores if store.name == "box")
    hourly, daily, weekly = box.tiers
    assert (hourly.by, hourly.rpo, hourly.retention) == (taken, timedelta(hours=1), timedelta(hours=72))
    assert (daily.rpo, weekly.rpo) == (timedelta(days=1), timedelta(weeks=1))
    assert daily.place != weekly.place
