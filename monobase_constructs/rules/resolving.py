"""How pods find each other: by the names of the cluster, at pods that are ready, in a database that is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.postgresql import databases_of, server
from monobase_constructs.rules.reachability.written import inner, listed, texts
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject, pod_spec
from monobase_constructs.rules.texts import each_text, read_by_pods, whole_texts
from monobase_constructs.rules.told import short

OF_THE_CLUSTER = "ClusterFirst"
ON_A_NODE = "ClusterFirstWithHostNet"
URL = re.compile(
    r"\bpostgres(?:ql)?://(?P<role>[^:@/\s{}]*)(?::[^@\n]*)?@(?P<host>[^:/?\s]+)(?::(?P<port>[0-9]+))?"
    r"/(?P<database>[^?\s\"']*)(?:\?(?P<query>[^\s\"']*))?"
)
PROVEN = ("sslmode=verify-full", "sslmode=verify-ca")


@rule(
    "pod-dns",
    reason="names of Services are not found, or one name leads for ever to where somebody once wrote it",
    fix="leave dnsPolicy to the constructs, and hostAliases to names outside of the cluster that no DNS has",
)
def pods_ask_the_dns_of_the_cluster(documents: Documents) -> Iterable[Finding]:
    """A pod that asks another DNS than that of the cluster, or that knows a Service by an address of its own."""
    for subject in documents:
        if (pod := pod_spec(subject)) is None:
            continue
        path, spec = pod
        allowed = ON_A_NODE if spec.get("hostNetwork") else OF_THE_CLUSTER
        if (given := spec.get("dnsPolicy", allowed)) not in (allowed, ON_A_NODE):
            yield Finding(subject, f"{path}.dnsPolicy", f"got {short(given)}; allowed: {short(allowed)}")
        for each in listed(spec, "hostAliases"):
            for name in texts(each, "hostnames"):
                if _is_a_service(documents, subject, name):
                    told = f"got {each.get('ip')} for {name}; allowed: names that no Service has"
                    yield Finding(subject, f"{path}.hostAliases", told)


@rule(
    "service-endpoints",
    reason="requests go to pods that are starting, stopping or broken, or to none where the node has none",
    fix="leave publishNotReadyAddresses to the headless Services of stores, and internalTrafficPolicy: Cluster",
)
def services_lead_to_pods_that_are_ready(documents: Documents) -> Iterable[Finding]:
    """A Service that leads to pods which are not ready, without being for peers, or to those of the same node only."""
    for subject in documents:
        if (subject.group, subject.kind) != ("", "Service"):
            continue
        governing = {each.spec.get("serviceName") for each in documents.beside(subject, "StatefulSet")}
        if subject.spec.get("publishNotReadyAddresses") and subject.name not in governing:
            told = "got true; allowed: false: only peers of a StatefulSet look for each other before they are ready"
            yield Finding(subject, "spec.publishNotReadyAddresses", told)
        if subject.spec.get("internalTrafficPolicy", "Cluster") != "Cluster" and not _on_each_node(documents, subject):
            told = 'got "Local"; allowed: "Cluster", as not every node has one of its pods'
            yield Finding(subject, "spec.internalTrafficPolicy", told)


@rule(
    "database-url",
    reason="the application talks to whoever answers, or to the database or in the name of another",
    fix="let the construct write the address: uses=[database.access()]",
)
def addresses_lead_to_a_database(documents: Documents) -> Iterable[Finding]:
    """An address of PostgreSQL that asks for no proof of who answers, or of another role, port or database than are."""
    whole = whole_texts(documents)
    for subject in documents:
        for path, text in _written(subject) if "postgres" in whole[id(subject)] else ():
            for found in URL.finditer(text):
                yield from (Finding(subject, path, told) for told in _misleading(documents, subject, found))


def _is_a_service(documents: Documents, subject: Subject, host: str) -> bool:
    name, namespace = [*host.split("."), ""][:2]
    known = documents.has(subject, "Service", name, namespace or None)
    return known or server(documents, subject, host) is not None


def _on_each_node(documents: Documents, service: Subject) -> bool:
    workloads = documents.selected(service, inner(service.spec, "selector"))
    return bool(workloads) and all(each.kind == "DaemonSet" for each in workloads)


def _written(subject: Subject) -> Iterator[tuple[str, str]]:
    yield from ((path, text) for path, _, text in read_by_pods(subject))
    if subject.kind == "ExternalSecret":
        yield from each_text(inner(subject.spec, "target", "template", "data"), "spec.target.template.data")


def _misleading(documents: Documents, subject: Subject, found: re.Match[str]) -> Iterator[str]:
    mode = next((each for each in str(found["query"]).split("&") if each.startswith("sslmode=")), "no sslmode")
    if mode not in PROVEN:
        yield f"got {mode}; allowed: {PROVEN[0]}"
    if (at := server(documents, subject, found["host"])) is None:
        return
    cluster, database, role = at[0], found["database"], found["role"]
    if found["port"] not in (None, "5432"):
        yield f"got port {found['port']}; allowed: 5432, which {cluster} serves"
    known = databases_of(documents, cluster)
    if known and "{" not in database and database not in known:
        yield f"got the database {short(database)}; allowed: those of {cluster}: {', '.join(known)}"
    roles = sorted({each["name"] for each in listed(inner(cluster.spec, "managed"), "roles")})
    if roles and role and role not in roles:
        yield f"got the role {short(role)}; allowed: those of {cluster}: {', '.join(roles)}"
