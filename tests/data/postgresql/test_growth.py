"""The volumes of a database grow and never shrink; what else changes is refused, or told to a person."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from monobase_constructs import RestoreFrom
from monobase_constructs.rules import Change, Subject, growth_by_hand, stores_only_grow
from monobase_constructs.rules.change import effects
from monobase_constructs.rules.replaced import REMEDY
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


ARCHIVE = {"name": "barman-cloud.cloudnative-pg.io", "isWALArchiver": True}
PLACE = "s3://backups/acme-prod"


def archived(folder: str | None, *, place: str = PLACE, **beginning: Any) -> list[dict[str, Any]]:
    """A cluster that archives its log to a folder, and where it begins from, if it does not begin empty."""
    source = RestoreFrom(place, **beginning) if beginning else None
    scope = replica_set(restore_from=source)
    made = document(scope, "Cluster", "postgresql")
    if folder is not None:
        made["spec"]["plugins"] = [ARCHIVE | {"parameters": {"serverName": folder}}]
    return [made, *([document(scope, "ObjectStore", "postgresql-origin")] if source else [])]


def change(before: list[dict[str, Any]], after: list[dict[str, Any]]) -> Change:
    return Change([Subject(FOLDER, each) for each in before], [Subject(FOLDER, each) for each in after])


FIRST = archived("first", cluster="postgresql")
BEGINS, LOGS = "spec.bootstrap.recovery", "spec.plugins[barman-cloud.cloudnative-pg.io].parameters.serverName"
LATER = "2026-11-22T10:15:00+01:00"
NO_REPLACEMENT: dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]], list[str]]] = {
    "without a folder of its own": (
        archived("postgresql"), archived("postgresql", cluster="postgresql"),
        [f'{BEGINS}: got "from {PLACE}/postgresql"; allowed: nothing; {REMEDY} [growth]'],
    ),
    "without any archive": (
        archived(None), archived(None, cluster="postgresql"),
        [f'{BEGINS}: got "from {PLACE}/postgresql"; allowed: nothing; {REMEDY} [growth]'],
    ),
    "into the folder that it is made from": (
        archived("third"), archived("second", cluster="second"),
        [
            f'{BEGINS}: got "from {PLACE}/second"; allowed: nothing; {REMEDY} [growth]',
            f'{LOGS}: got "second"; allowed: "third"; no base backup is there; {REMEDY} [growth]',
        ],
    ),
    "of another moment": (
        FIRST, archived("first", cluster="postgresql", time=LATER),
        [f'{BEGINS}: got "from {PLACE}/postgresql at {LATER}"; allowed: from {PLACE}/postgresql; {REMEDY} [growth]'],
    ),
    "of another cluster": (
        FIRST, archived("first", cluster="other"),
        [f'{BEGINS}: got "from {PLACE}/other"; allowed: from {PLACE}/postgresql; {REMEDY} [growth]'],
    ),
    "from another place": (
        FIRST, archived("first", place="s3://other/acme", cluster="postgresql"),
        [
            f'spec.configuration.destinationPath: got "s3://other/acme"; allowed: "{PLACE}"; Cluster '
            f"acme-prod/postgresql was made from there; {REMEDY} [growth]",
        ],
    ),
    "back into the folder that it was made from": (
        FIRST, archived("postgresql", cluster="postgresql"),
        [f'{LOGS}: got "postgresql"; allowed: "first"; no base backup is there; {REMEDY} [growth]'],
    ),
    "restore_from left out": (
        FIRST, archived("postgresql"),
        [f'{LOGS}: got "postgresql"; allowed: "first"; no base backup is there; {REMEDY} [growth]'],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", NO_REPLACEMENT)
def test_a_cluster_that_exists_is_not_restored_into(case: str) -> None:
    """CloudNativePG would ignore where it begins, and move its log."""
    before, after, said = NO_REPLACEMENT[case]
    assert [str(found) for found in stores_only_grow(change(before, after))] == said
    # As it is compared with what is deployed: without what is the same in both.
    differing = [each for each in before if each not in after]
    assert [str(found).partition(": got")[0] for found in stores_only_grow(change(differing, after))] == [
        each.partition(": got")[0] for each in said
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (archived("postgresql"), archived("first", cluster="postgresql")),
        (archived(None), archived("first", cluster="postgresql")),
        (FIRST, archived("second", cluster="first", time=LATER)),
        (FIRST, archived("second", place="s3://other/acme", cluster="first")),
    ],
    ids=["of one that began empty", "of one without backups", "a second time", "from another place"],
)
def test_one_that_archives_to_a_folder_of_its_own_takes_its_place(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    """With a consent, and by hand."""
    made = change(before, after)
    assert [*stores_only_grow(made)] == []
    (told,) = [str(found) for found in growth_by_hand(made)]
    assert told.startswith(f"{BEGINS}: begins from ") and "2. kubectl -n acme-prod delete cluster.postgresql" in told
    needing = [(each.change, str(each.label)) for each in effects(*made) if each.label.needs_consent]
    assert needing == [("replaced", "needs a hand")]


def test_a_restored_cluster_goes_on_as_it_is() -> None:
    larger = copy.deepcopy(FIRST)
    larger[0]["spec"]["instances"] = 5
    for before in (FIRST, larger):
        assert [*stores_only_grow(change(before, FIRST))] == []
    assert [*growth_by_hand(change(FIRST, FIRST))] == []


def test_a_database_keeps_its_name() -> None:
    was, becomes = (document(replica_set(database=name), "Database", "postgresql") for name in ("acme", "other"))
    assert told(was, becomes) == ['name: got "other"; allowed: "acme"; it never changes [growth]']
