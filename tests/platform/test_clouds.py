"""The platform folder of a cluster on each of the five clouds, as a whole: `pytest --snapshot-update` renews it."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from monobase_constructs import WebService
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.testing import environment, example_cluster, manifests

from ..constructs.clusters import CLOUDS, MONITORING

API = f"ghcr.io/acme/api:5.2.1@sha256:{'4c7b1c1d' * 8}"


@pytest.mark.parametrize("cloud", ["aws", "azure", "gcp", "digitalocean", "bare-metal"])
def test_platform_folder(cloud: str, manifest_snapshot: SnapshotAssertion) -> None:
    # With monitoring where volumes are encrypted with a key of each namespace, and without elsewhere.
    monitoring = MONITORING if cloud == "bare-metal" else None
    env = environment(cluster=example_cluster(cloud=CLOUDS[cloud], monitoring=monitoring))
    WebService(env, "api", image=API, port=7500, route="api", secrets=["TOKEN"])
    charts = platform_charts(env.node.root, env.cluster, [env])
    files = {f"{folder}/{name}": text for folder, chart in charts.items() for name, text in manifests(chart).items()}
    assert files == manifest_snapshot
