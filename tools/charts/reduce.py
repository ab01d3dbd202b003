"""Reduce the pinned Helm charts to the values that they know: `make charts CHARTS=folder`.

python tools/charts/reduce.py FOLDER

Writes monobase_constructs/charts/<chart>.json: the chart's version and repository, and its values as a tree whose
leaves say what may stand there: "boolean", "number", "text", "list", "map" (of anything), "any".
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
WRITTEN = ROOT / "monobase_constructs" / "charts"
DECLARED = tomllib.loads((ROOT / "tools" / "charts" / "charts.toml").read_text())
TYPES = {
    "array": "list",
    "boolean": "boolean",
    "integer": "number",
    "number": "number",
    "object": "map",
    "string": "text",
}

Tree = dict[str, Any]


def reduced(folder: Path) -> dict[str, str]:
    """The text of the file of every chart that lies in the folder, by the chart's name."""
    return {chart["name"]: _text(chart, folder) for chart in DECLARED["chart"] if _folder(chart, folder).is_dir()}


def _text(chart: Tree, folder: Path) -> str:
    values = _known(chart, folder)
    for inner in chart.get("within", []):
        known = _known(inner, folder) if _folder(inner, folder).is_dir() else _written(chart, inner["key"])
        values[inner["key"]] = _merged(values.get(inner["key"], {}), known)
    for path in chart.get("also", []):
        *above, last = path.split(".")
        _at(values, above)[last] = "any"
    for path in chart.get("open", []):
        *above, last = path.split(".")
        _at(values, above)[last] = "map"
    about = {"version": chart["version"], "repository": chart["repository"], "values": values}
    return json.dumps(about, indent=1, sort_keys=True) + "\n"


def _written(chart: Tree, key: str) -> Tree:
    """What the last run wrote of a chart within this one."""
    return json.loads((WRITTEN / f"{chart['name']}.json").read_text())["values"][key]


def _known(chart: Tree, folder: Path) -> Tree:
    """What the chart's own files state: the union of its values and of their schema."""
    at = _folder(chart, folder)
    (values,) = at.glob("values*.yaml")
    known = _of_values(yaml.safe_load(values.read_text()))
    schema = at / "values.schema.json"
    if schema.exists():
        loaded = json.loads(schema.read_text())
        known = _merged(known, _of_schema(loaded, loaded.get("$defs", {})))
    return known


def _folder(chart: Tree, folder: Path) -> Path:
    return folder / chart.get("folder", chart["name"]) / chart["version"]


def _of_values(value: Any) -> Any:
    """Texts, numbers and nothing may stand for anything: charts write them for what they leave to others."""
    if isinstance(value, dict) and value:
        return {key: "map" if key in DECLARED["handed_on"] else _of_values(inner) for key, inner in value.items()}
    return {bool: "boolean", dict: "map", list: "list"}.get(type(value), "any")


def _of_schema(schema: Tree, definitions: Tree) -> Any:
    if "$ref" in schema:
        schema = definitions[schema["$ref"].removeprefix("#/$defs/")]
    if properties := schema.get("properties"):
        return {
            key: "map" if key in DECLARED["handed_on"] else _of_schema(inner, definitions)
            for key, inner in properties.items()
        }
    given = schema.get("type", [])
    types = [TYPES[each] for each in ([given] if isinstance(given, str) else given) if each != "null"]
    return types[0] if len(types) == 1 else "any"


def _merged(one: Any, other: Any) -> Any:
    """Where one of the two knows more, that counts; where they contradict each other, anything may stand."""
    if isinstance(one, dict) and isinstance(other, dict):
        return {key: _merged(one.get(key, other.get(key)), other.get(key, one.get(key))) for key in {*one, *other}}
    if isinstance(one, dict) or isinstance(other, dict):
        tree, leaf = (one, other) if isinstance(one, dict) else (other, one)
        return tree if leaf in ("map", "any") else "any"
    return one if other == "any" else other if one in ("any", other) else "any"


def _at(tree: Tree, path: list[str]) -> Tree:
    for key in path:
        tree = tree[key]
    return tree


def stale(folder: Path) -> Iterator[str]:
    """The charts whose committed file is not what the folder yields."""
    for name, text in reduced(folder).items():
        path = WRITTEN / f"{name}.json"
        if not path.exists() or path.read_text() != text:
            yield name


if __name__ == "__main__":
    WRITTEN.mkdir(exist_ok=True)
    made, declared = reduced(Path(sys.argv[1])), {chart["name"] for chart in DECLARED["chart"]}
    for name, text in made.items():
        (WRITTEN / f"{name}.json").write_text(text)
    for path in WRITTEN.glob("*.json"):
        if path.stem not in declared:
            path.unlink()
    left = ", ".join(sorted(declared - set(made)))
    print(f"{len(made)} charts" + (f"; not in the folder, and left as they are: {left}" if left else ""))
