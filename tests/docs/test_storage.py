"""The page on storage names the classes that volumes in `dist/` really have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "operations" / "storage.md"


def _documents() -> Iterator[dict[str, Any]]:
    for path in sorted((ROOT / "dist" / "main").rglob("*.yaml")):
        if path.name.startswith(("cluster-", "statefulset-", "persistentvolumeclaim-", "application-kube-prometheus")):
            yield yaml.safe_load(path.read_text("utf-8"))


def _volumes(document: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What the page calls the data, and the class of its volumes."""
    spec = document["spec"]
    match document["kind"]:
        case "Cluster":
            many = spec["instances"] > 1
            yield "PostgreSQL, 3 instances" if many else "PostgreSQL, 1 instance", spec["storage"]["storageClass"]
        case "StatefulSet":
            component = document["spec"]["template"]["metadata"]["labels"].get("app.kubernetes.io/component")
            for claim in spec.get("volumeClaimTemplates", ()):
                named = "MinIO, 6 nodes" if component == "object-store" else "volumes of workloads"
                yield named, claim["spec"]["storageClassName"]
        case "PersistentVolumeClaim":
            yield "volumes of workloads", spec["storageClassName"]
        case _:
            values = spec["source"]["helm"]["valuesObject"]
            for part, field in (("prometheus", "storageSpec"), ("alertmanager", "storage")):
                template = values[part][f"{part}Spec"][field]["volumeClaimTemplate"]
                yield "two Prometheus, two Alertmanager", template["spec"]["storageClassName"]


def test_the_table_of_classes_is_that_of_dist() -> None:
    said = dict(re.findall(r"^\| ([^|]+?) \| `(monobase-[a-z]+)` \|", PAGE.read_text("utf-8"), re.M))
    found = {each for document in _documents() for each in _volumes(document)}
    assert found == {(data, said[data]) for data, _ in found}
    assert {"two Prometheus, two Alertmanager", "PostgreSQL, 3 instances", "MinIO, 6 nodes"} <= {
        data for data, _ in found
    }
