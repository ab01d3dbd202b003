"""The rules of CRDs: all of them are evaluated, and two engines that know nothing of each other agree."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import cel as other_engine
import pytest
from cel import stdlib

from monobase_constructs.rules import cel
from monobase_constructs.rules.admission import TRANSITIONS
from monobase_constructs.rules.custom import CustomKind, pinned_kind
from monobase_constructs.rules.judged import Judged, places
from monobase_constructs.values.schemas import SCHEMAS

from .corpus import cases
from .dist import as_documents, committed


def kinds() -> dict[str, CustomKind]:
    """Every pinned CRD."""
    found: dict[str, CustomKind] = {}
    for path in sorted(SCHEMAS.rglob("*.json")):
        entry = json.loads(path.read_text("utf-8"))
        kind = pinned_kind(entry["group"], entry["kind"])
        assert kind is not None
        found[f"{entry['group']}/{entry['kind']}"] = kind
    return found


def expressions(at: Judged | None) -> Iterator[str]:
    if at is not None:
        yield from at.rules
        for below in (*at.fields.values(), at.each):
            yield from expressions(below)


def in_schema(schema: Any) -> Iterator[str]:
    """Every rule, wherever in the schema it lies."""
    if isinstance(schema, dict):
        rules = schema.get("x-kubernetes-validations", [])
        yield from (each["rule"] for each in rules if isinstance(each, dict) and isinstance(each.get("rule"), str))
        for inner in schema.values():
            yield from in_schema(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from in_schema(inner)


@pytest.mark.parametrize("kind", kinds().values(), ids=kinds().keys())
def test_every_rule_is_evaluated_and_known_to_the_engine(kind: CustomKind) -> None:
    assert sorted(expressions(kind.judged)) == sorted(in_schema(kind.schema))
    for rule in expressions(kind.judged):
        cel.compiled(rule)


def test_an_expression_that_no_engine_knows_is_refused() -> None:
    with pytest.raises(RuntimeError, match="undeclared reference"):
        cel.compiled("isURL(self)")


def test_the_kinds_whose_rules_compare() -> None:
    comparing = {kind.kind for kind in kinds().values() if any(cel.OLD in rule for rule in expressions(kind.judged))}
    assert comparing == set(TRANSITIONS)


def of_dist_and_corpus() -> Iterator[tuple[CustomKind, Any]]:
    """One object of each kind and shape that dist/ and the corpus hold."""
    seen: set[str] = set()
    for documents in (as_documents(committed()), *(case.documents for case in cases())):
        for subject in documents:
            kind = documents.custom(subject)
            if kind is None or kind.judged is None or not kind.validator.is_valid(subject.document):
                continue
            document = kind.completed(subject.document)
            shape = json.dumps([subject.kind, shape_of(document.get("spec"))])
            if shape not in seen:
                seen.add(shape)
                yield kind, document


def shape_of(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: shape_of(each) for name, each in sorted(value.items())}
    return [shape_of(each) for each in value] if isinstance(value, list) else None


def altered(value: Any, schema: Any) -> Iterator[Any]:
    """The value with one thing changed: a field taken away, another of the values that its schema lists."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield {other: kept for other, kept in value.items() if other != name}
            inner = schema.get("properties", {}).get(name) or schema.get("additionalProperties") or {}
            yield from ({**value, name: changed} for changed in altered(each, inner if inner is not True else {}))
        for name, inner in schema.get("properties", {}).items():
            if name not in value and (made := example(inner)) is not None:
                yield {**value, name: made}
    elif isinstance(value, list):
        yield []
        yield [*value, *value]
        for number, each in enumerate(value[:2]):
            for changed in altered(each, schema.get("items", {})):
                yield [*value[:number], changed, *value[number + 1 :]]
    elif isinstance(value, str):
        yield from ("", "x", *schema.get("enum", []))
    elif isinstance(value, bool):
        yield not value


def example(schema: Any) -> Any:
    """A value that the type of the schema allows."""
    usual = {"string": "x", "integer": 1, "boolean": True, "array": [], "object": {}}
    return schema.get("enum", [usual.get(schema.get("type"))])[0]


@cache
def program(rule: str) -> Any:
    return other_engine.compile(rule)


def of_the_other(rule: str, value: Any) -> bool:
    context = other_engine.Context({"self": value})
    stdlib.add_stdlib_to_context(context)
    try:
        return program(rule).execute(context) is True
    except (RuntimeError, KeyError, TypeError, ValueError):
        return False


def test_another_engine_agrees() -> None:
    verdicts: dict[str, set[bool]] = {}
    asked: set[str] = set()
    for kind, document in of_dist_and_corpus():
        assert kind.judged is not None
        for changed in (document, *altered(document, kind.schema)):
            for path, value, at in places(changed, kind.judged):
                key = json.dumps([kind.kind, path, value])
                # Names that are to be escaped are the same in both, and are tested below.
                rules = [rule for rule in at.rules if cel.OLD not in rule and "__" not in rule]
                if key in asked:
                    continue
                asked.add(key)
                activation = cel.variables(value)
                for rule in rules:
                    holds = not cel.evaluated(rule, activation)
                    assert of_the_other(rule, value) is holds, (rule, value)
                    verdicts.setdefault(rule, set()).add(holds)
    assert len(verdicts) >= 160
    assert sum(False in seen for seen in verdicts.values()) >= 110


def test_numbers_and_names_are_handed_over_as_kubernetes_does() -> None:
    schema = {"properties": {"namespace": {}, "a.b-c": {"type": "number"}}, "additionalProperties": {"type": "number"}}
    assert cel.as_cel({"namespace": "x", "a.b-c": 1, "in": 2}, schema) == {
        "__namespace__": "x",
        "a__dot__b__dash__c": 1.0,
        "in": 2.0,
    }
