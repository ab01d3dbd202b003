"""acme: YAML by hand with a schedule and an image that rules refuse."""

from monobase_constructs import Client, Environment, Include, staging


def build(env: Environment) -> None:
    """What clears the queue, as somebody typed it."""
    Include(env, "clearing", file="docs/examples/included_mistakes.yaml")


acme = Client("acme", domain="acme.example", environments=[staging(build=build)])
