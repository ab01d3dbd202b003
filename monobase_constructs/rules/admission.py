"""Custom resources against the schemas of their pinned CRDs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

from jsonschema_rs import Draft202012Validator

from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"


@rule(
    "served-version",
    reason="the API server has no such version of the kind and refuses the object; the sync fails",
    fix="write the version that the message names",
    waivable=False,
)
def versions_are_served(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A custom resource of a version that its pinned CRD does not serve."""
    for subject, version, _ in _custom_resources(documents):
        given = _version(subject)
        if given != version:
            yield Finding(subject, "apiVersion", f'got "{given}"; allowed: "{version}"')


@rule(
    "schema",
    reason="the API server refuses the object, or drops the field without a word and the operator never sees it",
    fix="correct the field; the page of the kind in the project's own reference lists what there is",
    waivable=False,
)
def custom_resources_fit_their_schema(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A custom resource that its CRD refuses: an unknown field, a wrong type, a bound, a pattern."""
    for subject, version, validator in _custom_resources(documents):
        for error in validator.iter_errors(subject.document) if _version(subject) == version else ():
            path = ".".join(map(str, error.instance_path)) or "the object"
            yield Finding(subject, path, error.message)


def _custom_resources(documents: Sequence[Subject]) -> Iterator[tuple[Subject, str, Draft202012Validator]]:
    for subject in documents:
        if "." in subject.group and (loaded := _loaded(subject.group, subject.kind)) is not None:
            yield subject, *loaded


def _version(subject: Subject) -> str:
    return subject.document["apiVersion"].rpartition("/")[2]


@cache
def _loaded(group: str, kind: str) -> tuple[str, Draft202012Validator] | None:
    path = SCHEMAS / group / f"{kind}.json"
    if not path.exists():
        return None
    stored = json.loads(path.read_text())
    strict = _strict(stored["schema"])
    strict["properties"]["metadata"] = {"type": "object"}
    return stored["version"], Draft202012Validator(strict)


def _strict(given: Any, *, inside_junctor: bool = False) -> Any:
    """A structural schema as strict JSON Schema: unknown fields refused, Kubernetes' own extensions translated."""
    if isinstance(given, list):
        return [_strict(item, inside_junctor=inside_junctor) for item in cast("list[Any]", given)]
    if not isinstance(given, dict):
        return given
    schema = cast("dict[str, Any]", given)
    strict: dict[str, Any] = {}
    for key, value in schema.items():
        if key in ("allOf", "anyOf", "oneOf", "not"):
            strict[key] = _strict(value, inside_junctor=True)
        elif key == "properties":
            strict[key] = {name: _strict(field, inside_junctor=inside_junctor) for name, field in value.items()}
        elif key in ("items", "additionalProperties"):
            strict[key] = _strict(value, inside_junctor=inside_junctor)
        elif not key.startswith("x-kubernetes") and key not in ("default", "format"):
            strict[key] = value
    if schema.get("x-kubernetes-int-or-string"):
        strict.pop("type", None)
        strict["anyOf"] = [{"type": "integer"}, {"type": "string"}]
    if schema.get("nullable") and "type" in strict:
        strict["type"] = [strict["type"], "null"]
    closed = "properties" in strict and "additionalProperties" not in strict
    if closed and not inside_junctor and not schema.get("x-kubernetes-preserve-unknown-fields"):
        strict["additionalProperties"] = False
    return strict
