"""Which metrics exist: what each exporter is known to answer, as data in `monobase_constructs/metrics/`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from monobase_constructs.rules.reachability.written import inner, listed
from monobase_constructs.rules.subject import Document, Subject
from monobase_constructs.values.metrics import EXPORTER, METRICS

FOLDER = Path(__file__).resolve().parents[2] / "metrics"
OF_PROMETHEUS = frozenset(
    {
        "ALERTS",
        "ALERTS_FOR_STATE",
        "scrape_duration_seconds",
        "scrape_samples_post_metric_relabeling",
        "scrape_samples_scraped",
        "scrape_series_added",
        "up",
    }
)
"""What Prometheus adds of its own: for everything that it asks, and for every alert."""
STACK = {
    "alertmanager": "alertmanager",
    "grafana": "grafana",
    "kubeStateMetrics": "kube-state-metrics",
    "kubelet": "kubelet",
    "nodeExporter": "node-exporter",
    "prometheus": "prometheus",
    "prometheusOperator": "prometheus-operator",
}
"""What the chart kube-prometheus-stack asks, by the value that switches it off."""
SERIES = {"metrics": ("",), "histograms": ("_bucket", "_sum", "_count"), "summaries": ("", "_sum", "_count")}


@cache
def exported(exporter: str) -> frozenset[str]:
    """The series of an exporter; none if nothing is known of it."""
    if exporter not in all_exporters():
        return frozenset()
    known = json.loads((FOLDER / f"{exporter}.json").read_text())
    own = {f"{name}{end}" for kind, ends in SERIES.items() for name in known.get(kind, ()) for end in ends}
    return frozenset(own.union(*(exported(each) for each in known.get("also", ()))))


@cache
def all_exporters() -> tuple[str, ...]:
    """Of which something is known."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


def exporters_of(subject: Subject) -> Iterator[str]:
    """Which exporters Prometheus asks because of this document."""
    annotations: dict[str, str] = subject.document["metadata"].get("annotations") or {}
    if (named := annotations.get(EXPORTER)) is not None:
        yield named
    source: Document = subject.spec.get("source") or {}
    if subject.kind == "Application" and source.get("chart") == "kube-prometheus-stack":
        values = inner(source, "helm", "valuesObject")
        if inner(values, "prometheus").get("enabled", True):
            yield from (name for key, name in STACK.items() if inner(values, key).get("enabled", True))


def own_metrics(subject: Subject) -> Iterator[str]:
    """Metrics that a document itself brings: those that its annotation names, and those that a rule records."""
    annotations: dict[str, str] = subject.document["metadata"].get("annotations") or {}
    yield from (name.strip() for name in annotations.get(METRICS, "").split(",") if name.strip())
    for group in listed(subject.spec, "groups") if subject.kind == "PrometheusRule" else ():
        yield from (rule["record"] for rule in listed(group, "rules") if "record" in rule)
