"""The volumes of a database grow and never shrink, and stay of their class."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from monobase_constructs.rules import Subject
from monobase_constructs.rules.growth import stores_only_grow
from monobase_constructs.testing import document

from .conftest import replica_set

FOLDER = "example/clients/acme-prod"


def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [str(found) for found in stores_only_grow([Subject(FOLDER, before)], [Subject(FOLDER, after)])]


@pytest.mark.parametrize(
    ("sizes", "said"),
    [
        ({"storage": "60Gi", "wal_storage": "20Gi"}, []),
        (
            {"storage": "40Gi", "wal_storage": "5Gi"},
            [
                'spec.storage.size: got "40Gi"; allowed: 50Gi or more; volumes grow and never shrink [growth]',
                'spec.walStorage.size: got "5Gi"; allowed: 10Gi or more; volumes grow and never shrink [growth]',
            ],
        ),
    ],
    ids=["grow", "shrink"],
)
def test_sizes(sizes: dict[str, str], said: list[str]) -> None:
    was = document(replica_set(), "Cluster", "postgresql")
    assert told(was, document(replica_set(**sizes), "Cluster", "postgresql")) == said


def test_a_volume_stays_of_its_class() -> None:
    was = document(replica_set(), "Cluster", "postgresql")
    becomes = copy.deepcopy(was)
    becomes["spec"]["storage"]["storageClass"] = "monobase-standard"
    (said,) = told(was, becomes)
    assert "spec.storage.storageClass" in said and 'allowed: "monobase-db"' in said
