"""A database in a plan, on a cluster whose backups lie with an S3 of one's own, and the same begun from its backups."""

from __future__ import annotations

from typing import Any

from monobase_constructs import (
    BackupPlan,
    BackupStorage,
    BareMetal,
    Dumps,
    Environment,
    GcpSecretManager,
    Longhorn,
    PostgresReplicaSet,
    RestoreFrom,
    S3Location,
    WebService,
)
from monobase_constructs.platform.backups.policies import policy
from monobase_constructs.testing import document, environment, example_cluster

from .object_store import ARCHIVER, READER, WRITER

Document = dict[str, Any]

API = "ghcr.io/acme/api:5.2.1@sha256:" + "4c7b1c1d" * 8
DATABASE = "postgresql"
ENDPOINT = "objects.acme.example"
PRIMARY, ARCHIVE = "acme-backups", "acme-archive"
STORAGE = BackupStorage(
    primary=S3Location(PRIMARY, endpoint=ENDPOINT, region="fra1"),
    archive=S3Location(ARCHIVE, endpoint=ENDPOINT, region="fra1"),
    longhorn=S3Location("acme-longhorn", endpoint=ENDPOINT, region="fra1"),
)


POLICIES = {
    WRITER: policy(STORAGE, "environments", "acme-prod"),
    ARCHIVER: policy(STORAGE, "archives", "acme-prod"),
    READER: policy(STORAGE, "drills", "acme-prod"),
}
"""What a person who makes the buckets is told that each may do."""


def planned(major: int, source: RestoreFrom | None = None) -> Environment:
    """The environment acme-prod with its database, which begins empty or from backups."""
    cluster = example_cluster(
        cloud=BareMetal(secrets=GcpSecretManager(project="acme")), storage=Longhorn(), backups=STORAGE
    )
    env = environment(tier="production", cluster=cluster)
    made = PostgresReplicaSet(
        env,
        DATABASE,
        storage="10Gi",
        memory="512Mi",
        version=major,
        settings={"max_connections": 40},
        connections=3,
        restore_from=source,
    )
    BackupPlan(env, "backups", protects=[made], dumps=Dumps())
    WebService(env, "api", image=API, port=7500, uses=[made], replicas=2)
    return env


def cluster_of(env: Environment) -> Document:
    """What the operator is told."""
    return document(env, "Cluster", DATABASE)["spec"]


def archive_of(env: Environment) -> tuple[Document, str]:
    """Where the database archives to: the ObjectStore that its Cluster names, and the folder in it."""
    (plugin,) = cluster_of(env)["plugins"]
    given = plugin["parameters"]
    return document(env, "ObjectStore", given["barmanObjectName"])["spec"], given["serverName"]


def origin_of(env: Environment) -> tuple[Document, str, str | None]:
    """Where it begins: the ObjectStore, the folder in it, and the moment."""
    spec = cluster_of(env)
    recovery = spec["bootstrap"]["recovery"]
    (origin,) = [each for each in spec["externalClusters"] if each["name"] == recovery["source"]]
    given = origin["plugin"]["parameters"]
    store = document(env, "ObjectStore", given["barmanObjectName"])["spec"]
    return store, given["serverName"], recovery.get("recoveryTarget", {}).get("targetTime")
