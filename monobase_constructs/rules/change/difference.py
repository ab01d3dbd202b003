"""Where two documents differ, by the meaning of their lists and quantities."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final, cast

from monobase_constructs.rules.change.access import at

Path = tuple[str, ...]
"""Names of fields; an element of a list is its key in brackets."""


class Absent:
    """Stands where a field is not."""

    def __bool__(self) -> bool:
        return False


ABSENT: Final = Absent()


class Order(list[str]):
    """The keys of a list, where nothing but their order changes."""


KEYS = ("name", "mountPath", "key", "topologyKey", "secretKey", "containerPort", "port", "type", "id", "path")
"""By the first of these that tells all elements of a list apart, they are compared one by one."""


@dataclass(frozen=True)
class Difference:
    """A field that is another, new or gone; a list without keys is one field."""

    path: Path
    was: Any
    becomes: Any


def differences(was: Any, becomes: Any, path: Path = ()) -> Iterator[Difference]:
    """Every field that differs. Fields that are new or gone are told one by one, down to the next list."""
    if _is_mapping(was, becomes):
        one, other = _fields(was), _fields(becomes)
        for name in sorted({*one, *other}):
            yield from differences(one.get(name, ABSENT), other.get(name, ABSENT), (*path, name))
    elif isinstance(was, list) and isinstance(becomes, list):
        yield from _lists(cast("list[Any]", was), cast("list[Any]", becomes), path)
    elif not _same(was, becomes, path):
        yield Difference(path, was, becomes)


def _is_mapping(was: Any, becomes: Any) -> bool:
    """Whether both are mappings, or one is and holds something, and the other is not there."""
    mappings = [isinstance(each, dict) for each in (was, becomes)]
    return all(mappings) or (any(mappings) and ABSENT in (was, becomes) and bool(was or becomes))


def _fields(value: Any) -> Mapping[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _lists(was: list[Any], becomes: list[Any], path: Path) -> Iterator[Difference]:
    key = _key(was, becomes)
    if key is None and len(was) == len(becomes) and all(isinstance(each, dict) for each in (*was, *becomes)):
        for number, (old, new) in enumerate(zip(was, becomes, strict=True)):
            yield from differences(old, new, (*path, f"[{number}]"))
        return
    if key is None:
        if was != becomes:
            yield Difference(path, was, becomes)
        return
    one, other = ({key_of(each, key): each for each in elements} for elements in (was, becomes))
    found = False
    for name in [*one, *(name for name in other if name not in one)]:
        old, new = one.get(name, ABSENT), other.get(name, ABSENT)
        inner = (*path, f"[{name}]")
        inside = [Difference(inner, old, new)] if ABSENT in (old, new) else list(differences(old, new, inner))
        found = found or bool(inside)
        yield from inside
    if not found and [*one] != [*other]:  # the order of variables and containers is part of a pod
        yield Difference(path, Order(map(str, one)), Order(map(str, other)))


def _key(was: Sequence[Any], becomes: Sequence[Any]) -> str | None:
    """The field that tells the elements of both lists apart."""
    elements = [*was, *becomes]
    if not elements or not all(isinstance(each, dict) for each in elements):
        return None
    for key in ("metadata.name", *KEYS):
        if all(_unique([key_of(each, key) for each in part]) for part in (was, becomes)):
            return key
    return None


def key_of(element: Any, key: str) -> str | None:
    """The value of the key in an element, as text."""
    value = at(element, *key.split("."))
    return None if value is None or isinstance(value, (dict, list)) else str(cast(object, value))


def _unique(keys: list[str | None]) -> bool:
    return None not in keys and len(set(keys)) == len(keys)


AMOUNTS = {"sizeLimit", "size", "storage", "averageValue"}
AMOUNTS_BELOW = {"requests", "limits", "hard", "default", "defaultRequest", "max", "min"}
"""Fields that hold quantities, and fields whose fields do: elsewhere "1000m" is only a text."""


def _same(was: Any, becomes: Any, path: Path) -> bool:
    """Whether both mean the same, also as quantities; true is not 1."""
    if bool in (type(was), type(becomes)):
        return was is becomes
    if was == becomes or not (path and (path[-1] in AMOUNTS or (path[-2:-1] and path[-2] in AMOUNTS_BELOW))):
        return was == becomes
    one, other = quantity(was), quantity(becomes)
    return one is not None and one == other


_SMALL = {"": 1, "n": Decimal("1e-9"), "u": Decimal("1e-6"), "m": Decimal("1e-3"), "k": 10**3}
_LARGE = {unit: 10 ** (3 * power) for power, unit in enumerate("MGTPE", 2)}
_BINARY = {f"{unit}i": 1 << (10 * power) for power, unit in enumerate("KMGTPE", 1)}
_UNITS = {**_SMALL, **_LARGE, **_BINARY}
_QUANTITY = re.compile(rf"(-?[0-9]+(?:\.[0-9]+)?)({'|'.join(_UNITS)})")


def quantity(value: Any) -> Decimal | None:
    """The amount of a number, or of a text that is one, with a unit or without."""
    found = _QUANTITY.fullmatch(str(value)) if isinstance(value, (str, int, float)) else None
    return Decimal(found[1]) * _UNITS[found[2]] if found else None


def shown(path: Path) -> str:
    """The path as text: spec.containers[api].image, metadata.labels[app.kubernetes.io/name]."""
    text = ""
    for part in path:
        if part.startswith("["):
            text += part
        elif re.fullmatch(r"[A-Za-z0-9_-]+", part):
            text += f".{part}" if text else part
        else:
            text += f"[{part}]"
    return text


def told(was: Any, becomes: Any) -> tuple[str, str]:
    """Both values, each in one short line; of long ones the part where they begin to differ."""
    one, other = _text(was), _text(becomes)
    if max(len(one), len(other)) <= LONGEST:
        return one, other
    same = next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), 0)
    begin = same - 10 if same > LONGEST // 2 else 0
    return _part(one, begin), _part(other, begin)


LONGEST = 70


def _part(text: str, begin: int) -> str:
    cut = "…" * (begin > 0) + text[begin:]
    return cut if len(cut) <= LONGEST else f"{cut[: LONGEST - 1]}…"


def _text(value: Any) -> str:
    if isinstance(value, Absent):
        return "nothing"
    if isinstance(value, Order):
        return f"the order {', '.join(value)}"
    return json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
