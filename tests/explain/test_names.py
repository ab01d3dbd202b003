"""What is called in another way while explain runs is Python's own; see `values.rewriting`."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from types import FunctionType
from typing import Any

from monobase_constructs.values.rewriting import FUNCTIONS, METHODS, ROOMS


def checked_names() -> Iterator[str]:
    """The names of the library's classes, and of its functions that check their arguments, alone and in classes."""
    for room in ROOMS:
        package = import_module(f"monobase_constructs.{room}")
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = import_module(found.name)
            held: list[Any] = [each for each in vars(module).values() if isinstance(each, type)]
            yield from (each.__name__ for each in held if each.__module__.startswith("monobase_constructs."))
            for holder in (module, *held):
                for name, each in vars(holder).items():
                    if isinstance(each, FunctionType) and each.__code__.co_qualname == "checked.<locals>.called":
                        yield name


def test_nothing_that_checks_its_arguments_has_a_name_of_python() -> None:
    """Its caller would be taken for the helper that calls it, and its arguments would lose their lines."""
    names = {*checked_names()}
    assert {"monobase", "removed", "WebService", "Postgres"} <= names
    assert names.isdisjoint(METHODS | FUNCTIONS)
