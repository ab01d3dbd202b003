"""acme: facts that are right each by itself, and wrong together."""

from monobase_constructs import Client, Environment, WebService, production


def build(env: Environment) -> None:
    """A service on a host of somebody else, without a digest."""
    WebService(env, "api", image="ghcr.io/monobaselabs/api:5.215.2", port=7500, route="api.acme.com")


acme = Client("acme", domain="acme.example", environments=[production(build=build)])
