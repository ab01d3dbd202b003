"""Reading a Git repository, through `git` itself."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath


class GitError(Exception):
    """What is asked for is not there; the text is one line with what to do."""


@dataclass(frozen=True)
class Repository:
    """The repository that a folder lies in; `root` is its topmost folder."""

    root: Path

    @classmethod
    def around(cls, folder: Path) -> Repository | None:
        """The repository, or None outside of any, or without the program git."""
        existing = next(each for each in (folder.absolute(), *folder.absolute().parents) if each.is_dir())
        try:
            return cls(Path(_run(existing, "rev-parse", "--show-toplevel").decode().rstrip("\n")))
        except (GitError, FileNotFoundError):
            return None

    def commit(self, revision: str) -> str:
        """The commit that a revision names."""
        try:
            return self._line("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        except GitError:
            remedy = UNSHALLOW if self.shallow else "name a branch, a tag or a commit; git fetch brings those of others"
            raise GitError(f"{revision}: no such revision in this clone: {remedy}") from None

    def common(self, one: str, other: str) -> str:
        """The newest commit that both have in their history."""
        try:
            return self._line("merge-base", one, other)
        except GitError:
            remedy = UNSHALLOW if self.shallow else "they have no history in common"
            raise GitError(f"{one} and {other} meet nowhere in this clone: {remedy}") from None

    def blobs(self, commit: str, folder: PurePosixPath) -> dict[PurePosixPath, str]:
        """The id of every file below a folder, by its path in there; nothing where there is no such folder."""
        listed = _run(self.root, "ls-tree", "-r", "-z", "--full-tree", commit, f"{folder}/").decode(errors="replace")
        lines = (line.partition("\t") for line in listed.split("\0") if line)
        return {PurePosixPath(path).relative_to(folder): about.split()[2] for about, _, path in lines}

    def read(self, ids: Iterable[str]) -> dict[str, bytes]:
        """The contents of files, by their ids."""
        wanted = list(dict.fromkeys(ids))
        answer = _run(self.root, "cat-file", "--batch", given="".join(f"{each}\n" for each in wanted).encode())
        return dict(zip(wanted, _contents(answer), strict=True))

    def changed(self, folder: Path) -> list[tuple[str, bool]]:
        """The files below a folder that are not as the last commit has them, and whether they are there at all."""
        given = _run(self.root, "status", "--porcelain", "-z", "--no-renames", "--", str(folder.absolute()))
        lines = (line for line in given.decode(errors="replace").split("\0") if line)
        return [(line[3:], "D" not in line[:2]) for line in lines]

    def id_of(self, content: bytes) -> str:
        """The id that Git gives a file of this content."""
        return hashlib.new(self._hash, b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()

    def symbolic(self, reference: str) -> str:
        """The reference that another one stands for."""
        return self._line("symbolic-ref", reference)

    def remotes(self) -> dict[str, str]:
        """The address of each remote."""
        return {name: self._line("remote", "get-url", name) for name in self._line("remote").splitlines()}

    @cached_property
    def shallow(self) -> bool:
        """Whether the clone holds the newest part of the history only."""
        return self._line("rev-parse", "--is-shallow-repository") == "true"

    @cached_property
    def _hash(self) -> str:
        return self._line("rev-parse", "--show-object-format")

    def _line(self, *arguments: str) -> str:
        return _run(self.root, *arguments).decode(errors="replace").strip()


UNSHALLOW = "it is shallow: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)"


def _contents(answer: bytes) -> Iterator[bytes]:
    """The answers of `git cat-file --batch`: a line with the size, then the content and a line end."""
    at = 0
    while at < len(answer):
        end = answer.index(b"\n", at)
        size = int(answer[at:end].rsplit(b" ", 1)[1])
        yield answer[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _run(folder: Path, *arguments: str, given: bytes = b"") -> bytes:
    environment = {**os.environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-C", str(folder), *arguments]
    done = subprocess.run(command, input=given, capture_output=True, env=environment, check=False)
    if done.returncode != 0:
        raise GitError(done.stderr.decode(errors="replace").strip() or f"git {arguments[0]} failed")
    return done.stdout
