"""The rules that CRDs carry in the Common Expression Language, evaluated as the API server does.

Google's own engine evaluates them (docs/adr/0057-cel.md). Values are handed to it as Kubernetes does: names that are
no identifiers of the language are escaped, numbers of a schema's type "number" are doubles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, cast

from monobase_constructs.rules.judged import Judged, below_of
from monobase_constructs.rules.told import inside

Schema = Mapping[str, Any]

RESERVED = frozenset(
    {
        *("true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function"),
        *("if", "import", "let", "loop", "package", "namespace", "return"),
    }
)
ESCAPES = (("__", "__underscores__"), (".", "__dot__"), ("-", "__dash__"), ("/", "__slash__"))
OLD = "oldSelf"


def broken(document: Any, schema: Schema, at: Judged) -> Iterator[tuple[str, str, str]]:
    """The path, the expression and what came of it, for every rule that an object breaks."""
    yield from _broken(document, as_cel(document, schema), at, "")


def _broken(value: Any, given: Any, at: Judged, path: str) -> Iterator[tuple[str, str, str]]:
    if at.rules:
        activation = variables(given)
        for rule in at.rules:
            if OLD not in rule and (said := evaluated(rule, activation)):
                yield path, rule, said
    for name, inner, below in below_of(value, at):
        yield from _broken(inner, _inside(given, name), below, inside(path, name, inner))


def changed(old: Any, new: Any, schema: Schema, at: Judged) -> Iterator[tuple[str, str, str]]:
    """The same of the rules that compare an object with the one before, where both have the value."""
    yield from _changed(new, as_cel(old, schema), as_cel(new, schema), at, "")


def _changed(value: Any, old: Any, new: Any, at: Judged, path: str) -> Iterator[tuple[str, str, str]]:
    for rule in at.rules:
        if OLD in rule and (said := evaluated(rule, variables(new, old))):
            yield path, rule, said
    for name, inner, below in below_of(value, at):
        # Entries of lists are not told apart by all CRDs; no rule that compares lies in one of ours.
        if isinstance(name, str) and isinstance(old, dict) and escaped(name) in old:
            yield from _changed(inner, _inside(old, name), _inside(new, name), below, inside(path, name, inner))


def variables(new: Any, old: Any = None) -> Any:
    """What expressions can name."""
    return _engine().Activation({"self": new} if old is None else {"self": new, OLD: old})


def evaluated(rule: str, activation: Any) -> str:
    """What is wrong; empty where the rule holds. A rule that cannot be evaluated refuses, as in the API server."""
    result = compiled(rule).eval(activation).value()
    if result is True:
        return ""
    return "is false" if result is False else f"fails: {result}"


@cache
def compiled(rule: str) -> Any:
    """The program of an expression; raises if the engine does not know it."""
    return _engine().compile(rule)


@cache
def _engine() -> Any:
    # Loaded when the first rule is evaluated: a synth of core objects alone need not wait for it.
    from cel_expr_python import cel
    from cel_expr_python.ext import ext_optional, ext_strings

    return cel.NewEnv(
        variables={"self": cel.Type.DYN, OLD: cel.Type.DYN},
        extensions=[ext_strings.ExtStrings(), ext_optional.ExtOptional()],
    )


def _inside(given: Any, name: str | int) -> Any:
    if isinstance(given, dict):
        fields = cast("dict[str, Any]", given)
        return fields.get(escaped(str(name)), fields.get(str(name)))
    return given[name]


def as_cel(value: Any, schema: Schema) -> Any:
    """The value as rules see it."""
    if isinstance(value, dict):
        properties: Mapping[str, Schema] = schema.get("properties", {})
        others = schema.get("additionalProperties")
        inner: Schema = cast(Schema, others) if isinstance(others, dict) else {}
        return {
            escaped(name) if name in properties else name: as_cel(each, properties.get(name, inner))
            for name, each in cast("dict[str, Any]", value).items()
        }
    if isinstance(value, list):
        return [as_cel(each, schema.get("items", {})) for each in cast("list[Any]", value)]
    if schema.get("type") == "number" and isinstance(value, int):
        return float(value)
    return value


@cache
def escaped(name: str) -> str:
    """The name of a field as an identifier of the language."""
    if name in RESERVED:
        return f"__{name}__"
    return re.sub("|".join(re.escape(each) for each, _ in ESCAPES), lambda found: dict(ESCAPES)[found[0]], name)
