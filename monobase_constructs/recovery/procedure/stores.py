"""The stores of an environment, each with what makes its backups."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from monobase_constructs.recovery.procedure.settings import Document, runs, variable

PLUGIN = "barman-cloud.cloudnative-pg.io"
OfKind = Callable[[str], Sequence[Document]]


@dataclass(frozen=True)
class Database:
    """A PostgreSQL of CloudNativePG: its Cluster, and what keeps it."""

    document: Document
    primary: Document | None
    """The ObjectStore of its log."""
    weekly: Document | None
    """The CronJob that copies base backups into the archive."""
    hourly: Document | None
    """The ScheduledBackup that takes snapshots."""
    daily: Document | None = None
    """The ScheduledBackup that makes base backups."""
    dumps: Document | None = None
    """The CronJob that dumps it."""
    prune: Document | None = None
    """The CronJob that deletes old snapshots."""

    @property
    def name(self) -> str:
        """The name of the Cluster."""
        return self.document["metadata"]["name"]

    @property
    def server(self) -> str:
        """The folder of the cluster in its ObjectStore."""
        return _parameters(self.document).get("serverName", self.name)

    @property
    def database(self) -> str:
        """The database that applications use."""
        bootstrap = self.document["spec"].get("bootstrap", {})
        return next((each["database"] for each in bootstrap.values() if "database" in each), "app")

    @property
    def backups(self) -> list[Document]:
        """All that begins a backup, copies one or deletes one."""
        found = (self.daily, self.hourly, self.weekly, self.dumps, self.prune)
        return [each for each in found if each is not None]


@dataclass(frozen=True)
class Files:
    """An object store of MinIO: its StatefulSet, and the CronJobs that copy it."""

    name: str
    copy: Document
    archive: Document | None
    versions: Mapping[str, int] = field(default_factory=dict[str, int])
    """For how many days each of its buckets keeps what was overwritten or deleted; without those that keep nothing."""

    @property
    def buckets(self) -> list[str]:
        """All that is copied of it."""
        return (variable(self.copy, "BUCKETS") or "").split()

    @property
    def backups(self) -> list[Document]:
        """All that copies it."""
        return [self.copy, *([self.archive] if self.archive is not None else [])]


def databases(of_kind: OfKind) -> list[Database]:
    """Each PostgreSQL in the cluster."""
    jobs, scheduled = of_kind("CronJob"), of_kind("ScheduledBackup")
    return [_database(each, of_kind("ObjectStore"), jobs, scheduled) for each in of_kind("Cluster")]


def files(of_kind: OfKind) -> list[Files]:
    """Each object store in the cluster that is copied."""
    copies = [each for each in of_kind("CronJob") if variable(each, "RCLONE_CONFIG_STORE_ENDPOINT")]
    archives = {_store(each): each for each in copies if (variable(each, "TARGET") or "").startswith("archive:")}
    primary = [each for each in copies if (variable(each, "TARGET") or "").startswith("primary:")]
    versions = {name: _versions(of_kind("ConfigMap"), name) for name in map(_store, primary)}
    return [Files(name := _store(each), each, archives.get(name), versions[name]) for each in primary]


def _versions(told: Sequence[Document], store: str) -> dict[str, int]:
    """What the Job that makes the buckets of a store is told of older versions."""
    pages = [each["data"] for each in told if each["metadata"]["name"] == f"{store}-provision-config"]
    page: dict[str, str] = pages[0] if pages else {}
    lines = [line.split() for line in page.get("etc.provision.buckets", "").splitlines()]
    found: dict[str, int] = {}
    for bucket in [bucket for bucket, versioning in lines if versioning == "enable"]:
        (rule,) = json.loads(page[f"etc.provision.lifecycles.{bucket}.json"])["Rules"]
        found[bucket] = rule["NoncurrentVersionExpiration"]["NoncurrentDays"]
    return found


def _database(
    document: Document, archives: Sequence[Document], jobs: Sequence[Document], scheduled: Sequence[Document]
) -> Database:
    name, given = document["metadata"]["name"], _parameters(document)
    archive, server = given.get("barmanObjectName"), str(given.get("serverName", name))

    def job(program: str, key: str, *values: str) -> Document | None:
        mine = [each for each in jobs if (variable(each, key) or "").rpartition("/")[2] in values]
        return next((each for each in mine if runs(each, program)), None)

    def begun(method: str) -> Document | None:
        mine = [each["spec"] | {"of": each} for each in scheduled if each["spec"]["cluster"]["name"] == name]
        return next((each["of"] for each in mine if each.get("method") == method), None)

    return Database(
        document,
        primary=next((each for each in archives if each["metadata"]["name"] == archive), None),
        weekly=job("archive-postgresql.sh", "SOURCE", name, server),
        hourly=begun("volumeSnapshot"),
        daily=begun("plugin"),
        dumps=job("dump-postgresql.sh", "PGHOST", f"{name}-rw"),
        prune=job("prune-snapshots.sh", "CLUSTER", name),
    )


def _parameters(cluster: Document) -> Document:
    """What the plugin of its backups is told."""
    plugins: list[Document] = cluster["spec"].get("plugins", [])
    return next((each.get("parameters", {}) for each in plugins if each["name"] == PLUGIN), Document())


def _store(copy: Document) -> str:
    """The name of the store that a CronJob copies: the host of its endpoint."""
    endpoint = variable(copy, "RCLONE_CONFIG_STORE_ENDPOINT") or ""
    return endpoint.partition("://")[2].partition(".")[0]
