"""The files of an output folder as they are or were: on the disk, in a commit, or about to be written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from monobase_constructs.app.git import Repository
from monobase_constructs.app.reading import Unreadable, subject_of
from monobase_constructs.rules import Subject

Contents = dict[PurePosixPath, bytes]


@dataclass(frozen=True)
class Files:
    """Ids that are equal where contents are, and how to read the contents of some.

    place: how messages name a file.
    """

    ids: Mapping[PurePosixPath, str]
    read: Callable[[Sequence[PurePosixPath]], Contents]
    place: Callable[[PurePosixPath], str]

    def of(self, clusters: set[str]) -> Files:
        """Those of some clusters."""
        some = {path: id for path, id in self.ids.items() if path.parts[0] in clusters}
        return Files(some, self.read, self.place)


def in_memory(repository: Repository, contents: Contents, root: Path) -> Files:
    """Files that are about to be written, or were read from the disk."""
    ids = {path: repository.id_of(content) for path, content in contents.items()}
    return Files(ids, lambda paths: {path: contents[path] for path in paths}, lambda path: str(root / path))


def committed(repository: Repository, commit: str, root: Path, name: str) -> Files:
    """The manifests of the output folder `root` in a commit that messages call `name`."""
    folder = PurePosixPath(root.resolve().relative_to(repository.root))
    blobs = repository.blobs(commit, folder)
    ids = {path: id for path, id in blobs.items() if path.suffix == ".yaml" and len(path.parts) > 1}

    def read(paths: Sequence[PurePosixPath]) -> Contents:
        found = repository.read(ids[path] for path in paths)
        return {path: found[ids[path]] for path in paths}

    return Files(ids, read, lambda path: f"{name}:{folder / path}")


@dataclass(frozen=True)
class Compared:
    """What differs, as documents; what is the same in both is the same object, if it is there at all."""

    before: Sequence[Subject]
    after: Sequence[Subject]
    unreadable: Sequence[str]
    """Files of the commit that are no manifests, one line each; of those that come after `Unreadable` is raised."""


def compared(before: Files, after: Files) -> Compared:
    """The documents that differ. Routes are there even if they do not: a host may have several of them."""
    same = [path for path, id in after.ids.items() if before.ids.get(path) == id and path.name.startswith("httproute-")]
    shared = _subjects(after, same)
    unreadable: list[str] = []
    one = _subjects(before, (path for path, id in before.ids.items() if after.ids.get(path) != id), unreadable)
    other = _subjects(after, (path for path, id in after.ids.items() if before.ids.get(path) != id))
    return Compared([*shared, *one], [*shared, *other], unreadable)


def _subjects(files: Files, paths: Iterable[PurePosixPath], unreadable: list[str] | None = None) -> list[Subject]:
    wanted = sorted(paths)
    found: list[Subject] = []
    for path, content in (files.read(wanted) if wanted else {}).items():
        try:
            found.append(subject_of(path, content, files.place(path)))
        except Unreadable as error:
            if unreadable is None:
                raise
            unreadable.append(str(error))
    return found
