"""Prometheus with its operator, Alertmanager, Grafana, and the exporters of nodes and of Kubernetes' own objects."""

from __future__ import annotations

from collections.abc import Mapping

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.cluster.monitoring import Monitoring
from monobase_constructs.cluster.storage import DATABASE
from monobase_constructs.connections.platform import MONITORING, NODE_EXPORTER, prometheus
from monobase_constructs.platform.monitoring.routing import alertmanager_configuration, mounted_keys
from monobase_constructs.platform.operators.operator import Guarded, Operator, pods_named
from monobase_constructs.platform.operators.sizes import PRIORITY, resources
from monobase_constructs.platform.operators.zones import never_shared
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart
from monobase_constructs.values.resources import Resources
from monobase_constructs.values.text import Duration, Size

NAME = "kube-prometheus-stack"
REPOSITORY = "https://prometheus-community.github.io/helm-charts"
VERSION = "88.5.3"
GRAFANA_ADMIN = "grafana-admin"
"""The Secret with the name and the password of Grafana's administrator."""
OFF: Mapping[str, object] = {"enabled": False}
NEVER_ASKED: Mapping[str, Mapping[str, object]] = {
    "coreDns": OFF,
    "kubeApiServer": OFF,
    "kubeControllerManager": OFF,
    "kubeEtcd": OFF,
    "kubeProxy": OFF,
    "kubeScheduler": OFF,
}
"""What a cloud runs out of reach, or what no alert here asks for: monitors of these find nothing, or very much."""
COLLECTED = (
    "cronjobs",
    "daemonsets",
    "deployments",
    "horizontalpodautoscalers",
    "jobs",
    "namespaces",
    "nodes",
    "persistentvolumeclaims",
    "persistentvolumes",
    "poddisruptionbudgets",
    "pods",
    "replicasets",
    "resourcequotas",
    "services",
    "statefulsets",
    "storageclasses",
)
"""The objects that kube-state-metrics tells of."""
NAME_OF_THE_NODE = {"sourceLabels": ["__meta_kubernetes_pod_node_name"], "targetLabel": "node"}
"""Otherwise what nodes are told by is an address."""


def prometheus_definitions(cluster: Cluster) -> Operator:
    """The kinds of the Prometheus operator alone, before anybody writes monitors; the rest of the chart comes later."""
    values = {
        "crds": {"enabled": True},
        "defaultRules": {"create": False},
        "kubernetesServiceMonitors": OFF,
        **dict.fromkeys(("alertmanager", "grafana", "kubeStateMetrics", "nodeExporter", "prometheus"), OFF),
        "prometheusOperator": OFF,
    }
    return Operator(_chart("prometheus-definitions", values), Order.DEFINITIONS, beside={NODE_EXPORTER: "privileged"})


def prometheus_stack(cluster: Cluster, wanted: Monitoring) -> Operator:
    """All that watches. Nobody waits for it: a missing key of Slack holds up no client."""
    values = {
        "fullnameOverride": MONITORING,
        "cleanPrometheusOperatorObjectNames": True,
        "crds": OFF,
        # Ours say what was promised, and each has its page; the chart's hundred say what may be of interest.
        "defaultRules": {"create": False},
        **NEVER_ASKED,
        "prometheusOperator": _operator(),
        "prometheus": _prometheus(cluster, wanted),
        "alertmanager": _alertmanager(cluster, wanted),
        "grafana": _grafana(),
        "kube-state-metrics": {
            "fullnameOverride": "kube-state-metrics",
            # Whoever lists Secrets has read them.
            "collectors": list(COLLECTED),
            "priorityClassName": PRIORITY,
            "resources": resources("50m", "256Mi"),
        },
        "prometheus-node-exporter": {
            "fullnameOverride": "node-exporter",
            # The chart itself lets it onto every node, whatever its taints.
            # It sees the node's own processes, network and disks; nothing that holds a secret stands beside it.
            "namespaceOverride": NODE_EXPORTER,
            "prometheus": {"monitor": {"relabelings": [NAME_OF_THE_NODE]}},
            "priorityClassName": PRIORITY,
            "resources": resources("20m", "64Mi"),
        },
    }
    return Operator(_chart(NAME, values), Order.TENANTS, _guarded(), also_in=[NODE_EXPORTER])


def _chart(name: str, values: Mapping[str, object]) -> HelmChart:
    return HelmChart(name, chart=NAME, repository=REPOSITORY, version=VERSION, namespace=MONITORING, values=values)


def _operator() -> Mapping[str, object]:
    return {
        # It would look at rules and monitors when they are applied; they are looked at before they are committed.
        "admissionWebhooks": OFF,
        "tls": OFF,
        # Endpoints are deprecated since Kubernetes 1.33.
        "kubeletEndpointsEnabled": False,
        "kubeletEndpointSliceEnabled": True,
        "priorityClassName": PRIORITY,
        "resources": resources("50m", "256Mi"),
        "prometheusConfigReloader": {"resources": resources("10m", "64Mi")},
    }


def _prometheus(cluster: Cluster, wanted: Monitoring) -> Mapping[str, object]:
    # Otherwise only what the chart itself makes would be read.
    kinds = ("podMonitor", "probe", "rule", "scrapeConfig", "serviceMonitor")
    read_all = {f"{kind}SelectorNilUsesHelmValues": False for kind in kinds}
    return {
        "podDisruptionBudget": {"enabled": True, "minAvailable": 1},
        "prometheusSpec": {
            **read_all,
            "replicas": 2,
            "podAntiAffinity": "hard",
            "podAntiAffinityTopologyKey": never_shared(cluster),
            "retention": f"{Duration.of(wanted.retention).seconds // 3600}h",
            # What is older goes before the disk is full: a Prometheus that cannot write does not start again.
            "retentionSize": f"{Size.of(wanted.storage).amount * 8 // 10 // 2**20}MB",
            "scrapeInterval": "30s",
            "evaluationInterval": "30s",
            "externalLabels": {"cluster": cluster.name},
            "serviceDiscoveryRole": "EndpointSlice",
            # Both hold everything, so each of their volumes needs but one copy.
            "storageSpec": _volume(cluster, wanted.storage, DATABASE),
            "priorityClassName": PRIORITY,
            "resources": _resources(wanted.resources),
        },
    }


def _alertmanager(cluster: Cluster, wanted: Monitoring) -> Mapping[str, object]:
    return {
        "podDisruptionBudget": {"enabled": True, "minAvailable": 1},
        "config": alertmanager_configuration(wanted, cluster),
        "alertmanagerSpec": {
            "replicas": 2,
            "podAntiAffinity": "hard",
            "podAntiAffinityTopologyKey": never_shared(cluster),
            **mounted_keys(wanted),
            # What was told and silenced, for as long as an alert can be silenced.
            "retention": "120h",
            "storage": _volume(cluster, "1Gi", DATABASE),
            "priorityClassName": PRIORITY,
            "resources": resources("20m", "128Mi"),
            "automountServiceAccountToken": False,
        },
    }


def _grafana() -> Mapping[str, object]:
    """Without a volume: dashboards and data sources come from Git, and what somebody tries out is for today."""
    return {
        "fullnameOverride": "grafana",
        "admin": {"existingSecret": GRAFANA_ADMIN, "userKey": "user", "passwordKey": "password"},
        "defaultDashboardsEnabled": False,
        "persistence": OFF,
        "rbac": {"namespaced": True},
        "testFramework": OFF,
        "priorityClassName": PRIORITY,
        "resources": resources("100m", "512Mi"),
        "grafana.ini": {
            # Nothing leaves the cluster, and nobody looks without the password.
            "analytics": {
                "check_for_plugin_updates": False,
                "check_for_updates": False,
                "feedback_links_enabled": False,
                "reporting_enabled": False,
            },
            "auth.anonymous": OFF,
            "news": {"news_feed_enabled": False},
            "plugins": {"preinstall_disabled": True},
            "security": {"disable_gravatar": True},
            "users": {"allow_sign_up": False, "viewers_can_edit": False},
        },
        "sidecar": {
            "resources": resources("20m", "128Mi"),
            "dashboards": {
                "resource": "configmap",
                "label": "grafana_dashboard",
                "labelValue": "1",
                "folderAnnotation": "grafana_folder",
                # Its own namespace: who may write there is the platform.
                "searchNamespace": MONITORING,
                "provider": {"allowUiUpdates": False, "foldersFromFilesStructure": True},
            },
            "datasources": {"resource": "configmap", "searchNamespace": MONITORING},
        },
    }


def _volume(cluster: Cluster, size: Size | str, storage_class: str) -> Mapping[str, object]:
    spec: dict[str, object] = {
        "accessModes": ["ReadWriteOnce"],
        "resources": {"requests": {"storage": str(Size.of(size))}},
    }
    if cluster.storage is not None:
        spec["storageClassName"] = storage_class
    return {"volumeClaimTemplate": {"spec": spec}}


def _resources(wanted: Resources) -> Mapping[str, object]:
    limits = {"memory": str(Size.of(wanted.memory_limit or wanted.memory))}
    if wanted.cpu_limit is not None:
        limits["cpu"] = str(wanted.cpu_limit)
    return {"requests": {"cpu": str(wanted.cpu), "memory": str(Size.of(wanted.memory))}, "limits": limits}


def _guarded() -> list[Guarded]:
    alertmanager, grafana = pods_named(MONITORING, "alertmanager"), pods_named(MONITORING, "grafana")
    objects, operator = (
        pods_named(MONITORING, "kube-state-metrics"),
        pods_named(MONITORING, f"{NAME}-prometheus-operator"),
    )
    return [
        Guarded(
            "prometheus",
            prometheus(),
            nodes=(9100, 10250),
            # 8080 is the program beside it that reads its configuration again.
            reaches=[
                (prometheus(), (8080, 9090)),
                (alertmanager, (8080, 9093)),
                (grafana, (3000,)),
                (objects, (8080,)),
                (operator, (8080,)),
            ],
        ),
        Guarded("alertmanager", alertmanager, outside=(443,), gossip=(9094,)),
        Guarded("grafana", grafana, reaches=[(prometheus(), (9090,)), (alertmanager, (9093,))]),
        Guarded("kube-state-metrics", objects),
        Guarded("prometheus-operator", operator),
    ]
