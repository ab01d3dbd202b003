"""Mistakes in client modules: how they are found, gathered and told.

A mistake never stops the module that holds it. The value or construct that was asked for wrongly
becomes `UNKNOWN`, what is derived from it is unknown as well, and the rest of the module is read
on, so that one run reports every mistake (compilers call this an error type). Outside of a
gathering, as in a test or a REPL, the same mistake raises `InvalidInput` at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, is_dataclass
from pathlib import Path
from types import FrameType, FunctionType
from typing import Any, Final

LIBRARY = str(Path(__file__).resolve().parents[1]) + "/"
_STANDS = (f"{LIBRARY}client/", f"{LIBRARY}app/")
"""The rooms that build for a client what its values ask for, and finish later what it began."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A line of a client module; line 0 stands for the file or folder as a whole."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake, told in one line: where, in what, what was given, what is allowed, what to do."""

    source: Source
    subject: str
    message: str

    def __str__(self) -> str:
        return f"{self.source}: {self.subject}: {self.message}" if self.subject else f"{self.source}: {self.message}"


class InvalidInput(ValueError):
    """Raised with every problem that was found; its text is one line for each."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems in the order of the files and lines that they stand in."""
        self.problems = sorted(set(problems), key=lambda problem: (problem.source, problem.subject, problem.message))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Invalid(ValueError):
    """Raised by a value that refuses what it was given; the caller adds the line and the construct."""

    def __init__(self, field: str, given: object, allowed: str, remedy: str = "") -> None:
        """Say which field was given what, what is allowed, and (if it is not plain from that) what to do."""
        self.field, self.given, self.allowed, self.remedy = field, given, allowed, remedy
        given_text = "nothing" if given is None else quoted(given)
        lead = f"{field}: " if field else ""
        super().__init__(f"{lead}got {given_text}; allowed: {allowed}" + (f"; {remedy}" if remedy else ""))

    def of(self, field: str, given: object = None) -> Invalid:
        """The same of a field, for a text that was refused by a type which does not know whose it is."""
        return Invalid(field, self.given if given is None else given, self.allowed, self.remedy)


class Unknown:
    """Stands where a mistake was already reported; whatever is made from it is unknown as well."""

    def __getattr__(self, name: str) -> Unknown:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __call__(self, *arguments: object, **keywords: object) -> Unknown:  # noqa: D102
        return self

    def __getitem__(self, key: object) -> Unknown:
        return self

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __str__(self) -> str:
        return "unknown"

    def _same(self, other: object = None) -> Unknown:
        return self

    __repr__ = __str__
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = __or__ = __ror__ = __mod__ = __rmod__ = _same
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __neg__ = _same
    __lt__ = __le__ = __gt__ = __ge__ = _same


UNKNOWN: Final[Any] = Unknown()


@dataclass
class Gathering:
    """The problems of one run. aside: those that stop nothing, and are told with the first that do."""

    problems: list[Problem] = field(default_factory=list[Problem])
    aside: list[Problem] = field(default_factory=list[Problem])

    def raise_if_any(self) -> None:
        """Raise `InvalidInput` with everything that was gathered."""
        if self.problems:
            raise InvalidInput([*self.problems, *self.aside])


_gathering: ContextVar[Gathering | None] = ContextVar("gathering", default=None)
_standing_at: ContextVar[Source | None] = ContextVar("standing_at", default=None)
_asked_at: ContextVar[Source | None] = ContextVar("asked_at", default=None)


@contextmanager
def gathering() -> Generator[Gathering]:
    """Gather problems instead of raising at the first; the caller decides when to raise them."""
    gathered = Gathering()
    token = _gathering.set(gathered)
    try:
        yield gathered
    finally:
        _gathering.reset(token)


@contextmanager
def standing_at(source: Source) -> Generator[None]:
    """Attribute what is found inside to `source`: for constructs that a value of a client module asked for."""
    token = _standing_at.set(source)
    try:
        yield
    finally:
        _standing_at.reset(token)


@contextmanager
def asked_at(source: Source) -> Generator[None]:
    """Attribute what nobody else asked for to `source`: where main.py has returned before its run is made."""
    token = _asked_at.set(source)
    try:
        yield
    finally:
        _asked_at.reset(token)


def report(problem: Problem) -> None:
    """Gather the problem, or raise it where nobody gathers."""
    gathered = _gathering.get()
    if gathered is None:
        raise InvalidInput([problem])
    gathered.problems.append(problem)


def fail(subject: str, message: str, source: Source | None = None) -> None:
    """Report a problem at `source`, by default the line of the client module that is being executed."""
    report(Problem(source or current_source(), subject, message))


def anything_told() -> bool:
    """Whether a problem was gathered before, from which others may follow."""
    gathered = _gathering.get()
    return gathered is not None and bool(gathered.problems)


def current_source() -> Source:
    """The line of the client module that is being executed, or the one that the library stands at."""
    frame: FrameType | None = sys._getframe(1)  # pyright: ignore[reportPrivateUsage]
    while frame is not None:
        file = frame.f_code.co_filename
        if not is_library(file):
            return Source(shown(file), frame.f_lineno)
        if (standing := _standing_at.get()) is not None and file.startswith(_STANDS):
            return standing
        frame = frame.f_back
    return _standing_at.get() or _asked_at.get() or Source("<unknown>", 0)


def is_library(file: str) -> bool:
    """Whether the code is none of a client's."""
    return file.startswith((LIBRARY, "<", sys.prefix, sys.base_prefix))


def shown(file: str) -> str:
    """The file as one would type it: relative to the current folder where it lies in it."""
    return file.removeprefix(os.getcwd() + os.sep)


def quoted(value: object) -> str:
    """The value as a reader of the message would write it: the same in every run."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, (list, tuple)):
        items: list[object] = list(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        return "[" + ", ".join(quoted(item) for item in items) + "]"
    if isinstance(value, dict):
        pairs: list[tuple[object, object]] = list(value.items())  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType, reportUnknownMemberType]
        return "{" + ", ".join(f"{quoted(key)}: {quoted(item)}" for key, item in pairs) + "}"
    if isinstance(value, (type, FunctionType)):
        return value.__name__
    if type(value).__repr__ is object.__repr__ or is_dataclass(value):
        name = getattr(value, "name", None)
        return (
            f"{type(value).__name__}({quoted(name)}, ...)" if isinstance(name, str) else f"{type(value).__name__}(...)"
        )
    node = getattr(value, "node", None)
    return f'{type(value).__name__} "{node.id}"' if node is not None else str(value)
