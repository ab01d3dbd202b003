"""The largest client: two domains, five sites, an API scaled by load on a pool of its own, a nightly clean-up."""

from monobase_constructs import (
    Autoscaling,
    BackupPlan,
    Client,
    Cors,
    CronJob,
    Environment,
    ExternalPostgres,
    ExternalS3,
    Internet,
    Network,
    PathRule,
    ProviderBackups,
    Resources,
    Route,
    StaticSite,
    WebService,
    Worker,
    production,
)

DIGEST = "sha256:4c7b1c1d0f8f6f6f5b7f2c5b8e1a9d3e6f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c"
API = f"ghcr.io/monobaselabs/api:11.4.2@{DIGEST}"
SITES = {
    "patient": ["patient", "patient.harborclinic.example"],
    "provider": ["provider"],
    "website": ["harbor.example", "www"],
    "account": ["account"],
    "docs": ["docs"],
}


def build(env: Environment) -> None:
    kept = ProviderBackups(any_moment="35d", weekly="365d")
    database = ExternalPostgres(
        env, "postgresql", host="db.harbor.internal", cidrs=["10.10.0.0/24"], database="harbor", backups=kept
    )
    files = ExternalS3(
        env, "files", bucket="harbor-files", region="auto", endpoint="storage.googleapis.com", backups=kept
    )
    BackupPlan(env, "backups", protects=[database, files])
    api = WebService(
        env,
        "api",
        image=API,
        port=7500,
        replicas=Autoscaling(minimum=2, maximum=4),
        resources=Resources(cpu="500m", memory="2Gi", memory_limit="3Gi"),
        node_pool="prod-apps",
        route=Route(
            ["api", "api.harborclinic.example"],
            timeout="60s",
            body="50Mi",
            cors=Cors(origins=[host for hosts in SITES.values() for host in hosts]),
            paths=[PathRule("/reports", timeout="5m"), PathRule("/metrics", blocked=True)],
        ),
        uses=[database.as_role("api"), files, Internet(), Network(cidrs=["10.9.8.0/28"], ports=[27017])],
        secrets=[f"SECRET_{number}" for number in range(1, 23)],
        writable=["/srv"],
    )
    Worker(env, "api-worker", image=API, port=7500, uses=[database.as_role("api"), files], node_pool="prod-apps")
    for name, hosts in SITES.items():
        site = f"ghcr.io/monobaselabs/{name}:3.1.0@{DIGEST}"
        StaticSite(
            env,
            name,
            image=site,
            route=Route(hosts),
            settings={"API_URL": api.public_url},
            node_pool="prod-apps",
        )
    CronJob(
        env,
        "prune-sessions",
        image=f"docker.io/library/postgres:18.1@{DIGEST}",
        schedule="0 3 * * *",
        time_zone="Asia/Manila",
        command=["psql", "-c", "delete from sessions where expires_at < now()"],
        uses=[database.as_role("janitor")],
        node_pool="prod-apps",
    )


harbor = Client(
    "harbor",
    domain="harbor.example",
    domains=["harborclinic.example"],
    environments=[production(build=build)],
)
