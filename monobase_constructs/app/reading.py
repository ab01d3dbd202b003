"""Files of an output folder, read back: each is one object, written without what readers of YAML disagree about."""

from __future__ import annotations

from collections.abc import Hashable
from contextlib import suppress
from pathlib import PurePosixPath
from typing import Any, cast

import yaml

from monobase_constructs.rules import Subject
from monobase_constructs.values.defaults import with_defaults
from monobase_constructs.values.nesting import TOO_DEEP, TooDeep, events


class Unreadable(Exception):
    """A file that is no manifest; the text is one line with file and line."""

    def __init__(self, place: object, line: int, reason: str) -> None:
        """Say where, and what is wrong there."""
        super().__init__(f"{place}:{line}: {reason}" if line else f"{place}: {reason}")


def subject_of(path: PurePosixPath, content: bytes, place: object) -> Subject:
    """The object in a file, with all defaults; `path` is below the output folder, `place` how messages name it."""
    document = _document(content, place)
    metadata = document.get("metadata")
    name = cast("dict[str, Any]", metadata).get("name") if isinstance(metadata, dict) else None
    if not all(isinstance(each, str) for each in (document.get("apiVersion"), document.get("kind"), name)):
        raise Unreadable(place, 1, NO_OBJECT)
    with suppress(AttributeError, KeyError, TypeError):  # not of the form of its kind: compared as it is
        with_defaults(document)
    return Subject(path.parent.as_posix(), document)


def _document(content: bytes, place: object) -> dict[str, Any]:
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        raise Unreadable(place, content.count(b"\n", 0, error.start) + 1, "is not text in UTF-8") from None
    try:
        for event in events(text):
            if getattr(event, "anchor", None):
                raise _Refused(problem="an anchor or alias; write what it stands for", problem_mark=event.start_mark)
        loaded: object = yaml.load(text, _Loader)
    except TooDeep as deep:
        raise Unreadable(place, deep.line, TOO_DEEP) from None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        reason = error.problem if isinstance(error, _Refused) else f"is not YAML: {error.problem}"
        raise Unreadable(place, line, _SAID.get(error.context or "", reason or "")) from None
    except (yaml.YAMLError, ValueError) as error:
        raise Unreadable(place, 0, f"is not YAML: {str(error).splitlines()[0]}") from None
    if not isinstance(loaded, dict):
        raise Unreadable(place, 1, NO_OBJECT)
    return cast("dict[str, Any]", loaded)


NO_OBJECT = "is no Kubernetes object: it needs apiVersion, kind and metadata.name"
_SAID = {"expected a single document in the stream": "a second document; write one object a file"}


class _Refused(yaml.MarkedYAMLError):
    """What is YAML, but not for all readers the same."""


class _Loader(yaml.CSafeLoader):
    """Refuses a key that is there twice, of which other readers take the first, or the last, or none."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """The mapping, if each key is there once."""
        seen = set[str]()
        for key, _ in node.value:
            if key.value in seen:
                raise _Refused(problem=f'the key "{key.value}" is there twice', problem_mark=key.start_mark)
            if isinstance(key.value, str):
                seen.add(key.value)
        return super().construct_mapping(node, deep)
