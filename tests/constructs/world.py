"""The rendered documents of a run, and what is asked of them again and again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import yaml

from monobase_constructs import Cluster

Document = dict[str, Any]

TEMPLATES = dict.fromkeys(("Deployment", "Job", "StatefulSet"), ("spec", "template"))
CRON_TEMPLATE = ("spec", "jobTemplate", "spec", "template")
COMPONENT = "app.kubernetes.io/component"
WAVE = "argocd.argoproj.io/sync-wave"
SYNC_OPTIONS = "argocd.argoproj.io/sync-options"
DRILL = "-drill"
"""What names of namespaces end with that belong to drills."""
NAMESPACE_NAME = "kubernetes.io/metadata.name"
DRAIN = {"web": 20, "worker": 90, "site": 20, "singleton": 20}
"""Seconds that requests in flight have at least, by kind of workload."""
STORES = {"cache", "object-store"}
"""The components that applications keep things in: they come before them, and are not behind the gateway's drain."""
NEVER_INTERNET = ("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7")
FACTORS = {"m": Decimal("0.001"), "": Decimal(1), "Ki": Decimal(2**10), "Mi": Decimal(2**20), "Gi": Decimal(2**30)}


@dataclass
class World:
    """The documents of one cluster by path below its folder, and what is true of the cluster."""

    files: dict[str, Document]
    cluster: Cluster

    @property
    def documents(self) -> list[Document]:
        return list(self.files.values())

    def of(self, *kinds: str) -> Iterator[Document]:
        return (document for document in self.files.values() if document["kind"] in kinds)

    def applications(self) -> Iterator[Document]:
        """What answers people: Deployments, without those that stores are made of."""
        return (each for each in self.of("Deployment") if component(each) not in STORES)

    def tenants(self) -> list[Document]:
        return [each for each in self.of("Namespace") if "monobase.io/tenant" in labels(each)]

    def within(self, namespace: str, *kinds: str) -> list[Document]:
        return [each for each in self.of(*kinds) if each["metadata"].get("namespace") == namespace]

    def find(self, kind: str, name: str, namespace: str | None) -> Document | None:
        found = [
            each
            for each in self.of(kind)
            if each["metadata"]["name"] == name and each["metadata"].get("namespace") == namespace
        ]
        return found[0] if found else None

    def pods(self) -> Iterator[tuple[Document, Document, Document]]:
        """Everything that runs pods: the object, its template, the pod's spec."""
        for document in self.of(*TEMPLATES, "CronJob"):
            template = document
            for part in TEMPLATES.get(document["kind"], CRON_TEMPLATE):
                template = template[part]
            yield document, template, template["spec"]

    def selected(self, namespace: str, selector: Document) -> list[Document]:
        """The objects in the namespace whose pods the labels select."""
        return [
            document
            for document, template, _ in self.pods()
            if document["metadata"]["namespace"] == namespace and selector.items() <= labels(template).items()
        ] + [
            document
            for document, worn in (*self.operated(), *self.thrown_away())
            if document["metadata"]["namespace"] == namespace and selector.items() <= worn.items()
        ]

    def operated(self) -> Iterator[tuple[Document, dict[str, str]]]:
        """What CloudNativePG runs pods for, and the labels that it gives them."""
        for document in self.of("Cluster", "Pooler"):
            name = document["metadata"]["name"]
            if document["kind"] == "Cluster":
                yield document, {"cnpg.io/cluster": name, COMPONENT: "database"}
            else:
                cluster = document["spec"]["cluster"]["name"]
                yield document, {"cnpg.io/cluster": cluster, "cnpg.io/poolerName": name, COMPONENT: "pooler"}

    def thrown_away(self) -> Iterator[tuple[Document, dict[str, str]]]:
        """The databases that drills make of a manifest in a ConfigMap, and the labels of their pods."""
        for document in self.of("ConfigMap"):
            for text in document.get("data", {}).values():
                if text.startswith("apiVersion: postgresql.cnpg.io"):
                    made = yaml.load(text, Loader=yaml.CSafeLoader)
                    namespace = document["metadata"]["namespace"]
                    worn = {"cnpg.io/cluster": made["metadata"]["name"], COMPONENT: "database"}
                    yield made | {"metadata": made["metadata"] | {"namespace": namespace}}, worn

    def autoscaler(self, deployment: Document) -> Document | None:
        name, namespace = deployment["metadata"]["name"], deployment["metadata"]["namespace"]
        for each in self.within(namespace, "HorizontalPodAutoscaler"):
            if each["spec"]["scaleTargetRef"] == {"apiVersion": "apps/v1", "kind": "Deployment", "name": name}:
                return each
        return None

    def scale(self, deployment: Document) -> tuple[int, int]:
        """The fewest and the most pods of a Deployment, without a rollout's surplus."""
        if deployment["kind"] == "Pooler":
            return deployment["spec"]["instances"], deployment["spec"]["instances"]
        if (autoscaler := self.autoscaler(deployment)) is not None:
            return autoscaler["spec"]["minReplicas"], autoscaler["spec"]["maxReplicas"]
        return deployment["spec"]["replicas"], deployment["spec"]["replicas"]


def component(document: Document) -> str:
    return document["spec"]["selector"]["matchLabels"]["app.kubernetes.io/component"]


def labels(document: Document) -> dict[str, str]:
    return document["metadata"].get("labels", {})


def annotations(document: Document) -> dict[str, str]:
    return document["metadata"].get("annotations", {})


def title(document: Document) -> str:
    return f"{document['kind']} {document['metadata'].get('namespace', '')}/{document['metadata']['name']}"


def containers(pod: Document) -> list[Document]:
    return [*pod.get("initContainers", []), *pod["containers"]]


def amount(quantity: str | int) -> Decimal:
    number, unit = re.fullmatch(r"([0-9.]+)([a-zA-Z]*)", str(quantity)).groups()  # type: ignore[union-attr]
    return Decimal(number) * FACTORS[unit]


def of_a_drill(document: Document) -> bool:
    """Whether it is in a namespace that nothing is kept in."""
    return document["metadata"]["namespace"].endswith(DRILL)


def doubled(names: list[str]) -> list[str]:
    return sorted(name for name, count in Counter(names).items() if count > 1)


def found(value: Any, key: str) -> Iterator[Any]:
    """Every value of the key, however deep."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name == key:
                yield inner
            yield from found(inner, key)
    elif isinstance(value, list):
        for inner in value:
            yield from found(inner, key)


def rules(policy: Document) -> Iterator[tuple[str, list[Document] | None, Document]]:
    for side, field in (("ingress", "from"), ("egress", "to")):
        for rule in policy["spec"].get(side, []):
            yield side, rule.get(field), rule


def selects_all_of(policy: Document, workload: Document) -> bool:
    wanted = policy["spec"]["podSelector"].get("matchLabels", {}).items()
    return bool(wanted) and wanted <= workload["spec"]["selector"]["matchLabels"].items()


def found_ports(document: Document) -> list[Document]:
    return [port for each in containers(document["spec"]["template"]["spec"]) for port in each.get("ports", [])]


# ----------------------------------------------------------------------------------------------- order


def wave(document: Document) -> int:
    text = annotations(document).get(WAVE, "0")
    return int(text) if re.fullmatch(r"-?\d+", text) else 10**6


Check = Callable[[World], Iterator[str]]
