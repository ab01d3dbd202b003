"""The CRDs of the pinned operators, built for an API server from the schemas that the library holds.

The schemas are whole but for prose and status. A status is left open; prose is needed only where a rule spans lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from monobase_constructs.values.schemas import SCHEMAS

Document = dict[str, Any]

OPEN = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}


def definitions() -> Iterator[Document]:
    """One CustomResourceDefinition for each kind that the library may write."""
    for path in sorted(SCHEMAS.rglob("*.json")):
        known = json.loads(path.read_text())
        yield {
            "apiVersion": "apiextensions.k8s.io/v1",
            "kind": "CustomResourceDefinition",
            "metadata": {"name": f"{known['plural']}.{known['group']}"} | _approval(known["group"]),
            "spec": {
                "group": known["group"],
                "names": {"kind": known["kind"], "plural": known["plural"], "singular": known["kind"].lower()},
                "scope": known["scope"],
                "versions": [_version(known)],
            },
        }


def _version(known: Document) -> Document:
    schema = _spoken(known["schema"])
    schema["properties"]["status"] = OPEN
    return {
        "name": known["version"],
        "served": True,
        "storage": True,
        "schema": {"openAPIV3Schema": schema},
        # Argo CD writes the status of its own kinds with all else.
        "subresources": {} if known["group"] == "argoproj.io" else {"status": {}},
    }


def _approval(group: str) -> Document:
    # Groups below k8s.io are refused without it.
    needed = group.endswith((".k8s.io", ".kubernetes.io"))
    return {"annotations": {"api-approved.kubernetes.io": "https://github.com/kubernetes-sigs"}} if needed else {}


def _spoken(schema: Any) -> Any:
    """The schema with a message for each rule of several lines, which the server asks for."""
    if isinstance(schema, list):
        return [_spoken(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    spoken = {key: _spoken(value) for key, value in schema.items()}
    rules = spoken.get("x-kubernetes-validations")
    if isinstance(rules, list):
        spoken["x-kubernetes-validations"] = [
            {"message": "a rule of several lines"} | rule if "\n" in rule["rule"] else rule for rule in rules
        ]
    return spoken
