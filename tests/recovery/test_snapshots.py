"""What is written for backups, to be read by reviewers: `pytest --snapshot-update` renews it."""

from __future__ import annotations

import pytest
from cdk8s import App
from syrupy.assertion import SnapshotAssertion

from monobase_constructs import Environment, Longhorn
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.testing import findings, manifests

from .plans import BACKUPS, planned


def platform(env: Environment) -> dict[str, str]:
    charts = platform_charts(App(), env.cluster, [env])
    made = {folder: chart for folder, chart in charts.items() if folder.endswith("backups")}
    return {f"{folder}/{name}": text for folder, chart in made.items() for name, text in manifests(chart).items()}


@pytest.mark.parametrize("cloud", BACKUPS)
def test_platform(cloud: str, manifest_snapshot: SnapshotAssertion) -> None:
    env = planned(cloud)
    assert findings(env) == []
    assert platform(env) == manifest_snapshot


@pytest.mark.parametrize("cloud", BACKUPS)
def test_stores_on(cloud: str, manifest_snapshot: SnapshotAssertion) -> None:
    """What differs between clouds: who writes where, with which key."""
    words = ("objectstore", "cronjob", "cluster-", "scheduledbackup", "persistentvolumeclaim")
    written = manifests(planned(cloud))
    assert {name: text for name, text in written.items() if name.startswith(words) or "keys" in name} == (
        manifest_snapshot
    )


def test_snapshots_of_longhorn_on_amazon(manifest_snapshot: SnapshotAssertion) -> None:
    made = platform(planned("aws", storage=Longhorn()))
    picked = {name: text for name, text in made.items() if "recurringjob" in name or "volumesnapshotclass" in name}
    assert picked == manifest_snapshot
