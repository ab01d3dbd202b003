"""Calls that check their own arguments, so that every mistake is told in our words and none in jsii's.

`Checked` is the metaclass of all values and constructs. It binds the arguments to the signature,
checks each against its annotation, lets value types parse text (`Image.of("repo:1.2.3")`), and
asks the finished value for what contradicts itself (`check()`). Whatever is wrong is reported with
the line of the client module, and the call yields `UNKNOWN`.
"""

from __future__ import annotations

import inspect
import sys
import types
import typing
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache, wraps
from typing import Any, ClassVar, Literal, ParamSpec, Self, TypeVar, Union, Unpack, cast, dataclass_transform

from monobase_constructs.values.origin import carried, current_tracer
from monobase_constructs.values.problems import (
    UNKNOWN,
    Invalid,
    Problem,
    Source,
    Unknown,
    current_source,
    is_library,
    quoted,
    report,
)

Parameters = ParamSpec("Parameters")
Answer = TypeVar("Answer")


class Checked(type):
    """Checks a call before it is made and the result after it; see the module."""

    def __call__(cls, *arguments: Any, **keywords: Any) -> Any:
        """Make the instance, or report what is wrong and return `UNKNOWN`."""
        return checked_call(cls, super().__call__, arguments, keywords)


def checked_call(called: type, make: Callable[..., Any], arguments: tuple[Any, ...], keywords: dict[str, Any]) -> Any:
    """Call `make` if the arguments fit the signature of `called`; else report and return `UNKNOWN`.

    What the library makes in the course of such a call is told as a mistake in the call that the client wrote.
    """
    source = current_source()
    if (trace := current_tracer()) is not None:
        arguments, keywords = trace(called, sys._getframe(2), arguments, keywords)  # pyright: ignore[reportPrivateUsage]
    given, mistakes = _bind(called, arguments, keywords)
    by_library = is_library(sys._getframe(2).f_code.co_filename)  # pyright: ignore[reportPrivateUsage]
    subject = (_speaker.get() if by_library else None) or _subject(called, given)
    if not _accepted(called, given, mistakes, subject, source):
        return UNKNOWN
    token = _speaker.set(subject)
    try:
        made = make(*arguments, **keywords)
        object.__setattr__(made, "source", source)
        contradictions = [*made.check()]
    except Invalid as invalid:
        contradictions, made = [_named(invalid, given)], UNKNOWN
    finally:
        _speaker.reset(token)
    for contradiction in contradictions:
        report(Problem(source, subject, str(contradiction)))
    return UNKNOWN if contradictions else made


_speaker: ContextVar[str | None] = ContextVar("speaker", default=None)
"""The call of a client that is being carried out."""


def checked(function: Callable[Parameters, Answer]) -> Callable[Parameters, Answer]:
    """Make a public function check its arguments as constructs do."""

    @wraps(function)
    def called(*arguments: Parameters.args, **keywords: Parameters.kwargs) -> Answer:
        if (trace := current_tracer()) is not None:
            caller = sys._getframe(1)  # pyright: ignore[reportPrivateUsage]
            arguments, keywords = cast(Any, trace(function, caller, arguments, keywords))
        given, mistakes = _bind(function, arguments, keywords)
        accepted = _accepted(function, given, mistakes, function.__name__, current_source())
        return function(*arguments, **keywords) if accepted else UNKNOWN

    return called


def _accepted(
    called: Callable[..., Any], given: Mapping[str, Any], mistakes: list[str], subject: str, source: Source
) -> bool:
    """Report what is wrong with the arguments; false also where one of them is unknown."""
    hints = _hints(called)
    for name, value in given.items():
        mistakes += _mistakes(name, value, hints.get(name, object))
    for mistake in mistakes:
        report(Problem(source, subject, mistake))
    return not mistakes and not any(_is_unknown(value) for value in given.values())


def _named(invalid: Invalid, given: Mapping[str, Any]) -> Invalid:
    """With the name of the argument that holds what was refused."""
    if invalid.field:
        return invalid
    holding = [name for name, value in given.items() if isinstance(value, str) and value == invalid.given]
    return invalid.of(holding[0]) if len(holding) == 1 else invalid


@dataclass_transform(kw_only_default=True, frozen_default=True)
class CheckedValue(Checked):
    """Makes each class a frozen dataclass with keyword-only fields, checked as `Checked` does."""

    def __new__(mcls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **options: Any) -> Any:
        """Create the class, then let `dataclass` write its methods."""
        made = super().__new__(mcls, name, bases, namespace, **options)
        return dataclass(frozen=True, kw_only=True)(made)


class Value(metaclass=CheckedValue):
    """A fact stated by a client: immutable, comparable, and right from the moment that it exists."""

    source: ClassVar[Source]
    """The line of the client module that states it."""

    def check(self) -> Iterator[Invalid]:
        """What in this value contradicts itself; nothing by default."""
        yield from ()

    def but(self, **changes: Any) -> Self:
        """The same value with some fields changed: `api.but(image="...")`."""
        return replace(self, **changes)


class Text(str):
    """A text with rules: `of` parses and explains. Subclasses are usable wherever text is."""

    MEANS: ClassVar[str]
    """What it is, in words and with an example."""

    @classmethod
    def of(cls, text: str) -> Self:
        """The text as this type; raises `Invalid` if it breaks the rules."""
        if isinstance(text, cls):
            return text
        cls.refuse(text)
        return carried(text, cls(text))

    @classmethod
    def refuse(cls, text: str) -> None:
        """Raise `Invalid` if the text breaks the rules; there are none by default."""


def answer(method: Callable[Parameters, Answer]) -> Callable[Parameters, Answer]:
    """Make a public method report what it refuses and answer `UNKNOWN`, so that the module is read on."""

    @wraps(method)
    def answered(*arguments: Parameters.args, **keywords: Parameters.kwargs) -> Answer:
        try:
            return method(*arguments, **keywords)
        except Invalid as invalid:
            asked = cast("tuple[object, ...]", arguments)[0]
            subject = getattr(asked, "subject", None) or _subject(type(asked), asked.__dict__)
            report(Problem(current_source(), subject, str(invalid)))
            return UNKNOWN

    return answered


def _bind(
    called: Callable[..., Any], arguments: tuple[Any, ...], keywords: dict[str, Any]
) -> tuple[dict[str, Any], list[str]]:
    parameters = parameters_of(called)
    positional = [name for name, parameter in parameters.items() if parameter.kind is parameter.POSITIONAL_OR_KEYWORD]
    given = dict(zip(positional, arguments, strict=False))
    mistakes: list[str] = []
    for name, value in keywords.items():
        if name in parameters:
            given[name] = value
            continue
        mistakes.append(f"{name}: unknown argument; {_instead(called, name, [*parameters])}")
    required = [name for name, parameter in parameters.items() if parameter.default is parameter.empty]
    missing = [name for name in required if name not in given]
    nameless = arguments[len(positional) :]
    if nameless:
        after = f" after {_listed(positional)}" if positional else ""
        write = f"; write {_listed([f'{name}=...' for name in missing[: len(nameless)]])}" if missing else ""
        mistakes.append(
            f"got {_listed([*map(quoted, nameless)])} without a name; allowed: named arguments{after}{write}"
        )
    mistakes += [f"{name}: missing; give {told(_hints(called)[name])}" for name in missing[len(nameless) :]]
    return given, mistakes


def _instead(called: Callable[..., Any], name: str, known: Sequence[str]) -> str:
    instead: dict[str, str] = getattr(called, "INSTEAD", {})
    near = get_close_matches(name, known, n=1)
    return instead.get(name) or f"allowed: {_listed(known)}" + (f'; did you mean "{near[0]}"?' if near else "")


def _mistakes(where: str, value: Any, hint: Any) -> Iterator[str]:
    """What in the value does not fit the annotation: each item of a container that is wrong."""
    parts = [part for option in _options(hint) for part in _parts(where, value, option)]
    for part in parts:
        yield from _mistakes(*part)
    if parts:
        return
    if not fits(value, hint):
        yield f"{where}: got {quoted(value)}; allowed: {told(hint)}"
    elif isinstance(value, str) and str in _options(hint):
        yield from _refused(where, value, hint)


def _refused(where: str, text: str, hint: Any) -> Iterator[str]:
    for option in _options(hint):
        if isinstance(option, type) and issubclass(option, Text):
            try:
                option.of(text)
            except Invalid as invalid:
                yield str(invalid.of(where))


def _parts(where: str, value: Any, option: Any) -> Iterator[tuple[str, Any, Any]]:
    """The items of a container that is of the right kind, each with its place and annotation."""
    origin, arguments = typing.get_origin(option), typing.get_args(option)
    if origin in _SEQUENCES and isinstance(value, tuple if origin is tuple else (list, tuple)):
        for number, item in enumerate(cast("Sequence[Any]", value)):
            yield f"{where}[{number}]", item, arguments[0]
    elif origin in _MAPPINGS and isinstance(value, Mapping):
        for key, item in cast("Mapping[Any, Any]", value).items():
            yield f"{where}: key", key, arguments[0]
            yield f"{where}[{quoted(key)}]", item, arguments[1]


def fits(value: Any, hint: Any) -> bool:
    """Whether the value is of the annotated type; text is no sequence and a truth value no number."""
    return any(_fits_one(value, option) for option in _options(hint))


def _fits_one(value: Any, option: Any) -> bool:
    origin, arguments = typing.get_origin(option), typing.get_args(option)
    if origin in _SEQUENCES:
        kind = tuple if origin is tuple else (list, tuple)
        return isinstance(value, kind) and all(fits(item, arguments[0]) for item in cast("Sequence[Any]", value))
    if origin in _MAPPINGS:
        items = cast("Mapping[Any, Any]", value).items() if isinstance(value, Mapping) else [(UNKNOWN, UNKNOWN)]
        return isinstance(value, Mapping) and all(
            fits(key, arguments[0]) and fits(item, arguments[1]) for key, item in items
        )
    if isinstance(value, Unknown):
        return True
    if isinstance(value, bool) and option in (int, float):
        return False
    if origin is Literal:
        return value in arguments
    return option is Any or isinstance(value, origin or option)


_SEQUENCES = (Sequence, list, tuple)
_MAPPINGS = (Mapping, dict)


def told(hint: Any) -> str:
    """The annotation in words."""
    options = _options(hint)
    texts = [option for option in options if isinstance(option, type) and issubclass(option, Text)]
    shown = [option for option in options if option is not type(None) and not (texts and option is str)]
    words = list(dict.fromkeys(_told(option) for option in shown))
    return _either([*words, "None"] if type(None) in options else words)


def _either(words: Sequence[str]) -> str:
    return " or ".join(filter(None, [_listed(words[:-1]), words[-1]]))


_PLAIN: dict[Any, str] = {str: "text", int: "a whole number", bool: "True or False", float: "a number"}


def describe(hint: Any, words: str) -> None:
    """Say in messages `words` instead of the name of the type."""
    _PLAIN[hint] = words


def _told(hint: Any) -> str:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Literal:
        return _either([quoted(argument) for argument in arguments])
    if origin in _SEQUENCES:
        return f"a list of {told(arguments[0])}"
    if origin in _MAPPINGS:
        return f"a mapping of {told(arguments[0])} to {told(arguments[1])}"
    if getattr(origin, "__name__", "") == "Callable":
        return "a function"
    if inspect.isclass(hint) and issubclass(hint, Text):
        return hint.MEANS
    return _PLAIN.get(hint, getattr(hint, "__name__", str(hint)))


def _options(hint: Any) -> tuple[Any, ...]:
    if typing.get_origin(hint) in (Union, types.UnionType):
        return tuple(option for argument in typing.get_args(hint) for option in _options(argument))
    return (hint,)


@cache
def parameters_of(called: Callable[..., Any]) -> Mapping[str, inspect.Parameter]:
    """The arguments that a checked call takes, also those that stand in a TypedDict."""
    made_by = cast(Any, called).__init__ if isinstance(called, type) else called
    parameters = {name: each for name, each in inspect.signature(made_by).parameters.items() if name != "self"}
    for name in _unpacked(called):  # **options: Unpack[...] stands for optional named arguments
        parameters[name] = inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None)
    return {name: parameter for name, parameter in parameters.items() if not _is_unpacked(called, name)}


@cache
def _unpacked(called: Callable[..., Any]) -> Mapping[str, Any]:
    for hint in _own_hints(called).values():
        if typing.get_origin(hint) is Unpack:
            return typing.get_type_hints(typing.get_args(hint)[0])
    return {}


def _is_unpacked(called: Callable[..., Any], name: str) -> bool:
    return typing.get_origin(_own_hints(called).get(name)) is Unpack


@cache
def _hints(called: Callable[..., Any]) -> Mapping[str, Any]:
    return {**_own_hints(called), **_unpacked(called)}


@cache
def _own_hints(called: Callable[..., Any]) -> Mapping[str, Any]:
    if not isinstance(called, type):
        return typing.get_type_hints(called)
    owner = next(base for base in called.__mro__ if "__init__" in vars(base))
    hints: dict[str, Any] = {}
    for base in reversed(owner.__mro__):  # the annotations of a dataclass are resolved where each field was written
        if "__annotations__" in vars(base) and base.__module__ in sys.modules:
            hints |= typing.get_type_hints(base)
    init_hints = vars(owner)["__init__"].__annotations__
    if not hints.keys() >= init_hints.keys() - {"return"}:
        hints = typing.get_type_hints(owner.__init__)  # type: ignore[misc]
    return hints


def _subject(called: type, given: Mapping[str, Any]) -> str:
    name = next((given[key] for key in ("id", "name", "title") if key in given), None)
    return f"{called.__name__} {quoted(name)}" if isinstance(name, str) else called.__name__


def _is_unknown(value: Any) -> bool:
    if isinstance(value, Unknown):
        return True
    if isinstance(value, (list, tuple)):
        return any(_is_unknown(item) for item in cast("Sequence[Any]", value))
    if isinstance(value, dict):
        return any(_is_unknown(item) for item in cast("dict[Any, Any]", value).values())
    return False


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
