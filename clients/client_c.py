"""client-c: a staging environment of the usual services, and one report of its own."""

from monobase_constructs import (
    Account,
    Api,
    Client,
    CronJob,
    Environment,
    ManagedPostgres,
    S3Bucket,
    monobase,
    staging,
)

API = "ghcr.io/monobaselabs/api:5.216.0-rc.1"


def build(env: Environment) -> None:
    """The Monobase services, and a nightly report beside them."""
    stack = monobase(
        env,
        api=Api(image=API, secrets=["AUTH_SECRET"]),
        account=Account(image="ghcr.io/monobaselabs/account:1.1.0-rc.1"),
        postgres=ManagedPostgres(host="client-c.c9x.eu-central-1.rds.amazonaws.com", cidrs=["10.20.202.0/24"]),
        files=S3Bucket("client-c-staging-files", region="eu-central-1"),
    )
    CronJob(
        env,
        "report",
        image=API,
        schedule="30 4 * * *",
        arguments=["report"],
        uses=[stack.database, stack.files],
    )


client_c = Client("client-c", domain="client-c.com", environments=[staging(domain="client-c-staging.com", build=build)])
