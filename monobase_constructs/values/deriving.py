"""What values are computed from. The library's code is rewritten to call these functions while `monobase explain` runs.

Each does what the expression in its place does, and lets the result know which facts its operands were: arguments of
calls, given or by default. Only what is used counts: the text that is filled in, the numbers that are added, and never
what a decision was taken by.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from pathlib import Path
from re import Match
from typing import Any, cast

from monobase_constructs.values.origin import Computed, Origin, knowing, origin_of
from monobase_constructs.values.problems import Source, quoted, shown
from monobase_constructs.values.statements import element


@dataclass(frozen=True)
class Written:
    """An expression in a file."""

    file: str
    node: ast.expr
    key: str = ""
    """The name that it has in a mapping."""

    @property
    def source(self) -> Source:
        """Its first line."""
        return Source(shown(self.file), self.node.lineno)

    @property
    def text(self) -> str:
        """As it is written, in one line."""
        return _text(self)

    def element(self, key: object) -> Written:
        """An element of a list or mapping that is written out; the whole where it is computed."""
        node = element(self.node, key)
        return self if node is self.node else Written(self.file, node, str(key) if isinstance(key, str) else "")

    def stated(self, value: object) -> Origin:
        """As what states a value."""
        return _stated(self, quoted(value))


@cache
def _text(written: Written) -> str:
    node = written.node
    lines = list(_lines(written.file)[node.lineno - 1 : node.end_lineno])
    lines[-1] = lines[-1][: node.end_col_offset]  # before the first is cut, which may be the same
    lines[0] = lines[0][node.col_offset :]
    text = ast.unparse(ast.parse(b"(" + b"".join(lines) + b")", mode="eval"))
    return f"{written.key!r}: {text}" if written.key else text


@cache
def _lines(file: str) -> Sequence[bytes]:
    return Path(file).read_bytes().splitlines(keepends=True)


@cache
def _stated(written: Written, value: str) -> Origin:
    return Origin(written.source, written.text, value=value)


Site = Written | None
"""Where something is computed; None where texts and numbers are only converted, which is nobody's decision."""


def derived(result: Any, operands: Sequence[Any], by: Site) -> Any:
    """The result, which knows what it was computed from; what equals its only operand is that, in another form."""
    if isinstance(result, list | tuple) and type(cast(object, result)) in (list, tuple):
        parts: Any = (derived(each, operands, by) for each in cast("Sequence[Any]", result))
        return [*parts] if isinstance(result, list) else tuple(parts)
    if isinstance(result, bool | Enum) or not isinstance(result, str | int | float | Decimal):
        return cast(Any, result)
    if origin_of(result) is not None:
        return result
    used = list(_used(operands))
    if not used:
        return result
    if len(used) == 1 and str(used[0]) == str(result):
        return knowing(result, origin_of(used[0]) or Computed((), by))
    facts: dict[Origin, None] = {}
    for origin in map(origin_of, used):
        if isinstance(origin, Computed):
            facts |= dict.fromkeys(origin.facts)
            by = by or cast(Site, origin.by)
        elif origin is not None:
            facts[origin] = None
    return knowing(result, Computed(tuple(facts), by))


def _used(operands: Sequence[Any]) -> Iterator[Any]:
    """The operands that know what they are from, also those inside of others."""
    for each in operands:
        if isinstance(each, Match):
            yield from _used([cast("Match[str]", each).string])
        elif isinstance(each, Mapping):
            yield from _used([*cast("Mapping[Any, Any]", each).keys(), *cast("Mapping[Any, Any]", each).values()])
        elif isinstance(each, list | tuple):
            yield from _used(cast("Sequence[Any]", each))
        elif origin_of(each) is not None and isinstance(each, str | int | float | Decimal):
            yield each


def joined(by: Site, *parts: tuple[Any, str, str]) -> Any:
    """An f-string: each value, how it is converted and its format; the texts between are values as well."""
    convert: dict[str, Callable[[Any], Any]] = {"": lambda value: value, "s": str, "r": repr, "a": ascii}
    text = "".join(format(convert[how](value), spec) for value, how, spec in parts)
    return derived(text, [value for value, _, _ in parts], by)


def operated(by: Site, operation: str, *operands: Any) -> Any:
    """An operator."""
    result = getattr(operator, operation)(*operands)
    if type(result) is dict:
        return _elements(result, {key: site for each in operands for key, site in elements_of(each).items()})
    return derived(result, operands, by)


def called(by: Site, function: Any, *arguments: Any, **keywords: Any) -> Any:
    """A call of a function of Python, or of a method of a text."""
    receiver = None if isinstance(function, type) else getattr(function, "__self__", None)
    if isinstance(arguments[0] if arguments else None, Iterator):
        arguments = ([*arguments[0]], *arguments[1:])  # or it would be used up
    return derived(function(*arguments, **keywords), [receiver, *arguments, *keywords.values()], by)


def item(by: Site, whole: Any, key: Any) -> Any:
    """A part of a text, or of what was found in one; of all else just the element."""
    found = whole[key]
    return derived(found, [whole], by) if isinstance(whole, str | Match) else found


_displays: dict[int, tuple[Any, Mapping[Any, Written]]] = {}
"""By the number of a mapping: itself, so that the number stays its own, and where its elements are written."""


def mapping(sites: Mapping[Any, Written], made: dict[Any, Any], *wholes: Any) -> Any:
    """A mapping that is written out; wholes: those that are put into it by `**`."""
    inherited = {key: site for each in wholes for key, site in elements_of(each).items()}
    for key, site in sites.items():
        value, origin = made[key], origin_of(made[key])
        if isinstance(origin, Computed):
            made[key] = knowing(value, Computed(origin.facts, site))
        elif origin is None and isinstance(value, str | int) and not isinstance(value, bool | Enum):
            made[key] = knowing(value, site.stated(value))
    return _elements(made, {**inherited, **sites})


def elements_of(made: Any) -> Mapping[Any, Written]:
    """Where the elements of a mapping are written."""
    return _displays.get(id(made), (None, {}))[1]


def written_as(old: Any, new: Any) -> Any:
    """`new`, a copy of `old`, which is written where that is."""
    return _elements(new, elements_of(old))


def _elements(made: Any, sites: Mapping[Any, Written]) -> Any:
    if sites:
        _displays[id(made)] = (made, sites)
    return made


def forget_elements() -> None:
    """Keep no mappings any longer, and read files anew: paths that are relative are others in another folder."""
    _displays.clear()
    for each in (_text, _lines, _stated):
        each.cache_clear()
