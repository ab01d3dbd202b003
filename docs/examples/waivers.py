"""acme: an object that may break a rule for a while."""

from monobase_constructs import Client, Environment, Waiver, WebService, staging


def build(env: Environment) -> None:
    """A web service whose secret is still made by hand."""
    service = WebService(env, "api", image="ghcr.io/monobaselabs/api:5.215.2", port=7500)
    password = {"name": "LEGACY_PASSWORD", "valueFrom": {"secretKeyRef": {"name": "by-hand", "key": "password"}}}
    service.deployment.patch(
        {
            "op": "add",
            "path": "/spec/template/spec/containers/0/env",
            "value": [password],
        },
        because="the secret manager of the former provider is not reached from here",
    )


acme = Client(
    "acme",
    domain="acme.example",
    environments=[staging(build=build)],
    waivers=[
        Waiver(
            rule="secret-key",
            object="Deployment acme-staging/api",
            reason="made by hand until the move of the secrets, which is planned for March",
            expires="2027-03-31",
        )
    ],
)
