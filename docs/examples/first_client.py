"""acme: a staging environment to try things out in."""

from monobase_constructs import Account, Api, Client, Internet, ManagedPostgres, ProviderBackups, staging

acme = Client(
    "acme",
    domain="acme.example",
    api=Api(image="ghcr.io/monobaselabs/api:5.215.2", secrets=["AUTH_SECRET"], uses=[Internet()]),
    account=Account(image="ghcr.io/monobaselabs/account:1.0.0"),
    environments=[
        staging(
            postgres=ManagedPostgres(
                host="acme.c9x.eu-central-1.rds.amazonaws.com",
                cidrs=["10.20.204.0/24"],
                backups=ProviderBackups(any_moment="7d"),
            ),
        ),
    ],
)
