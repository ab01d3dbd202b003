"""In the place of what Helm charts make, which need a network: the same pods in number, size and place.

Which programs a chart runs, and where its values speak of each, is stated here as its templates have it; all else is
read from the values that an Application gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from .pods import apart, budget, container, made
from .tree import Document

RELOADER = ("prometheusOperator", "prometheusConfigReloader")


@dataclass(frozen=True)
class Program:
    """One workload of a chart.

    at: where its values are; what is not said there is said around it. beside: where the values are of further
    containers of its pods. namespaced: what names its namespace, where that is not the one of the chart.
    """

    name: str
    at: tuple[str, ...] = ()
    kind: str = "Deployment"
    beside: tuple[tuple[str, ...], ...] = ()
    namespaced: str = ""

    def values(self, values: Document) -> list[Document]:
        """The values around it, the nearest first."""
        return list(accumulate(self.at, lambda outer, name: outer.get(name, {}), initial=values))[::-1]


PROGRAMS: dict[str, tuple[Program, ...]] = {
    "argo-cd": (
        Program("argocd-application-controller", ("controller",), "StatefulSet"),
        Program("argocd-redis", ("redis",)),
        Program("argocd-repo-server", ("repoServer",)),
        Program("argocd-server", ("server",)),
    ),
    "cert-manager": (
        Program("cert-manager"),
        Program("cert-manager-cainjector", ("cainjector",)),
        Program("cert-manager-webhook", ("webhook",)),
    ),
    "cloudnative-pg": (Program("cloudnative-pg"),),
    "external-secrets": (
        Program("external-secrets"),
        Program("external-secrets-cert-controller", ("certController",)),
        Program("external-secrets-webhook", ("webhook",)),
    ),
    "gateway-crds-helm": (),
    "gateway-helm": (Program("envoy-gateway", ("deployment", "envoyGateway")),),
    "kube-prometheus-stack": (
        Program("monitoring-operator", ("prometheusOperator",)),
        Program("prometheus-monitoring", ("prometheus", "prometheusSpec"), "StatefulSet", (RELOADER,)),
        Program("alertmanager-monitoring", ("alertmanager", "alertmanagerSpec"), "StatefulSet", (RELOADER,)),
        Program("grafana", ("grafana",), beside=(("grafana", "sidecar"), ("grafana", "sidecar"))),
        Program("kube-state-metrics", ("kube-state-metrics",)),
        Program("node-exporter", ("prometheus-node-exporter",), "DaemonSet", namespaced="namespaceOverride"),
    ),
    "plugin-barman-cloud": (Program("barman-cloud"),),
    "velero": (Program("velero"), Program("node-agent", ("nodeAgent",), "DaemonSet")),
}
"""Every chart that dist/ names; a new one fails here until its programs are known."""


def made_by_chart(application: Document) -> Iterator[Document]:
    """What runs of the chart that an Application names, and its budgets."""
    spec = application["spec"]
    if chart := spec["source"].get("chart"):
        yield from programs_of(chart, spec["destination"]["namespace"], spec["source"]["helm"]["valuesObject"])


def programs_of(chart: str, namespace: str, values: Document) -> Iterator[Document]:
    """What runs of a chart that is given these values, and its budgets."""
    for program in PROGRAMS[chart]:
        # The kinds of the Prometheus operator are a release of their own, in which no program is.
        if "resources" in program.values(values)[0]:
            yield from _made(program, namespace, values)


def _made(program: Program, namespace: str, values: Document) -> Iterator[Document]:
    around = program.values(values)
    own = around[0]
    metadata = {"name": program.name, "namespace": own.get(program.namespaced, namespace)}
    labels = {"app.kubernetes.io/name": program.name}
    further = [Program("", path).values(values)[0] for path in program.beside]
    priority = _first([*around, values.get("global", {})], "priorityClassName")
    pod: Document = {
        "containers": [container(f"program-{index}", each["resources"]) for index, each in enumerate([own, *further])],
        **({"priorityClassName": priority} if priority else {}),
    }
    # Some charts have a part of their values for pods.
    if spread := _first([own, *(each.get("pod", {}) for each in around)], "topologySpreadConstraints"):
        pod["topologySpreadConstraints"] = [{**each, "labelSelector": {"matchLabels": labels}} for each in spread]
    if own.get("podAntiAffinity") == "hard":
        pod["affinity"] = apart(labels, own.get("podAntiAffinityTopologyKey", "kubernetes.io/hostname"))
    spec: Document = {"selector": {"matchLabels": labels}, "template": {"metadata": {"labels": labels}, "spec": pod}}
    if program.kind != "DaemonSet":
        spec["replicas"] = _first(around, "replicas", "replicaCount") or 1
    if program.kind == "StatefulSet":
        disk = _first([own], "storageSpec", "storage")
        claims = [{"metadata": {"name": "data"}, **disk["volumeClaimTemplate"]}] if disk else []
        spec |= {"serviceName": program.name, "volumeClaimTemplates": claims}
    yield made("apps/v1", program.kind, metadata, labels, spec)
    if allowed := _first(around, "pdb", "podDisruptionBudget"):
        yield budget(metadata, labels, labels, {each: allowed[each] for each in allowed if each != "enabled"})


def _first(places: list[Document], *names: str) -> Any:
    return next((place[name] for place in places for name in names if name in place), None)
