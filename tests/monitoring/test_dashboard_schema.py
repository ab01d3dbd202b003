"""Dashboards are what Grafana calls one, told by two that are not ours.

Grafana's SDK for Python knows every field and every unit: what it does not know is lost when it has read a dashboard
and writes it again. The types of Grafana's own interface, in the version of the pinned chart, also know what each
field may be; TypeScript tells. Those come from npm, and are left out where `node_modules/` is not there.
"""

from __future__ import annotations

import json
import re
import subprocess
import warnings
from pathlib import Path
from typing import Any, get_args

import pytest
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.cog.plugins import register_default_plugins
from grafana_foundation_sdk.models import units

from monobase_constructs.platform.monitoring.dashboards.grafana import SCHEMA
from monobase_constructs.values.panels import Unit

from .conftest import ROOT, TYPES
from .shown import NAMES, Json, shown

with warnings.catch_warnings():
    # It prefers the second model, which Grafana does not yet load from files as it loads this one.
    warnings.simplefilter("ignore", DeprecationWarning)
    from grafana_foundation_sdk.models.dashboard import Dashboard

    register_default_plugins()


@pytest.mark.parametrize("name", NAMES)
def test_the_sdk_knows_every_field(name: str) -> None:
    again = json.loads(JSONEncoder().encode(Dashboard.from_json(shown()[name])))
    assert sorted(lost("", shown()[name], again)) == []


def lost(path: str, given: Any, kept: Any) -> list[str]:
    """Where in `given` something stands that is not in `kept` as well; null is kept by leaving it out."""
    if isinstance(given, dict) and isinstance(kept, dict):
        known = {key: value for key, value in given.items() if value is not None}
        return [each for key, value in known.items() for each in lost(f"{path}.{key}", value, kept.get(key))]
    if isinstance(given, list) and isinstance(kept, list) and len(given) == len(kept):
        pairs = enumerate(zip(given, kept, strict=True))
        return [each for number, (one, other) in pairs for each in lost(f"{path}[{number}]", one, other)]
    return [] if given == kept else [f"{path}: {given} became {kept}"]


def test_what_the_sdk_does_not_know_is_found() -> None:
    wrong: Json = {**shown()["edge"], "editible": False}
    again = json.loads(JSONEncoder().encode(Dashboard.from_json(wrong)))
    assert lost("", wrong, again) == [".editible: False became None"]


def test_grafana_knows_every_unit() -> None:
    assert set(get_args(Unit)) <= {each for each in vars(units).values() if isinstance(each, str)}


@pytest.fixture(scope="module")
def complaints(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What TypeScript says of all dashboards, and of one with a mistake of each kind."""
    wrong: Json = json.loads(json.dumps(shown()["edge"]))
    wrong["graphTooltip"] = 7
    stat = next(panel for panel in wrong["panels"] if panel["type"] == "stat")
    stat["options"]["colorMode"] = "loud"
    stat["gridPos"]["z"] = 1
    folder = tmp_path_factory.mktemp("types")
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    (folder / "package.json").write_text('{"type": "module"}')
    head = Path(__file__).with_name("grafana.ts").read_text("utf-8")
    for name, dashboard in {**shown(), "wrong": wrong}.items():
        (folder / f"{name}.ts").write_text(f"{head}\n{source(dashboard)}")
    flags = ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022"]
    program = ROOT / "node_modules" / ".bin" / "tsc"
    files = [f"{name}.ts" for name in (*shown(), "wrong")]
    run = subprocess.run([program, *flags, *files], cwd=folder, capture_output=True, text=True)
    return [line for line in run.stdout.splitlines() if "error TS" in line]


def source(dashboard: Json) -> str:
    """The dashboard in TypeScript, each part with the type that it is said to have."""
    whole = {key: value for key, value in dashboard.items() if key != "panels"}
    lines = [f"export const dashboard: Written<Dashboard> = {json.dumps(whole)};"]
    for panel in dashboard["panels"]:
        number, kind = panel["id"], panel["type"]
        said = "RowPanel" if kind == "row" else "Panel"
        lines.append(f"export const panel{number}: Written<{said}> = {json.dumps(panel)};")
        if kind != "row":
            custom = panel["fieldConfig"]["defaults"].get("custom", {})
            lines.append(f"export const options{number}: Written<{kind}.Options> = {json.dumps(panel['options'])};")
            if custom:
                lines.append(f"export const custom{number}: Written<{kind}.FieldConfig> = {json.dumps(custom)};")
    return "\n".join(lines)


@pytest.mark.types
def test_the_types_of_grafana_agree(complaints: list[str]) -> None:
    assert [line for line in complaints if not line.startswith("wrong.ts")] == []


@pytest.mark.types
def test_the_types_of_grafana_find_what_is_wrong(complaints: list[str]) -> None:
    found = " ".join(line for line in complaints if line.startswith("wrong.ts"))
    assert all(word in found for word in ('"loud"', '"z"', "'7'"))


@pytest.mark.types
def test_the_schema_is_that_of_the_version() -> None:
    text = (TYPES / "dist" / "esm" / "raw" / "dashboard" / "x" / "types.gen.mjs").read_text("utf-8")
    found = re.search(r"schemaVersion: (\d+)", text)
    assert found is not None and int(found[1]) == SCHEMA
