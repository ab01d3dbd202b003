"""Every metric that an alert or a panel asks for is one that Prometheus has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.monitoring.exporters import (
    OF_PROMETHEUS,
    all_exporters,
    exported,
    exporters_of,
    own_metrics,
)
from monobase_constructs.rules.monitoring.expressions import asked, expressions, unread
from monobase_constructs.rules.reachability.written import listed
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.rules.told import short
from monobase_constructs.values.metrics import EXPORTER


@rule(
    "metric",
    reason="an alert on what nobody scrapes never fires, and looks the same as one that has nothing to say",
    fix="correct the name, or have it scraped: name what a monitor asks by the annotation monobase.io/exporter, and "
    "metrics of your own by Metrics(..., names=[...])",
)
def metrics_are_scraped(documents: Documents) -> Iterable[Finding]:
    """A metric in an alert, a recording rule or a dashboard that nothing exports that a monitor of the cluster asks.

    An expression that is none, a dashboard that is none, and a monitor of an exporter that nothing is known of, are
    found as well.
    """
    of_clusters: dict[str, list[Subject]] = {}
    for subject in documents:
        of_clusters.setdefault(subject.cluster, []).append(subject)
    for subjects in of_clusters.values():
        asking = [(each, *found) for each in subjects for found in expressions(each)]
        yield from (Finding(each, *found) for each in subjects for found in unread(each))
        yield from _unknown_exporters(subjects)
        if asking:
            yield from _unscraped(asking, subjects)


def _unknown_exporters(subjects: Iterable[Subject]) -> Iterator[Finding]:
    for subject in subjects:
        for name in exporters_of(subject):
            if name not in all_exporters() and subject.kind != "Application":
                allowed = ", ".join(all_exporters())
                yield Finding(subject, f"metadata.annotations[{EXPORTER}]", f'got "{name}"; allowed: {allowed}')


def _unscraped(asking: Iterable[tuple[Subject, str, str]], subjects: Iterable[Subject]) -> Iterator[Finding]:
    scraped = {name for each in subjects for name in exporters_of(each)}
    known = OF_PROMETHEUS.union(
        *(exported(name) for name in scraped), (name for each in subjects for name in own_metrics(each))
    )
    for subject, path, expression in asking:
        series = asked(expression)
        if isinstance(series, str):
            yield Finding(subject, path, series)
            continue
        if not series and path in _alerts(subject):
            yield Finding(subject, path, f"got {short(expression)}, which asks for no metric: it fires always or never")
        for metric in dict.fromkeys(each.metric for each in series):
            if metric is not None and metric not in known:
                yield Finding(subject, path, f"nobody scrapes {metric}; {_remedy(metric, known)}")


def _alerts(subject: Subject) -> set[str]:
    """The paths of the expressions that are those of alerts."""
    return {
        f"spec.groups[{group['name']}].rules[{each['alert']}]"
        for group in (listed(subject.spec, "groups") if subject.kind == "PrometheusRule" else ())
        for each in listed(group, "rules")
        if "alert" in each
    }


def _remedy(metric: str, known: Iterable[str]) -> str:
    if owners := [each for each in all_exporters() if metric in exported(each)]:
        return f"{' and '.join(owners)} would export it, which no monitor of this cluster asks"
    near = get_close_matches(metric, known, n=1, cutoff=0.8)
    return f"did you mean {near[0]}?" if near else "no exporter that is known here has it"
