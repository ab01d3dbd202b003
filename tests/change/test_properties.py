"""What holds of all changes: none is told where there is none, and two together are no less than each."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings, strategies as st

from monobase_constructs.app.synth import Synthesis
from monobase_constructs.rules.change import Label, effects
from monobase_constructs.rules.change.difference import differences, quantity, shown, told
from monobase_constructs.rules.subject import Subject

from .conftest import Case, before, cases, changed

SETS = [case for case in cases() if " = " in case.lines[0]]


def twin(subject: Subject) -> Subject:
    """The same object, from other bytes."""
    return Subject(subject.folder, json.loads(json.dumps(subject.document, sort_keys=True)))


def highest(one: list[Subject], other: list[Subject]) -> Label:
    return max((effect.label for effect in effects(one, other)), default=Label.SAFE)


@given(st.lists(st.sampled_from([*before().values()]), unique_by=str))
def test_no_change_no_label(subjects: list[Subject]) -> None:
    assert effects(subjects, [twin(each) for each in reversed(subjects)]) == []


def test_what_is_written_does_not_differ_from_itself(synthesis: Synthesis) -> None:
    subjects = [
        Subject(path.parent.as_posix(), yaml.load(text, yaml.CSafeLoader)) for path, text in synthesis.files.items()
    ]
    assert effects(subjects, [twin(each) for each in subjects]) == []


@given(st.sampled_from(SETS), st.sampled_from(SETS))
def test_two_changes_are_no_less_than_each(one: Case, other: Case) -> None:
    objects = {str(case.object): before()[case.object] for case in (one, other)}

    def after(*changes: Case) -> list[Subject]:
        made = dict(objects)
        for case in changes:
            made[case.object] = changed(made[case.object], case.lines)
        return [*made.values()]

    if one.object == other.object:
        return  # the second may take the first back
    old = [*objects.values()]
    assert highest(old, after(one, other)) >= max(highest(old, after(one)), highest(old, after(other)))


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The place of every value in a document, mappings and lists included."""
    if path:
        yield path
    if isinstance(value, (dict, list)):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(each, (*path, key))


@settings(max_examples=300)
@given(st.data())
def test_any_change_of_any_field_is_told(data: st.DataObject) -> None:
    old = data.draw(st.sampled_from([*before().values()]))
    path = data.draw(st.sampled_from([each for each in leaves(old.document) if each[0] not in ("kind", "apiVersion")]))
    if path in (("metadata",), ("metadata", "name"), ("metadata", "namespace")):
        return  # another object, or none
    document = copy.deepcopy(old.document)
    place = document
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = {"something": ["else", 1, {"name": "x"}]}
    found = effects([old], [Subject(old.folder, document)])
    assert found and all(effect.change and (effect.details or effect.line) for effect in found)


A, B = {"name": "a"}, {"name": "b"}


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ({"a": 1}, {"a": 1.0}, []),
        ({"a": 1}, {"a": True}, ["a: 1 -> true"]),
        ({"a": {}}, {}, ["a: {} -> nothing"]),
        ({}, {"a": {"b": {"c": 1}}}, ["a.b.c: nothing -> 1"]),
        ({"a": "1000m"}, {"a": "1"}, ['a: "1000m" -> "1"']),
        ({"requests": {"cpu": "1000m"}}, {"requests": {"cpu": 1}}, []),
        ({"requests": {"cpu": "1000m"}}, {"requests": {"cpu": "one"}}, ['requests.cpu: "1000m" -> "one"']),
        ({"requests": {"memory": "1Gi"}}, {"requests": {"memory": "1G"}}, ['requests.memory: "1Gi" -> "1G"']),
        ({"l": [1, 2]}, {"l": [2, 1]}, ["l: [1, 2] -> [2, 1]"]),
        ({"l": [A, B]}, {"l": [B, A]}, ["l: the order a, b -> the order b, a"]),
        ({"l": [{"name": "a", "v": 1}]}, {"l": [{"name": "a", "v": 2}]}, ["l[a].v: 1 -> 2"]),
        ({"l": [{"name": "a"}]}, {"l": []}, ['l[a]: {"name": "a"} -> nothing']),
        ({"l": [A, A]}, {"l": [A]}, ['l: [{"name": "a"}, {"name": "a"}] -> [{"name": "a"}]']),
        ({"l": [{"x": 1}]}, {"l": "text"}, ['l: [{"x": 1}] -> "text"']),
        ({"a.b/c": 1}, {"a.b/c": 2}, ["[a.b/c]: 1 -> 2"]),
        ({"t": "x" * 99}, {"t": "y"}, [f't: "{"x" * 68}… -> "y"']),
        ({"t": "x" * 99 + "a"}, {"t": "x" * 99 + "b"}, ['t: …xxxxxxxxxxa" -> …xxxxxxxxxxb"']),
        ({"l": [{"x": 1, "y": 1}]}, {"l": [{"x": 1, "y": 2}]}, ["l[0].y: 1 -> 2"]),
    ],
)  # fmt: skip
def test_differences(was: Any, becomes: Any, said: list[str]) -> None:
    found = [f"{shown(each.path)}: {' -> '.join(told(each.was, each.becomes))}" for each in differences(was, becomes)]
    assert found == said


@pytest.mark.parametrize(("text", "amount"), [("1", 1), ("1500m", 1.5), ("1Ki", 1024), ("2M", 2_000_000), (3, 3)])
def test_quantities(text: Any, amount: float) -> None:
    assert quantity(text) == amount


@pytest.mark.parametrize("text", ["", "1 Gi", "Gi", "1g", "1e3", None, [], True, "one"])
def test_no_quantities(text: Any) -> None:
    assert quantity(text) is None
