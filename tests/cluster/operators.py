"""Pods in the place of those that operators make: as far as a scheduler and a quota care: how many, how large, where.

Operators run containers to know how their databases are; here no container runs. So these stand in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .charts import made_by_chart
from .pods import apart, budget, claim, container, made
from .tree import Document


def made_by_operators(documents: list[Document]) -> Iterator[Document]:
    """What runs, and its budgets, in the place of what operators and charts make of these documents."""
    for document in documents:
        if make := OPERATORS.get(document["kind"]):
            yield from make(document, documents)


def _cluster(document: Document, documents: list[Document]) -> Iterator[Document]:
    """CloudNativePG: instances with a disk each, another for the log of the database, apart from each other."""
    spec, metadata = document["spec"], document["metadata"]
    labels = spec.get("inheritedMetadata", {}).get("labels", {}) | _named(metadata["name"], "instance", "database")
    affinity = spec["affinity"]
    pod = {
        "affinity": apart(_own(labels), affinity["topologyKey"]),
        "containers": [container("postgres", spec["resources"])],
        # As the plugin of backups puts them beside.
        "initContainers": [
            {**container(name, resources), "restartPolicy": "Always"}
            for name, resources in _archivers(document, documents)
        ],
        "nodeSelector": affinity.get("nodeSelector", {}),
        "priorityClassName": spec["priorityClassName"],
        "tolerations": affinity.get("tolerations", []),
        "topologySpreadConstraints": spec.get("topologySpreadConstraints", []),
    }
    assert affinity["podAntiAffinityType"] == "required"
    disks = {"pgdata": spec["storage"], "pg-wal": spec.get("walStorage")}
    claims = [claim(name, disk["size"], disk["storageClass"]) for name, disk in disks.items() if disk]
    stateful = {
        "podManagementPolicy": "Parallel",
        "replicas": spec["instances"],
        "selector": {"matchLabels": _own(labels)},
        "serviceName": metadata["name"],
        "template": {"metadata": {"labels": labels}, "spec": pod},
        "volumeClaimTemplates": claims,
    }
    yield made("apps/v1", "StatefulSet", metadata, labels, stateful)
    if spec["enablePDB"]:
        # One budget holds the primary, which moves once another instance can take over, and one all standbys but one.
        # Together: an only instance never goes, of several one at a time.
        yield budget(metadata, labels, _own(labels), {"minAvailable": max(1, spec["instances"] - 1)})


def _named(cluster: str, role: str, component: str) -> Document:
    """What CloudNativePG 1.30 writes on each of its pods but their number, by which they are spread and reached."""
    return {
        "app.kubernetes.io/component": component,
        "app.kubernetes.io/instance": cluster,
        "app.kubernetes.io/managed-by": "cloudnative-pg",
        "app.kubernetes.io/name": "postgresql",
        "cnpg.io/cluster": cluster,
        "cnpg.io/podRole": role,
    }


def _archivers(document: Document, documents: list[Document]) -> Iterator[tuple[str, Document]]:
    """What copies the log of a database away, and what that asks for."""
    stores = {
        (each["metadata"]["namespace"], each["metadata"]["name"]): each["spec"]["instanceSidecarConfiguration"]
        for each in documents
        if each["kind"] == "ObjectStore"
    }
    for plugin in document["spec"].get("plugins", []):
        store = stores[document["metadata"]["namespace"], plugin["parameters"]["barmanObjectName"]]
        yield "plugin-barman-cloud", store["resources"]


def _pooler(document: Document, _documents: list[Document]) -> Iterator[Document]:
    """CloudNativePG: a Deployment of PgBouncer from the template that the Pooler brings."""
    spec, metadata = document["spec"], document["metadata"]
    labels = spec["template"].get("metadata", {}).get("labels", {}) | _named(
        spec["cluster"]["name"], "pooler", "pooler"
    )
    labels |= {"cnpg.io/poolerName": metadata["name"]}
    pod = spec["template"]["spec"]
    containers = [container(each["name"], each["resources"]) for each in pod["containers"]]
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
                "app.kubernetes.io/component": "proxy",
                "app.kubernetes.io/managed-by": "envoy-gateway",
                "app.kubernetes.io/name": "envoy",
                "gateway.envoyproxy.io/owning-gateway-name": metadata["name"],
                "gateway.envoyproxy.io/owning-gateway-namespace": metadata["namespace"],
            }
            both = [("envoy", ours["container"]), (helper["name"], helper)]
            containers = [container(name, each["resources"]) for name, each in both]
            yield _deployment(metadata, labels, ours["replicas"], {**ours["pod"], "containers": containers}, ours)
            allowed = {"maxUnavailable": provider["envoyPDB"]["maxUnavailable"]}
            yield budget(metadata, labels, _own(labels), allowed)


def _application(document: Document, _documents: list[Document]) -> Iterator[Document]:
    """Argo CD: what runs of the chart that an Application names."""
    return made_by_chart(document)


OPERATORS: dict[str, Callable[[Document, list[Document]], Iterator[Document]]] = {
    "Application": _application,
    "Cluster": _cluster,
    "EnvoyProxy": _proxy,
    "Pooler": _pooler,
}


def _own(labels: Document) -> Document:
    return {name: value for name, value in labels.items() if name.startswith(("cnpg.io/", "gateway.envoyproxy.io/"))}


def _deployment(metadata: Document, labels: Document, replicas: int, pod: Document, said: Document) -> Document:
    spec = {
        "replicas": replicas,
        "selector": {"matchLabels": _own(labels)},
        "strategy": said.get("strategy") or said.get("deploymentStrategy") or {},
        "template": {"metadata": {"labels": labels}, "spec": pod},
    }
    return made("apps/v1", "Deployment", metadata, labels, spec)
