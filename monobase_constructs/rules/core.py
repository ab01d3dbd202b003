"""The kinds of Kubernetes itself, as each minor version from the floor to the newest has them.

`core_kinds.json` holds each definition once for every range of minors that share it. What all minors have in common
is one schema more: what fits it fits all of them, so that a synth judges every object once and not eleven times.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, reduce
from pathlib import Path
from typing import Any, cast

from jsonschema_rs import Draft202012Validator, Registry

from monobase_constructs.rules.core_values import with_values
from monobase_constructs.rules.judged import Judged, judged

Schema = Mapping[str, Any]

NEVER: Schema = {"not": {}}
URI = "urn:kubernetes:core"


@dataclass(frozen=True)
class CoreKind:
    """One kind in one version of its group: the minors that serve it, and whether its objects have a namespace."""

    definition: str
    first: int
    last: int
    scope: str

    def accepts(self, document: Any) -> bool:
        """Whether every minor that is proven accepts the object."""
        oldest, newest = minors()
        return (self.first, self.last) == (oldest, newest) and _validator(self.definition, minors()).is_valid(document)

    def validator(self, minor: int) -> Draft202012Validator | None:
        """The schema in one minor; None where it does not serve the kind."""
        served = self.first <= minor <= self.last
        return _validator(self.definition, (minor, minor)) if served else None

    @property
    def judged(self) -> Judged | None:
        """What is judged beyond the schema: keys of lists."""
        return _judged(self.definition)


def core_kind(api_version: str, kind: str) -> CoreKind | None:
    """The kind, if some minor serves this version of it."""
    found = _table()["kinds"].get(f"{api_version} {kind}")
    return CoreKind(*found) if found else None


@cache
def core_versions() -> Mapping[str, list[str]]:
    """By group and kind (`apps/Deployment`), every version that some minor serves."""
    versions: dict[str, list[str]] = {}
    for name in cast("dict[str, Any]", _table()["kinds"]):
        api_version, _, kind = name.partition(" ")
        versions.setdefault(f"{api_version.rpartition('/')[0]}/{kind}", []).append(api_version)
    return versions


def minors() -> tuple[int, int]:
    """The oldest and the newest minor version that is proven."""
    oldest, newest = _table()["minors"]
    return oldest, newest


@cache
def definitions(first: int, last: int) -> Mapping[str, Schema]:
    """What all minors of the range have in common, by the name of the definition, with what its fields may hold."""
    table = cast("dict[str, list[Any]]", _table()["definitions"])
    of_range = {
        name: [schema for since, until, schema in variants if since <= last and until >= first]
        for name, variants in table.items()
    }
    return {name: with_values(name, reduce(_common, schemas)) for name, schemas in of_range.items() if schemas}


@cache
def _table() -> dict[str, Any]:
    return json.loads(Path(__file__).with_name("core_kinds.json").read_text("utf-8"))


@cache
def _registry(range_of_minors: tuple[int, int]) -> Registry:
    return Registry([(URI, {"$defs": dict(definitions(*range_of_minors))})])


@cache
def _validator(definition: str, range_of_minors: tuple[int, int]) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"{URI}#/$defs/{definition}"}, registry=_registry(range_of_minors))


@cache
def _judged(definition: str) -> Judged | None:
    return judged({"$ref": f"#/$defs/{definition}"}, _shared, _KNOWN)


_KNOWN: dict[str, Judged | None] = {}


def _shared(reference: str) -> Schema:
    return definitions(*minors())[reference.removeprefix("#/$defs/")]


def _common(one: Schema, other: Schema) -> Schema:
    """A schema that accepts nothing that one of the two refuses."""
    if one == other:
        return one
    if "$ref" in one and "$ref" in other:
        return _common(_latest(one), _latest(other))
    if "$ref" in one or "$ref" in other or one.get("type") != other.get("type") or one.get("enum") != other.get("enum"):
        return NEVER
    shared = {**other, **one}
    if required := sorted({*one.get("required", ()), *other.get("required", ())}):
        shared["required"] = required
    if "properties" in one:
        theirs: Schema = other.get("properties", {})
        shared["properties"] = {
            name: _common(field, theirs[name]) for name, field in one["properties"].items() if name in theirs
        }
    for inner in ("items", "additionalProperties"):
        if isinstance(one.get(inner), dict):
            shared[inner] = _common(one[inner], other.get(inner, NEVER))
    return shared


def _latest(reference: Schema) -> Schema:
    """What a reference leads to, in what all minors that have it share."""
    variants: Iterable[Any] = _table()["definitions"][reference["$ref"].removeprefix("#/$defs/")]
    return reduce(_common, [schema for _, _, schema in variants])
