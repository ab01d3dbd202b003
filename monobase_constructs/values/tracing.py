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
        items = [(key, item, stated.element(key)) for key, item in cast("dict[Any, Any]", value).items()]
        return {traced(key, _of_key(key, stated, each)): _given(item, each) for key, item, each in items}
    if type(value) in (list, tuple):
        items = enumerate(cast("list[Any]", value))
        return type(value)(_given(item, stated.element(number)) for number, item in items)
    return traced(value, Origin(stated.source, stated.text))


def _of_key(key: object, whole: Statement, element: Statement) -> Origin:
    """A name that is given as a key, such as that of a variable, is stated where its value is."""
    text = whole.text if element is whole else f"{whole.call}({whole.argument}[{key!r}])"
    return Origin(element.source, text)


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
