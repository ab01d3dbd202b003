"""acme: a service, and the nightly clearing that another tool wrote as YAML."""

from monobase_constructs import Client, Environment, Include, WebService, staging


def build(env: Environment) -> None:
    """A mailer, and what clears its queue."""
    WebService(env, "mailer", image="ghcr.io/acme/mailer:0.3.1", port=8080)
    Include(env, "clearing", file="docs/examples/included.yaml")


acme = Client("acme", domain="acme.example", environments=[staging(build=build)])
