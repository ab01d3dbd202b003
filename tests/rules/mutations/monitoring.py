"""What nobody would hear of."""

from __future__ import annotations

from ..dist import GONE, Mutation
from .places import ALERT, TENANT, VALUES

STACK, PROMETHEUS = "argocd/application-kube-prometheus-stack", f"{VALUES}.prometheus.prometheusSpec"

MUTATIONS = [
    Mutation("receiver", "platform/monitoring/externalsecret-receivers-client-a", {}),
    Mutation(
        "receiver",
        "argocd/application-kube-prometheus-stack",
        {"spec.source.helm.valuesObject.alertmanager.alertmanagerSpec.volumeMounts": []},
    ),
    Mutation("monitor", f"{TENANT}/podmonitor-postgresql", {"spec.podMetricsEndpoints.0.port": "http"}),
    Mutation("monitor", f"{TENANT}/podmonitor-minio", {"spec.selector.matchLabels.app~kubernetes~io/name": "files"}),
    Mutation("monitor", "platform/namespaces/velero/networkpolicy-velero", {"spec.ingress": GONE}),
    Mutation(
        "metric",
        "argocd/application-kube-prometheus-stack",
        {"spec.source.helm.valuesObject.kubeStateMetrics": {"enabled": False}},
    ),
    Mutation(
        "metric",
        "platform/monitoring/prometheusrule-postgresql",
        {"spec.groups.0.rules.0.expr": "cnpg_collector_is_up == 0"},
    ),
    Mutation(
        "metric",
        "platform/monitoring/prometheusrule-postgresql",
        {"spec.groups.0.rules.0.expr": "vector(0) > 1"},
    ),
    Mutation("unwatched", f"{TENANT}/podmonitor-postgresql", {}),
    Mutation("unwatched", f"{TENANT}/podmonitor-minio", {}),
    Mutation("alert", "platform/monitoring/prometheusrule-postgresql", {f"{ALERT}.labels": GONE}),
    Mutation("alert", STACK, {f"{PROMETHEUS}.ruleSelector": {"matchLabels": {"team": "platform"}}}),
    Mutation("alert", STACK, {f"{PROMETHEUS}.ruleSelectorNilUsesHelmValues": True}),
]
