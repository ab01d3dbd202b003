"""How deep documents may be nested. No object of Kubernetes comes near it, and what reads on runs out of stack."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import yaml

DEEPEST = 100
TOO_DEEP = f"is nested more than {DEEPEST} deep; no object of Kubernetes is"


class TooDeep(Exception):
    """Text that is nested too deeply, and the line where it becomes so."""

    def __init__(self, line: int) -> None:
        """Keep the line."""
        super().__init__(TOO_DEEP)
        self.line = line


def events(text: str) -> Iterator[Any]:
    """What the parser of YAML meets, one by one; raises `TooDeep`. To read text before this is to risk a crash."""
    depth = 0
    for event in cast("Iterator[Any]", yaml.parse(text, yaml.CSafeLoader)):  # pyright: ignore[reportUnknownMemberType]
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise TooDeep(event.start_mark.line + 1)
        yield event


def is_too_deep(value: object) -> bool:
    """Whether a value of JSON is nested too deeply."""
    level = [value]
    for _ in range(DEEPEST + 1):
        inside: list[object] = []
        for each in level:
            if isinstance(each, dict):
                inside.extend(cast("dict[str, object]", each).values())
            elif isinstance(each, list):
                inside.extend(cast("list[object]", each))
        level = inside
    return bool(level)
