"""acme: one field of one object that no argument sets."""

from monobase_constructs import Client, Environment, WebService, staging


def build(env: Environment) -> None:
    """An API whose pods use the DNS of the client's own network."""
    api = WebService(env, "api", image="ghcr.io/monobaselabs/api:5.215.2", port=7500)
    api.deployment.patch(
        {
            "op": "add",
            "path": "/spec/template/spec/dnsConfig",
            "value": {"options": [{"name": "ndots", "value": "1"}]},
        },
        because="names of the partner have few dots, and each search domain costs a query",
    )


acme = Client("acme", domain="acme.example", environments=[staging(build=build)])
