"""What a plan says that a disaster costs: the numbers of the proof and of the page of what can be restored."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from monobase_constructs.app.rendered import costs, environment
from monobase_constructs.recovery.restore.moments import Tier
from monobase_constructs.values.disasters import Scenario

from .plans import BEFORE, DIST, planned


@pytest.mark.parametrize(
    ("path", "change", "told"),
    [
        ("cluster-postgresql", {"postgresql": {"parameters": {"archive_timeout": "20min"}}}, "in the last 20 min"),
        ("cluster-postgresql", {"postgresql": {"synchronous": {"dataDurability": "preferred"}}}, "in the last 5 min"),
    ],
)
def test_what_is_lost_is_computed(path: str, change: dict[str, Any], told: str, tmp_path: Path) -> None:
    """The same numbers as the proof has, from what was rendered."""
    shutil.copytree(DIST / "main", tmp_path / "main")
    file = tmp_path / f"main/clients/client-a-prod/{path}.yaml"
    written = yaml.safe_load(file.read_text("utf-8"))
    for name, value in change["postgresql"].items():
        written["spec"]["postgresql"][name] |= value
    file.write_text(yaml.safe_dump(written), "utf-8")
    scenario: Scenario = "cluster" if "20" in told else "node"
    cost = costs(tmp_path, environment(tmp_path, "client-a-prod"), scenario, None)
    assert cost.loses["postgresql"] == f"what was written {told}"


def test_how_long_it_takes_is_what_the_table_says() -> None:
    """200 GiB at 100 GB an hour, as often as the plan copies them in turn; the same on the page of what is restored."""
    table = (DIST.parent / "docs/explanation/recovery.md").read_text("utf-8")
    size = "from its full size, at 100 GB an hour"
    first = "first a new cluster and its platform, which nothing here measures; "
    database = f"postgresql 10 h 45 min, estimated ({size}, 5 times in turn: a look at it, each of 3 servers, the first"
    assert planned("client-a-prod", "database").takes == f"{database} backup)"
    assert planned("client-a-prod", "files", BEFORE).takes == (
        f"minio 10 h 45 min, estimated ({size}); sooner with --tier 1, from the versions in the store, while it is well"
    )
    anew = f"{first}postgresql 8 h 36 min, estimated; minio 10 h 45 min, estimated "
    anew += f"({size}; {size}, 4 times in turn: each of 3 servers, the first backup)"
    for scenario in ("cluster", "region"):
        assert planned("client-a-prod", scenario).takes == anew
        assert anew in table
    assert f"| {database} backup) |" in table


def test_one_server_is_looked_at_restored_and_backed_up() -> None:
    told = "(from its full size, at 100 GB an hour, 3 times in turn: a look at it, the server, the first backup)"
    assert planned("client-a-staging", "database").takes.endswith(told)


@pytest.mark.parametrize("tier", [1, "dumps"])
def test_what_is_restored_beside_is_copied_once(tier: Tier) -> None:
    taken = costs(DIST, environment(DIST, "client-a-prod"), "database", tier).takes
    assert "in turn" not in taken
