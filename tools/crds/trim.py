"""Turn raw CRD files into what the library keeps of them.

python tools/crds/trim.py schemas FOLDER   raw files -> monobase_constructs/schemas/ and NOTICE
python tools/crds/trim.py bundles          those schemas -> tools/crds/bundles/, the input of `cdk8s import`

A schema is whole, only without status and prose. A bundle holds what reaches the generated types, one
file an API group: `cdk8s import` overwrites a group that it meets twice.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "monobase_constructs" / "schemas"
BUNDLES = ROOT / "tools" / "crds" / "bundles"
DECLARED = tomllib.loads((ROOT / "tools" / "crds" / "kinds.toml").read_text())

PROSE = {"description", "title", "example", "externalDocs"}
RULE_PROSE = {"message", "messageExpression"}
# Checked by the schemas and never by the types.
UNTYPED = {
    *PROSE,
    *("default", "pattern", "not", "x-kubernetes-validations"),
    *("minLength", "maxLength", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
    *("x-kubernetes-list-type", "x-kubernetes-list-map-keys", "x-kubernetes-map-type"),
}
ANYTHING = {"x-kubernetes-preserve-unknown-fields": True}

Schema = dict[str, Any]


class CrdLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML 1.1 reads a bare `=` as a tag of its own; to Kubernetes it is a string."""


CrdLoader.add_constructor("tag:yaml.org,2002:value", lambda _loader, node: node.value)


def walk(schema: Schema, drop: set[str]) -> Schema:
    """Copy a schema without the keywords in `drop`; names of properties are not keywords."""
    out: Schema = {}
    for key, value in schema.items():
        if key in drop:
            continue
        if key == "properties":
            value = {name: walk(child, drop) for name, child in value.items()}
        elif key in ("items", "additionalProperties", "not") and isinstance(value, dict):
            value = walk(value, drop)
        elif key in ("allOf", "anyOf", "oneOf"):
            value = [walk(child, drop) for child in value]
        elif key == "x-kubernetes-validations":
            value = [{k: v for k, v in rule.items() if k not in RULE_PROSE} for rule in value]
        out[key] = value
    return out


def rank(version: str) -> tuple[int, int, int]:
    """Order versions: stable over beta over alpha, then the higher number."""
    found = re.fullmatch(r"v(\d+)(?:(alpha|beta)(\d+))?", version)
    if not found:
        raise SystemExit(f"not a Kubernetes API version: {version}")
    major, level, minor = found.groups()
    return ({"alpha": 0, "beta": 1, None: 2}[level], int(major), int(minor or 0))


def definitions(folder: Path) -> Iterator[Schema]:
    """Yield every CustomResourceDefinition below a folder."""
    for path in sorted(folder.glob("*.yaml")):
        for document in yaml.load_all(path.read_text(), CrdLoader):
            if document and document["kind"] == "CustomResourceDefinition":
                yield document["spec"]


def digest(spec: Schema) -> Schema:
    """Keep of a definition what the library checks documents with."""
    served = sorted((v["name"] for v in spec["versions"] if v["served"]), key=rank, reverse=True)
    used = next(v for v in spec["versions"] if v["name"] == served[0])
    schema = walk(used["schema"]["openAPIV3Schema"], PROSE)
    schema["properties"].pop("status", None)
    return {
        "group": spec["group"],
        "kind": spec["names"]["kind"],
        "plural": spec["names"]["plural"],
        "scope": spec["scope"],
        "version": served[0],
        "served": served,
        "schema": schema,
    }


def render(value: Any, indent: int = 0) -> str:
    """Write JSON with one thing a line, where a thing that fits on its line stays whole."""
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + indent <= 100 or not isinstance(value, (dict, list)):
        return line
    pad = " " * (indent + 1)
    if isinstance(value, dict):
        body = [f"{pad}{json.dumps(k)}: {render(v, indent + 1)}" for k, v in value.items()]
        return "{\n" + ",\n".join(body) + "\n" + " " * indent + "}"
    return "[\n" + ",\n".join(pad + render(v, indent + 1) for v in value) + "\n" + " " * indent + "]"


def write_schemas(raw: Path) -> None:
    """Write one file a declared kind, remove what is no longer declared, and name the sources."""
    wanted: dict[Path, str] = {}
    notice = [
        "monobase_constructs",
        "",
        "The files below imports/, monobase_constructs/schemas/ and tools/crds/bundles/ are generated from",
        "CustomResourceDefinitions of these projects. They hold names, types, bounds, defaults and rules;",
        "the descriptions were left out.",
    ]
    for source in DECLARED["source"]:
        found = {f"{d['group']}/{d['names']['kind']}": d for d in definitions(raw / source["folder"])}
        for name in source["kinds"]:
            if name not in found:
                raise SystemExit(f"kinds.toml: {name} is not in {source['folder']}")
            wanted[SCHEMAS / f"{name}.json"] = render(digest(found[name])) + "\n"
        project, version = source["project"], source["version"]
        notice += [
            "",
            f"{project} {version} ({source['licence']})",
            f"  https://github.com/{project}/tree/{source['commit']}/{source['path']}",
            *(f"  {name}" for name in sorted(source["kinds"])),
        ]
    replace(SCHEMAS, wanted)
    (ROOT / "NOTICE").write_text("\n".join(notice) + "\n")


def prune(schema: Schema, rules: Schema, path: str = "") -> Schema:
    """Apply kinds.toml to one schema, and drop what the jsii compiler refuses: properties named getXxx."""
    schema = dict(schema)
    for inner in ("items", "additionalProperties"):
        if isinstance(schema.get(inner), dict):
            schema[inner] = prune(schema[inner], rules, path)
    if "properties" not in schema:
        return schema
    children: Schema = {}
    for name, child in schema["properties"].items():
        at = f"{path}.{name}".lstrip(".")
        kept = rules["keep"].get(path)
        if (kept and name not in kept) or at in rules["drop"] or re.match(r"get[A-Z]", name):
            continue
        if any(fnmatchcase(at, pattern) for pattern in rules["any"]):
            child = {"type": "array", "items": ANYTHING} if child.get("type") == "array" else ANYTHING
        children[name] = prune(child, rules, at)
    schema["properties"] = children
    if "required" in schema:
        schema["required"] = [name for name in schema["required"] if name in children]
    return schema


def bundles() -> dict[Path, str]:
    """Cut the schemas down to the input of `cdk8s import`, one file an API group."""
    groups: dict[str, list[Schema]] = {}
    for path in sorted(SCHEMAS.rglob("*.json")):
        entry = json.loads(path.read_text())
        rules: Schema = {"drop": [], "any": [], "keep": {}}
        for rule in DECLARED["prune"]:
            if fnmatchcase(entry["kind"], rule["kind"]):
                rules["drop"] += rule.get("drop", [])
                rules["any"] += rule.get("any", [])
                rules["keep"] |= rule.get("keep", {})
        schema = prune(walk(entry["schema"], UNTYPED), rules)
        version = {"name": entry["version"], "served": True, "storage": True}
        groups.setdefault(entry["group"], []).append(
            {
                "apiVersion": "apiextensions.k8s.io/v1",
                "kind": "CustomResourceDefinition",
                "metadata": {"name": f"{entry['plural']}.{entry['group']}"},
                "spec": {
                    "group": entry["group"],
                    "names": {"kind": entry["kind"], "plural": entry["plural"]},
                    "scope": entry["scope"],
                    "versions": [{**version, "schema": {"openAPIV3Schema": schema}}],
                },
            }
        )
    # JSON is YAML, and has no quoting rules to differ in.
    return {
        BUNDLES / f"{group}.yaml": "".join(f"---\n{render(crd)}\n" for crd in crds) for group, crds in groups.items()
    }


def replace(folder: Path, files: dict[Path, str]) -> None:
    """Make these files all that a folder holds."""
    for path in folder.rglob("*"):
        if path.is_file() and path not in files:
            path.unlink()
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["schemas", folder]:
            write_schemas(Path(folder))
        case ["bundles"]:
            replace(BUNDLES, bundles())
        case _:
            raise SystemExit(__doc__)
