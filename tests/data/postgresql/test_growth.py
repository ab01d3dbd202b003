"""The volumes of a database grow and never shrink; what else changes is refused, or told to a person."""

from __future__ import annotations

from typing import Any

import pytest

from monobase_constructs import RestoreFrom
from monobase_constructs.rules import Change, Subject, growth_by_hand, stores_only_grow
from monobase_constructs.testing import document

from .conftest import replica_set

FOLDER = "example/clients/acme-prod"


def by_hand(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [str(found) for found in growth_by_hand(Change([Subject(FOLDER, before)], [Subject(FOLDER, after)]))]


def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [str(found) for found in stores_only_grow(Change([Subject(FOLDER, before)], [Subject(FOLDER, after)]))]


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


def cluster(**options: Any) -> dict[str, Any]:
    return document(replica_set(**options), "Cluster", "postgresql")


def test_more_or_fewer_instances_lie_on_another_class_and_the_others_where_they_are() -> None:
    """CloudNativePG makes new volumes of the class that is written; those that exist it leaves alone."""
    alone, three = cluster(instances=1, durability="preferred"), cluster()
    assert told(alone, three) == told(three, alone) == []
    path = "spec.storage.storageClass"
    assert by_hand(alone, three) == [
        f"{path}: monobase-standard becomes monobase-db for instances that are made from now on; others keep their "
        "volumes; to move one, while the others are ready: "
        "kubectl cnpg -n acme-prod destroy postgresql <number of the instance> [growth]"
    ]
    assert by_hand(three, alone) == [
        f"{path}: monobase-db becomes monobase-standard for instances that are made from now on; others keep their "
        "volumes; the last one is not moved: ask for three, move one, and come back [growth]"
    ]


def test_another_version_is_an_hour_to_choose() -> None:
    older, newer = cluster(version=17), cluster(version=18)
    assert told(older, newer) == told(newer, older) == []
    (upgrade,), (back,) = by_hand(older, newer), by_hand(newer, older)
    assert "17 becomes 18; no instance serves until pg_upgrade is through" in upgrade and "ANALYZE" in upgrade
    assert "18 becomes 17; only while the upgrade to 18 has not succeeded" in back


def test_a_cluster_that_exists_is_not_restored_into() -> None:
    empty, restored = cluster(), cluster(restore_from=RestoreFrom("s3://backups/acme-prod"))
    later = cluster(restore_from=RestoreFrom("s3://backups/acme-prod", time="2026-11-22T10:15:00+01:00"))
    kept = "a cluster that exists goes on as it is: restore into one of another name, and let workloads use that"
    path = "spec.bootstrap.recovery"
    assert told(empty, restored) == [f'{path}: got "from origin"; allowed: nothing; {kept} [growth]']
    assert told(restored, later) == [
        f'{path}: got "from origin at 2026-11-22T10:15:00+01:00"; allowed: from origin; {kept} [growth]'
    ]
    assert told(restored, empty) == told(restored, restored) == []


def test_a_database_keeps_its_name() -> None:
    was, becomes = (document(replica_set(database=name), "Database", "postgresql") for name in ("acme", "other"))
    assert told(was, becomes) == ['name: got "other"; allowed: "acme"; it never changes [growth]']
