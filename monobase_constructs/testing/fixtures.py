"""A pytest plugin: `pytest_plugins = ["monobase_constructs.testing.fixtures"]` in the topmost `conftest.py`."""

from __future__ import annotations

import pytest
from syrupy.assertion import SnapshotAssertion

from monobase_constructs.testing.snapshots import ManifestSnapshotExtension


@pytest.fixture
def manifest_snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """What a construct wrote when its snapshot was last renewed: `assert construct == manifest_snapshot`.

    `pytest --snapshot-update` writes or renews it in `__snapshots__/`, beside the test.
    """
    return snapshot.use_extension(ManifestSnapshotExtension)
