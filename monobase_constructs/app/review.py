"""The committed or written output folder against what is deployed or a revision: what `monobase diff` tells."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from monobase_constructs.app.base import base
from monobase_constructs.app.compare import REMEDIES
from monobase_constructs.app.consents import consents
from monobase_constructs.app.files import Compared, Contents, Files, committed, compared, in_memory
from monobase_constructs.app.git import GitError, Repository
from monobase_constructs.app.reading import Unreadable
from monobase_constructs.app.removals import removals
from monobase_constructs.app.writer import OutputError, existing
from monobase_constructs.client.facts import Client
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.report.changes import Told
from monobase_constructs.rules.change import effects


class CannotCompare(Exception):
    """What is to be compared is not there or cannot be read; one line each."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Keep the lines."""
        self.lines = [*lines]
        super().__init__("\n".join(self.lines))


@dataclass(frozen=True)
class Review:
    """What changes. against: what was compared with. notes: what is not compared, and why not with what is deployed."""

    changes: Sequence[Told]
    against: str
    notes: Sequence[str]


def review(root: Path, revision: str | None, clusters: Sequence[Cluster], clients: Sequence[Client]) -> Review:
    """Compare the folder with a revision, by default with what is deployed, and with HEAD where nothing is.

    Raises `CannotCompare`.
    """
    repository = Repository.around(root)
    if repository is None:
        raise CannotCompare([f"{root}: in no Git repository, or git is not installed: nothing to compare with"])
    try:
        if revision is not None:
            repository.commit(revision)  # before all that takes long is read
        files = in_memory(repository, _on_disk(root, repository), root)
        differing, against, notes = _differing(repository, root, revision, clusters, files)
    except GitError as error:
        raise CannotCompare([str(error)]) from None
    except Unreadable as error:
        raise CannotCompare([f"{error}; {AGAIN}"]) from None
    except OutputError as error:
        raise CannotCompare(error.messages) from None
    given = [*removals(differing, clients), *consents(clusters, clients)]
    told = [
        Told(effect, next((each.consent for each in given if each.covers(effect)), None))
        for effect in effects(differing.before, differing.after)
    ]
    return Review(told, against, [*notes, *(f"{each}; it is not compared" for each in differing.unreadable)])


def _differing(
    repository: Repository, root: Path, revision: str | None, clusters: Sequence[Cluster], files: Files
) -> tuple[Compared, str, list[str]]:
    notes: list[str] = []
    if revision is None:
        at = base(root, clusters)
        if at.notes:
            raise CannotCompare(at.notes)
        if at.of:
            return at.compared(root, files), ", ".join(at.names), []
        revision, notes = "HEAD", [_nowhere(clusters)]
    old = committed(repository, repository.commit(revision), root, revision)
    return compared(old, files), revision, notes


def _nowhere(clusters: Sequence[Cluster]) -> str:
    urls = ", ".join(sorted({each.repository.url for each in clusters}))
    remedy = "git remote add origin ..., or name a REF"
    return f"compared with HEAD: no remote of this clone is what Argo CD reads, {urls}: {remedy}"


def _written_once(root: Path, repository: Repository) -> Collection[PurePosixPath]:
    """What is committed in the folder: a file of it that has lost its first line is still one of synth's."""
    try:
        return committed(repository, repository.commit("HEAD"), root, "HEAD").ids.keys()
    except GitError:
        return ()


AGAIN = "synth writes it anew; run: monobase synth"


def _on_disk(root: Path, repository: Repository) -> Contents:
    """Every manifest in the folder; what synth did not write is refused."""
    if not root.is_dir():
        raise CannotCompare([f"{root}: no such folder: run: monobase synth"])
    try:
        ours, foreign, _ = existing(root, {})
    except OSError as error:
        raise CannotCompare([f"{error.filename}: {error.strerror}"]) from None
    foreign += [path for path, content in ours.items() if content is None]  # links, and things that are no files
    if foreign:
        ours_once = _written_once(root, repository)
        raise CannotCompare(
            f"{root / path}: {f'is not as synth wrote it: {AGAIN}' if path in ours_once else REMEDIES['foreign']}"
            for path in sorted(foreign)
        )
    return {path: content for path, content in ours.items() if content is not None and path.suffix == ".yaml"}
