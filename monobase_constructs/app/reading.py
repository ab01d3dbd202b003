"""Files of an output folder, read back: each is one object, written without what readers of YAML disagree about."""

from __future__ import annotations

from contextlib import suppress
from pathlib import PurePosixPath
from typing import Any, cast

from monobase_constructs.rules import Subject
from monobase_constructs.values import handwritten
from monobase_constructs.values.defaults import with_defaults


class Unreadable(Exception):
    """A file that is no manifest; the text is one line with file and line."""

    def __init__(self, place: object, line: int, reason: str) -> None:
        """Say where, and what is wrong there."""
        super().__init__(f"{place}:{line}: {reason}" if line else f"{place}: {reason}")


def subject_of(path: PurePosixPath, content: bytes, place: object) -> Subject:
    """The object in a file, with all defaults; `path` is below the output folder, `place` how messages name it."""
    document = object_of(content, place)
    with suppress(AttributeError, KeyError, TypeError):  # not of the form of its kind: compared as it is
        with_defaults(document)
    return Subject(path.parent.as_posix(), document)


def object_of(content: bytes, place: object) -> dict[str, Any]:
    """The object in a file as it stands there; raises `Unreadable` where there is none, or more than one."""
    document = _document(content, place)
    metadata = document.get("metadata")
    name = cast("dict[str, Any]", metadata).get("name") if isinstance(metadata, dict) else None
    if not all(isinstance(each, str) for each in (document.get("apiVersion"), document.get("kind"), name)):
        raise Unreadable(place, 1, NO_OBJECT)
    return document


def _document(content: bytes, place: object) -> dict[str, Any]:
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise Unreadable(place, content.count(b"\n", 0, error.start) + 1, "is not text in UTF-8") from None
    try:
        documents = handwritten.read(text)
    except handwritten.Unreadable as wrong:
        raise Unreadable(place, wrong.line, wrong.message) from None
    if not documents:
        raise Unreadable(place, 1, NO_OBJECT)
    if len(documents) > 1:
        raise Unreadable(place, documents[1].line, "a second document; write one object a file")
    return documents[0].value


NO_OBJECT = "is no Kubernetes object: it needs apiVersion, kind and metadata.name"
