"""What changes are judged against: what is deployed of each cluster, and where they differ from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from monobase_constructs.app.deployed import Deployed, deployed
from monobase_constructs.app.files import Compared, Files, committed, compared
from monobase_constructs.app.git import GitError
from monobase_constructs.cluster.facts import Cluster


@dataclass(frozen=True)
class Base:
    """What is deployed of each cluster, where this clone can tell.

    unknown: clusters of which it cannot. notes: why, one line each.
    """

    of: Mapping[str, Deployed]
    unknown: frozenset[str]
    notes: Sequence[str]

    @property
    def names(self) -> list[str]:
        """The branches that are compared with."""
        return sorted({each.name for each in self.of.values()})

    def branch(self, cluster: str) -> str | None:
        """The branch that changes of a cluster are compared with, also of one that is no longer described."""
        first = next(iter(self.of.values()), None)
        at = self.of.get(cluster, first)
        return None if at is None or cluster in self.unknown else at.name

    def compared(self, root: Path, files: Files) -> Compared:
        """The documents in which the files of the output folder `root` differ from what is deployed.

        A cluster that is no longer described is compared with the first branch.
        """
        parts: list[Compared] = []
        names = {*self.of, *self.unknown}
        for number, (at, clusters) in enumerate(groupby(self.of, key=self.of.__getitem__)):
            old = committed(at.repository, at.commit, root, at.name)
            wanted = {*clusters} | ({path.parts[0] for path in old.ids} - names if number == 0 else set[str]())
            parts.append(compared(old.of(wanted), files.of(wanted)))
        return Compared(
            [subject for part in parts for subject in part.before],
            [subject for part in parts for subject in part.after],
            [line for part in parts for line in part.unreadable],
            frozenset[PurePosixPath]().union(*(part.paths for part in parts)),
            [tombstone for part in parts for tombstone in part.tombstones],
        )


def base(output: Path, clusters: Iterable[Cluster]) -> Base:
    """Look up what is deployed of each cluster."""
    found: dict[str, Deployed] = {}
    unknown: set[str] = set()
    notes: list[str] = []
    for cluster in clusters:
        try:
            at = deployed(output, cluster.repository)
        except GitError as error:
            at = None
            notes.append(f"changes of {cluster.name} are not compared with what is deployed: {error}")
        if at is None:
            unknown.add(cluster.name)
        else:
            found[cluster.name] = at
    return Base(dict(sorted(found.items(), key=lambda pair: pair[1].name)), frozenset(unknown), notes)
