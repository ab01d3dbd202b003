"""Every store is watched: somebody asks it, some alert is about it, and every alert gets to a person in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.monitoring.exporters import exported, exporters_of
from monobase_constructs.rules.monitoring.expressions import series_of
from monobase_constructs.rules.monitoring.monitors import ENDPOINTS, asks
from monobase_constructs.rules.reachability.network import Network, networks
from monobase_constructs.rules.reachability.selectors import selector
from monobase_constructs.rules.reachability.written import Unreadable, labels_in
from monobase_constructs.rules.reading import part, records
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import short
from monobase_constructs.values.backups import is_drill

COMPONENT = "app.kubernetes.io/component"
STORES = ("database", "object-store")
"""Those that export how they are. A cache is seen from outside: whether it runs, and what it takes."""
SEVERITIES = ("critical", "warning")
"""Those that receivers are for."""
STACK = "kube-prometheus-stack"
SPEC = "spec.source.helm.valuesObject.prometheus.prometheusSpec"
BY_RELEASE = "ruleSelectorNilUsesHelmValues"
"""The value by which the chart selects rules by its release where nothing else is said: true unless written."""
LONGEST = 86400
"""Seconds for which an alert may wait: whoever works by day sees it on the next one."""


@rule(
    "unwatched",
    reason="the store fills up, lags or stops, and the first to notice are its users",
    fix="leave the PodMonitor and the alerts of a store to its construct, or write both as they do",
)
def stores_are_watched(documents: Documents) -> Iterable[Finding]:
    """Pods of a store that no monitor asks, and an exporter of stores that no alert asks anything of."""
    for network in documents.once(networks).values():
        if not any(of_monitoring(each) for each in network.subjects):
            continue
        monitors = [each for each in network.subjects if each.kind in ENDPOINTS]
        seen = {pod.subject for monitor in monitors for pod in asks(monitor, network)}
        for store in dict.fromkeys(_stores(network)):
            if store not in seen:
                yield Finding(store, "metadata.name", "no PodMonitor or ServiceMonitor asks its pods anything")
        yield from _silent(network, monitors)


@rule(
    "alert",
    reason="the alert fires, and nobody is told, or is told when it is too late",
    fix='give it labels: {severity: "critical"} or "warning", by which receivers are chosen, and a short for',
)
def alerts_get_to_somebody(documents: Documents) -> Iterable[Finding]:
    """An alert without a severity that receivers are for, one that waits for more than a day, or that nobody reads."""
    yield from _unread(documents)
    for subject in documents:
        for path, alert in alerts(subject):
            severity = part(alert, "labels").get("severity")
            if severity not in SEVERITIES:
                told = f"got {short(severity)}; allowed: {' or '.join(map(short, SEVERITIES))}"
                yield Finding(subject, f"{path}.labels.severity", told)
            if _seconds(alert.get("for")) > LONGEST:
                yield Finding(subject, f"{path}.for", f"got {short(alert['for'])}; allowed: at most a day")


def _unread(documents: Documents) -> Iterator[Finding]:
    """Alerts that the Prometheus of the cluster does not look for."""
    for subject in documents:
        source = part(subject.spec, "source") if subject.kind == "Application" else {}
        told = part(source, "helm", "valuesObject", "prometheus", "prometheusSpec")
        if source.get("chart") != STACK or not told:
            continue
        wanted = part(told, "ruleSelector")
        if not wanted and told.get(BY_RELEASE) is not False:
            wanted = {"matchLabels": {"release": part(source, "helm").get("releaseName", subject.name)}}
        rules = documents.of_kind(subject.cluster, "PrometheusRule")
        try:
            selects = selector(wanted, f"{SPEC}.ruleSelector")
        except Unreadable as wrong:
            yield Finding(subject, wrong.path, wrong.message)
            continue
        unread = [each for each in rules if not selects.matches(labels_in(each.document["metadata"]))]
        if unread:
            said = f"leaves out {len(unread)} of {len(rules)}, as {unread[0]}; allowed: none, with {BY_RELEASE}: false"
            yield Finding(subject, f"{SPEC}.ruleSelector", said)


def of_monitoring(subject: Subject) -> bool:
    """Whether the cluster has it only because somebody watches it."""
    return subject.group == "monitoring.coreos.com" or "prometheus" in exporters_of(subject)


def _stores(network: Network) -> Iterator[Subject]:
    for pod in (pod for pods in network.pods.values() for pod in pods if pod.labels.get(COMPONENT) in STORES):
        if pod.subject is not None and pod.subject.tenant is not None and not is_drill(pod.subject.tenant):
            yield pod.subject


def _silent(network: Network, monitors: Iterable[Subject]) -> Iterator[Finding]:
    """Monitors of clients whose exporter no alert is about."""
    looked = [str(alert.get("expr")) for subject in network.subjects for _, alert in alerts(subject)]
    series = {found.metric for expression in looked for found in series_of(expression)}
    for monitor in monitors:
        for exporter in exporters_of(monitor) if monitor.tenant is not None else ():
            if (known := exported(exporter)) and not known & series:
                yield Finding(monitor, "metadata.annotations", f"no alert is about what {exporter} exports")


def alerts(subject: Subject) -> Iterator[tuple[str, Document]]:
    """The alerts of a PrometheusRule, with their paths."""
    for group in records(subject.spec, "groups") if subject.kind == "PrometheusRule" else ():
        for each in records(group, "rules"):
            if "alert" in each:
                yield f"spec.groups[{group.get('name')}].rules[{each['alert']}]", each


def _seconds(given: object) -> float:
    """As Prometheus reads it; 0 for what it refuses, which its operator tells."""
    from promql_parser import parse_duration

    try:
        return parse_duration(str(given)).total_seconds() if given else 0
    except ValueError:
        return 0
