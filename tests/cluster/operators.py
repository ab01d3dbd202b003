"""What operators would make of our objects, as far as a scheduler and a quota care: how many pods, how large, where.

Operators run containers to know how their databases are; here no container runs. So these stand in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from .tree import Document

HARDENED = {
    "allowPrivilegeEscalation": False,
    "capabilities": {"drop": ["ALL"]},
    "runAsNonRoot": True,
    "seccompProfile": {"type": "RuntimeDefault"},
}


def made_by_operators(documents: list[Document]) -> Iterator[Document]:
    """Deployments, StatefulSets and budgets in the place of what operators make of these documents."""
    for document in documents:
        if make := OPERATORS.get(document["kind"]):
            yield from make(document, documents)


def _cluster(document: Document, _documents: list[Document]) -> Iterator[Document]:
    """CloudNativePG: instances with a disk each, another for the log of the database, apart from each other."""
    spec, metadata = document["spec"], document["metadata"]
    labels = spec.get("inheritedMetadata", {}).get("labels", {}) | {
        "cnpg.io/cluster": metadata["name"],
        "cnpg.io/podRole": "instance",
    }
    affinity = spec["affinity"]
    term = {"labelSelector": {"matchLabels": _own(labels)}, "topologyKey": affinity["topologyKey"]}
    pod = {
        "affinity": {"podAntiAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": [term]}},
        "containers": [_container("postgres", spec["resources"])],
        "nodeSelector": affinity.get("nodeSelector", {}),
        "priorityClassName": spec["priorityClassName"],
        "tolerations": affinity.get("tolerations", []),
        "topologySpreadConstraints": spec.get("topologySpreadConstraints", []),
    }
    assert affinity["podAntiAffinityType"] == "required"
    disks = {"pgdata": spec["storage"], "pg-wal": spec.get("walStorage")}
    yield {
        **_made("apps/v1", "StatefulSet", metadata, labels),
        "spec": {
            "podManagementPolicy": "Parallel",
            "replicas": spec["instances"],
            "selector": {"matchLabels": _own(labels)},
            "serviceName": metadata["name"],
            "template": {"metadata": {"labels": labels}, "spec": pod},
            "volumeClaimTemplates": [
                {
                    "metadata": {"name": name},
                    "spec": {
                        "accessModes": ["ReadWriteOnce"],
                        "resources": {"requests": {"storage": disk["size"]}},
                        "storageClassName": disk["storageClass"],
                    },
                }
                for name, disk in disks.items()
                if disk
            ],
        },
    }
    if spec["enablePDB"] and spec["instances"] > 1:
        yield _budget(metadata, labels, 1)


def _pooler(document: Document, _documents: list[Document]) -> Iterator[Document]:
    """CloudNativePG: a Deployment of PgBouncer from the template that the Pooler brings."""
    spec, metadata = document["spec"], document["metadata"]
    labels = spec["template"].get("metadata", {}).get("labels", {}) | {"cnpg.io/poolerName": metadata["name"]}
    pod = spec["template"]["spec"]
    containers = [_container(each["name"], each["resources"]) for each in pod["containers"]]
    yield _deployment(metadata, labels, spec["instances"], {**pod, "containers": containers}, spec)


def _proxy(document: Document, documents: list[Document]) -> Iterator[Document]:
    """Envoy Gateway: one Deployment of Envoy for each Gateway that names the EnvoyProxy, beside the Gateway."""
    provider = document["spec"]["provider"]["kubernetes"]
    ours = provider["envoyDeployment"]
    helper = ours["patch"]["value"]["spec"]["template"]["spec"]["containers"][0]
    for gateway in documents:
        named = gateway["spec"].get("infrastructure", {}).get("parametersRef") if gateway["kind"] == "Gateway" else None
        if named and named["kind"] == "EnvoyProxy" and named["name"] == document["metadata"]["name"]:
            metadata = gateway["metadata"]
            labels = {
                "gateway.envoyproxy.io/owning-gateway-name": metadata["name"],
                "gateway.envoyproxy.io/owning-gateway-namespace": metadata["namespace"],
            }
            both = [("envoy", ours["container"]), (helper["name"], helper)]
            containers = [_container(name, each["resources"]) for name, each in both]
            yield _deployment(metadata, labels, ours["replicas"], {**ours["pod"], "containers": containers}, ours)
            yield _budget(metadata, labels, provider["envoyPDB"]["maxUnavailable"])


OPERATORS: dict[str, Callable[[Document, list[Document]], Iterator[Document]]] = {
    "Cluster": _cluster,
    "EnvoyProxy": _proxy,
    "Pooler": _pooler,
}


def _own(labels: Document) -> Document:
    return {name: value for name, value in labels.items() if name.startswith(("cnpg.io/", "gateway.envoyproxy.io/"))}


def _deployment(metadata: Document, labels: Document, replicas: int, pod: Document, said: Document) -> Document:
    strategy = said.get("strategy") or said.get("deploymentStrategy") or {}
    return {
        **_made("apps/v1", "Deployment", metadata, labels),
        "spec": {
            "replicas": replicas,
            "selector": {"matchLabels": _own(labels)},
            "strategy": strategy,
            "template": {"metadata": {"labels": labels}, "spec": pod},
        },
    }


def _budget(metadata: Document, labels: Document, unavailable: int) -> Document:
    return {
        **_made("policy/v1", "PodDisruptionBudget", metadata, labels),
        "spec": {"maxUnavailable": unavailable, "selector": {"matchLabels": _own(labels)}},
    }


def _made(version: str, kind: str, metadata: Document, labels: Document) -> Document:
    named = {"name": metadata["name"], "namespace": metadata["namespace"], "labels": labels}
    return {"apiVersion": version, "kind": kind, "metadata": named}


def _container(name: str, resources: Any) -> Document:
    return {"name": name, "image": f"example.com/{name}:1", "resources": resources, "securityContext": HARDENED}
