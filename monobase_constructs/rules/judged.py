"""The parts of a schema beyond plain JSON Schema, and where in it they lie: keys of lists, and rules in CEL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from monobase_constructs.rules.told import Lookup, inside

Schema = Mapping[str, Any]


@dataclass(frozen=True)
class Judged:
    """A place in a schema where something is to be judged, there or below.

    Attributes:
        rules: expressions in CEL that hold for the value.
        keys: the fields by which the entries of a list differ; empty for a set, None for any other value.
    """

    rules: Sequence[str]
    keys: Sequence[str] | None
    fields: Mapping[str, Judged]
    each: Judged | None
    """What is judged of the entries of a list, or of the values of a mapping."""


Place = tuple[str, Any, Judged]
"""Path, value, and what is judged there."""


def judged(schema: Schema, lookup: Lookup, known: dict[str, Judged | None]) -> Judged | None:
    """What is to be judged of the values of a schema; None if nothing is.

    known: what is known of references already. A schema in itself is not followed: the schemas that CRDs hold.
    """
    if (reference := schema.get("$ref")) is not None:
        if reference not in known:
            known[reference] = None
            known[reference] = judged(lookup(reference), lookup, known)
        return known[reference]
    rules = [each["rule"] for each in schema.get("x-kubernetes-validations", ())]
    fields = {
        name: found for name, each in schema.get("properties", {}).items() if (found := judged(each, lookup, known))
    }
    inner = schema.get("items") or schema.get("additionalProperties")
    each = judged(cast(Schema, inner), lookup, known) if isinstance(inner, dict) else None
    keys: Sequence[str] | None = None
    if schema.get("x-kubernetes-list-type") in ("set", "map"):
        keys = schema.get("x-kubernetes-list-map-keys", ())
    return Judged(rules, keys, fields, each) if rules or fields or each or keys is not None else None


def places(value: Any, at: Judged, path: str = "") -> Iterator[Place]:
    """Every place in the value where something is judged."""
    if at.rules or at.keys is not None:
        yield path, value, at
    for name, inner_value, below in below_of(value, at):
        yield from places(inner_value, below, inside(path, name, inner_value))


def below_of(value: Any, at: Judged) -> Iterator[tuple[str | int, Any, Judged]]:
    """The fields and entries of the value that are judged themselves."""
    if isinstance(value, dict):
        fields = cast("dict[str, Any]", value)
        for name, inner in fields.items():
            if (below := at.fields.get(name) or at.each) is not None:
                yield name, inner, below
    elif isinstance(value, list) and at.each is not None:
        for number, inner in enumerate(cast("list[Any]", value)):
            yield number, inner, at.each
