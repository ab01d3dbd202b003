"""No option is without a snapshot: the cases named "every" set each one of each public construct and value."""

from __future__ import annotations

import dataclasses
import inspect
import typing
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pytest

import monobase_constructs
from monobase_constructs import TenantConstruct
from monobase_constructs.client.stack import monobase
from monobase_constructs.environment.scope import Tenancy
from monobase_constructs.testing import environment
from monobase_constructs.values.checked import Value
from monobase_constructs.workloads.options import PodOptions

from .cases import CASES, routes
from .clusters import BACKUPS, CLOUDS, EDGES, STORAGES, every_fact
from .dashboard import DASHBOARD
from .parts import Keywords, Parts
from .stacks import CLIENT, RECEIVERS, STACKS

PUBLIC = [getattr(monobase_constructs, name) for name in monobase_constructs.__all__]
VALUES = [each for each in PUBLIC if isinstance(each, type) and issubclass(each, Value)]
CONSTRUCTS = [each for each in PUBLIC if isinstance(each, type) and issubclass(each, TenantConstruct)]


def options(construct: type) -> dict[str, Any]:
    """The options of a construct and their defaults, those of all workloads included."""
    parameters = inspect.signature(vars(construct)["__init__"]).parameters
    found = {name: each.default for name, each in parameters.items() if name not in ("self", "scope", "id", "options")}
    if "options" in parameters:
        found |= dict.fromkeys(typing.get_type_hints(PodOptions))
    return found


def unset(construct: type, keywords: Keywords) -> set[str]:
    """The options that the keywords leave out, or set to what they are anyway."""
    return {name for name, default in options(construct).items() if keywords.get(name, default) == default}


def values_in(given: Any) -> Iterator[Value]:
    """Every value in the keywords, however deep."""
    if isinstance(given, Value):
        yield given
        for field in dataclasses.fields(given):  # type: ignore[arg-type]
            yield from values_in(getattr(given, field.name))
    elif isinstance(given, Mapping):
        for each in given.values():
            yield from values_in(each)
    elif isinstance(given, Sequence) and not isinstance(given, str):
        for each in given:
            yield from values_in(each)


@pytest.fixture(scope="module")
def stated() -> list[Value]:
    """The values of all cases."""
    parts = Parts()
    cases = [case.every(parts) for case in CASES.values()]
    tenancy = environment("acme", "prod", tier="production", cost_center="4711").tenancy
    given = [CLIENT, STACKS, DASHBOARD, tenancy.but(part="drill", receivers=RECEIVERS)]
    facts = [CLOUDS, EDGES, STORAGES, BACKUPS, every_fact()]
    return [*values_in([cases, routes(parts), given, facts])]


def unset_fields(kind: type, stated: Sequence[Value]) -> set[str]:
    """The fields of the value that no case sets to something of its own."""
    own = [value for value in stated if type(value) is kind]
    return {
        field.name
        for field in dataclasses.fields(kind)  # type: ignore[arg-type]
        if not any(getattr(value, field.name) != default(field) for value in own)
    }


def default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


def test_every_construct_has_a_case() -> None:
    assert {case.construct for case in CASES.values()} == set(CONSTRUCTS) - {TenantConstruct}


@pytest.mark.parametrize("name", CASES)
def test_every_option_of_a_construct_is_set(name: str) -> None:
    assert unset(CASES[name].construct, CASES[name].every(Parts())) == set()


def test_every_option_of_the_stack_is_set() -> None:
    assert set(STACKS["every"]) == set(inspect.signature(monobase).parameters) - {"env"}


@pytest.mark.parametrize("kind", [*VALUES, Tenancy], ids=lambda kind: kind.__name__)
def test_every_field_of_a_value_is_set(kind: type, stated: list[Value]) -> None:
    assert unset_fields(kind, stated) == set()
    assert any(type(value) is kind for value in stated)


def test_an_option_without_a_case_is_noticed(stated: list[Value]) -> None:
    keywords = CASES["web-service"].every(Parts())
    for name in keywords:
        left = {other: value for other, value in keywords.items() if other != name}
        assert unset(CASES["web-service"].construct, left) == {name}
    without = [value for value in stated if not isinstance(value, monobase_constructs.Route)]
    assert "rate_limit" in unset_fields(monobase_constructs.Route, without)
