"""Looking into documents in which anything may be missing."""

from __future__ import annotations

from typing import Any, cast

from monobase_constructs.rules.subject import Document


def part(document: Document, *path: str) -> Document:
    """The mapping at a path; an empty one where there is none."""
    found: Any = document
    for key in path:
        found = cast(Document, found).get(key) if isinstance(found, dict) else None
    return cast(Document, found) if isinstance(found, dict) else {}


def entries(document: Document, *path: str) -> list[Any]:
    """The list at a path; an empty one where there is none."""
    *parents, last = path
    found = part(document, *parents).get(last)
    return cast("list[Any]", found) if isinstance(found, list) else []


def records(document: Document, *path: str) -> list[Document]:
    """The mappings of the list at a path."""
    return [cast(Document, each) for each in entries(document, *path) if isinstance(each, dict)]


def texts(document: Document, *path: str) -> dict[str, str]:
    """The texts of the mapping at a path: labels, annotations, the data of a ConfigMap."""
    return {key: value for key, value in part(document, *path).items() if isinstance(value, str)}
