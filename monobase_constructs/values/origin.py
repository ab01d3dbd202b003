"""Where values come from: the argument of a call that states each of them. Recorded only while `monobase explain` runs.

A text or number that is handed to a checked call becomes one that is equal to it and knows that call. It keeps knowing
it as long as it is passed on as it is; whatever is computed from it knows nothing, so that nothing is ever guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import Enum
from types import FrameType
from typing import Any, cast

from monobase_constructs.values.problems import Source


@dataclass(frozen=True)
class Origin:
    """What states a value: an argument of a call, at `source`; `text` is the call with this argument, as written.

    given: whether a caller gave it; else it is the default of the argument, and `source` the line of the default.
    """

    source: Source
    text: str
    given: bool = True


class TracedText(str):
    """A text that knows its origin."""

    origin: Origin

    def __str__(self) -> str:
        """Itself, so that turning it into text does not make it forget."""
        return self


class TracedNumber(int):
    """A whole number that knows its origin."""

    origin: Origin


def origin_of(value: object) -> Origin | None:
    """What states the value; None where that is not known."""
    return getattr(value, "origin", None)


def carried(old: object, new: Any) -> Any:
    """`new`, which is the text `old` in another type, with its origin."""
    if (origin := origin_of(old)) is not None:
        new.origin = origin
    return new


def traced(value: Any, origin: Origin) -> Any:
    """The value, if it is a text or a number, with this origin unless it knows another one already."""
    kind = cast("type[Any]", type(value))
    if isinstance(value, bool | Enum) or origin_of(value) is not None:
        return value
    if kind is int:
        made: Any = TracedNumber(value)
    elif isinstance(value, str):
        made = TracedText(value) if kind is str else kind(value)
    else:
        return value
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
