"""Gives the arguments of checked calls their origins; see `values.origin`."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from functools import wraps
from types import FrameType
from typing import Any, cast

from monobase_constructs.values.checked import parameters_of
from monobase_constructs.values.origin import Arguments, Origin, traced
from monobase_constructs.values.statements import Statement, default_of, stack, statement


def trace(called: Any, frame: FrameType, arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Arguments:
    """The same arguments, each knowing where it is written; and those defaults that are texts and numbers."""
    parameters = parameters_of(called)
    positional = [name for name, each in parameters.items() if each.kind is each.POSITIONAL_OR_KEYWORD]
    named = list(zip(positional, arguments, strict=False))
    stops = stack(frame)
    first = [_given(value, statement(stops, name, number, value)) for number, (name, value) in enumerate(named)]
    rest = {name: _given(value, statement(stops, name, None, value)) for name, value in keywords.items()}
    known = {name for name, _ in named} | rest.keys()
    for name, parameter in parameters.items():
        plain = isinstance(parameter.default, str | int) and not isinstance(parameter.default, bool)
        if name not in known and plain and (source := default_of(called, name)) is not None:
            text = f"{called.__name__}({name}={parameter.default!r})"
            rest[name] = traced(parameter.default, Origin(source, text, given=False))
    return (*first, *arguments[len(named) :]), rest


def _given(value: Any, stated: Statement | None) -> Any:
    if stated is None:
        return value
    if type(value) is dict:
        items = cast("dict[Any, Any]", value).items()
        return {key: _given(item, stated.element(key)) for key, item in items}
    if type(value) in (list, tuple):
        items = enumerate(cast("list[Any]", value))
        return type(value)(_given(item, stated.element(number)) for number, item in items)
    return traced(value, Origin(stated.source, stated.text))


@contextmanager
def traced_calls(kind: type) -> Generator[None]:
    """Have what is handed to a class that checks nothing traced as well."""
    make: Any = cast(Any, kind).__init__

    @wraps(make)
    def tracing(self: object, *arguments: Any, **keywords: Any) -> None:
        first, rest = trace(kind, sys._getframe(1), arguments, keywords)  # pyright: ignore[reportPrivateUsage]
        make(self, *first, **rest)

    cast(Any, kind).__init__ = tracing
    try:
        yield
    finally:
        cast(Any, kind).__init__ = make
