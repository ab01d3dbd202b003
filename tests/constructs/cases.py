"""Every public construct twice: with what it demands, and with every option that it has.

The keywords are kept as dictionaries, so that `test_every_option.py` can read which options are set.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from monobase_constructs import (
    ApiRule,
    Autoscaling,
    BackupPlan,
    Bucket,
    CloudIdentity,
    Cors,
    CronJob,
    DistributedMinio,
    ExecProbe,
    ExternalPostgres,
    ExternalS3,
    Headers,
    Include,
    Internet,
    Job,
    KubernetesApi,
    Metrics,
    Network,
    PathRule,
    Pool,
    PostgresReplicaSet,
    Probes,
    RateLimit,
    RemoteKey,
    Resources,
    RestoreDrill,
    Route,
    SecretBundle,
    SecretKey,
    Singleton,
    StaticSite,
    TcpProbe,
    Valkey,
    Volume,
    WebService,
    Worker,
    WritablePath,
)

from .parts import (
    API,
    BUCKET,
    CACHE,
    DRILL,
    DUMPS,
    EVERY_POSTGRES,
    EXPORTER,
    KEPT,
    PATHS,
    PROVIDED,
    ROLE,
    SITE,
    STORE,
    STORE_CLIENT,
    WRITTEN_BY_HAND,
    Keywords,
    Parts,
)


@dataclass(frozen=True)
class Case:
    """A construct, its least keywords, and all of them. user: whether it writes nothing until somebody uses it."""

    construct: Callable[..., Any]
    id: str
    minimal: Callable[[Parts], Keywords]
    every: Callable[[Parts], Keywords]
    user: bool = False

    def build(self, parts: Parts, keywords: Keywords) -> Any:
        made = self.construct(parts.env, self.id, **keywords)
        if self.user:
            WebService(parts.env, f"{self.id}-reader", image=API, port=7500, uses=[made])
        return made


def pod_options(parts: Parts) -> Keywords:
    rule = ApiRule(verbs=["get", "update"], resources=["leases"], names=["leader"], group="coordination.k8s.io")
    return {
        "uses": [
            parts.database.as_role("api"),
            parts.copy.named("COPY"),
            parts.store,
            parts.archive.named("OLD"),
            parts.mail,
            parts.mail.at("smtp"),
            Internet(ports=[443, 587]),
            Network(cidrs=["10.30.0.0/24", "10.31.0.0/24"], ports=[6379, 5671]),
            KubernetesApi(rules=[rule]),
            CloudIdentity(ROLE),
        ],
        "env": {"LOG_LEVEL": "info", "TOKEN": parts.keys.key("token"), "OWN": own_key()},
        "secrets": {"AUTH_SECRET": None, "SHARED": RemoteKey("monobase/acme/prod/shared", property="key")},
        "optional_secrets": ["SENTRY_DSN"],
        "config_files": {"/etc/app/config.json": '{"limit": 10}\n', "/etc/app/rules.txt": "deny all\n"},
        "resources": Resources(
            cpu="200m", cpu_limit="1", memory="300Mi", memory_limit="600Mi", disk="200Mi", disk_limit="500Mi"
        ),
        "writable": ["/var/run/app", WritablePath("/var/cache/app", size="256Mi")],
        "run_as": 20001,
        "command": ["/app/server"],
        "args": ["--mode", "full"],
        "node_pool": "apps",
        "pull_secret": parts.registry,
        "priority": "monobase-data",
    }


def own_key() -> SecretKey:
    return SecretKey(secret="keys", key="token", optional=True)


METRICS = Metrics(9090, path="/internal/metrics", names=["orders_total"])
OTHERS = Probes(startup=TcpProbe(), readiness=ExecProbe(["/app/check"]), liveness=TcpProbe())
SCALED = Autoscaling(minimum=3, maximum=5, cpu_percent=60, memory_percent=80)

CASES: Mapping[str, Case] = {
    "web-service": Case(
        WebService,
        "api",
        lambda parts: {"image": API, "port": 7500},
        lambda parts: {
            "image": API,
            "port": 7500,
            "ports": {"metrics": 9090, "admin": 7501},
            "route": "api",
            "replicas": SCALED,
            "probes": PATHS,
            "drain": "40s",
            "max_unavailable": 2,
            "metrics_port": METRICS,
            **pod_options(parts),
        },
    ),
    "worker": Case(
        Worker,
        "worker",
        lambda parts: {"image": API, "port": 7500},
        lambda parts: {
            "image": API,
            "port": 7500,
            "ports": {"metrics": 9090, "admin": 7501},
            "route": Route(["sync"], kind="websocket"),
            "replicas": 4,
            "probes": OTHERS,
            "drain": "3m",
            "max_unavailable": 3,
            "metrics_port": 9090,
            **pod_options(parts),
        },
    ),
    "static-site": Case(
        StaticSite,
        "account",
        lambda parts: {"image": SITE},
        lambda parts: {
            "image": SITE,
            "route": "app",
            "root": "/srv/www",
            "settings": {"API_URL": "https://api.acme.example"},
            "content_security_policy": "default-src 'self'; connect-src https://api.acme.example",
            "replicas": 3,
            "drain": "45s",
            "max_unavailable": 2,
            **pod_options(parts),
        },
    ),
    "singleton": Case(
        Singleton,
        "sync",
        lambda parts: {"image": API, "port": 8080},
        lambda parts: {
            "image": API,
            "volume": Volume("/var/lib/sync", size="50Gi", storage_class="fast"),
            "port": 8080,
            "ports": {"metrics": 9090, "peer": 7946},
            "route": "box",
            "probes": PATHS,
            "drain": "1m",
            "metrics_port": 9090,
            **pod_options(parts),
        },
    ),
    "cron-job": Case(
        CronJob,
        "report",
        lambda parts: {"image": API, "schedule": "30 4 * * *"},
        lambda parts: {
            "image": API,
            "schedule": "0 3 * * 1-5",
            "time_zone": "Europe/Berlin",
            "timeout": "20m",
            "retries": 1,
            "overlap": "allow",
            **pod_options(parts),
        },
    ),
    "job": Case(
        Job,
        "migrate",
        lambda parts: {"image": API},
        lambda parts: {"image": API, "timeout": "1h", "retries": 0, **pod_options(parts)},
    ),
    "secret-bundle": Case(
        SecretBundle,
        "partner",
        lambda parts: {"keys": ["TOKEN"]},
        lambda parts: {
            "keys": ["username", "password"],
            "optional": ["WEBHOOK_SECRET"],
            "remote": {"password": RemoteKey("monobase/acme/prod/shared", property="partner-password")},
            "templates": {"url": "https://{{ .username | urlquery }}:{{ .password | urlquery }}@partner.example"},
            "type": "kubernetes.io/basic-auth",
            "created_once": True,
            "labels": {"acme.example/watched": "true"},
        },
    ),
    "external-postgres": Case(
        ExternalPostgres,
        "ledger",
        lambda parts: {"host": "ledger.acme.example", "cidrs": ["10.40.0.0/24"]},
        lambda parts: {
            "host": "ledger.acme.example",
            "cidrs": ["10.40.0.0/24", "10.41.0.0/24"],
            "port": 6432,
            "database": "ledger",
            "backups": PROVIDED,
        },
        user=True,
    ),
    "external-s3": Case(
        ExternalS3,
        "archive",
        lambda parts: {"bucket": "acme-archive", "region": "eu-central-1"},
        lambda parts: {
            "bucket": "acme-archive",
            "region": "eu-central-1",
            "endpoint": "storage.acme.example",
            "cidrs": ["10.50.0.0/24"],
            "backups": PROVIDED,
        },
        user=True,
    ),
    "postgres-replica-set": Case(
        PostgresReplicaSet, "records", lambda parts: {"storage": "50Gi"}, lambda parts: {**EVERY_POSTGRES}, user=True
    ),
    "distributed-minio": Case(
        DistributedMinio,
        "minio",
        lambda parts: {"image": STORE, "buckets": ["files"]},
        lambda parts: {
            "image": STORE,
            "pools": [Pool(nodes=6, volume="500Gi")],
            "parity": 3,
            "buckets": ["files", BUCKET, Bucket("scratch", versioned=False)],
            "public_host": "storage",
            "cors": ["app", "https://partner.example"],
            "client_image": STORE_CLIENT,
            "resources": Resources(cpu="1", memory="4Gi"),
            "node_pool": "apps",
            "pull_secret": parts.registry,
        },
        user=True,
    ),
    "backup-plan": Case(
        BackupPlan,
        "backups",
        lambda parts: {"protects": [parts.kept()]},
        lambda parts: {"protects": [parts.records, parts.objects(), parts.box(), parts.kept()], **KEPT, "dumps": DUMPS},
    ),
    "restore-drill": Case(
        RestoreDrill,
        "drill",
        lambda parts: {"database": parts.restorable()},
        lambda parts: {"database": parts.restorable(), **DRILL},
    ),
    "include": Case(
        Include,
        "flags",
        lambda parts: {"file": WRITTEN_BY_HAND},
        lambda parts: {"file": WRITTEN_BY_HAND},
    ),
    "valkey": Case(
        Valkey,
        "valkey",
        lambda parts: {"image": CACHE},
        lambda parts: {
            "image": CACHE,
            "resources": Resources(cpu="200m", memory="1Gi"),
            "exporter": EXPORTER,
            "node_pool": "apps",
            "pull_secret": parts.registry,
        },
        user=True,
    ),
}


def routes(parts: Parts) -> Mapping[str, Route]:
    return {
        "http": Route(
            ["api", "acme.example"],
            timeout="1m",
            paths=[PathRule("/internal", blocked=True), PathRule("/reports", timeout="2m", to=parts.mail)],
            cors=Cors(
                origins=["https://app.acme.example"],
                methods=["GET", "POST"],
                headers=["Authorization"],
                expose=["ETag"],
                max_age="1h",
                credentials=False,
            ),
            rate_limit=RateLimit(requests=50, per="minute"),
            request_headers=Headers(set={"X-From": "edge"}, add={"X-More": "1"}, remove=["X-Less"]),
            response_headers=Headers(set={"X-Frame-Options": "DENY"}, add={"X-Also": "1"}, remove=["Server"]),
            body="10Mi",
            health_path="/readyz",
        ),
        "websocket": Route(["sync"], kind="websocket", idle="30m"),
        "transfer": Route(["storage"], kind="transfer"),
    }
