"""Every public construct twice: with what it demands, and with every option that it has.

The keywords are kept as dictionaries, so that `test_every_option.py` can read which options are set.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from monobase_constructs import (
    Account,
    Api,
    ApiRule,
    ApiWorker,
    Autoscaling,
    BackupPlan,
    Backups,
    Bucket,
    Client,
    CloudIdentity,
    Consent,
    Cors,
    CronJob,
    Dashboard,
    DashboardRow,
    DashboardVariable,
    DistributedMinio,
    Drill,
    Dumps,
    Environment,
    ExecProbe,
    ExternalPostgres,
    ExternalS3,
    Headers,
    Include,
    Internet,
    Job,
    KubernetesApi,
    ManagedPostgres,
    Metrics,
    Minio,
    Network,
    PagerDuty,
    PanelQuery,
    PathRule,
    Pool,
    Pooler,
    Postgres,
    PostgresDatabase,
    PostgresReplicaSet,
    PostgresRole,
    Probes,
    ProviderBackups,
    RateLimit,
    Receivers,
    RemoteKey,
    Resources,
    RestoreDrill,
    RestoreFrom,
    Route,
    S3Bucket,
    SecretBundle,
    SecretKey,
    Singleton,
    Slack,
    Stack,
    Stage,
    StaticSite,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TcpProbe,
    TimeSeriesPanel,
    Valkey,
    ValkeyCache,
    Volume,
    Waiver,
    WebService,
    Worker,
    WritablePath,
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
    "loses": "20m",
    "query": "SELECT count(*) > 0 FROM api.patients",
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


WRITTEN_BY_HAND = str(Path(__file__).with_name("flags.yaml"))


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


Keywords = dict[str, Any]


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
PATHS = Probes(startup="/started", readiness="/ready", liveness="/live", startup_timeout="3m")
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


STACKS: Mapping[str, Keywords] = {
    "minimal": {"api": Api(image=API)},
    "every": {
        "api": Api(
            image=API,
            port=7501,
            route="v1",
            replicas=Autoscaling(minimum=2, maximum=4),
            resources=Resources(cpu="1", memory="1Gi"),
            probes=PATHS,
            uses=[Internet()],
            secrets=["AUTH_SECRET"],
            optional_secrets=["SENTRY_DSN"],
            env={"LOG_LEVEL": "info"},
            metrics_port=7501,
            node_pool="apps",
        ),
        "worker": ApiWorker(
            image=API,
            port=7502,
            route=Route(["sync"], kind="websocket"),
            replicas=2,
            resources=Resources(cpu="1", memory="1Gi"),
            probes=PATHS,
            uses=[Internet()],
            secrets=["WORKER_SECRET"],
            optional_secrets=["TRACE_KEY"],
            env={"QUEUES": "all"},
            metrics_port=7502,
            node_pool="apps",
        ),
        "account": Account(
            image=SITE,
            route="login",
            content_security_policy="default-src 'self'",
            replicas=2,
            resources=Resources(cpu="50m", memory="64Mi"),
            node_pool="apps",
        ),
        "postgres": ManagedPostgres(
            host="db.acme.example", cidrs=["10.20.0.0/24"], port=5433, database="monobase", backups=PROVIDED
        ),
        "files": S3Bucket(
            "acme-files", region="eu-central-1", endpoint="s3.acme.example", cidrs=["10.60.0.0/24"], backups=PROVIDED
        ),
        "backups": Backups(**KEPT, drill=None),
        "cache": ValkeyCache(
            image=CACHE, resources=Resources(cpu="200m", memory="512Mi"), exporter=EXPORTER, node_pool="apps"
        ),
    },
    "postgres": {"api": Api(image=API), "worker": ApiWorker(), "postgres": Postgres(storage="50Gi")},
    "postgres-every": {"api": Api(image=API), "postgres": Postgres(**EVERY_POSTGRES)},
    "postgres-with-a-drill": {
        "api": Api(image=API),
        "postgres": Postgres(storage="50Gi"),
        "backups": Backups(drill=Drill(**DRILL), dumps=DUMPS),
    },
    "postgres-by-identity": {
        "api": Api(image=API),
        "postgres": Postgres(
            storage="50Gi", restore_from=RestoreFrom("s3://acme-backups/acme-prod", identity=CloudIdentity(KEEPER))
        ),
    },
    "object-store": {
        "api": Api(image=API),
        "account": Account(image=SITE),
        "files": Minio(image=STORE, node_pool="apps"),
    },
    "object-store-every": {
        "api": Api(image=API),
        "files": Minio(
            image=STORE,
            nodes=8,
            volume="1Ti",
            further=[Pool(nodes=8, volume="2Ti")],
            parity=3,
            buckets=["files", "reports"],
            public_host="objects",
            cors=["login"],
            client_image=STORE_CLIENT,
            resources=Resources(cpu="1", memory="4Gi"),
        ),
    },
}


def extend(env: Environment, stack: Stack) -> None:
    """What a stage adds to the services."""
    CronJob(env, "report", image=API, schedule="30 4 * * *", uses=[stack.database])


def build(env: Environment) -> None:
    """What a stage has in their place."""
    WebService(env, "demo", image=API, port=7500)


RECEIVERS = Receivers(critical=[PagerDuty("acme")], warning=[Slack("#acme", secret="slack")])
DASHBOARD = Dashboard(
    "orders",
    title="Orders",
    summary="Whoever is told that orders are late looks here.",
    variables=[DashboardVariable("place", metric="orders_total", label="namespace")],
    rows=[
        DashboardRow(
            "Now",
            panels=[
                StatPanel(
                    "Waiting",
                    asks="How many orders wait?",
                    good="Below 100.",
                    alerts=["OrdersLate"],
                    width=6,
                    unit="none",
                    warning=100,
                    critical=500,
                    queries=[PanelQuery('sum(orders_total{namespace=~"$place"})')],
                ),
                TimeSeriesPanel(
                    "Taken",
                    asks="Are orders taken?",
                    good="Never none by day.",
                    alerts=["OrdersLate"],
                    width=18,
                    unit="reqps",
                    warning=5,
                    critical=1,
                    stacked=True,
                    queries=[
                        PanelQuery(
                            'sum by (pod) (rate(orders_total{namespace=~"$place"}[$__rate_interval]))', legend="{{pod}}"
                        )
                    ],
                ),
                TablePanel(
                    "By namespace",
                    asks="Who takes how many?",
                    good="Everybody takes some.",
                    alerts=["OrdersLate"],
                    width=24,
                    columns=[TableColumn("namespace", heading="Namespace", opens="client")],
                    measures=[
                        TableMeasure(
                            "Orders",
                            expression='sum by (namespace) (orders_total{namespace=~"$place"})',
                            unit="ops",
                            warning=5,
                            critical=1,
                        )
                    ],
                ),
            ],
        )
    ],
)
"""Shown by an environment: what of its own is asked for there."""


CLIENT = Client(
    "acme",
    domain="acme.example",
    domains=["acme.test"],
    api=STACKS["every"]["api"],
    worker=STACKS["every"]["worker"],
    account=STACKS["every"]["account"],
    cluster="example",
    cost_center="4711",
    alerts=RECEIVERS,
    consents=[Consent(object="Namespace acme-demo", change="removed", reason="the fair is over")],
    waivers=[Waiver(rule="reference", object="Job acme-demo/seed", reason="until May", expires="2027-05-31")],
    environments=[
        Stage(
            "preprod",
            tier="production",
            domain="pre.acme.example",
            domains=["pre.acme.test"],
            **STACKS["every"],
            extend=extend,
            cost_center="4712",
        ),
        Stage("demo", tier="non-production", build=build),
    ],
)
