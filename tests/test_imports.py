"""imports/, the schemas and what they are generated from say the same."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
SCHEMAS = sorted((ROOT / "monobase_constructs" / "schemas").rglob("*.json"))


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / "crds" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


trim = tool("trim")
bindings = tool("bindings")


def test_there_is_a_schema_for_each_declared_kind_and_no_other() -> None:
    declared = {kind for source in trim.DECLARED["source"] for kind in source["kinds"]}
    assert {f"{path.parent.name}/{path.stem}" for path in SCHEMAS} == declared


def test_the_notice_names_each_source_and_kind() -> None:
    notice = (ROOT / "NOTICE").read_text()
    for source in trim.DECLARED["source"]:
        assert f"{source['project']} {source['version']} ({source['licence']})" in notice
        assert source["commit"] in notice
        assert all(f"\n  {kind}\n" in notice for kind in source["kinds"])


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_schema_is_of_a_served_version_and_holds_no_prose(path: Path) -> None:
    entry = json.loads(path.read_text())
    assert (entry["group"], entry["kind"]) == (path.parent.name, path.stem)
    assert entry["version"] == entry["served"][0]
    assert trim.walk(entry["schema"], trim.PROSE) == entry["schema"]
    assert "message" not in {key for rule in rules(entry["schema"]) for key in rule}
    assert "status" not in entry["schema"]["properties"]


def rules(schema: object) -> list[dict[str, object]]:
    if isinstance(schema, dict):
        own = schema.get("x-kubernetes-validations", [])
        return [*own, *(rule for child in schema.values() for rule in rules(child))]
    return [rule for child in schema for rule in rules(child)] if isinstance(schema, list) else []


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_schema_has_a_binding_of_its_version(path: Path) -> None:
    entry = json.loads(path.read_text())
    table = json.loads(bindings.NAMES.read_text())
    name = f"monobase_{''.join(reversed(entry['group'].split('.')))}"
    assert [f"{entry['group']}/{entry['version']}", entry["kind"]] in table[name]["kinds"].values()


def test_the_bundles_are_cut_from_the_schemas() -> None:
    written = {path: path.read_text() for path in trim.BUNDLES.iterdir()}
    assert written == trim.bundles(), "run: make imports"


def test_the_names_are_read_from_the_bindings() -> None:
    assert bindings.NAMES.read_text() == bindings.names(), "run: make imports"


def test_a_bare_cdk8s_import_takes_every_bundle_parents_first() -> None:
    config = yaml.safe_load((ROOT / "cdk8s.yaml").read_text())
    groups = sorted((path.stem for path in trim.BUNDLES.iterdir()), key=lambda group: group.split(".")[::-1])
    assert config["imports"] == [f"monobase:=tools/crds/bundles/{group}.yaml" for group in groups]
    for source in trim.DECLARED["source"]:
        address = f"https://github.com/{source['project']}/tree/{source['version']}/{source['path']}"
        assert address in (ROOT / "cdk8s.yaml").read_text()


def test_versions_are_ranked_stable_first_then_by_number() -> None:
    versions = ["v1beta2", "v1", "v1alpha3", "v2alpha1", "v1beta10", "v2"]
    ranked = sorted(versions, key=trim.rank, reverse=True)
    assert ranked == ["v2", "v1", "v1beta10", "v1beta2", "v2alpha1", "v1alpha3"]
    with pytest.raises(SystemExit, match="not a Kubernetes API version: 1"):
        trim.rank("1")


def test_pruning_leaves_no_required_property_that_is_gone() -> None:
    schema = {
        "properties": {
            "getSecret": {"type": "string"},
            "list": {"type": "array", "items": {"properties": {"gone": {}, "open": {"type": "array"}}}},
            "union": {"properties": {"a": {}, "b": {}, "c": {}}},
        },
        "required": ["getSecret", "list"],
    }
    rules = {"drop": ["list.gone"], "any": ["*.open"], "keep": {"union": ["b"]}}
    assert trim.prune(schema, rules) == {
        "properties": {
            "list": {
                "type": "array",
                "items": {"properties": {"open": {"type": "array", "items": trim.ANYTHING}}},
            },
            "union": {"properties": {"b": {}}},
        },
        "required": ["list"],
    }
