"""An environment as it was rendered: its stores, what writes to them, and what is kept of them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from monobase_constructs.values.backups import is_drill

Document = dict[str, Any]

ARGOCD = "argocd"
PLUGIN = "barman-cloud.cloudnative-pg.io"


@dataclass(frozen=True)
class Database:
    """A PostgreSQL of CloudNativePG: its Cluster, and where its log and its weekly copies lie."""

    document: Document
    primary: Document | None
    """The ObjectStore."""
    weekly: Document | None
    """The CronJob that copies base backups into the archive."""
    hourly: Document | None
    """The ScheduledBackup that takes snapshots."""
    daily: Document | None = None
    """The ScheduledBackup that makes base backups."""

    @property
    def name(self) -> str:
        """The name of the Cluster."""
        return self.document["metadata"]["name"]

    @property
    def server(self) -> str:
        """The folder of the cluster in its ObjectStore."""
        for plugin in self.document["spec"].get("plugins", []):
            if plugin["name"] == PLUGIN:
                return plugin.get("parameters", {}).get("serverName", self.name)
        return self.name

    @property
    def database(self) -> str:
        """The database that applications use."""
        bootstrap = self.document["spec"].get("bootstrap", {})
        return next((each["database"] for each in bootstrap.values() if "database" in each), "app")


@dataclass(frozen=True)
class Files:
    """An object store of MinIO: its StatefulSet, and the CronJobs that copy it."""

    name: str
    copy: Document
    archive: Document | None


@dataclass(frozen=True)
class Rendered:
    """The documents of one environment, those of its cluster's backups, and the Applications of the cluster."""

    cluster: str
    namespace: str
    documents: Sequence[Document]
    platform: Sequence[Document]
    applications: Sequence[Document]

    def of_kind(self, kind: str) -> list[Document]:
        """The environment's documents of a kind, by name."""
        found = [each for each in self.documents if each["kind"] == kind]
        return sorted(found, key=lambda each: each["metadata"]["name"])

    def databases(self) -> list[Database]:
        """Each PostgreSQL in the cluster."""
        return [
            Database(
                document,
                self._one("ObjectStore", _archive_of(document)),
                self._cron_job("/postgresql", document, "archive-postgresql.sh"),
                self._scheduled(document["metadata"]["name"], "volumeSnapshot"),
                self._scheduled(document["metadata"]["name"], "plugin"),
            )
            for document in self.of_kind("Cluster")
        ]

    def files(self) -> list[Files]:
        """Each object store in the cluster that is copied."""
        copies = [each for each in self.of_kind("CronJob") if variable(each, "RCLONE_CONFIG_STORE_ENDPOINT")]
        primary = [each for each in copies if (variable(each, "TARGET") or "").startswith("primary:")]
        return [Files(_store(each), each, self._archive(copies, _store(each))) for each in primary]

    def volumes(self) -> list[str]:
        """The claims of ordinary volumes."""
        return [each["metadata"]["name"] for each in self.of_kind("PersistentVolumeClaim")]

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

    def schedules(self) -> list[Document]:
        """Velero's schedules of the namespace, the more frequent first."""
        found = [
            each
            for each in self.platform
            if each["kind"] == "Schedule" and each["spec"]["template"].get("includedNamespaces") == [self.namespace]
        ]
        return sorted(found, key=lambda each: each["spec"]["schedule"].split()[4] != "*")

    def shared(self) -> list[str]:
        """The Applications of the platform, without the root, in the order in which Argo CD would begin with them."""
        found = [
            each
            for each in self.applications
            if each["spec"]["project"] in ("operators", "platform") and each["metadata"]["name"] != "root"
        ]
        return [each["metadata"]["name"] for each in sorted(found, key=_wave)]

    def others(self) -> list[str]:
        """The cluster's other environments, without their drills."""
        names = {each["metadata"]["name"] for each in self.applications} - {*self.shared(), "root", self.namespace}
        return sorted(name for name in names if not is_drill(name))

    def hosts(self) -> list[str]:
        """The names that its routes answer to."""
        return sorted({host for route in self.of_kind("HTTPRoute") for host in route["spec"].get("hostnames", [])})

    def locations(self) -> list[str]:
        """The names of Velero's locations."""
        kind = "BackupStorageLocation"
        return sorted(each["metadata"]["name"] for each in self.platform if each["kind"] == kind)

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

    def _one(self, kind: str, name: str | None) -> Document | None:
        return next((each for each in self.of_kind(kind) if each["metadata"]["name"] == name), None)

    def _cron_job(self, end: str, database: Document, program: str) -> Document | None:
        name = database["metadata"]["name"]
        for each in self.of_kind("CronJob"):
            source = variable(each, "SOURCE") or ""
            if program in json.dumps(each["spec"]) and source.rpartition("/")[2] in (name, server_of(database)):
                return each
        return None

    def _scheduled(self, cluster: str, method: str) -> Document | None:
        for each in self.of_kind("ScheduledBackup"):
            if each["spec"]["cluster"]["name"] == cluster and each["spec"].get("method") == method:
                return each
        return None

    def _archive(self, copies: Sequence[Document], store: str) -> Document | None:
        for each in copies:
            if _store(each) == store and (variable(each, "TARGET") or "").startswith("archive:"):
                return each
        return None


def variable(job: Document, name: str) -> str | None:
    """A plain environment variable of a CronJob's first container."""
    for each in _container(job).get("env", []):
        if each["name"] == name:
            return each.get("value")
    return None


def address(job: Document, name: str) -> str:
    """What a variable such as `TARGET` names, as the tools of PostgreSQL's backups write it."""
    remote, _, path = (variable(job, name) or "").partition(":")
    prefix = f"RCLONE_CONFIG_{remote.upper()}"
    match variable(job, f"{prefix}_TYPE"):
        case "azureblob":
            return f"https://{variable(job, f'{prefix}_ACCOUNT')}.blob.core.windows.net/{path}"
        case "gcs":
            return f"gs://{path}"
        case _:
            return f"s3://{path}"


def _wave(application: Document) -> tuple[int, str]:
    metadata = application["metadata"]
    return int(metadata.get("annotations", {}).get("argocd.argoproj.io/sync-wave", "0")), metadata["name"]


def server_of(database: Document) -> str:
    """The folder of a cluster in its ObjectStore."""
    return Database(database, None, None, None).server


def _container(job: Document) -> Document:
    return job["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"][0]


def _archive_of(database: Document) -> str | None:
    names = [
        plugin.get("parameters", {}).get("barmanObjectName")
        for plugin in database["spec"].get("plugins", [])
        if plugin["name"] == PLUGIN
    ]
    return next(iter(names), None)


def _store(copy: Document) -> str:
    """The name of the store that a CronJob copies: the host of its endpoint."""
    endpoint = variable(copy, "RCLONE_CONFIG_STORE_ENDPOINT") or ""
    return endpoint.partition("://")[2].partition(".")[0]
