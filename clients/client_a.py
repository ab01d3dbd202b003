"""client-a: the whole stack in production, a small one to try out in."""

from monobase_constructs import (
    Account,
    Api,
    ApiWorker,
    Backups,
    Client,
    Drill,
    Dumps,
    Internet,
    Minio,
    PagerDuty,
    Postgres,
    ProviderBackups,
    Receivers,
    S3Bucket,
    Slack,
    ValkeyCache,
    production,
    staging,
)

REGISTRY = "ghcr.io/monobaselabs"

client_a = Client(
    "client-a",
    domain="client-a.com",
    api=Api(
        image=f"{REGISTRY}/api:5.215.2@sha256:4c7b1c1d0f8f6f6f5b7f2c5b8e1a9d3e6f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c",
        secrets=["AUTH_SECRET"],
        optional_secrets=["SENTRY_DSN"],
        uses=[Internet()],
    ),
    account=Account(
        image=f"{REGISTRY}/account:1.0.0@sha256:9f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"
    ),
    alerts=Receivers(critical=[PagerDuty("pagerduty")], warning=[Slack("#client-a-alerts", secret="slack")]),
    environments=[
        production(
            worker=ApiWorker(),
            postgres=Postgres(storage="200Gi", memory="8Gi"),
            files=Minio(
                image=f"{REGISTRY}/minio:2026.4.10@sha256:5791b6226743c56f44f8274cc67b8beb9751b6403e697243ad00fd37af5635e3"
            ),
            cache=ValkeyCache(
                image=f"{REGISTRY}/valkey:8.1.4@sha256:36c0c6b32a5cdcbeaa192a2af99f9ac820f08206c964a456a2ca3100b97b1487"
            ),
            backups=Backups(drill=Drill(), dumps=Dumps()),
        ),
        staging(
            domain="client-a-staging.com",
            postgres=Postgres(storage="20Gi", instances=1),
            files=S3Bucket(
                "client-a-staging-files", region="eu-central-1", backups=ProviderBackups(any_moment="7d", loses="0s")
            ),
            backups=Backups(hourly=None, daily="7d", weekly=None),
        ),
    ],
)
