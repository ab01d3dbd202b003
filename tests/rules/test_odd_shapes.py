"""Rules judge what people write by hand: whatever shape it has, they find something or nothing, and never stumble."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Any

import pytest
from hypothesis import Phase, given, settings, strategies as st

from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.running import footprints
from monobase_constructs.rules import FORM_RULES, Documents, Finding, Subject, findings, growth_by_hand
from monobase_constructs.rules.change import Effect, effects
from monobase_constructs.rules.documents import Change
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.promql import selectors

from .dist import Document, as_documents, committed, put

ODD = [
    *(None, True, 3, -1, 2**70, 0.5, "", [], {}, [3], [None], {"a": 1}, {"name": 3}, [{"name": []}], "x" * 300),
    *("{", "[1]", "null", '{"a": [1]}', "x: [", "[" * 5000, "apiVersion: v1\n- [", "apiVersion: v1\nkind: Cluster"),
    '{"keptBy": 3, "Rules": [3], "storageClass": 3, "panels": [3, {"targets": [{"expr": 1}]}], "templating": []}',
    '{"keptBy": [], "Rules": 3, "panels": [{"panels": 1}], "templating": {"list": [{"query": []}, 1]}}',
    "volumePolicies: [3, {conditions: 3, action: []}]",
]
IDENTITY = {("apiVersion",), ("kind",), ("metadata",), ("metadata", "name")}
"""What an Include itself refuses to be without."""


@cache
def sample() -> dict[str, Document]:
    """Of each kind in dist/ a few objects, and all ConfigMaps of one client, in which JSON and YAML lie."""
    chosen: dict[str, Document] = {}
    seen: dict[str, int] = {}
    for path, document in committed().items():
        kind = document["kind"]
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= 2 or (kind == "ConfigMap" and "client-a-prod" in path):
            chosen[path] = document
    return chosen


def places(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    entries: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inside in entries:
        at = (*path, str(key).replace(".", "~"))
        if at not in IDENTITY:
            yield at
        yield from places(inside, at)


def oddly(document: Document, random: Random) -> Document:
    """The object with something odd in up to three places, or with fields missing."""
    changed = copy.deepcopy(document)
    for _ in range(random.choice([1, 1, 2, 3])):
        if not (at := [*places(changed)]):
            break
        chosen = ".".join(random.choice(at))
        put(changed, chosen, copy.deepcopy(random.choice(ODD)))
    return changed


def of_form(path: str, document: Document) -> bool:
    """Whether rules beyond those of form come to see it; those of form see everything."""
    alone = as_documents({path: document})
    found = [finding for rule in FORM_RULES for finding in rule(alone)]
    assert all(isinstance(finding, Finding) for finding in found)
    return not found


def odd(random: Random) -> dict[str, Document]:
    """The sample, in which most objects are odd in a way that their schema allows."""
    made = dict(sample())
    for path, document in sample().items():
        for _ in range(4):
            changed = oddly(document, random)
            if of_form(path, changed):
                made[path] = changed
                break
    return made


# Whatever it finds is told by the traceback: making the shape smaller takes minutes and says no more.
@settings(max_examples=4, deadline=None, phases=[Phase.reuse, Phase.generate])
@given(st.integers(min_value=0, max_value=2**64))
def test_rules_find_and_never_stumble(seed: int) -> None:
    before, after = as_documents(sample()), as_documents(odd(Random(seed)))
    change = Change(before, after)
    found = [*findings(after, before), *findings(before, after), *growth_by_hand(change)]
    assert found and all(isinstance(finding, Finding) for finding in found)
    assert all(isinstance(effect, Effect) for effect in effects([*before], [*after]))


@pytest.mark.parametrize(
    ("path", "field", "value"),
    [
        ("clients/client-a-prod/statefulset-minio", "spec.volumeClaimTemplates.0.metadata", {}),
        ("clients/client-a-prod/cluster-postgresql", "spec.postgresql.pg_hba", ["trust", ""]),
        ("argocd/appproject-client-a", "spec.destinations", [{"name": "elsewhere"}]),
    ],
)
def test_what_is_missing_is_told_or_left_alone(path: str, field: str, value: Any) -> None:
    whole = dict(committed())
    changed = copy.deepcopy(whole[path])
    put(changed, field, value)
    whole[path] = changed
    assert all(isinstance(finding, Finding) for finding in findings(as_documents(whole)))


@settings(max_examples=10, deadline=None)
@given(st.randoms(use_true_random=False))
def test_what_is_not_of_form_is_told_and_counts_for_nothing(random: Random) -> None:
    made = [oddly(document, random) for document in sample().values()]
    assert all(isinstance(each, Footprint) for each in footprints(made))


def test_what_is_not_of_form_is_not_compared_with_the_run_before() -> None:
    subject = Subject(
        "main/clients/acme-prod", {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "namespace": []}}
    )
    assert {finding.rule for finding in findings(Documents([subject]), [subject])} == {"schema", "scope"}


@pytest.mark.parametrize("expression", ["(" * 9000 + "a" + ")" * 9000, "+".join("a" * 9000), "-" * 9000 + "a"])
def test_an_expression_that_is_too_long_for_its_parser(expression: str) -> None:
    with pytest.raises(Invalid, match="allowed: at most 250 brackets and operators"):
        selectors(expression)
