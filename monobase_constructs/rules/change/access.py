"""Reading fields of documents that may not be there, or be something else than they should."""

from __future__ import annotations

from typing import Any, cast

from monobase_constructs.rules.subject import Document


def at(value: Any, *path: str, default: Any = None) -> Any:
    """What stands at the path; the default where it leads nowhere."""
    for part in path:
        fields = cast("Document", value) if isinstance(value, dict) else {}
        if part not in fields:
            return default
        value = fields[part]
    return value


def listed(value: Any, *path: str) -> list[Document]:
    """The mappings of the list at the path, none where there is no list."""
    return [cast("Document", each) for each in _elements(value, path) if isinstance(each, dict)]


def texts(value: Any, *path: str) -> list[str]:
    """The texts of the list at the path, none where there is no list."""
    return [each for each in _elements(value, path) if isinstance(each, str)]


def mapping(value: Any, *path: str) -> Document:
    """The mapping at the path, empty where there is none."""
    found = at(value, *path)
    return cast("Document", found) if isinstance(found, dict) else {}


def text(value: Any, *path: str, default: str = "") -> str:
    """The text at the path, whatever is there."""
    return str(at(value, *path, default=default))


def _elements(value: Any, path: tuple[str, ...]) -> list[Any]:
    found = at(value, *path)
    return cast("list[Any]", found) if isinstance(found, list) else []
