"""acme: what can be said of the stores in the cluster."""

from monobase_constructs import (
    Api,
    ApiWorker,
    Bucket,
    Client,
    Environment,
    Minio,
    Pooler,
    Postgres,
    PostgresDatabase,
    PostgresRole,
    Stack,
    ValkeyCache,
    Worker,
    production,
)

REGISTRY = "ghcr.io/monobaselabs"
API = f"{REGISTRY}/api:5.215.2@sha256:4c7b1c1d0f8f6f6f5b7f2c5b8e1a9d3e6f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c"


def further(env: Environment, stack: Stack) -> None:
    """A worker that listens (LISTEN), for which it goes past the pooler, and keeps figures in a database of its own."""
    figures = stack.replica_set.extra("figures")
    Worker(env, "mail-out", image=API, port=7500, uses=[stack.replica_set.direct, figures.named("FIGURES")])


acme = Client(
    "acme",
    domain="acme.example",
    api=Api(image=API),
    environments=[
        production(
            worker=ApiWorker(),
            postgres=Postgres(
                storage="200Gi",
                wal_storage="20Gi",
                memory="8Gi",
                extensions=["vector"],
                settings={"statement_timeout": "30s", "auto_explain.log_min_duration": "5s"},
                roles={"mail-out": PostgresRole(connections=3)},
                databases={"figures": PostgresDatabase(owner="figures")},
                pooler=Pooler(size=15),
            ),
            files=Minio(
                image=f"{REGISTRY}/minio:2026.4.10@sha256:5791b6226743c56f44f8274cc67b8beb9751b6403e697243ad00fd37af5635e3",
                buckets=["files", Bucket("reports", keep_versions="90d")],
            ),
            cache=ValkeyCache(
                image=f"{REGISTRY}/valkey:8.1.4@sha256:36c0c6b32a5cdcbeaa192a2af99f9ac820f08206c964a456a2ca3100b97b1487"
            ),
            extend=further,
        )
    ],
)
