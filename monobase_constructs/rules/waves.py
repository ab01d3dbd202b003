"""In which order Argo CD makes things: nobody before what it waits for, as a wave waits until the one before is well.

Within an Application the waves of its objects count, between Applications those of the Applications in the root.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from monobase_constructs.rules.access import WAVE
from monobase_constructs.rules.delivery import all_sources, folder_of
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.named import names
from monobase_constructs.rules.postgresql import server
from monobase_constructs.rules.reachability.written import inner, listed
from monobase_constructs.rules.references import named_here, named_of_the_cluster, secrets_named
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject, containers

INSTALLED: Mapping[str, Sequence[str]] = {
    "barmancloud.cnpg.io": ("plugin-barman-cloud",),
    "cert-manager.io": ("cert-manager",),
    "external-secrets.io": ("external-secrets",),
    "gateway.envoyproxy.io": ("gateway-crds-helm", "gateway-helm"),
    "gateway.networking.k8s.io": ("gateway-crds-helm", "gateway-helm"),
    "longhorn.io": ("longhorn",),
    "monitoring.coreos.com": ("kube-prometheus-stack",),
    "postgresql.cnpg.io": ("cloudnative-pg",),
    "snapshot.storage.k8s.io": ("client/config/crd",),
    "velero.io": ("velero",),
}
"""By API group, the Helm charts, or paths in others' repositories, that bring its kinds and what makes them well."""


@rule(
    "wave-order",
    reason="Argo CD hangs for ever: it waits for what cannot be well until something comes that waits behind it",
    fix="leave waves to the constructs: namespaces, operators, secrets, data, workloads, routes",
)
def nobody_comes_before_what_it_waits_for(documents: Documents) -> Iterable[Finding]:
    """An object in an earlier wave than what it names or lies in, or not in a later one than its operator."""
    order = documents.once(_order)
    late: dict[tuple[int, bool], tuple[int, Subject, Subject]] = {}
    for needing, needed in _needs(documents):
        first, then = order.places.get(needing), order.places.get(needed)
        if first is None or then is None:
            continue
        together = first.by is then.by
        waits, comes = (first.own, then.own) if together else (first.application, then.application)
        blamed = needed if together else then.by
        if waits < comes and waits < late.get((id(blamed), together), (comes,))[0]:
            late[id(blamed), together] = waits, blamed, needing
    for waits, blamed, needing in late.values():
        yield Finding(
            blamed, PATH, f"got {wave(blamed)}; allowed: at most {waits}, when {needing} comes, which waits for it"
        )
    yield from _before_their_operators(documents, order)


PATH = f'metadata.annotations."{WAVE}"'


@dataclass(frozen=True)
class Place:
    """When an object comes. own: its wave. application: that of the Application which applies it. by: that one."""

    own: int
    application: int
    by: Subject


@dataclass(frozen=True)
class _Order:
    places: Mapping[Subject, Place]
    """When each object comes that some Application applies."""
    installed: Mapping[tuple[str, str], Sequence[Subject]]
    """By cluster and chart, or path in a repository of others, the Applications that install it."""


def wave(subject: Subject) -> int:
    """The sync wave of an object: 0 where none is written, or none that is a number."""
    written = str(inner(subject.document, "metadata", "annotations").get(WAVE, "0"))
    return int(written) if re.fullmatch(r"-?[0-9]+", written) else 0


def _order(documents: Documents) -> _Order:
    deliveries: dict[str, Subject] = {}
    recursive: dict[str, Subject] = {}
    installed: defaultdict[tuple[str, str], list[Subject]] = defaultdict(list)
    for subject, _, source in all_sources(documents):
        if (folder := folder_of(subject, source)) is not None:
            deliveries[folder] = subject
            if inner(source, "directory").get("recurse"):
                recursive[folder] = subject
        else:
            installed[subject.cluster, str(source.get("chart") or source.get("path"))].append(subject)
    for folder in {subject.folder for subject in documents} - deliveries.keys():
        above = folder
        while above and folder not in deliveries:
            above = above.rpartition("/")[0]
            if above in recursive:
                deliveries[folder] = recursive[above]
    places: dict[Subject, Place] = {}
    for subject in documents:
        if (by := deliveries.get(subject.folder)) is not None:
            own = wave(subject)
            # What an Application brings comes in the wave of that Application, which the root applies.
            places[subject] = Place(own, own if subject.kind == "Application" else wave(by), by)
    return _Order(places, installed)


def _needs(documents: Documents) -> Iterator[tuple[Subject, Subject]]:
    """Who waits for whom."""
    secrets = documents.secret_sources
    for subject in documents:
        cluster, here = subject.cluster, subject.namespace
        named = [(here, kind, name) for _, kind, name in named_here(subject)]
        named += [(each.namespace, each.kind, each.name) for each in names(subject)]
        named += [(None, kind, name) for _, kind, name, _ in named_of_the_cluster(subject)]
        named.append((None, "Namespace", here or ""))
        if subject.kind == "ExternalSecret":
            store = inner(subject.spec, "secretStoreRef")
            named.append((here, store.get("kind", "SecretStore"), store.get("name", "")))
        if subject.kind == "Application":
            named.append((None, "Namespace", inner(subject.spec, "destination").get("namespace", "")))
        found = [documents.objects.get((cluster, *each)) for each in named]
        found += [secrets.get((cluster, here, name)) for _, name, _ in secrets_named(subject)]
        for _, container in containers(subject):
            for variable in listed(container, "env"):
                if variable["name"].endswith("_HOST"):
                    database = server(documents, subject, variable.get("value", ""))
                    found.append(database[0] if database is not None else None)
        yield from ((subject, each) for each in found if each is not None and each is not subject)
        if subject.kind == "NetworkPolicy":
            # Without it they reach nobody, so that they are never ready.
            for workload in documents.selected(subject, inner(subject.spec, "podSelector", "matchLabels")):
                yield workload, subject


def _before_their_operators(documents: Documents, order: _Order) -> Iterator[Finding]:
    """Applications of objects whose kind, or whose operator, another installs at the same time or later."""
    waiting: dict[tuple[str, str], tuple[Place, Subject]] = {}
    for subject in documents:
        place = order.places.get(subject) if subject.group in INSTALLED else None
        for chart in INSTALLED[subject.group] if place is not None else ():
            known = waiting.get((subject.cluster, chart))
            if place is not None and (known is None or place.application < known[0].application):
                waiting[subject.cluster, chart] = place, subject
    for (cluster, chart), (place, subject) in waiting.items():
        installed = min(order.installed.get((cluster, chart), ()), key=wave, default=None)
        if installed is None:
            yield Finding(place.by, "spec.source", f"no Application installs {chart}, which {subject} waits for")
        elif wave(installed) >= place.application:
            told = (
                f"got {wave(installed)}; allowed: less than {place.application}, when {subject} comes with {place.by}"
            )
            yield Finding(installed, PATH, told)
