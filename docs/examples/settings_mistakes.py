"""acme: settings that PostgreSQL would not understand, when it is next started."""

from monobase_constructs import Client, Environment, PostgresReplicaSet, WebService, production

API = "ghcr.io/monobaselabs/api:5.215.2@sha256:4c7b1c1d0f8f6f6f5b7f2c5b8e1a9d3e6f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c"


def build(env: Environment) -> None:
    """A database with settings that are none."""
    settings = {"work_memm": "16MB", "statement_timeout": "soon", "ssl": "off"}
    database = PostgresReplicaSet(env, "postgresql", storage="50Gi", settings=settings)
    WebService(env, "api", image=API, port=7500, uses=[database])


acme = Client("acme", domain="acme.example", environments=[production(build=build)])
