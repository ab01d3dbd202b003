"""Where values come from: the argument of a call that states each of them. Recorded only while `monobase explain` runs.

A text or number that is handed to a checked call becomes one that is equal to it and knows that call. It keeps knowing
it as long as it is passed on as it is; what the library computes from it knows what it was computed from
(`values.deriving`).
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from types import FrameType
from typing import Any, Protocol, cast

from monobase_constructs.values.problems import Source


@dataclass(frozen=True)
class Origin:
    """What states a value: an argument of a call, at `source`; `text` is the call with this argument, as written.

    given: whether a caller gave it; else it is the default of the argument, and `source` the line of the default.
    value: what it is, as messages show it.
    """

    source: Source
    text: str
    given: bool = True
    value: str = ""


class Expression(Protocol):
    """A part of a file, and what is written there."""

    @property
    def source(self) -> Source:
        """Its first line."""
        ...

    @property
    def text(self) -> str:
        """In one line."""
        ...


@dataclass(frozen=True)
class Computed:
    """What a value was computed from, in the order in which it was used.

    by: the last expression of a construct that had a part in it; None where only texts and numbers were converted.
    """

    facts: tuple[Origin, ...]
    by: Expression | None


class TracedText(str):
    """A text that knows its origin."""

    origin: Origin | Computed

    def __str__(self) -> str:
        """Itself, so that turning it into text does not make it forget."""
        return self


class TracedNumber(int):
    """A whole number that knows its origin."""

    origin: Origin | Computed


class TracedFraction(float):
    """A number that is not whole, and knows its origin."""

    origin: Origin | Computed


class TracedDecimal(Decimal):
    """An exact number that knows its origin."""

    origin: Origin | Computed


_TRACED: dict[type, type[Any]] = {
    int: TracedNumber,
    float: TracedFraction,
    Decimal: TracedDecimal,
    str: TracedText,
}


def origin_of(value: object) -> Origin | Computed | None:
    """What states the value, or what it was computed from; None where that is not known."""
    return getattr(value, "origin", None)


def carried(old: object, new: Any) -> Any:
    """`new`, which is the text `old` in another type, with its origin."""
    if (origin := origin_of(old)) is not None:
        new.origin = origin
    return new


def traced(value: Any, origin: Origin) -> Any:
    """The value, if it is a text or a number, with this origin unless it knows another one already."""
    return value if origin_of(value) is not None else knowing(value, origin)


def knowing(value: Any, origin: Origin | Computed) -> Any:
    """An equal value with this origin, if it is a text or a number."""
    kind = cast("type[Any]", type(value))
    if isinstance(value, Enum) or not (kind in _TRACED or isinstance(value, (str, *_TRACED.values()))):
        return value
    made = _TRACED.get(kind, kind)(value)
    made.origin = origin
    return made


Arguments = tuple[tuple[Any, ...], dict[str, Any]]
Tracer = Callable[[Any, FrameType, tuple[Any, ...], dict[str, Any]], Arguments]
"""From what is called, the frame that calls it and its arguments to the same arguments, traced."""

_tracer: ContextVar[Tracer | None] = ContextVar("tracer", default=None)


@contextmanager
def tracing(tracer: Tracer) -> Generator[None]:
    """Have the arguments of all checked calls inside traced."""
    token = _tracer.set(tracer)
    try:
        yield
    finally:
        _tracer.reset(token)


def current_tracer() -> Tracer | None:
    """The tracer, if somebody asks."""
    return _tracer.get()
