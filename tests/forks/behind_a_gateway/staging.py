"""Meridian: the usual services in staging; production is run by somebody else and only its namespace is wanted."""

from monobase_constructs import Account, Api, Client, ManagedPostgres, ProviderBackups, production, staging

meridian = Client(
    "meridian",
    domain="meridian.example",
    environments=[
        staging(
            domain="staging.meridian.example",
            api=Api(image="ghcr.io/monobaselabs/api:11.3.10", secrets=["AUTH_SECRET"]),
            account=Account(image="ghcr.io/monobaselabs/cms:10.7.19", route="cms"),
            postgres=ManagedPostgres(
                host="meridian.postgres.database.azure.com",
                cidrs=["10.3.0.0/28"],
                backups=ProviderBackups(any_moment="7d"),
            ),
        ),
        production(),
    ],
)
