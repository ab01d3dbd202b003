"""The defaults that the API server would write, written out, so that Argo CD sees no difference.

Custom resources: from the `default`s of their CRD's schema. Core objects, whose schemas hold no
defaults: from the table in `core_defaults`.
"""

from __future__ import annotations

from typing import Any

from monobase_constructs.values.core_defaults import CORE
from monobase_constructs.values.schemas import complete, custom_resource

Document = dict[str, Any]


def with_defaults(document: Document) -> Document:
    """The document with what the API server would add; fields that are there stay as they are."""
    group, _, version = document["apiVersion"].rpartition("/")
    schema = custom_resource(group, document["kind"]) if "." in group else None
    if schema is not None and schema["version"] == version:
        complete(document, schema["schema"])
    elif completed := CORE.get(document["kind"]) if _is_core(group) else None:
        completed(document)
    return document


def _is_core(group: str) -> bool:
    """Whether Kubernetes itself has the kinds of the group; others have a Service or a Job of their own, too."""
    return "." not in group or group.endswith(".k8s.io")
