"""acme: YAML by hand with a value that readers disagree about."""

from monobase_constructs import Client, Environment, Include, staging


def build(env: Environment) -> None:
    """Flags that a service reads."""
    Include(env, "flags", file="docs/examples/included_doubtful.yaml")


acme = Client("acme", domain="acme.example", environments=[staging(build=build)])
