"""client-d: stays on a managed PostgreSQL and an external bucket for good."""

from monobase_constructs import Account, Api, Client, Internet, ManagedPostgres, ProviderBackups, S3Bucket, production

client_d = Client(
    "client-d",
    domain="client-d.com",
    api=Api(
        image="ghcr.io/monobaselabs/api:5.215.2@sha256:4c7b1c1d0f8f6f6f5b7f2c5b8e1a9d3e6f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c",
        secrets=["AUTH_SECRET"],
        uses=[Internet()],
    ),
    account=Account(
        image="ghcr.io/monobaselabs/account:1.0.0@sha256:9f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
    ),
    environments=[
        production(
            postgres=ManagedPostgres(
                host="client-d.c9x.eu-central-1.rds.amazonaws.com",
                cidrs=["10.20.203.0/24"],
                backups=ProviderBackups(any_moment="35d", weekly="365d"),
            ),
            files=S3Bucket(
                "client-d-files",
                region="eu-central-1",
                backups=ProviderBackups(any_moment="30d", loses="0s", weekly="365d"),
            ),
        ),
    ],
)
