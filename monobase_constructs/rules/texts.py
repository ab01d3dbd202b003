"""The texts of an object: all of them, and those that pods read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, cast

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import listed, texts
from monobase_constructs.rules.subject import Subject, containers
from monobase_constructs.rules.told import inside, joined


def whole_texts(documents: Documents) -> Mapping[int, str]:
    """By the id of each subject, all of it as one text, to find out quickly that something is not in it."""
    return documents.once(_whole)


def _whole(documents: Documents) -> dict[int, str]:
    return {id(subject): json.dumps(subject.document) for subject in documents}


def each_text(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a value, with its path."""
    if isinstance(value, dict):
        for name, below in cast("dict[str, Any]", value).items():
            yield from each_text(below, joined(path, name))
    elif isinstance(value, list):
        for number, below in enumerate(cast("list[Any]", value)):
            yield from each_text(below, inside(path, number, below))
    elif isinstance(value, str):
        yield path, value


def read_by_pods(subject: Subject) -> Iterator[tuple[str, str | None, str]]:
    """Path, name and text of what pods get to read: variables, arguments, configuration."""
    for path, container in containers(subject):
        for each in listed(container, "env"):
            if isinstance(each.get("value"), str):
                yield f"{path}.env[{each['name']}]", each["name"], each["value"]
        for field in ("command", "args"):
            for number, text in enumerate(texts(container, field)):
                yield f"{path}.{field}[{number}]", None, text
    if subject.kind == "ConfigMap":
        data: dict[str, Any] = subject.document.get("data") or {}
        for name, text in data.items():
            yield joined("data", name), name, str(text)
