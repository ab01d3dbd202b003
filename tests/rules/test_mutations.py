"""Each rule finds what it is for: one manifest of dist/ is broken, and the rule says so."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from monobase_constructs.rules import BY_ID

from .dist import Mutation, committed, mutated, told
from .mutations import MUTATIONS


def test_nothing_is_wrong_with_what_is_committed() -> None:
    assert told(committed()) == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_a_broken_manifest_is_found(mutation: Mutation) -> None:
    found = told(mutated(mutation))
    assert any(each.endswith(f"[{mutation.rule}]") for each in found), found


def test_each_rule_is_shown_to_find_something() -> None:
    assert {mutation.rule for mutation in MUTATIONS} == set(BY_ID)


def references(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places in a document that name something else."""
    named = {
        "secretKeyRef": ["name", "key"],
        "scaleTargetRef": ["name"],
        "secret": ["secretName"],
        "configMap": ["name"],
    }
    if isinstance(value, dict):
        for key, item in value.items():
            if key in named and isinstance(item, dict) and not item.get("optional"):
                yield from ((*path, key, name) for name in named[key] if name in item)
            elif key in ("serviceAccountName", "priorityClassName", "sectionName"):
                yield (*path, key)
            elif key == "backendRefs":
                yield from ((*path, key, number, name) for number in range(len(item)) for name in ("name", "port"))
            else:
                yield from references(item, (*path, key))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from references(item, (*path, number))


PLACES = [
    (where, path)
    for where, document in committed().items()
    if document["kind"] in ("Deployment", "CronJob", "HTTPRoute", "HorizontalPodAutoscaler")
    and where.startswith("clients/")
    for path in references(document)
]


@settings(max_examples=60)
@given(st.sampled_from(PLACES))
def test_whatever_reference_is_broken_is_found(place: tuple[str, tuple[Any, ...]]) -> None:
    where, path = place
    broken = committed() | {where: copy.deepcopy(committed()[where])}
    inside: Any = broken[where]
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = 1 if isinstance(inside[path[-1]], int) else "nobody"
    assert told(broken) != []
