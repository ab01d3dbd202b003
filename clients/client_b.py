"""client-b: the same services, spelled out with constructs."""

from monobase_constructs import (
    BackupPlan,
    Client,
    Cors,
    DistributedMinio,
    Environment,
    Internet,
    PostgresReplicaSet,
    Route,
    SecretBundle,
    StaticSite,
    WebService,
    Worker,
    production,
)

API = "ghcr.io/monobaselabs/api:5.215.2@sha256:4c7b1c1d0f8f6f6f5b7f2c5b8e1a9d3e6f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c"
ACCOUNT = "ghcr.io/monobaselabs/account:1.0.0@sha256:9f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"

MINIO = "ghcr.io/monobaselabs/minio:2026.4.10@sha256:5791b6226743c56f44f8274cc67b8beb9751b6403e697243ad00fd37af5635e3"


def build(env: Environment) -> None:
    """The services of client-b."""
    database = PostgresReplicaSet(env, "postgresql", storage="100Gi")
    files = DistributedMinio(env, "minio", image=MINIO, buckets=["files"], public_host="storage", cors=["app"])
    BackupPlan(env, "backups", protects=[database, files])
    auth = SecretBundle(env, "auth", keys=["AUTH_SECRET"]).keys_as_env()
    api = WebService(
        env,
        "api",
        image=API,
        port=7500,
        route=Route("api", cors=Cors(origins=["app"])),
        uses=[database, files, Internet()],
        env=auth,
    )
    sync = Route("sync", kind="websocket")
    Worker(
        env,
        "api-worker",
        image=API,
        port=7500,
        route=sync,
        uses=[database.as_role("api"), files.as_role("api"), api],
        env={**auth, "RUN_WORKERS": "true"},
    )
    StaticSite(env, "account", image=ACCOUNT, route="app", settings={"API_URL": api.public_url})


client_b = Client("client-b", domain="client-b.com", environments=[production(build=build)])
