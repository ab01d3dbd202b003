"""acme: YAML by hand with a value that readers disagree about, and with a schedule and an image that rules refuse."""

from monobase_constructs import Client, Environment, Include, staging


def build(env: Environment) -> None:
    """Two files, each with mistakes."""
    Include(env, "flags", file="docs/examples/included_doubtful.yaml")
    Include(env, "clearing", file="docs/examples/included_mistakes.yaml")


acme = Client("acme", domain="acme.example", environments=[staging(build=build)])
