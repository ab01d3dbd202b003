"""Consents to dangerous changes: which changes they cover, and what is told where one is missing or left over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from monobase_constructs.client.facts import Client
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.rules import Subject
from monobase_constructs.rules.change import Effect, Label
from monobase_constructs.values.consent import REPLACED, Consent
from monobase_constructs.values.problems import Invalid, Problem, Source, quoted
from monobase_constructs.values.removal import Tombstone


@dataclass(frozen=True)
class Consented:
    """A consent and the folders below `dist/` that it holds in, as a pattern."""

    consent: Consent
    folders: re.Pattern[str]

    def covers(self, effect: Effect) -> bool:
        """Whether it is about this change, or about the namespace or the cluster that takes the object along."""
        home = f"{effect.subject.cluster}/platform/tenants/{effect.namespace}"
        if self._holds_in(home) and self._is_of(f"Namespace {effect.namespace}", "removed"):
            return True
        if effect.label is Label.BY_HAND and self.replaces(effect.subject.cluster):
            return True
        return self._holds_in(effect.subject.folder) and self._is_of(str(effect.subject), effect.change)

    def replaces(self, cluster: str) -> bool:
        """Whether it says that a cluster is lost, and another one made under its name."""
        return self._holds_in(f"{cluster}/") and self._is_of(f"Cluster {cluster}", REPLACED)

    def _holds_in(self, folder: str) -> bool:
        return self.folders.fullmatch(folder) is not None

    def _is_of(self, subject: str, change: str) -> bool:
        at = self.consent.change
        return self.consent.object == subject and (change == at or change.startswith((f"{at}.", f"{at}[")))


def consents(clusters: Iterable[Cluster], clients: Iterable[Client]) -> list[Consented]:
    """The consents of all clusters and clients; those to whole clusters last, for they cover what others do as well."""
    clusters = [*clusters]
    found = [Consented(each, re.compile(f"{cluster.name}/.*")) for cluster in clusters for each in cluster.consents]
    for client in clients:
        # Also of environments that are gone: the names of stages have no hyphens.
        own = re.compile(rf"[^/]+/(clients|platform/tenants)/{client.name}-[a-z0-9]+")
        found += [Consented(each, own) for each in client.consents]
    return sorted(found, key=lambda each: any(each.replaces(cluster.name) for cluster in clusters))


def binding(before: Iterable[Subject], given: Sequence[Consented]) -> list[Subject]:
    """What was before, but for clusters that are lost: nothing there binds those that are made in their place."""
    return [each for each in before if not any(one.replaces(each.cluster) for one in given)]


def refused(effect: Effect, sources: Mapping[str, Source]) -> Problem:
    """A dangerous change that nobody has consented to; of what is gone the nearest line is named."""
    subject = effect.subject
    places = (f"{subject.folder} {subject}", subject.folder, subject.cluster)
    source = next((sources[place] for place in places if place in sources), Source("main.py", 0))
    consent = f'Consent(object="{subject}", change="{effect.change}", reason="...")'
    return Problem(source, str(subject), f"{effect} [{effect.label}]; if it is meant: consents=[{consent}]")


def left_over(consent: Consent, branches: Sequence[str], instead: Consent | Tombstone | None = None) -> Problem:
    """A consent that no change needs; `instead`: what covers the change that it is about."""
    allowed = f"a change against {', '.join(branches)} that needs consent"
    why = "it has landed, or it names something else" if instead is None else f"{instead.source} consents to it"
    told = Invalid("change", consent.change, allowed, f"drop it: {why}")
    return Problem(consent.source, f"Consent {quoted(consent.object)}", str(told))
