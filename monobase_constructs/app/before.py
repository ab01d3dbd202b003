"""The documents of the run before, as far as they bind the next one: what holds data, and what cannot change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import yaml

from monobase_constructs.rules import Subject
from monobase_constructs.rules.admission import TRANSITIONS
from monobase_constructs.rules.growth import KINDS


def written_before(output: Path) -> list[Subject]:
    """What the output folder holds of the kinds that are compared; files that are no manifests bind nobody."""
    prefixes = tuple(f"{kind.lower()}-" for kind in {*KINDS, *TRANSITIONS})
    paths = (path for path in sorted(output.rglob("*.yaml")) if path.name.startswith(prefixes))
    return [subject for path in paths for subject in _read(path, output)]


def _read(path: Path, output: Path) -> Iterator[Subject]:
    try:
        loaded: object = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return
    if isinstance(loaded, dict):
        document = cast("dict[str, Any]", loaded)
        if {"apiVersion", "kind", "metadata"} <= document.keys():
            yield Subject(path.parent.relative_to(output).as_posix(), document)
