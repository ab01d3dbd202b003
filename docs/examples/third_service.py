"""acme: the usual services, and a third one beside them."""

from monobase_constructs import (
    Account,
    Api,
    Client,
    Environment,
    ManagedPostgres,
    ProviderBackups,
    Resources,
    Stack,
    WebService,
    staging,
)


def reports(env: Environment, stack: Stack) -> None:
    """Reports that read the database and ask the API."""
    WebService(
        env,
        "reports",
        image="ghcr.io/acme/reports:1.4.0",
        port=3000,
        route="reports",
        uses=[stack.api, stack.database],
        resources=Resources(cpu="500m", memory="1Gi"),
        writable=["/home/reports"],
    )


acme = Client(
    "acme",
    domain="acme.example",
    api=Api(image="ghcr.io/monobaselabs/api:5.215.2", secrets=["AUTH_SECRET"]),
    account=Account(image="ghcr.io/monobaselabs/account:1.0.0"),
    environments=[
        staging(
            postgres=ManagedPostgres(
                host="acme.c9x.eu-central-1.rds.amazonaws.com",
                cidrs=["10.20.204.0/24"],
                backups=ProviderBackups(any_moment="7d"),
            ),
            extend=reports,
        ),
    ],
)
