"""What each panel answers, told by Prometheus' own promtool: from series of a bad day to the numbers that are seen.

A file of `dashboards/` holds what is chosen at the top of a dashboard, the series, and for each query of each panel
what it yields after an hour. A query that yields nothing on a bad day would be left out of it, and so be found here.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from monobase_constructs.values.panels import filled

from .shown import NAMES, panels, shown

FOLDER = Path(__file__).with_name("dashboards")
CASES: dict[str, Any] = {name: yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8")) for name in NAMES}


def queries(name: str) -> dict[str, str]:
    """Every expression of a dashboard, with what is chosen put in; by row, panel and, of several, the letter."""
    found: dict[str, str] = {}
    for where, panel in panels(shown()[name]):
        targets = panel["targets"]
        for target in targets:
            key = f"{where} / {target['refId']}" if len(targets) > 1 else where
            found[key] = chosen(target["expr"], CASES[name].get("chosen") or {})
    return found


def chosen(expression: str, values: dict[str, str]) -> str:
    for name, value in values.items():
        for written in (f"${{{name}:regex}}", f"${name}"):
            expression = expression.replace(written, value)
    return filled(expression)


@pytest.mark.parametrize("name", NAMES)
def test_every_query_has_an_answer(name: str) -> None:
    assert list(CASES[name]["answers"]) == list(queries(name))
    assert all(CASES[name]["answers"].values())


@pytest.mark.promtool
@pytest.mark.parametrize("name", NAMES)
def test_answers(name: str, promtool: str, tmp_path: Path) -> None:
    expressions = queries(name)
    told = [
        {
            "expr": expressions[where],
            "eval_time": "1h",
            "exp_samples": [{"labels": labels, "value": value} for labels, value in answers.items()],
        }
        for where, answers in CASES[name]["answers"].items()
    ]
    series = [{"series": series, "values": values} for series, values in CASES[name]["series"].items()]
    test = {"interval": "1m", "input_series": series, "promql_expr_test": told}
    (tmp_path / "test.yaml").write_text(yaml.safe_dump({"evaluation_interval": "1m", "tests": [test]}))
    run = subprocess.run([promtool, "test", "rules", "test.yaml"], cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
