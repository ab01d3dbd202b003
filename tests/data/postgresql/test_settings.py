"""The facts that settings are checked against are those of the servers themselves."""

from __future__ import annotations

import importlib.util
import json
from types import ModuleType

import pytest

from monobase_constructs.data.postgresql.parameters import GUARDED, Sizing
from monobase_constructs.data.postgresql.settings import known, misunderstood
from monobase_constructs.values.postgres import Major

from ..programs import MAJORS, ROOT
from .server import RealPostgres


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("postgresql_settings", ROOT / "tools" / "postgresql_settings.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


asking = tool()


@pytest.mark.server("PostgreSQL")
def test_a_server_of_each_version_knows_what_we_know(server: RealPostgres) -> None:
    facts = asking.facts_of(json.loads(server.superuser(asking.QUERY).out))
    ours = {name: setting for name, setting in known().items() if server.major in (setting.versions or MAJORS)}
    assert facts.keys() == ours.keys()
    for name, fact in facts.items():
        kept = ours[name]
        assert fact.get("fixed", False) == kept.fixed, name
        assert fact.get("unit") == kept.unit, name
        assert fact.get("type", "string") == kept.type or {fact["type"], kept.type} == {"bool", "string"}, name
        assert set(fact.get("values", ())) <= set(kept.values), name
        assert kept.least is None or kept.least <= fact["least"], name
        assert kept.most is None or kept.most >= fact["most"], name


@pytest.mark.server("PostgreSQL")
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("work_mem", "5 MB"),
        ("work_mem", "0.5MB"),
        ("work_mem", "63kB"),
        ("work_mem", "5mb"),
        ("statement_timeout", "5min"),
        ("statement_timeout", "5 minutes"),
        ("deadlock_timeout", "0"),
        ("max_wal_size", "1TB"),
        ("random_page_cost", "1e1"),
        ("checkpoint_completion_target", "1.5"),
        ("jit", "YES"),
        ("jit", "maybe"),
        ("synchronous_commit", "true"),
        ("wal_compression", "brotli"),
        ("timezone", "Europe/Berlin"),
        ("work_memm", "5MB"),
        ("ssl_min_protocol_version", "tlsv1.2"),
    ],
)
def test_a_server_takes_what_we_take(server: RealPostgres, name: str, value: str) -> None:
    taken = server.superuser(f"ALTER SYSTEM SET {name} = '{value}'").status == 0
    server.superuser(f"ALTER SYSTEM RESET {name}")
    assert ([*misunderstood(name, value, server.major)] == []) == taken


@pytest.mark.parametrize("major", MAJORS)
def test_what_is_derived_and_guarded_is_known(major: Major) -> None:
    derived = Sizing(2**32, 2**35, 2**33, {}, major).parameters()
    assert [str(each) for name, value in derived.items() for each in misunderstood(name, value, major)] == []
    for name, values in GUARDED.items():
        assert all([*misunderstood(name, value, major)] == [] for value in values), name
