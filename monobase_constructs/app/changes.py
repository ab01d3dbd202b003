"""What a run changes of what is deployed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from monobase_constructs.app.base import Base, base
from monobase_constructs.app.before import written_before
from monobase_constructs.app.collect import Collected
from monobase_constructs.app.consents import Consented, left_over, refused
from monobase_constructs.app.files import Compared, in_memory, on_disk
from monobase_constructs.app.removals import removals
from monobase_constructs.app.tree import Tree
from monobase_constructs.app.writer import HEADER
from monobase_constructs.client.facts import Client
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.rules import Subject
from monobase_constructs.rules.change import Effect, Label, effects
from monobase_constructs.values.consent import Consent
from monobase_constructs.values.problems import Source, report
from monobase_constructs.values.removal import Tombstone


@dataclass(frozen=True)
class Changes:
    """What changes, and who has consented to it.

    since: the branches that were compared with. notes: what was not compared, and why.
    """

    effects: Sequence[Effect]
    consented: Sequence[tuple[Effect, Consent | Tombstone]]
    since: Sequence[str]
    notes: Sequence[str]

    def lines(self) -> Iterator[str]:
        """What a run tells of it."""
        yield from (f"note: {note}" for note in self.notes)
        for effect, given in self.consented:
            if isinstance(given, Consent):
                yield f"consented: {effect.subject}: {effect} [{effect.label}]; at {given.source}: {given.reason}"
        buried = Counter(given for _, given in self.consented if isinstance(given, Tombstone))
        for given, count in buried.items():
            changes = f"{count} change{'s' if count > 1 else ''} that need{'s' if count == 1 else ''} a hand"
            yield f"consented: {given.object} is removed: {changes}; at {given.source}: {given.reason}"
        counted = Counter(highest(self.effects).values())
        if any(label > Label.SAFE for label in counted):
            told = [f"{count} {label}" for label, count in sorted(counted.items(), reverse=True)]
            yield f"since {', '.join(self.since)}: {', '.join(told)}; monobase diff shows them"


def highest(found: Iterable[Effect]) -> dict[tuple[str, str], Label]:
    """The label of each object, by cluster and object: that of its most harmful change."""
    labels: dict[tuple[str, str], Label] = {}
    for effect in found:
        name = effect.subject.cluster, str(effect.subject)
        labels[name] = max(effect.label, labels.get(name, Label.SAFE))
    return labels


@dataclass(frozen=True)
class Against:
    """What a run is compared with.

    before: the documents that bind the next ones. paths: all files that there were.
    """

    base: Base
    differing: Compared
    before: Sequence[Subject]
    paths: frozenset[PurePosixPath]

    def judged(self, given: Sequence[Consented], clients: Iterable[Client], sources: Mapping[str, Source]) -> Changes:
        """The changes; dangerous ones without consent are reported, and consents that no change needs.

        A consent that has landed is an error only once something changes: until then nobody is there to drop it.
        """
        found = effects(self.differing.before, self.differing.after)
        givers = [*removals(self.differing, clients), *given]
        consented: list[tuple[Effect, Consent | Tombstone]] = []
        for effect in (each for each in found if each.label.needs_consent):
            covering = next((each.consent for each in givers if each.covers(effect)), None)
            if covering is None:
                report(refused(effect, sources))
            else:
                consented.append((effect, covering))
        notes = [*self.base.notes, *self.differing.unreadable]
        used = {id(consent) for _, consent in consented}
        for each in (each for each in given if self.base.of and id(each.consent) not in used):
            if found:
                instead = next((by for effect, by in consented if each.covers(effect)), None)
                report(left_over(each.consent, self.base.names, instead))
            else:
                notes.append(
                    f"{each.consent.source}: consent to {each.consent.object} has landed: drop it with the next change"
                )
        return Changes(found, consented, self.base.names, notes)


def against(output: Path, clusters: Sequence[Cluster], files: Mapping[PurePosixPath, str]) -> Against:
    """Compare `files`, without their first line, with what is deployed, or else with what is on the disk."""
    at = base(output, clusters)
    contents = {path: (HEADER + text).encode() for path, text in files.items()}
    repository = next((each.repository for each in at.of.values()), None)
    differing = at.compared(output, in_memory(repository, contents, output)) if repository else Compared([], [], [])
    asked_of_disk = [each for each in written_before(output) if each.cluster in at.unknown] if at.unknown else []
    there = {path for path in on_disk(output) if at.branch(path.parts[0]) is None}
    return Against(at, differing, [*differing.before, *asked_of_disk], differing.paths | there)


def sources(documents: Iterable[Collected], tree: Tree, clusters: Iterable[Cluster]) -> dict[str, Source]:
    """The line that asked for each object, each environment and each cluster, as `refused` looks them up."""
    found = {cluster.name: cluster.source for cluster in clusters}
    for each in tree.environments:
        for folder in ("clients", "platform/tenants"):
            found[f"{each.cluster.name}/{folder}/{each.namespace_name}"] = each.tenancy.source
    return found | {f"{made.folder} {Subject(made.folder, made.document)}": made.source for made in documents}
