"""Fields of documents that may be missing."""

from __future__ import annotations

from typing import Any, cast

Document = dict[str, Any]


def part(holder: Document, *path: str) -> Document:
    """The mapping at the path; empty where there is none."""
    found: Any = holder
    for field in path:
        found = cast(Document, found).get(field) if isinstance(found, dict) else None
    return cast(Document, found) if isinstance(found, dict) else {}


def items(holder: Document, *path: str) -> list[Document]:
    """The list of mappings at the path; empty where there is none."""
    found: Any = part(holder, *path[:-1]).get(path[-1])
    return cast("list[Document]", found) if isinstance(found, list) else []
