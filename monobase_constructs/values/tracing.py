"""Gives the arguments of checked calls their origins; see `values.origin`."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from types import FrameType
from typing import Any, cast

from monobase_constructs.values.checked import parameters_of
from monobase_constructs.values.deriving import Written, elements_of, written_as
from monobase_constructs.values.origin import Arguments, Computed, Origin, knowing, origin_of, traced
from monobase_constructs.values.problems import is_library, quoted
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
            rest[name] = traced(parameter.default, Origin(source, text, given=False, value=quoted(parameter.default)))
    return (*first, *arguments[len(named) :]), rest


def _given(value: Any, stated: Statement | Written | None) -> Any:
    if stated is None:
        return value
    if type(value) is dict:
        whole = cast("dict[Any, Any]", value)
        items = [(key, item, _element(whole, key, stated)) for key, item in whole.items()]
        made = {traced(key, _of_key(key, stated, each)): _given(item, each) for key, item, each in items}
        return written_as(whole, made)
    if type(value) in (list, tuple):
        items = enumerate(cast("list[Any]", value))
        return type(value)(_given(item, stated.element(number)) for number, item in items)
    origin = Origin(stated.source, stated.text, value=quoted(value) if isinstance(value, str | int) else "")
    by_client = isinstance(origin_of(value), Computed) and not is_library(str(Path(stated.source.file).absolute()))
    return knowing(value, origin) if by_client else traced(value, origin)


def _element(whole: dict[Any, Any], key: object, stated: Statement | Written) -> Statement | Written:
    """Where an element is written: in the call, or else where the mapping was."""
    written = stated.element(key)
    return elements_of(whole).get(key, stated) if written is stated else written


def _of_key(key: object, whole: Statement | Written, element: Statement | Written) -> Origin:
    """A name that is given as a key, such as that of a variable, is stated where its value is."""
    text = element.text
    if isinstance(whole, Statement) and element is not whole:
        text = f"{whole.call}({whole.argument}[{key!r}])"
    return Origin(element.source, text, value=quoted(key))


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
