"""How a fork tests its own constructs; `test_` functions for pytest."""

from monobase_constructs import Environment, WebService
from monobase_constructs.testing import document, environment, findings


def build(env: Environment) -> None:
    """What is tested; usually imported from a client module."""
    WebService(env, "reports", image="ghcr.io/acme/reports:1.4.0", port=3000, route="reports")


def test_the_rules_find_nothing() -> None:
    """Everything that is named exists, and nothing leaves the namespace."""
    env = environment("acme", "staging")
    build(env)
    assert findings(env) == []


def test_reports_have_a_host() -> None:
    """The short name stands below the domain of the environment."""
    env = environment("acme", "staging")
    build(env)
    route = document(env, "HTTPRoute", "reports")
    assert route["spec"]["hostnames"] == ["reports.staging.acme.example"]
