"""A question about a file and a field, and its answers; what has none is told in one line."""

from __future__ import annotations

import json
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Any

from monobase_constructs.app.composition import Asked
from monobase_constructs.app.explain.answers import Answer, Explained
from monobase_constructs.app.explain.fields import Place, found, leaves, names_below, shown, value_at
from monobase_constructs.app.explain.run import explained
from monobase_constructs.app.writer import HEADER
from monobase_constructs.app.yaml import manifest_yaml


class NoAnswer(Exception):
    """What is asked for is not there; the text is one line."""


@dataclass(frozen=True)
class Reply:
    """What was asked for: the object, the answers, and whether the file says something else than the code."""

    one: Explained
    answers: Sequence[Answer]
    differs: bool


@contextmanager
def reply(runs: Sequence[Asked], file: Path, field: str | None) -> Generator[Reply]:
    """The answers to a field, or to all fields; raises `NoAnswer`, and `InvalidInput` with mistakes in the code."""
    asked = next((each for each in runs if file.resolve().is_relative_to(Path(each.output).resolve())), None)
    if asked is None:
        raise NoAnswer(f"{file}: not in {', '.join(f'{each.output}/' for each in runs)}: name a file that synth writes")
    path = PurePosixPath(file.resolve().relative_to(Path(asked.output).resolve()))
    if path.suffix != ".yaml":
        page = "a page of the report, computed from all manifests" if path.suffix == ".md" else "no manifest"
        raise NoAnswer(f"{file}: is {page}, so no line sets its fields: name a manifest, which ends in .yaml")
    if not file.exists():  # no run is waited for to tell a mistyped name
        written = [str(each.relative_to(asked.output)) for each in Path(asked.output).rglob("*.yaml")]
        remedy = "run synth first, if the code has only just begun to yield it"
        raise NoAnswer(f"{file}: no such file{_meant(asked, path, written) or f': {remedy}'}")
    with explained(asked) as objects:
        if path not in objects:
            raise NoAnswer(f"{file}: the code yields no such file{_meant(asked, path, [*map(str, objects)])}")
        one = objects[path]
        place = _place(file, one.document, field or "")
        answers = [one.answer(each) for each in leaves(value_at(one.document, place), place)]
        yield Reply(one, answers, _differs(file, one.document))


def _meant(asked: Asked, path: PurePosixPath, known: Sequence[str]) -> str:
    near = get_close_matches(str(path), known, n=1)
    return f'; did you mean "{Path(asked.output) / near[0]}"?' if near else ""


def _place(file: Path, document: Any, field: str) -> Place:
    place = found(document, field)
    if place is not None:
        return place
    names = field.strip(".").split(".")
    tried = (found(document, ".".join(names[:number])) for number in reversed(range(len(names))))
    known = next(each for each in tried if each is not None)
    below = ", ".join(names_below(value_at(document, known))) or "nothing"
    raise NoAnswer(f"{file}: no field {field}; allowed below {shown(document, known) or 'its top'}: {below}")


def _differs(file: Path, document: Any) -> bool:
    plain = json.loads(json.dumps(document))
    try:
        return file.read_text("utf-8") != HEADER + manifest_yaml(plain)
    except (OSError, UnicodeDecodeError):
        return True
