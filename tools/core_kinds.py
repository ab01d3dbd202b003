"""Write monobase_constructs/rules/core_kinds.json: the kinds of Kubernetes itself, in every minor that is proven.

`make core-kinds` runs it, after an upgrade of kubernetes-validate, which brings the schemas. What is kept of them are
names, types, and what is required; a definition that several minors share is kept once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import kubernetes_validate

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "monobase_constructs" / "rules" / "core_kinds.json"
SOURCE = Path(kubernetes_validate.__file__).parent / "kubernetes-json-schema"
FIRST = 27
"""The floor of core objects: `API_FLOOR` of the facts of a cluster."""

Schema = dict[str, Any]

KEYED = ("set", "map")
"""Lists in which nothing may be there twice."""
OF_THE_CLUSTER = frozenset(
    [
        "APIService",
        "CertificateSigningRequest",
        "ClusterRole",
        "ClusterRoleBinding",
        "ClusterTrustBundle",
        "CSIDriver",
        "CSINode",
        "CustomResourceDefinition",
        "DeviceClass",
        "DeviceTaintRule",
        "FlowSchema",
        "IngressClass",
        "IPAddress",
        "MutatingAdmissionPolicy",
        "MutatingAdmissionPolicyBinding",
        "MutatingWebhookConfiguration",
        "Namespace",
        "Node",
        "PersistentVolume",
        "PriorityClass",
        "PriorityLevelConfiguration",
        "ResourceSlice",
        "RuntimeClass",
        "ServiceCIDR",
        "StorageClass",
        "StorageVersionMigration",
        "ValidatingAdmissionPolicy",
        "ValidatingAdmissionPolicyBinding",
        "ValidatingWebhookConfiguration",
        "VolumeAttachment",
        "VolumeAttributesClass",
    ]
)
ASKED_AND_ANSWERED = frozenset(
    [
        "Binding",
        "ComponentStatus",
        "Eviction",
        "LocalSubjectAccessReview",
        "Scale",
        "SelfSubjectAccessReview",
        "SelfSubjectReview",
        "SelfSubjectRulesReview",
        "SubjectAccessReview",
        "TokenRequest",
        "TokenReview",
    ]
)
"""What is sent to an API server and never kept by it; nobody writes it into a manifest."""


def main() -> None:
    """Write the file."""
    FILE.write_text(rendered(), "utf-8")


def rendered() -> str:
    """The text of the file: a line for each kind and for each definition that a range of minors shares."""
    last = max(int(path.name.split(".")[1]) for path in SOURCE.glob("v1.*-local-strict"))
    kinds: dict[str, list[Any]] = {}
    variants: dict[str, list[list[Any]]] = {}
    for minor in range(FIRST, last + 1):
        known = json.loads((SOURCE / f"v1.{minor}.0-local-strict" / "_definitions.json").read_text("utf-8"))["$defs"]
        of_this_minor = dict(_stable(known))
        for name, definition in of_this_minor.items():
            kinds.setdefault(name, [definition, minor, minor, _scope(name)])[2] = minor
        for name in sorted(_reached(known, of_this_minor.values())):
            _add(variants.setdefault(name, []), minor, _reduced(known[name]))
    parts = [
        f' "minors": [{FIRST}, {last}]',
        f' "kinds": {_lines(kinds)}',
        f' "definitions": {_lines(variants)}',
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(table: dict[str, Any]) -> str:
    rows = [f"  {json.dumps(name)}: {json.dumps(table[name], separators=(',', ':'))}" for name in sorted(table)]
    return "{\n" + ",\n".join(rows) + "\n }"


def _stable(known: dict[str, Schema]) -> Iterator[tuple[str, str]]:
    """Every kind that can be written into a manifest, of stable versions: `apps/v1 Deployment`, its definition."""
    for definition, schema in known.items():
        named = schema.get("x-kubernetes-group-version-kind", [])
        metadata = schema.get("properties", {}).get("metadata", {}).get("$ref", "")
        if len(named) != 1 or not metadata.endswith(".ObjectMeta") or named[0]["kind"] in ASKED_AND_ANSWERED:
            continue
        group, version, kind = (named[0][part] for part in ("group", "version", "kind"))
        if "alpha" not in version and "beta" not in version:
            yield f"{group}/{version} {kind}".lstrip("/"), definition


def _scope(name: str) -> str:
    return "Cluster" if name.partition(" ")[2] in OF_THE_CLUSTER else "Namespaced"


def _reached(known: dict[str, Schema], roots: Any) -> set[str]:
    """The definitions that the roots are made of."""
    reached, waiting = set[str](), list(roots)
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += _references(_reduced(known[name]))
    return reached


def _references(schema: Schema) -> Iterator[str]:
    if "$ref" in schema:
        yield schema["$ref"].removeprefix("#/$defs/")
    for field in (*schema.get("properties", {}).values(), schema.get("items"), schema.get("additionalProperties")):
        if isinstance(field, dict):
            yield from _references(field)


def _reduced(schema: Schema) -> Schema:
    """Without prose, without status, and without null, which no manifest needs."""
    if "$ref" in schema:
        return {"$ref": "#/$defs/" + schema["$ref"].rpartition("/")[2]}
    out = {"enum": schema["enum"]} if "enum" in schema else {}
    if required := [name for name in schema.get("required", []) if name != "status"]:
        out["required"] = required
    if schema.get("x-kubernetes-list-type") in KEYED:
        keys = ("x-kubernetes-list-type", "x-kubernetes-list-map-keys")
        out |= {key: schema[key] for key in keys if key in schema}
    if types := [each for each in _types(schema) if each != "null"]:
        out["type"] = types[0] if len(types) == 1 else types
    if schema.get("format") == "int32":
        out |= {"minimum": -(2**31), "maximum": 2**31 - 1}
    if "properties" in schema:
        out["properties"] = {name: _reduced(each) for name, each in schema["properties"].items() if name != "status"}
        out["additionalProperties"] = False
    for inner in ("items", "additionalProperties"):
        if isinstance(schema.get(inner), dict):
            out[inner] = _reduced(schema[inner])
    return out


def _types(schema: Schema) -> list[str]:
    given = schema.get("type", [])
    alternatives = [each for option in schema.get("oneOf", []) for each in _types(option)]
    return sorted({*([given] if isinstance(given, str) else given), *alternatives})


def _add(variants: list[list[Any]], minor: int, schema: Schema) -> None:
    if variants and variants[-1][1] == minor - 1 and variants[-1][2] == schema:
        variants[-1][1] = minor
    else:
        variants.append([minor, minor, schema])


if __name__ == "__main__":
    main()
