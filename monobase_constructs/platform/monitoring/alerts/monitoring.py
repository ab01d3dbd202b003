"""What is watched of the watchers."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup


@cache
def monitoring_alerts() -> AlertGroup:
    """That alerts are told at all."""
    return AlertGroup(
        "monitoring",
        alerts=[
            Alert(
                "Watchdog",
                # That two Prometheus ask themselves holds as long as either works, and asks for a metric that is real.
                expression='max(up{job="monitoring-prometheus"}) > 0',
                lasting="0s",
                severity="warning",
                summary="Alerts are told",
                meaning=(
                    "This alert fires always. A service outside of the cluster expects to hear of it every few minutes "
                    "and tells somebody when it does not."
                ),
            ),
            Alert(
                "TargetDown",
                expression="count by (namespace, job) (up == 0) > 0",
                lasting="10m",
                severity="warning",
                summary="{{ $value }} of {{ $labels.job }} in {{ $labels.namespace }} do not answer Prometheus",
                meaning=(
                    "Nothing is known of these pods: alerts on their metrics keep quiet, whatever happens to them."
                ),
            ),
            Alert(
                "KubernetesUnseen",
                expression="absent(kube_namespace_created)",
                lasting="10m",
                severity="critical",
                summary="Nobody tells Prometheus what there is in the cluster",
                meaning=(
                    "Nothing is known of workloads, volumes, nodes, jobs of backups and drills: alerts on these keep "
                    "quiet, whatever happens to them."
                ),
            ),
            Alert(
                "RuleFailing",
                expression="sum by (rule_group) (increase(prometheus_rule_evaluation_failures_total[5m])) > 0",
                lasting="5m",
                severity="warning",
                summary="Prometheus cannot evaluate {{ $labels.rule_group }}",
                meaning="The alerts of this group are not judged, so nobody is told of what they watch.",
            ),
            Alert(
                "AlertsNotTold",
                expression=(
                    "sum by (integration) (rate(alertmanager_notifications_failed_total[5m])) > 0 or "
                    "sum by (integration) (rate(prometheus_notifications_dropped_total[5m])) > 0"
                ),
                lasting="5m",
                severity="critical",
                summary=(
                    "Alerts do not reach {{ if $labels.integration }}{{ $labels.integration }}{{ "
                    "else }}Alertmanager{{ end }}"
                ),
                meaning="Alerts fire, and whoever should be told is not told.",
            ),
            Alert(
                "ConfigurationRefused",
                expression=(
                    "prometheus_config_last_reload_successful == 0 or alertmanager_config_last_reload_successful == 0"
                ),
                lasting="10m",
                severity="warning",
                summary="{{ $labels.pod }} does not take its new configuration",
                meaning=(
                    "It goes on with the one before: new monitors, alerts or receivers do nothing, "
                    "and a restart would fail."
                ),
            ),
        ],
    )
