"""Names that the API server takes, selectors that select, hosts that are there, secrets that are renewed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, labels_in, listed
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, pod_spec
from monobase_constructs.rules.texts import each_text, read_by_pods, whole_texts
from monobase_constructs.rules.told import joined, short
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Duration

LABEL = re.compile(r"[a-z0-9](?:[-a-z0-9]*[a-z0-9])?")
SUBDOMAIN = re.compile(r"[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*")
LABEL_VALUE = re.compile(r"(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?")
LONGEST = 63
LONGEST_OF = {"Cluster": 50, "CronJob": 52, "RecurringJob": 40, "Namespace": 63, "Service": 63, "StatefulSet": 52}
"""By kind, the longest name that its controller takes: what it makes of it has room for no more."""
LABELS = frozenset({"Namespace", "Service"})
SVC = re.compile(
    r"(?<![A-Za-z0-9.-])([a-z0-9-]+(?:\.[a-z0-9-]+)*?)\.([a-z0-9-]+)\.svc(?:\.cluster\.local)?(?![A-Za-z0-9-])(?::(\d+))?"
)
LONGEST_UNREAD = 24
"""Hours after which a secret is read again at the latest."""
OF_A_DATABASE = ("-rw", "-ro", "-r")
"""How the Services end that CloudNativePG makes of a Cluster."""


@rule(
    "name",
    reason="the API server refuses the object, or its controller fails on what it makes of the name",
    fix="give it a shorter name, of lower-case letters, digits and hyphens",
    waivable=False,
)
def names_are_taken(documents: Documents) -> Iterable[Finding]:
    """A name or the value of a label that the API server, or the controller of the kind, does not take."""
    for subject in documents:
        name, most = subject.name, LONGEST_OF.get(subject.kind, 253)
        form = LABEL if subject.kind in LABELS else SUBDOMAIN
        if subject.group != "rbac.authorization.k8s.io" and not form.fullmatch(name):
            allowed = "lower-case letters, digits and hyphens" + ("" if form is LABEL else ", in parts joined by dots")
            yield Finding(subject, "metadata.name", f"got {short(name)}; allowed: {allowed}")
        elif len(name) > most:
            yield Finding(subject, "metadata.name", f"got {len(name)} characters; allowed: at most {most}")
        for path, labels in _labels(subject):
            for key, value in labels.items():
                if not isinstance(value, str) or len(value) > LONGEST or not LABEL_VALUE.fullmatch(value):
                    allowed = "at most 63 letters, digits, hyphens, dots and underscores"
                    yield Finding(subject, joined(path, key), f"got {short(value)}; allowed: {allowed}")


@rule(
    "dead-selector",
    reason="the budget guards nobody, or the pods are not spread at all: a lost node takes all of them",
    fix="select by the labels that the pods wear",
)
def selectors_find_pods(documents: Documents) -> Iterable[Finding]:
    """A budget that selects no pods, and what spreads or repels pods of other labels than the workload's own."""
    for subject in documents:
        if subject.kind == "PodDisruptionBudget":
            wanted = inner(subject.spec, "selector", "matchLabels")
            if wanted and not documents.selected(subject, wanted) and not _operated(documents, subject, wanted):
                yield Finding(subject, "spec.selector", "it selects no pods; allowed: the labels of a workload")
        if (pod := pod_spec(subject)) is not None and subject.kind != "Pod":
            path, spec = pod
            worn = labels_in(_template(subject, path))
            for number, each in enumerate(listed(spec, "topologySpreadConstraints")):
                wanted = inner(each, "labelSelector", "matchLabels")
                if not wanted or not wanted.items() <= worn.items():
                    where = f"{path}.topologySpreadConstraints[{number}].labelSelector"
                    yield Finding(subject, where, "it does not select the pods themselves; allowed: their labels")


@rule(
    "service-host",
    reason="the name is not resolved, or nothing answers at the port: as wrong as the database host that was typed",
    fix="take the host from what is used, uses=[...], and never type it",
)
def hosts_of_services_exist(documents: Documents) -> Iterable[Finding]:
    """A host of the cluster, in what pods read, that no Service is, or a port that the Service does not have."""
    for subject in documents:
        for path, found in _hosts(documents, subject):
            name, namespace, port = found[1].rpartition(".")[2], found[2], found[3]
            ports = _ports(documents, subject, name, namespace)
            if ports is None:
                yield Finding(subject, path, f"got {short(found[0])}; no Service {namespace}/{name} is made here")
            elif port is not None and ports and int(port) not in ports:
                told = f"got {short(found[0])}; allowed: the ports of {name}: {', '.join(map(str, sorted(ports)))}"
                yield Finding(subject, path, told)


@rule(
    "secret-refresh",
    reason="a value that was changed in the secret manager never arrives, until somebody deletes the Secret by hand",
    fix='write a refreshInterval such as "1h0m0s"',
)
def secrets_are_renewed(documents: Documents) -> Iterable[Finding]:
    """An ExternalSecret that is read once and never again, or not once a day."""
    for subject in documents:
        if subject.kind != "ExternalSecret":
            continue
        given = subject.spec.get("refreshInterval", "1h")
        # What is made once and for all says so: to change it takes a plan, as for the root of a store.
        once = subject.spec.get("refreshPolicy") == "CreatedOnce"
        if not once and re.fullmatch(r"(?:0[hms]?)+", str(given)):
            told = f"got {short(given)}, never; allowed: a time span, or refreshPolicy: CreatedOnce"
            yield Finding(subject, "spec.refreshInterval", told)
        elif not once and (hours := _hours(given)) is not None and hours > LONGEST_UNREAD:
            told = f"got {short(given)}; allowed: at most {LONGEST_UNREAD}h: a value that was withdrawn works so long"
            yield Finding(subject, "spec.refreshInterval", told)


def _hours(given: object) -> float | None:
    """A time span as Go writes it."""
    try:
        Duration.refuse(str(given))
    except Invalid:
        return None
    return Duration(str(given)).seconds / 3600


def hosts_named(documents: Documents, subject: Subject) -> Iterator[tuple[str, str, Subject]]:
    """Every host of the cluster in what its pods read: the path, the host, and the Service that is asked there."""
    for path, found in _hosts(documents, subject):
        if (service := documents.get(subject, "Service", found[1].rpartition(".")[2], found[2])) is not None:
            yield path, found[0].partition(":")[0], service


def _hosts(documents: Documents, subject: Subject) -> Sequence[tuple[str, re.Match[str]]]:
    return documents.once(_all_hosts).get(subject, ())


def _all_hosts(documents: Documents) -> dict[Subject, list[tuple[str, re.Match[str]]]]:
    whole = whole_texts(documents)
    return {
        subject: [(path, found) for path, text in _naming_hosts(subject) for found in SVC.finditer(text)]
        for subject in documents
        if ".svc" in whole[id(subject)]
    }


def _labels(subject: Subject) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield "metadata.labels", labels_in(subject.document["metadata"])
    if (pod := pod_spec(subject)) is not None and subject.kind != "Pod":
        where = pod[0].rpartition(".")[0]
        yield f"{where}.metadata.labels", labels_in(_template(subject, pod[0]))


def _template(subject: Subject, path: str) -> Document:
    return inner(subject.document, *path.split(".")[:-1], "metadata")


def _operated(documents: Documents, budget: Subject, wanted: Mapping[str, str]) -> bool:
    """Whether an operator makes the pods: of a Cluster or a Pooler, by whose name they are labelled."""
    kinds = {"cnpg.io/cluster": "Cluster", "cnpg.io/poolerName": "Pooler"}
    return any(key in kinds and documents.has(budget, kinds[key], value) for key, value in wanted.items())


def _naming_hosts(subject: Subject) -> Iterator[tuple[str, str]]:
    yield from ((path, text) for path, _, text in read_by_pods(subject))
    if subject.kind == "ExternalSecret":
        yield from each_text(inner(subject.spec, "target", "template", "data"), "spec.target.template.data")


def _ports(documents: Documents, subject: Subject, name: str, namespace: str) -> set[int] | None:
    """The ports of a Service, empty where its operator chooses them; None if there is none in a client's namespace."""
    service = documents.get(subject, "Service", name, namespace)
    if service is not None:
        return {each["port"] for each in listed(service.spec, "ports")}
    made = [name.removesuffix(end) for end in OF_A_DATABASE if name.endswith(end)]
    known = any(documents.has(subject, "Cluster", each, namespace) for each in made)
    if known or documents.has(subject, "Pooler", name, namespace):
        return {5432}
    # Of what Helm charts make in namespaces of the platform nothing is known.
    tenant = any(each.tenant == namespace for each in documents if each.cluster == subject.cluster)
    return None if tenant else set()
