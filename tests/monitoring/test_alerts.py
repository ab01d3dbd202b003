"""Every alert of the library: it has its page, it fires when it should and not before."""

from __future__ import annotations

import copy
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest
import yaml

from monobase_constructs.objects.serialize import document
from monobase_constructs.platform.monitoring.rules import prometheus_rule
from monobase_constructs.testing import example_cluster
from monobase_constructs.values.alerts import Alert, AlertGroup

ROOT = Path(__file__).resolve().parents[2]
RUNBOOKS = ROOT / "docs" / "runbooks"
TOLD = sorted(Path(__file__).with_name("alerts").glob("*.yaml"))


def _docs() -> Any:
    spec = spec_from_file_location("tools_docs", ROOT / "tools" / "docs.py")
    assert spec is not None and spec.loader is not None
    module = sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ALERTS: dict[str, Alert] = _docs().alerts()
CASES = {path.stem: yaml.safe_load(path.read_text()) for path in TOLD}


def test_every_alert_has_its_page_and_every_page_its_alert() -> None:
    pages = {path.stem for path in RUNBOOKS.glob("*.md")} - {"README"}
    assert pages == set(ALERTS)


@pytest.mark.parametrize("name", ALERTS)
def test_a_page_says_what_it_means_how_to_see_it_and_what_to_do(name: str) -> None:
    page = (RUNBOOKS / f"{name}.md").read_text("utf-8")
    assert page.startswith(f"# {name}\n\n<!-- alert: {name} -->\n")
    assert page.index("\n## See\n") < page.index("\n## Do\n")
    assert "```console\n$ " in page


def test_the_index_lists_every_page_once() -> None:
    lines = (RUNBOOKS / "README.md").read_text("utf-8").splitlines()
    listed = [line for line in lines if line.startswith("- ")]
    assert sorted(listed) == sorted(f"- [{name}]({name}.md)" for name in ALERTS)


@pytest.mark.parametrize("name", ALERTS)
def test_each_alert_is_shown_to_fire_and_to_keep_quiet(name: str) -> None:
    asked = [each for case in CASES.values() for test in case["tests"] for each in test["alert_rule_test"]]
    fires = [bool(each["exp_alerts"]) for each in asked if each["alertname"] == name]
    assert set(fires) == {True, False}


@pytest.mark.promtool
@pytest.mark.parametrize("subject", CASES)
def test_alerts_fire_when_they_should(subject: str, promtool: str, tmp_path: Path) -> None:
    case = CASES[subject]
    named = {each["alertname"] for test in case["tests"] for each in test["alert_rule_test"]}
    group = AlertGroup(subject, alerts=[ALERTS[name] for name in sorted(named)])
    rules = document(prometheus_rule(group, example_cluster()))
    (tmp_path / "rules.yaml").write_text(yaml.safe_dump(rules))
    texts = {rule["alert"]: rule["annotations"] for rule in rules["groups"][0]["rules"]}
    (tmp_path / "tests.yaml").write_text(yaml.safe_dump({**_completed(case, texts), "rule_files": ["rules.yaml"]}))
    told = subprocess.run([promtool, "test", "rules", "tests.yaml"], cwd=tmp_path, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr


def _completed(case: dict[str, Any], texts: dict[str, Any]) -> dict[str, Any]:
    """promtool compares all annotations: cases hold those that speak of a series, the rest is that of the rule."""
    completed = copy.deepcopy(case)
    for test in completed["tests"]:
        test.setdefault("interval", case["evaluation_interval"])
        for asked in test["alert_rule_test"]:
            for expected in asked["exp_alerts"]:
                expected["exp_annotations"] = texts[asked["alertname"]] | expected["exp_annotations"]
    return completed
