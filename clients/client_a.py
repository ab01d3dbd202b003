"""client-a: the whole stack in production, a small one to try out in."""

from monobase_constructs import (
    Account,
    Api,
    ApiWorker,
    Client,
    Internet,
    ManagedPostgres,
    S3Bucket,
    production,
    staging,
)

DATABASES = ["10.20.200.0/24"]

client_a = Client(
    "client-a",
    domain="client-a.com",
    api=Api(
        image="ghcr.io/monobaselabs/api:5.215.2@sha256:4c7b1c1d0f8f6f6f5b7f2c5b8e1a9d3e6f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c",
        secrets=["AUTH_SECRET"],
        optional_secrets=["SENTRY_DSN"],
        uses=[Internet()],
    ),
    account=Account(
        image="ghcr.io/monobaselabs/account:1.0.0@sha256:9f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
    ),
    environments=[
        production(
            worker=ApiWorker(),
            postgres=ManagedPostgres(host="client-a-prod.c9x.eu-central-1.rds.amazonaws.com", cidrs=DATABASES),
            files=S3Bucket("client-a-prod-files", region="eu-central-1"),
        ),
        staging(
            domain="client-a-staging.com",
            postgres=ManagedPostgres(host="client-a-staging.c9x.eu-central-1.rds.amazonaws.com", cidrs=DATABASES),
            files=S3Bucket("client-a-staging-files", region="eu-central-1"),
        ),
    ],
)
