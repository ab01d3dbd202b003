"""The files of an output folder as they are or were: on the disk, in a commit, or about to be written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from monobase_constructs.app.git import Repository
from monobase_constructs.app.reading import Unreadable, subject_of
from monobase_constructs.rules import Subject
from monobase_constructs.values.problems import Source
from monobase_constructs.values.removal import TOMBSTONE, Tombstone

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


def on_disk(root: Path) -> list[PurePosixPath]:
    """The manifests that the output folder holds."""
    return [PurePosixPath(path.relative_to(root)) for path in root.rglob("*.yaml")]


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
    paths: frozenset[PurePosixPath] = frozenset()
    """All files that there were before, also those that do not differ."""
    tombstones: Sequence[Tombstone] = ()
    """Those that come, and those that go with their environment."""


def compared(before: Files, after: Files) -> Compared:
    """The documents that differ, and of others those that tell what a difference does.

    A host may have several routes. What a policy that goes leaves open, all others and the pods tell.
    """
    opens = any(path.name.startswith("networkpolicy-") for path in before.ids.keys() - after.ids.keys())
    same = (path for path, id in after.ids.items() if before.ids.get(path) == id)
    shared = _subjects(after, (path for path in same if opens or path.name.startswith("httproute-")))
    unreadable: list[str] = []
    one = _subjects(before, (path for path, id in before.ids.items() if after.ids.get(path) != id), unreadable)
    other = _subjects(after, (path for path, id in after.ids.items() if before.ids.get(path) != id))
    tombstones = [*_tombstones(one, before, after.ids), *_tombstones(other, after, {})]
    return Compared([*shared, *one], [*shared, *other], unreadable, frozenset(before.ids), tombstones)


def _tombstones(subjects: Iterable[Subject], files: Files, later: Iterable[PurePosixPath]) -> Iterator[Tombstone]:
    """The tombstones among the documents; none where the environment is there again `later`."""
    folders = {path.parent for path in later}
    for subject in subjects:
        folder = PurePosixPath(subject.folder)
        if subject.tenant is not None and folder not in folders and is_removed(folder, files.ids):
            because = str(subject.document.get("data", {}).get("because"))
            source = Source(files.place(folder / NOTE), 0)
            yield Tombstone(subject.cluster, subject.tenant, because, source)


NOTE = f"configmap-{TOMBSTONE}.yaml"
"""The file of a tombstone."""


def is_removed(folder: PurePosixPath, paths: Iterable[PurePosixPath]) -> bool:
    """Whether nothing but a tombstone is in the folder of an environment."""
    return [path.name for path in paths if path.parent == folder] == [NOTE]


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
