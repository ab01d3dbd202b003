"""An environment as it was rendered: its stores, what writes to them, and what is kept of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from monobase_constructs.recovery.procedure import stores
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.stores import Database, Files
from monobase_constructs.values.backups import is_drill

ARGOCD = "argocd"
CLIENT = "monobase.io/client"


@dataclass(frozen=True)
class Rendered:
    """The documents of one environment, those of its cluster's backups and disks, and the cluster's Applications."""

    cluster: str
    namespace: str
    documents: Sequence[Document]
    platform: Sequence[Document]
    applications: Sequence[Document]

    @property
    def folder(self) -> str:
        """Where its manifests are."""
        return f"dist/{self.cluster}/clients/{self.namespace}"

    def of_kind(self, kind: str) -> list[Document]:
        """The environment's documents of a kind, by name."""
        found = [each for each in self.documents if each["kind"] == kind]
        return sorted(found, key=name_of)

    @property
    def asked(self) -> str:
        """Its client and its stage, as commands are given them."""
        labels = (each["metadata"].get("labels", {}) for each in self.documents)
        client = next((each[CLIENT] for each in labels if CLIENT in each), "<client>")
        return f"{client} {self.namespace.removeprefix(f'{client}-')}"

    def databases(self) -> list[Database]:
        """Each PostgreSQL in the cluster."""
        return stores.databases(self.of_kind)

    def files(self) -> list[Files]:
        """Each object store in the cluster that is copied."""
        return stores.files(self.of_kind)

    def volumes(self) -> list[str]:
        """What claims ordinary volumes: claims by themselves, and StatefulSets that are no object stores."""
        return [name_of(each) for each in (*self.of_kind("PersistentVolumeClaim"), *self.sets()) if _claims(each)]

    def sets(self) -> list[Document]:
        """The StatefulSets that are no object stores."""
        return [each for each in self.of_kind("StatefulSet") if not _of_objects(each)]

    def stated(self, store: str) -> dict[str, str | None]:
        """What the plan states of a store; nothing, if it is in none."""
        return self._stated().get(store, {})

    def provided(self) -> dict[str, dict[str, str | None]]:
        """The stores that a provider runs, each with what it keeps."""
        return {name: kept for name, kept in self._stated().items() if kept["keptBy"] == "provider"}

    def writers(self, address: str) -> list[Document]:
        """The Deployments and CronJobs that are told an address which begins like this."""
        kinds = [*self.of_kind("Deployment"), *self.of_kind("CronJob")]
        return [each for each in kinds if address in json.dumps(each["spec"])]

    def pools(self) -> list[Document]:
        """The StatefulSets of object stores that are copied, of which one store can have several."""
        copied = {each.name for each in self.files()}
        return [each for each in self.of_kind("StatefulSet") if _of_objects(each) and store_of(each) in copied]

    def running(self) -> list[Document]:
        """What runs and is no store: Deployments, and StatefulSets that are not copied as object stores."""
        pools = self.pools()
        return [*self.of_kind("Deployment"), *(each for each in self.of_kind("StatefulSet") if each not in pools)]

    def schedules(self) -> list[Document]:
        """Velero's schedules of the namespace, the more frequent first."""
        found = [
            each
            for each in self.of_platform("Schedule")
            if each["spec"]["template"].get("includedNamespaces") == [self.namespace]
        ]
        return sorted(found, key=lambda each: each["spec"]["schedule"].split()[4] != "*")

    def of_platform(self, kind: str) -> list[Document]:
        """The documents of a kind among the backups and the disks of the cluster, by name."""
        return sorted((each for each in self.platform if each["kind"] == kind), key=name_of)

    def shared(self) -> list[str]:
        """The Applications of the platform, without the root, in the order in which Argo CD would begin with them."""
        found = [
            each
            for each in self.applications
            if each["spec"]["project"] in ("operators", "platform") and name_of(each) != "root"
        ]
        return [name_of(each) for each in sorted(found, key=_wave)]

    def others(self) -> list[str]:
        """The cluster's other environments, without their drills."""
        names = {name_of(each) for each in self.applications} - {*self.shared(), "root", self.namespace}
        return sorted(name for name in names if not is_drill(name))

    def hosts(self) -> list[str]:
        """The names that its routes answer to."""
        return sorted({host for route in self.of_kind("HTTPRoute") for host in route["spec"].get("hostnames", [])})

    def smallest_scale(self, name: str) -> int | None:
        """How many pods the autoscaler of a Deployment keeps at least; None: it has none."""
        for each in self.of_kind("HorizontalPodAutoscaler"):
            if each["spec"]["scaleTargetRef"]["name"] == name:
                return each["spec"].get("minReplicas", 1)
        return None

    def _stated(self) -> dict[str, dict[str, str | None]]:
        data = [each.get("data", {}) for each in self.of_kind("ConfigMap")]
        plans = [(key, text) for each in data for key, text in each.items() if '"keptBy"' in text]
        return {key.removesuffix(".json"): json.loads(text) for key, text in plans}


def name_of(document: Document) -> str:
    """What it is called."""
    return document["metadata"]["name"]


def store_of(pool: Document) -> str:
    """The object store that a StatefulSet is a pool of."""
    return pool["spec"]["selector"]["matchLabels"].get("app.kubernetes.io/name", name_of(pool))


def _claims(document: Document) -> bool:
    return document["kind"] == "PersistentVolumeClaim" or bool(document["spec"].get("volumeClaimTemplates"))


def _of_objects(document: Document) -> bool:
    labels = document["spec"].get("selector", {}).get("matchLabels", {})
    return labels.get("app.kubernetes.io/component") == "object-store"


def _wave(application: Document) -> tuple[int, str]:
    annotations = application["metadata"].get("annotations", {})
    return int(annotations.get("argocd.argoproj.io/sync-wave", "0")), name_of(application)
