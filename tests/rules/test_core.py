"""What the rules know of Kubernetes' own kinds is what the published schemas say, in every minor version, and more."""

from __future__ import annotations

import copy
import importlib.util
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema_rs
import kubernetes_validate
import pytest
from hypothesis import given, settings, strategies as st

from monobase_constructs.cluster.facts import API_FLOOR, NEWEST
from monobase_constructs.rules.core import core_kind, definitions, minors
from monobase_constructs.rules.core_values import SAID, VALUES

from .dist import committed

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(kubernetes_validate.__file__).parent / "kubernetes-json-schema"
BEYOND = ("minimum", "maximum", "enum", "pattern", "minLength", "maxLength", "minItems", "required")
"""What the published schemas never say: bounds, and the values of `core_values`."""
DOCUMENTS = [each for each in committed().values() if core_kind(each["apiVersion"], each["kind"]) is not None]


@cache
def published(minor: int, api_version: str, kind: str) -> jsonschema_rs.Draft202012Validator:
    """The schema as it is published, with its definitions."""
    group, _, version = api_version.rpartition("/")
    name = "-".join(filter(None, (kind.lower(), group.partition(".")[0], version)))
    folder = FOLDER / f"v1.{minor}.0-local-strict"
    text = (folder / f"{name}.json").read_text("utf-8").replace('"/api/_definitions.json#', '"urn:definitions#')
    return jsonschema_rs.Draft202012Validator(json.loads(text), registry=registry(minor))


@cache
def registry(minor: int) -> jsonschema_rs.Registry:
    definitions = json.loads((FOLDER / f"v1.{minor}.0-local-strict" / "_definitions.json").read_text("utf-8"))
    return jsonschema_rs.Registry([("urn:definitions", {"$defs": definitions["$defs"]})])


def test_the_file_is_what_the_tool_makes() -> None:
    spec = importlib.util.spec_from_file_location("core_kinds", ROOT / "tools" / "core_kinds.py")
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.FILE.read_text("utf-8") == tool.rendered(), "run: make core-kinds"


@pytest.mark.parametrize("name", VALUES)
def test_values_are_of_fields_that_are_there(name: str) -> None:
    fields = {
        field
        for definition, schema in definitions(NEWEST, NEWEST).items()
        if definition.endswith(f".{name}")
        for field in schema["properties"]
    }
    assert {*VALUES[name]} <= fields


def test_every_pattern_is_said_in_words() -> None:
    patterns = {field["pattern"] for fields in VALUES.values() for field in fields.values() if "pattern" in field}
    assert patterns == {*SAID}


def test_the_minors_are_those_of_the_facts() -> None:
    assert minors() == (API_FLOOR, NEWEST)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*path, key)
        if isinstance(inner, dict | list):
            yield from places(inner, (*path, key))


@st.composite
def damaged(draw: st.DrawFn) -> dict[str, Any]:
    """A document of dist/ in which something was taken away, renamed, or is of another type."""
    document = copy.deepcopy(draw(st.sampled_from(DOCUMENTS)))
    path = draw(st.sampled_from([each for each in places(document) if each[0] not in ("apiVersion", "kind")]))
    inside: Any = document
    for key in path[:-1]:
        inside = inside[key]
    how = draw(st.sampled_from(["gone", "renamed", "sleep", 7, 2**40, "text", True, ["x"], {"x": "y"}, {}]))
    if how == "renamed" and isinstance(inside, dict):
        inside[f"{path[-1]}s"] = inside.pop(path[-1])
    elif how == "gone":
        del inside[path[-1]]
    elif how == "sleep" and isinstance(inside, dict):
        inside["sleep"] = {"seconds": 1}
    else:
        inside[path[-1]] = how
    return document


@settings(max_examples=100)
@given(damaged())
def test_verdicts_are_those_of_the_published_schemas(document: dict[str, Any]) -> None:
    kind = core_kind(document["apiVersion"], document["kind"])
    assert kind is not None
    verdicts: list[bool] = []
    for minor in range(kind.first, kind.last + 1):
        validator = kind.validator(minor)
        assert validator is not None
        verdict = published(minor, document["apiVersion"], document["kind"]).is_valid(document)
        bounded = any(error.kind.name in BEYOND for error in validator.iter_errors(document))
        assert validator.is_valid(document) is (verdict and not bounded), minor
        verdicts.append(verdict and not bounded)
    if kind.accepts(document):
        assert all(verdicts), "what all have in common accepts what one refuses"


@pytest.mark.parametrize("document", DOCUMENTS[::5], ids=lambda each: f"{each['kind']} {each['metadata']['name']}")
def test_one_look_is_enough_for_what_is_good(document: dict[str, Any]) -> None:
    kind = core_kind(document["apiVersion"], document["kind"])
    assert kind is not None and kind.accepts(document)
