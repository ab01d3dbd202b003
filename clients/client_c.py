"""client-c: a staging environment of the usual services, and a nightly report beside them."""

from monobase_constructs import (
    Account,
    Api,
    Backups,
    Client,
    CronJob,
    Environment,
    Minio,
    Postgres,
    PostgresRole,
    Stack,
    staging,
)

API = "ghcr.io/monobaselabs/api:5.216.0-rc.1"


def report(env: Environment, stack: Stack) -> None:
    """What client-c runs beside the Monobase services."""
    CronJob(env, "report", image=API, schedule="30 4 * * *", args=["report"], uses=[stack.database, stack.files])


client_c = Client(
    "client-c",
    domain="client-c.com",
    api=Api(image=API, secrets=["AUTH_SECRET"]),
    account=Account(image="ghcr.io/monobaselabs/account:1.1.0-rc.1"),
    environments=[
        staging(
            domain="client-c-staging.com",
            postgres=Postgres(
                storage="20Gi", instances=1, roles={"report": PostgresRole(member_of=["pg_read_all_data"])}
            ),
            files=Minio(image="ghcr.io/monobaselabs/minio:2026.4.10", nodes=4, volume="20Gi"),
            backups=Backups(hourly=None, daily="7d", weekly=None),
            extend=report,
        ),
    ],
)
