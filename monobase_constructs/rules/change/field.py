"""What the change of one field does: the form of the tables in `core.py` and `custom.py`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from monobase_constructs.rules.change.difference import Difference, Path, quantity
from monobase_constructs.rules.change.label import Label
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Duration

_PART = re.compile(r"\[([^]]+)\]|([^.[]+)")


def always(was: Any, becomes: Any) -> bool:
    """Whatever the values are."""
    return True


@dataclass(frozen=True)
class Field:
    """A field and all below it: the label of its changes and what follows from them.

    path: without the keys of lists, `metadata.labels[a.b/c]` for names with dots; `*` stands for any one field.
    when: of the value before and the one after. whole: told as one change of this field, however many below it differ.
    """

    path: str
    label: Label
    line: str = ""
    when: Callable[[Any, Any], bool] = always
    whole: bool = False

    @property
    def parts(self) -> Path:
        """The names of the fields that lead to it."""
        return tuple(bracketed or plain for bracketed, plain in _PART.findall(self.path))

    def holds(self, difference: Difference) -> bool:
        """Whether the difference is in this field, and of the values that it is about."""
        plain = [part for part in difference.path if not part.startswith("[")]
        inside = len(plain) >= len(self.parts) and all(
            one in ("*", other) for one, other in zip(self.parts, plain, strict=False)
        )
        return inside and self.when(difference.was, difference.becomes)

    def told_as(self, difference: Difference) -> Path:
        """The path that the difference is told with: its own, or that of the whole field."""
        if not self.whole:
            return difference.path
        head, left = list[str](), len(self.parts)
        for part in difference.path:
            if left == 0:
                break
            head.append(part)
            left -= not part.startswith("[")
        return tuple(head)


def frozen(path: str, remedy: str) -> Field:
    """A field that the API server lets nobody change: the sync fails until a person has made room."""
    return Field(path, Label.BY_HAND, f"the API server refuses it; {remedy}", whole=True)


def lower(was: Any, becomes: Any) -> bool:
    """Whether it is less than before: of numbers, quantities and time spans."""
    one, other = amount(was), amount(becomes)
    return one is not None and other is not None and other < one


def higher(was: Any, becomes: Any) -> bool:
    """Whether it is more than before."""
    return lower(becomes, was)


def amount(value: Any) -> Any:
    """What a value counts, None where it counts nothing."""
    if (found := quantity(value)) is not None:
        return found
    try:
        text = str(value)
        Duration.refuse(text)
    except Invalid:
        return None
    return Duration(text).seconds


def becoming(*values: object) -> Callable[[Any, Any], bool]:
    """Whether the value after is one of these."""
    return lambda was, becomes: becomes in values
