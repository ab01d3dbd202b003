"""What a schema refuses, told as all other mistakes are: what was given, what is allowed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, cast

from jsonschema_rs import ValidationError

from monobase_constructs.rules.core_values import SAID
from monobase_constructs.values.problems import quoted

Schema = Mapping[str, Any]
Lookup = Callable[[str], Schema]
"""What a `$ref` leads to."""

LONGEST = 120
MANY = 20
TYPES = {
    "string": "text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "array": "a list",
    "object": "a mapping",
}


def told(error: ValidationError, document: Any, schema: Schema, lookup: Lookup) -> Iterator[tuple[str, str]]:
    """Path and message of each thing that the error is about."""
    path, kind, facts = path_of(document, error.instance_path), error.kind.name, error.kind.as_dict()
    match kind:
        case "additionalProperties":
            known = [*_at(schema, error.instance_path, lookup).get("properties", {})]
            for name in facts["unexpected"]:
                yield joined(path, name), f"unknown field; {_instead(name, known)}"
        case "required":
            yield joined(path, facts["property"]), "missing"
        case _:
            yield path or "the object", f"got {short(error.instance)}; allowed: {_allowed(kind, facts)}"


def _allowed(kind: str, facts: Mapping[str, Any]) -> str:
    match kind:
        case "type":
            return " or ".join(TYPES[each] for each in facts["types"] if each != "null")
        case "enum":
            return ", ".join(quoted(each) for each in facts["options"])
        case "pattern":
            return SAID.get(facts["pattern"], f"text that matches {facts['pattern']}")
        case "minimum" | "exclusiveMinimum":
            return f"{'more than ' * kind.startswith('ex')}{facts['limit']}{' or more' * kind.startswith('min')}"
        case "maximum" | "exclusiveMaximum":
            return f"{'less than ' * kind.startswith('ex')}{facts['limit']}{' or less' * kind.startswith('max')}"
        case "minLength" | "maxLength":
            return f"at {'least' if kind.startswith('min') else 'most'} {facts['limit']} characters"
        case "minItems" | "maxItems" | "minProperties" | "maxProperties":
            return f"at {'least' if kind.startswith('min') else 'most'} {facts['limit']} entries"
        case "oneOf" | "anyOf":
            return _alternatives(kind, facts["context"])
        case "not":
            return f"what does not fit {short(facts['schema'])}"
        case _:
            return f'what its schema says of "{kind}"'


def _alternatives(kind: str, context: Sequence[Sequence[ValidationError]]) -> str:
    """What the alternatives lack; several that fit at once lack nothing."""
    if any(not each for each in context):
        return "what fits one alternative only"
    lacking = [
        error.kind.as_dict()["property"] if error.kind.name == "required" else None
        for each in context
        for error in each
    ]
    if all(lacking):
        return f"{'exactly' if kind == 'oneOf' else 'at least'} one of {', '.join(cast('list[str]', lacking))}"
    return "what fits one of its alternatives"


def _instead(name: str, known: Sequence[str]) -> str:
    allowed = f"allowed: {', '.join(sorted(known)) or 'none'}" if len(known) <= MANY else "its kind has no such field"
    near = get_close_matches(name, known, n=1)
    return f"{allowed}; did you mean {quoted(near[0])}?" if near else allowed


def _at(schema: Schema, path: Sequence[str | int], lookup: Lookup) -> Schema:
    """The schema of what stands at the path."""
    found = _resolved(schema, lookup)
    for part in path:
        inner = found.get("items") if isinstance(part, int) else found.get("properties", {}).get(part)
        found = _resolved(inner or found.get("additionalProperties") or {}, lookup)
    return found


def _resolved(schema: Any, lookup: Lookup) -> Schema:
    while isinstance(schema, dict) and "$ref" in schema:
        schema = lookup(cast("dict[str, str]", schema)["$ref"])
    return cast(Schema, schema) if isinstance(schema, dict) else {}


def path_of(document: Any, parts: Sequence[str | int]) -> str:
    """The path as messages write it: `spec.containers[api].ports[0]`; what has a name is called by it."""
    path = ""
    value: Any = document
    for part in parts:
        value = value[part]
        path = inside(path, part, value)
    return path


def inside(path: str, part: str | int, value: Any) -> str:
    """The path of a field, or of an entry of a list."""
    return joined(path, part) if isinstance(part, str) else f"{path}[{_name(value) or part}]"


def _name(value: Any) -> str | None:
    name: Any = cast("dict[str, Any]", value).get("name") if isinstance(value, dict) else None
    return name if isinstance(name, str) else None


def joined(path: str, name: str) -> str:
    """The path of a field."""
    shown = name if name and name.replace("_", "").replace("-", "").isalnum() else quoted(name)
    return f"{path}.{shown}" if path else shown


def short(value: object) -> str:
    """The value on one line, as far as it helps."""
    text = "nothing" if value is None else quoted(value).replace("\n", "\\n")
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."
