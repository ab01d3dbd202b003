"""Documents as they are written, and policies that nobody can judge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

Written = Mapping[str, Any]


class Unreadable(Exception):
    """A policy that says what the API server refuses, or what is not evaluated here: at which path, and what."""

    def __init__(self, path: str, message: str) -> None:
        """Keep both."""
        super().__init__(message)
        self.path = path
        self.message = message


def listed(written: Written, key: str) -> list[dict[str, Any]]:
    """The mappings of the list under the key; empty where there is none."""
    found: Any = written.get(key)
    entries = cast("list[Any]", found) if isinstance(found, list) else []
    return [cast("dict[str, Any]", each) for each in entries if isinstance(each, dict)]


def inner(written: Written, *keys: str) -> dict[str, Any]:
    """The mapping under the keys, one below the other; empty where there is none."""
    found: Any = written
    for key in keys:
        found = cast("dict[str, Any]", found).get(key) if isinstance(found, dict) else None
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def texts(written: Written, key: str) -> list[str]:
    """The list of strings under the key; empty where there is none."""
    return written.get(key) or []


def labels_in(metadata: Written) -> dict[str, str]:
    """The labels of an object or of the template of a pod."""
    return metadata.get("labels") or {}
