"""No environment vanishes: whoever takes one away says so first, in code, and consents by that to what follows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from monobase_constructs.app.files import Compared, is_removed, on_disk
from monobase_constructs.client.facts import Client
from monobase_constructs.rules.change import Effect, Label
from monobase_constructs.rules.change.access import text
from monobase_constructs.values.backups import DRILL, is_drill
from monobase_constructs.values.problems import Invalid, Problem, Source, quoted, report
from monobase_constructs.values.removal import Tombstone

LABELS = "monobase.io/client", "monobase.io/environment"
"""Of the objects outside of an environment's own folders that are there for it."""


@dataclass(frozen=True)
class Removal:
    """The consent of a tombstone: to what a person does when its environment goes, and never to a loss of data."""

    consent: Tombstone

    def covers(self, effect: Effect) -> bool:
        """Whether the change is this environment's, or its drills', and needs no more than a hand."""
        subject, own = effect.subject, {self.consent.object, f"{self.consent.object}-{DRILL}"}
        labels = [text(subject.document, "metadata", "labels", label) for label in LABELS]
        homes = {PurePosixPath(subject.folder).name, "-".join(labels), effect.namespace}
        return effect.label is Label.BY_HAND and subject.cluster == self.consent.cluster and bool(own & homes)


def removals(differing: Compared, clients: Iterable[Client]) -> list[Removal]:
    """The tombstones that come or go with a change, with the lines of those that are still in the code."""
    stated = {f"{client.name}-{stage.name}": stage.source for client in clients for stage in client.environments}
    return [Removal(replace(each, source=stated.get(each.object, each.source))) for each in differing.tombstones]


def refuse_vanished(
    output: Path,
    before: Collection[PurePosixPath],
    branch: Callable[[str], str | None],
    folders: Collection[str],
    clients: Collection[Client],
) -> None:
    """Report environments that were there before, are in none of `folders` now, and had no tombstone.

    With one, an environment is written as its empty namespace, so that its data is still there; after that it may go.
    before: the files that there were. branch: where those of a cluster are deployed from, None where they are only on
    the disk. clients: those that are stated now; one that moved to another cluster is told what it leaves behind.
    """
    stated = {f"{client.name}-{stage.name}": client for client in clients for stage in client.environments}
    for path in sorted(path for path in before if path.match("*/platform/tenants/*/namespace-*.yaml")):
        cluster, namespace = path.parts[0], path.parent.name
        folder = PurePosixPath(cluster) / "clients" / namespace
        if str(folder) in folders or is_removed(folder, before) or is_drill(namespace):
            continue
        client, stage = _owner(namespace, clients)
        if namespace in stated:
            _report_moved(stated[namespace], cluster, namespace)
            continue
        allowed = f'environments=[..., removed({quoted(stage)}, because="...")]'
        remedy = "its data would be left without an owner; docs/how-to/remove-a-client.md tells what comes first"
        if is_removed(folder, on_disk(output)):
            remedy = f"its tombstone is not on {branch(cluster)} yet: merge it first, then drop it"
        told = Invalid("environments", f"no {namespace} any more", allowed, remedy)
        report(Problem(Source(str(output / folder), 0), f"Client {quoted(client)}", str(told)))


def _owner(namespace: str, clients: Iterable[Client]) -> tuple[str, str]:
    """Client and stage of a namespace; both may hold hyphens, so that a client who is still stated is known by name."""
    for name in sorted((each.name for each in clients), key=len, reverse=True):
        if namespace.startswith(f"{name}-"):
            return name, namespace.removeprefix(f"{name}-")
    client, _, stage = namespace.rpartition("-")
    return client, stage


def _report_moved(client: Client, cluster: str, namespace: str) -> None:
    """A client is on one cluster at a time, so where it is stated elsewhere nobody could write its tombstone."""
    stage = namespace.removeprefix(f"{client.name}-")
    remedy = (
        f"its data stays on {cluster}: to move it, state a client of another name on the other cluster, restore into "
        f'it (docs/how-to/restore.md), and then end this one with removed({quoted(stage)}, because="...")'
    )
    told = Invalid("cluster", client.cluster, f"{quoted(cluster)}, where {namespace} is", remedy)
    report(Problem(client.source, f"Client {quoted(client.name)}", str(told)))
