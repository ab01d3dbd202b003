"""A fork's own test: what it builds breaks no rule, and the editor is told where the API is."""

from monobase_constructs.testing import document, environment, findings

from .staging import build


def test_services() -> None:
    build(env := environment("northwind", "staging", domains=["stg.northwind.health"]))
    assert findings(env) == []
    assert "api.stg.northwind.health" in str(document(env, "ConfigMap", "cms-config")["data"])
