"""The alerts of a cluster, as objects that Prometheus reads: one for each group, whoever declared it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from cdk8s import Chart

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.platform import MONITORING
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds_monitoring import PROMETHEUS_RULE
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import monitoring
from monobase_constructs.platform.monitoring.alerts.argo_cd import argo_cd_alerts
from monobase_constructs.platform.monitoring.alerts.certificates import certificates_alerts
from monobase_constructs.platform.monitoring.alerts.dns import dns_alerts
from monobase_constructs.platform.monitoring.alerts.gateway import gateway_alerts
from monobase_constructs.platform.monitoring.alerts.longhorn import longhorn_alerts
from monobase_constructs.platform.monitoring.alerts.monitoring import monitoring_alerts
from monobase_constructs.platform.monitoring.alerts.nodes import nodes_alerts
from monobase_constructs.platform.monitoring.alerts.secrets import secrets_alerts
from monobase_constructs.platform.monitoring.alerts.volumes import volumes_alerts
from monobase_constructs.platform.monitoring.alerts.workloads import workloads_alerts
from monobase_constructs.platform.monitoring.declared import declared_series
from monobase_constructs.values.alerts import Alert, AlertGroup

PAGES = "docs/runbooks"
ALWAYS = (monitoring_alerts, nodes_alerts, volumes_alerts, workloads_alerts)
BY_EXPORTER = {
    "argo-cd": argo_cd_alerts,
    "cert-manager": certificates_alerts,
    "envoy-gateway": gateway_alerts,
    "external-dns": dns_alerts,
    "external-secrets": secrets_alerts,
    "longhorn": longhorn_alerts,
}
"""What is watched where an operator is, by what tells of it."""


class AlertRules(CheckedScope):
    """A PrometheusRule for each group of alerts on the platform or declared by environments, beside Prometheus.

    A further one, `declared`, holds what there has to be, as series that alerts compare with what there is.
    """

    def __init__(
        self, chart: Chart, cluster: Cluster, environments: Sequence[Environment], exporters: Set[str]
    ) -> None:
        """Write them into `chart`; exporters: what tells of the operators that there are."""
        super().__init__(chart, "alerts")
        wanted = [*ALWAYS, *(BY_EXPORTER[name] for name in sorted(exporters & BY_EXPORTER.keys()))]
        declared = [group for each in environments for group in each.declared.alerts]
        for group in merged([*(make() for make in wanted), *declared]):
            self._add(group.name, prometheus_rule(group, cluster))
        if series := declared_series(cluster, environments):
            self._add("declared", _spec("declared", series))

    def _add(self, name: str, body: monitoring.PrometheusRuleSpec) -> None:
        labels = {"app.kubernetes.io/part-of": "platform"}
        Manifest(self, name, PROMETHEUS_RULE, name=name, namespace=MONITORING, labels=labels, body=body)


def merged(groups: Sequence[AlertGroup]) -> list[AlertGroup]:
    """Groups by name, with every alert that any of one name has, once."""
    alerts: dict[str, dict[Alert, None]] = {}
    for group in groups:
        alerts.setdefault(group.name, {}).update(dict.fromkeys(group.alerts))
    return [AlertGroup(name, alerts=list(alerts[name])) for name in sorted(alerts)]


def prometheus_rule(group: AlertGroup, cluster: Cluster) -> monitoring.PrometheusRuleSpec:
    """The group as the Prometheus operator reads it."""
    return _spec(group.name, [_rule(alert, cluster) for alert in group.alerts])


def _spec(name: str, rules: list[monitoring.PrometheusRuleSpecGroupsRules]) -> monitoring.PrometheusRuleSpec:
    return monitoring.PrometheusRuleSpec(groups=[monitoring.PrometheusRuleSpecGroups(name=name, rules=rules)])


def _rule(alert: Alert, cluster: Cluster) -> monitoring.PrometheusRuleSpecGroupsRules:
    return monitoring.PrometheusRuleSpecGroupsRules(
        alert=alert.name,
        expr=int_or_string(monitoring.PrometheusRuleSpecGroupsRulesExpr, alert.expression),
        for_=alert.lasting,
        labels={"severity": alert.severity} | ({"platform": "told"} if alert.platform else {}),
        annotations={
            "summary": alert.summary,
            "description": alert.meaning,
            "runbook_url": alert.runbook or runbook(alert.name, cluster),
        },
    )


def runbook(alert: str, cluster: Cluster) -> str:
    """The address of the page about an alert, in the repository that holds the manifests."""
    repository = cluster.repository
    address = re.sub(r"^(git@|ssh://git@)([^:/]+)[:/]", r"https://\2/", repository.url).removesuffix(".git")
    return f"{address}/blob/{repository.revision}/{PAGES}/{alert}.md"
