"""What is recorded as declared is what Prometheus asks and what Velero is told, by the same names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from monobase_constructs.values.declared import SCHEDULES, STORES

DIST = Path(__file__).resolve().parents[2] / "dist" / "main"
EXPORTER = "monobase.io/exporter"
TOLD_OF = {"cloudnative-pg", "minio", "pgbouncer", "redis-exporter"}


def _documents(pattern: str) -> Iterator[dict[str, Any]]:
    for path in sorted(DIST.rglob(pattern)):
        yield yaml.safe_load(path.read_text("utf-8"))


def _recorded(series: str, *labels: str) -> set[tuple[str, ...]]:
    (rules,) = _documents("prometheusrule-declared.yaml")
    found = rules["spec"]["groups"][0]["rules"]
    return {tuple(each["labels"][name] for name in labels) for each in found if each["record"] == series}


def test_every_store_that_is_asked_is_declared() -> None:
    """The Prometheus operator calls the job of a PodMonitor as its namespace and its name."""
    asked = {
        (each["metadata"]["namespace"], f"{each['metadata']['namespace']}/{each['metadata']['name']}", exporter)
        for folder in sorted((DIST / "clients").iterdir())
        for each in _documents(f"clients/{folder.name}/podmonitor-*.yaml")
        if (exporter := each["metadata"]["annotations"].get(EXPORTER)) in TOLD_OF
    }
    assert asked and _recorded(STORES, "namespace", "job", "exporter") == asked


def test_every_schedule_is_declared_for_the_namespace_that_it_backs_up() -> None:
    made = {
        (each["spec"]["template"]["includedNamespaces"][0], each["metadata"]["name"])
        for each in _documents("platform/backups/schedule-*.yaml")
    }
    assert made and _recorded(SCHEDULES, "namespace", "schedule") == made


def test_drills_declare_no_store() -> None:
    """Their databases are thrown away: that these are gone is as it should be."""
    assert not {each for each in _recorded(STORES, "namespace") if each[0].endswith("-drill")}
