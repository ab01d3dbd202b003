"""Mistakes in client modules: how they are found, gathered and told.

A mistake never stops the module that holds it. The value or construct that was asked for wrongly
becomes `UNKNOWN`, what is derived from it is unknown as well, and the rest of the module is read
on, so that one run reports every mistake (compilers call this an error type). Outside of a
gathering, as in a test or a REPL, the same mistake raises `InvalidInput` at once.
"""

from __future__ import annotations

import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any, Final, NoReturn

LIBRARY = str(Path(__file__).resolve().parents[1]) + "/"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A line of a client module."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


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
        given_text = "nothing" if given is None else quoted(given)
        lead = f"{field}: " if field else ""
        super().__init__(f"{lead}got {given_text}; allowed: {allowed}" + (f"; {remedy}" if remedy else ""))


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

    __repr__ = __str__


UNKNOWN: Final[Any] = Unknown()


@dataclass
class Gathering:
    """The problems of one run."""

    problems: list[Problem] = field(default_factory=list[Problem])

    def raise_if_any(self) -> None:
        """Raise `InvalidInput` with everything that was gathered."""
        if self.problems:
            raise InvalidInput(self.problems)


_gathering: ContextVar[Gathering | None] = ContextVar("gathering", default=None)
_standing_at: ContextVar[Source | None] = ContextVar("standing_at", default=None)


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


def report(problem: Problem) -> None:
    """Gather the problem, or raise it where nobody gathers."""
    gathered = _gathering.get()
    if gathered is None:
        raise InvalidInput([problem])
    gathered.problems.append(problem)


def fail(subject: str, message: str, source: Source | None = None) -> None:
    """Report a problem at `source`, by default the line of the client module that is being executed."""
    report(Problem(source or current_source(), subject, message))


def stop(message: str, source: Source) -> NoReturn:
    """Raise a problem after which nothing can go on, together with all that were gathered before."""
    gathered = _gathering.get()
    raise InvalidInput([*(gathered.problems if gathered else []), Problem(source, "", message)])


def current_source() -> Source:
    """The line of the client module that is being executed, or the one that the library stands at."""
    frame: FrameType | None = sys._getframe(1)  # pyright: ignore[reportPrivateUsage]
    while frame is not None:
        file = frame.f_code.co_filename
        if not _is_library(file):
            return Source(_shown(file), frame.f_lineno)
        if (standing := _standing_at.get()) is not None and file.startswith(LIBRARY + "client/"):
            return standing
        frame = frame.f_back
    return _standing_at.get() or Source("<unknown>", 0)


def _is_library(file: str) -> bool:
    return file.startswith(LIBRARY) or "/jsii/" in file or "/beartype/" in file or file.startswith("<")


def _shown(file: str) -> str:
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def quoted(value: object) -> str:
    """The value as a reader of the message would write it."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, (list, tuple)):
        items: list[object] = list(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
        return "[" + ", ".join(quoted(item) for item in items) + "]"
    return str(value)
