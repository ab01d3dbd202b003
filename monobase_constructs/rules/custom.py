"""The kinds of operators: a CRD's structural schema as strict JSON Schema, its defaults, and its rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, cast

from jsonschema_rs import Draft202012Validator, RegexOptions

from monobase_constructs.rules.core import definitions, minors
from monobase_constructs.rules.judged import Judged, judged
from monobase_constructs.values.schemas import complete, copied, custom_resource

Schema = dict[str, Any]

JUNCTORS = ("allOf", "anyOf", "oneOf", "not")
PATTERN_MEMORY = 50_000_000
"""Bytes that the automaton of one pattern may take; some CRDs bound text of 253 characters in a pattern."""
CILIUM_ENTITIES = ("host", "kube-apiserver", "remote-node")
"""What Cilium knows by identity alone, as far as policies of ours name it."""
BOUNDS = {"int32": 2**31, "int64": 2**63}


@dataclass(frozen=True)
class CustomKind:
    """One CRD in the version that is used."""

    api_version: str
    kind: str
    scope: str
    schema: Schema

    @property
    def group(self) -> str:
        """The API group."""
        return self.api_version.partition("/")[0]

    @cached_property
    def strict(self) -> Schema:
        """The schema with unknown fields refused, and with metadata, which CRDs leave to Kubernetes."""
        strict = _strict(self.schema)
        strict["properties"] |= {name: {"type": "string"} for name in ("apiVersion", "kind")}
        strict["properties"]["metadata"] = _metadata()
        return strict

    @cached_property
    def validator(self) -> Draft202012Validator:
        """What judges by the strict schema. What it judges must have its defaults."""
        return Draft202012Validator(self.strict, pattern_options=RegexOptions(size_limit=PATTERN_MEMORY))

    def completed(self, document: Any) -> Any:
        """A copy of the object with the defaults that the API server writes before it judges."""
        with_defaults = copied(document)
        complete(with_defaults, self.schema)
        return with_defaults

    @cached_property
    def judged(self) -> Judged | None:
        """What is judged beyond the schema: keys of lists, rules in CEL."""
        return judged(self.schema, nowhere, {})


@cache
def pinned_kind(group: str, kind: str) -> CustomKind | None:
    """The pinned CRD of a kind, if there is one."""
    if (group, kind) == ("cilium.io", "CiliumNetworkPolicy"):
        return TO_ENTITIES
    pinned = custom_resource(group, kind) if "." in group else None
    return CustomKind(f"{group}/{pinned['version']}", kind, pinned["scope"], pinned["schema"]) if pinned else None


def kinds_of(definition: Mapping[str, Any]) -> Iterator[CustomKind]:
    """The kind that a CustomResourceDefinition declares, in each version that it serves."""
    spec = definition["spec"]
    for version in spec["versions"]:
        if version["served"]:
            schema = dict(version["schema"]["openAPIV3Schema"])
            api_version = f"{spec['group']}/{version['name']}"
            yield CustomKind(api_version, spec["names"]["kind"], spec["scope"], schema)


@cache
def _metadata() -> Schema:
    known = definitions(*minors())
    return cast(Schema, _resolved({"$ref": "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"}, known))


def _resolved(schema: Any, known: Mapping[str, Any]) -> Any:
    """The schema with what its references lead to in their place."""
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _resolved(known[cast("dict[str, str]", schema)["$ref"].rpartition("/")[2]], known)
    return {key: _resolved(value, known) for key, value in cast(Schema, schema).items()}


def nowhere(reference: str) -> Schema:
    """CRDs hold no references."""
    raise LookupError(reference)


_SELECTOR: Schema = {"type": "object", "properties": {"matchLabels": {"type": "object", "additionalProperties": {}}}}
_PORT = {
    "type": "object",
    "required": ["port", "protocol"],
    "properties": {"port": {"type": "string"}, "protocol": {"type": "string", "enum": ["TCP"]}},
}
_OPENED = {
    "type": "object",
    "required": ["toEntities", "toPorts"],
    "properties": {
        "toEntities": {"type": "array", "items": {"type": "string", "enum": [*CILIUM_ENTITIES]}},
        "toPorts": {
            "type": "array",
            "items": {"type": "object", "properties": {"ports": {"type": "array", "items": _PORT}}},
        },
    },
}
TO_ENTITIES = CustomKind(
    "cilium.io/v2",
    "CiliumNetworkPolicy",
    "Namespaced",
    {
        "type": "object",
        "required": ["spec"],
        "properties": {
            "spec": {
                "type": "object",
                "required": ["endpointSelector", "egress"],
                "properties": {"endpointSelector": _SELECTOR, "egress": {"type": "array", "items": _OPENED}},
            }
        },
    },
)
"""A policy of Cilium as far as it is written here: the way to the API server. Its CRD is not pinned, and what else it
can open, no rule here could judge."""


def _strict(schema: Schema, *, in_junctor: bool = False) -> Schema:
    """A structural schema as strict JSON Schema: unknown fields refused, Kubernetes' own extensions translated."""
    if schema.get("x-kubernetes-int-or-string"):
        return _bounded(schema, {"type": ["integer", "string"]})
    strict: Schema = {}
    for key, value in schema.items():
        if key == "not":
            strict[key] = _strict(value, in_junctor=True)
        elif key in JUNCTORS:
            strict[key] = [_strict(each, in_junctor=True) for each in value]
        elif key == "properties":
            strict[key] = {name: _strict(field, in_junctor=in_junctor) for name, field in value.items()}
        elif key in ("items", "additionalProperties") and isinstance(value, dict):
            strict[key] = _strict(cast(Schema, value), in_junctor=in_junctor)
        elif not key.startswith("x-kubernetes") and key not in ("default", "format", "nullable"):
            strict[key] = value
    _translate(schema, strict)
    closed = strict.get("type") == "object" and "additionalProperties" not in strict
    if closed and not in_junctor and not schema.get("x-kubernetes-preserve-unknown-fields"):
        strict["additionalProperties"] = False
    return strict


def _translate(schema: Schema, strict: Schema) -> None:
    """Write what Kubernetes says in words of its own as JSON Schema says it."""
    if schema.get("x-kubernetes-embedded-resource"):
        named = {name: {"type": "string"} for name in ("apiVersion", "kind")}
        strict["properties"] = {**named, "metadata": {"type": "object"}, **strict.get("properties", {})}
        strict["required"] = sorted({"apiVersion", "kind", *strict.get("required", ())})
    if (bound := BOUNDS.get(schema.get("format", ""))) is not None:
        strict.setdefault("minimum", -bound)
        strict.setdefault("maximum", bound - 1)
    for limit, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if strict.get(exclusive) is True:  # as in draft 4: a switch beside the limit
            strict[exclusive] = strict.pop(limit)
        elif strict.get(exclusive) is False:
            del strict[exclusive]
    if schema.get("nullable"):
        strict["type"] = [strict["type"], "null"]
        if "enum" in strict:
            strict["enum"] = [*strict["enum"], None]


def _bounded(schema: Schema, strict: Schema) -> Schema:
    """With the bounds of text and numbers that a schema for either may have."""
    kept = ("pattern", "minLength", "maxLength", "minimum", "maximum", "enum")
    return strict | {key: schema[key] for key in kept if key in schema}
