"""acme: secrets that must exist, secrets that may be missing, and one that lies somewhere else."""

from monobase_constructs import Client, Environment, RemoteKey, WebService, staging


def build(env: Environment) -> None:
    """An API with secrets of its own and one that other systems share."""
    WebService(
        env,
        "api",
        image="ghcr.io/monobaselabs/api:5.215.2",
        port=7500,
        secrets={"AUTH_SECRET": None, "STRIPE_KEY": RemoteKey("common-payments", property="stripe")},
        optional_secrets=["SENTRY_DSN"],
        env={"LOG_LEVEL": "info"},
    )


acme = Client("acme", domain="acme.example", environments=[staging(build=build)])
