"""Fields of documents: how they are named on a command line, and which is which in another state of the document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

from monobase_constructs.app.yaml import in_order
from monobase_constructs.rules.change.difference import KEYS, key_of

Place = tuple[str | int, ...]
"""The way to a field: names, and numbers of elements."""


class Nothing:
    """Stands where a document has no such field."""


NOTHING: Final = Nothing()


def value_at(value: Any, path: Sequence[str | int]) -> Any:
    """What stands at the path; `NOTHING` where it leads nowhere."""
    for part in path:
        fields: Any = cast(object, value)
        inside = isinstance(fields, dict) if isinstance(part, str) else isinstance(fields, list)
        try:
            value = fields[part] if inside else NOTHING
        except (KeyError, IndexError):
            return NOTHING
    return value


def shown(document: Any, path: Place) -> str:
    """The path as one types it: `spec.template.spec.containers.api.image`."""
    parts: list[str] = []
    for number, part in enumerate(path):
        parts.append(_name(value_at(document, path[:number]), part) if isinstance(part, int) else part)
    return ".".join(parts)


def _name(elements: Sequence[Any], number: int) -> str:
    key = _key(elements)
    name = key_of(elements[number], key) if key is not None else None
    return str(number) if name is None else name


def _key(elements: Sequence[Any]) -> str | None:
    """The field by whose value the elements of a list are told apart."""
    for key in ("metadata.name", *KEYS):
        names = [key_of(each, key) for each in elements]
        if elements and None not in names and len({*names}) == len(names) and not any(map(_number, names)):
            return key
    return None


def _number(name: str | None) -> bool:
    return name is not None and name.isdigit()


def found(document: Any, field: str) -> Place | None:
    """The path of a field as it is typed; names with dots are read as a whole where the document has them.

    Brackets are as good as dots: `containers[api].image`. Elements of lists go by name or number.
    """
    return _found(document, re.sub(r"\[([^]]*)\]", r".\1", field).strip("."))


def _found(value: Any, rest: str) -> Place | None:
    if not rest:
        return ()
    for name, part in sorted(_children(value), key=lambda pair: -len(pair[0])):
        if rest == name or rest.startswith(f"{name}."):
            below = _found(value_at(value, (part,)), rest[len(name) + 1 :])
            if below is not None:
                return (part, *below)
    return None


def _children(value: Any) -> Iterator[tuple[str, str | int]]:
    if isinstance(value, Mapping):
        yield from ((key, key) for key in in_order(cast("Mapping[str, Any]", value)))
    elif isinstance(value, list):
        elements = cast("list[Any]", value)
        for number in range(len(elements)):
            yield str(number), number
            yield _name(elements, number), number


def names_below(value: Any) -> list[str]:
    """The names of the fields of a value, each once; elements of lists by their names where they have any."""
    elements = isinstance(value, list)
    names = [name for name, part in _children(value) if not elements or name != str(part) or _key(value) is None]
    return list(dict.fromkeys(names))


def leaves(value: Any, path: Place = ()) -> Iterator[Place]:
    """The paths of all values that hold no others."""
    parts = dict.fromkeys(part for _, part in _children(value))
    if not parts:
        yield path
    for part in parts:
        yield from leaves(value_at(value, (part,)), (*path, part))


def before(later: Any, path: Place, earlier: Any) -> Place | None:
    """The path of the same field in an earlier state of the document; elements of lists are known by their names.

    Those without names are known by their content, and otherwise by their number.
    """
    moved: Place = ()
    for number, part in enumerate(path):
        there = value_at(earlier, moved)
        if isinstance(part, int):
            if not isinstance(there, list):
                return None
            part = _same_element(value_at(later, path[:number]), part, cast("list[Any]", there))
            if part is None:
                return None
        moved = (*moved, part)
        if value_at(earlier, moved) is NOTHING:
            return None
    return moved


def _same_element(later: Sequence[Any], number: int, earlier: Sequence[Any]) -> int | None:
    key = _key(later)
    if key is not None and (name := key_of(later[number], key)) is not None:
        return next((place for place, each in enumerate(earlier) if key_of(each, key) == name), None)
    if len(later) == len(earlier):
        return number
    return next((place for place, each in enumerate(earlier) if each == later[number]), None)
