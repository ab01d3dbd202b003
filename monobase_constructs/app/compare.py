"""How the output folder differs from the files that it should hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path, PurePosixPath
from typing import Literal

from monobase_constructs.app.writer import existing, with_header

Way = Literal["changed", "missing", "left over", "foreign"]

REMEDIES: dict[Way, str] = {
    "changed": "is not what the code yields: it was edited by hand, or synth was not run; run: monobase synth",
    "missing": "is missing: run: monobase synth",
    "left over": "is not written any more: run: monobase synth",
    "foreign": "synth did not write this: move it away or delete it",
}


@dataclass(frozen=True, order=True)
class Difference:
    """A file that is not as it should be; `line` is the first that differs, 0 where the whole file does."""

    path: PurePosixPath
    line: int
    way: Way

    def told(self, root: Path) -> str:
        """One line for people."""
        place = f"{root / self.path}:{self.line}" if self.line else f"{root / self.path}"
        return f"{place}: {REMEDIES[self.way]}"


def differences(root: Path, files: Mapping[PurePosixPath, str]) -> list[Difference]:
    """The differences between a folder and `files`, by path."""
    return sorted(_differences(root, {path: with_header(path, text).encode() for path, text in files.items()}))


def _differences(root: Path, wanted: Mapping[PurePosixPath, bytes]) -> Iterator[Difference]:
    replaceable, foreign, _ = existing(root, wanted)
    for path in foreign:
        yield Difference(path, 0, "foreign")
    for path in wanted.keys() - replaceable.keys():
        yield Difference(path, 0, "missing")
    for path, content in replaceable.items():
        if path not in wanted:
            yield Difference(path, 0, "left over")
        elif content != wanted[path]:
            yield Difference(path, _line(content or b"", wanted[path]), "changed")


def _line(one: bytes, other: bytes) -> int:
    pairs = zip_longest(one.split(b"\n"), other.split(b"\n"))
    return next(number for number, (left, right) in enumerate(pairs, 1) if left != right)
