"""What cases are made of: images, facts with every field set, and an environment with what workloads use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from monobase_constructs import (
    BackupPlan,
    Bucket,
    DistributedMinio,
    DrillQuery,
    Dumps,
    Environment,
    ExternalPostgres,
    ExternalS3,
    Network,
    Pooler,
    PostgresDatabase,
    PostgresReplicaSet,
    PostgresRole,
    Probes,
    ProviderBackups,
    RestoreFrom,
    SecretBundle,
    Singleton,
    Volume,
    WebService,
)
from monobase_constructs.testing import environment

STORE = "registry.example/minio:2026.4.10@sha256:" + "5d6e7f80" * 8
STORE_CLIENT = "registry.example/mc:2026.4.10@sha256:" + "6e7f8091" * 8
CACHE = "docker.io/valkey/valkey:8.1.4@sha256:" + "7f8091a2" * 8
EXPORTER = "registry.example/redis-exporter:1.80.1@sha256:" + "8091a2b3" * 8
API = "ghcr.io/acme/api:5.2.1@sha256:" + "4c7b1c1d" * 8
SITE = "ghcr.io/acme/account:1.0.0@sha256:" + "9f1e2d3c" * 8
ROLE = "arn:aws:iam::123456789012:role/acme-prod-api"

PROVIDED = ProviderBackups(any_moment="35d", loses="1m", weekly="365d")
KEPT: Mapping[str, Any] = {
    "hourly": "80h",
    "daily": "40d",
    "weekly": "400d",
    "daily_at": "15 2 * * *",
    "weekly_at": "15 6 * * 6",
}
DUMPS = Dumps(at="30 4 * * 2,5", kept="400d", longest="6h")
DRILL: Mapping[str, Any] = {
    "at": "30 10 * * 2",
    "longest": "2h",
    "query": DrillQuery("SELECT name FROM api.clinics WHERE id = 1", answer="St. Mary's"),
}
KEEPER = "arn:aws:iam::123456789012:role/backups-acme-prod"
BUCKET = Bucket("reports", keep_versions="90d")

SERVER = "ghcr.io/cloudnative-pg/postgresql:17.11-standard-trixie@sha256:" + "91e0de66" * 8
BOUNCER = "ghcr.io/cloudnative-pg/pgbouncer:1.25.1@sha256:" + "ad8cf1e2" * 8
EVERY_POSTGRES: Mapping[str, Any] = {
    "storage": "200Gi",
    "wal_storage": "20Gi",
    "instances": 5,
    "cpu": "2",
    "memory": "8Gi",
    "version": 17,
    "image": SERVER,
    "database": "records",
    "extensions": ["pgcrypto", "vector"],
    "roles": {
        "report": PostgresRole(member_of=["pg_read_all_data"], connections=2),
        "legacy": PostgresRole(schemas=["public", "jobs"]),
    },
    "databases": {"figures": PostgresDatabase(owner="report", extensions=["tablefunc"])},
    "settings": {"max_connections": 300, "work_mem": "4MB", "auto_explain.log_min_duration": "10s"},
    "durability": "preferred",
    "connections": 8,
    "pooler": Pooler(instances=3, mode="session", size=45, clients=500, cpu="200m", memory="256Mi", image=BOUNCER),
    "restore_from": RestoreFrom(
        "s3://acme-backups/acme-prod",
        cluster="postgresql-old",
        time="2026-11-22T10:15:00+01:00",
        endpoint="s3.backup.example",
        network=Network(cidrs=["10.80.0.0/24"], ports=[443]),
        archive_as="records-2",
    ),
    "node_pool": "apps",
}


PATHS = Probes(startup="/started", readiness="/ready", liveness="/live", startup_timeout="3m")
WRITTEN_BY_HAND = str(Path(__file__).with_name("flags.yaml"))

Keywords = dict[str, Any]


class Parts:
    """An environment with what workloads use: a database, a bucket, a service beside them, a bundle of secrets."""

    def __init__(self, env: Environment | None = None) -> None:
        self.env = env or environment()
        self.database = ExternalPostgres(self.env, "postgresql", host="db.acme.example", cidrs=["10.20.0.0/24"])
        self.copy = ExternalPostgres(self.env, "copy", host="copy.acme.example", cidrs=["10.22.0.0/24"])
        self.store = ExternalS3(self.env, "files", bucket="acme-prod-files", region="eu-central-1")
        self.mail = WebService(self.env, "mail", image=API, port=8025, ports={"smtp": 1025})
        self.archive = ExternalS3(self.env, "old", bucket="acme-old", region="eu-central-1", cidrs=["10.21.0.0/24"])
        self.keys = SecretBundle(self.env, "keys", keys=["token"])
        self.registry = SecretBundle(
            self.env, "registry", keys=[".dockerconfigjson"], type="kubernetes.io/dockerconfigjson"
        )

    def kept(self) -> ExternalPostgres:
        return ExternalPostgres(self.env, "rds", host="r.acme.example", cidrs=["10.23.0.0/24"], backups=PROVIDED)

    @cached_property
    def records(self) -> PostgresReplicaSet:
        made = PostgresReplicaSet(self.env, "passbook", storage="50Gi")
        WebService(self.env, "recorder", image=API, port=7500, uses=[made])
        return made

    def objects(self) -> DistributedMinio:
        made = DistributedMinio(self.env, "shelf", image=STORE, buckets=["pictures", BUCKET])
        WebService(self.env, "painter", image=API, port=7500, uses=[made])
        return made

    def restorable(self) -> PostgresReplicaSet:
        if self.env.node.try_find_child("backups") is None:
            BackupPlan(self.env, "backups", protects=[self.records])
        return self.records

    def box(self) -> Singleton:
        return Singleton(self.env, "box", image=API, port=7500, volume=Volume("/var/lib/box", size="10Gi"))
