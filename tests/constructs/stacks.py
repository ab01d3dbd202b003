"""The services that most environments have, in several sizes, and a client with every fact."""

from __future__ import annotations

from collections.abc import Mapping

from monobase_constructs import (
    Account,
    Api,
    ApiWorker,
    Autoscaling,
    Backups,
    Client,
    CloudIdentity,
    Consent,
    CronJob,
    Drill,
    Environment,
    Internet,
    ManagedPostgres,
    Minio,
    PagerDuty,
    Pool,
    Postgres,
    Receivers,
    Resources,
    RestoreFrom,
    Route,
    S3Bucket,
    Slack,
    Stack,
    Stage,
    ValkeyCache,
    Waiver,
    WebService,
)

from .parts import (
    API,
    CACHE,
    DRILL,
    DUMPS,
    EVERY_POSTGRES,
    EXPORTER,
    KEEPER,
    KEPT,
    PATHS,
    PROVIDED,
    SITE,
    STORE,
    STORE_CLIENT,
    Keywords,
)

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
