"""acme: a database as it was in the morning, beside the damaged one, which nobody uses any more."""

from monobase_constructs import Client, Environment, PostgresReplicaSet, RestoreFrom, WebService, production

API = "ghcr.io/monobaselabs/api:5.215.2@sha256:4c7b1c1d0f8f6f6f5b7f2c5b8e1a9d3e6f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c"


def build(env: Environment) -> None:
    """The API on the restored database; variables and rights are as before."""
    backups = RestoreFrom("s3://acme-backups/acme-prod", cluster="postgresql", time="2026-11-22T10:15:00+01:00")
    database = PostgresReplicaSet(env, "postgresql2", storage="200Gi", restore_from=backups)
    WebService(env, "api", image=API, port=7500, uses=[database])


acme = Client("acme", domain="acme.example", environments=[production(build=build)])
