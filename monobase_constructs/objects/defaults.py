"""The defaults that the API server would write, written out, so that Argo CD sees no difference.

Custom resources: from the `default`s of their CRD's schema. Core objects, whose schemas hold no
defaults: from the table in `core_defaults`.
"""

from __future__ import annotations

import copy
import json
from functools import cache
from pathlib import Path
from typing import Any, cast

from monobase_constructs.objects.core_defaults import CORE

Document = dict[str, Any]
SCHEMAS = Path(__file__).resolve().parents[1] / "schemas"


def with_defaults(document: Document) -> Document:
    """The document with what the API server would add; fields that are there stay as they are."""
    group, _, version = document["apiVersion"].rpartition("/")
    schema = custom_resource(group, document["kind"]) if "." in group else None
    if schema is not None and schema["version"] == version:
        _from_schema(document, schema["schema"])
    elif complete := CORE.get(document["kind"]):
        complete(document)
    return document


@cache
def custom_resource(group: str, kind: str) -> Any:
    """The trimmed CRD of a custom resource that the library knows, else None."""
    path = SCHEMAS / group / f"{kind}.json"
    return json.loads(path.read_text()) if path.exists() else None


def _from_schema(value: Any, schema: Document) -> None:
    if isinstance(value, dict):
        fields = cast(Document, value)
        properties: Document = schema.get("properties", {})
        for name, field in properties.items():
            if "default" in field:
                fields.setdefault(name, copy.deepcopy(field["default"]))
        for name, item in fields.items():
            inner = properties.get(name) or schema.get("additionalProperties")
            if isinstance(inner, dict):
                _from_schema(item, cast(Document, inner))
    elif isinstance(value, list) and isinstance(schema.get("items"), dict):
        for item in cast("list[Any]", value):
            _from_schema(item, schema["items"])
