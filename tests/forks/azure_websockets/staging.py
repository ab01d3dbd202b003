"""A staging environment on AKS: a content editor with its own CSP, sync on WebSockets, mail caught inside."""

from monobase_constructs import (
    BackupPlan,
    Client,
    Cors,
    Environment,
    ExternalPostgres,
    ExternalS3,
    Internet,
    Probes,
    ProviderBackups,
    Resources,
    Route,
    Singleton,
    Stage,
    StaticSite,
    WebService,
)


def build(env: Environment) -> None:
    kept = ProviderBackups(any_moment="7d")
    database = ExternalPostgres(
        env, "postgresql", host="northwind.postgres.database.azure.com", cidrs=["10.2.9.0/28"], backups=kept
    )
    files = ExternalS3(
        env, "files", bucket="northwind-stg", region="westeurope", endpoint="s3.northwind.health", backups=kept
    )
    BackupPlan(env, "backups", protects=[database, files])
    mail = WebService(
        env,
        "mailpit",
        image="docker.io/axllent/mailpit:v1.29.2",
        port=8025,
        ports={"smtp": 1025},
        replicas=1,
        probes=Probes(startup="/livez", readiness="/readyz", liveness="/livez"),
    )
    api = WebService(
        env,
        "api",
        image="ghcr.io/monobaselabs/api:11.3.10",
        port=7500,
        route=Route("api", timeout="60s", cors=Cors(origins=["cms"])),
        uses=[database, files, mail.at("smtp"), Internet(ports=[443, 587])],
        secrets=["AUTH_SECRET", "ENCRYPTION_KEY", "STRIPE_KEY"],
        optional_secrets=["SENTRY_DSN", "PUSH_KEY"],
        resources=Resources(cpu="200m", memory="512Mi", memory_limit="1Gi", disk="1Gi"),
        env={"EXTERNAL_ADDRESS": env.url("api")},
    )
    StaticSite(
        env,
        "cms",
        image="ghcr.io/monobaselabs/cms:10.7.19",
        route="cms",
        content_security_policy=f"default-src 'self'; connect-src 'self' {env.url('api')} {env.url('sync', 'wss')}",
        settings={"API_URL": api.public_url},
    )
    Singleton(
        env,
        "sync",
        image="ghcr.io/monobaselabs/cadence:0.9.4",
        port=8080,
        route=Route("sync", kind="websocket", idle="30m"),
        uses=[api],
        run_as=65532,
    )


northwind = Client(
    "northwind",
    domain="northwind.health",
    environments=[Stage("staging", tier="non-production", domain="stg.northwind.health", build=build)],
)
