"""Custom resources against the schemas of their pinned CRDs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, cast

from jsonschema_rs import Draft202012Validator

from monobase_constructs.rules.subject import Finding, Subject

SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"


def custom_resources_fit_their_schema(subjects: Sequence[Subject]) -> Iterable[Finding]:
    """Refuse custom resources that their CRD would refuse: versions, unknown fields, types, bounds, patterns."""
    for subject in subjects:
        loaded = _loaded(subject.group, subject.kind) if "." in subject.group else None
        if loaded is None:
            continue
        version, validator = loaded
        given = subject.document["apiVersion"].rpartition("/")[2]
        if given != version:
            yield Finding("served-version", subject, "apiVersion", f'got "{given}"; allowed: "{version}"')
            continue
        for error in validator.iter_errors(subject.document):
            path = ".".join(map(str, error.instance_path)) or "the object"
            yield Finding("schema", subject, path, error.message)


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
