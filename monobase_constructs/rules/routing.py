"""Routes, listeners and certificates: each host is served once, by who may, with a certificate that names it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner, labels_in, listed, texts
from monobase_constructs.rules.reading import records
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, containers
from monobase_constructs.rules.told import short

NAMESPACE = "kubernetes.io/metadata.name"
ROUTES = ("HTTPRoute", "GRPCRoute")
TLS_WANTED = "wants TLS, and no BackendTLSPolicy is for it"
TLS_UNWANTED = "is plain, and one asks for TLS"


@dataclass(frozen=True)
class Attached:
    """A route and the listener that one of its parents is."""

    route: Subject
    gateway: Subject
    listener: Document

    @property
    def hosts(self) -> list[str]:
        """What it serves there: those of its own that the listener stands for, or that of the listener."""
        own, served = texts(self.route.spec, "hostnames"), self.listener.get("hostname")
        return [host for host in own if served is None or covers(served, host)] if own else [served or "*"]


@rule(
    "route-conflict",
    reason="only the older of the two gets requests; which one that is depends on the order in which they were made",
    fix="give each route a host or a path of its own",
)
def each_request_has_one_route(documents: Documents) -> Iterable[Finding]:
    """Two routes, or two rules of one, for the same host, path, method and headers on the same listener."""
    seen: dict[tuple[str, str, str, str], tuple[Subject, str]] = {}
    for each in attached(documents):
        for path, match in _matches(each.route):
            for host in each.hosts:
                key = (f"{each.gateway.cluster}/{each.gateway}", each.listener["name"], host, match)
                first, place = seen.setdefault(key, (each.route, path))
                if (first, place) != (each.route, path):
                    told = f"{host} is matched the same way by {first} at {place}; only one of them gets requests"
                    yield Finding(each.route, path, told)


@rule(
    "route-host",
    reason="the Gateway does not attach the route: clients get 404 although all objects are there",
    fix="route hosts that the listener serves, from the namespace that it lets in",
)
def routes_fit_their_listener(documents: Documents) -> Iterable[Finding]:
    """A route with a host that none of its listeners serves, or in a namespace that a listener does not let in."""
    listeners = defaultdict[int, list[Attached]](list)
    for each in attached(documents):
        listeners[id(each.route)].append(each)
    for mine in listeners.values():
        route, served = mine[0].route, {each.listener["name"]: each.listener.get("hostname") for each in mine}
        for host in texts(route.spec, "hostnames"):
            if not any(pattern is None or covers(pattern, host) for pattern in served.values()):
                told = ", or ".join(f"the listener {name} serves: {pattern}" for name, pattern in served.items())
                yield Finding(route, "spec.hostnames", f"got {short(host)}; allowed: what {told}")
        for each in mine:
            if not _lets_in(documents, each):
                told = f"the listener {each.listener['name']} of {each.gateway} lets no route of {route.namespace} in"
                yield Finding(route, "spec.parentRefs", told)


@rule(
    "route-backend",
    reason="every request that the rule matches is answered with an error",
    fix="give each rule a backend that gets requests, or a filter that answers them: a redirect, a direct response",
)
def rules_of_routes_lead_somewhere(documents: Documents) -> Iterable[Finding]:
    """A rule of a route without a backend, or of whose backends none gets any requests, and that no filter answers."""
    for route in documents:
        for number, each in enumerate(records(route.spec, "rules") if route.kind in ROUTES else ()):
            backends = records(each, "backendRefs")
            if any(backend.get("weight", 1) != 0 for backend in backends) or _answered(each):
                continue
            told = "all have weight 0" if backends else "none"
            yield Finding(route, f"spec.rules[{number}].backendRefs", f"{told}; allowed: one that gets requests")


def _answered(rule: Document) -> bool:
    """Whether a filter answers by itself; those of Envoy Gateway may."""
    return any(each.get("type") in ("RequestRedirect", "ExtensionRef") for each in records(rule, "filters"))


@rule(
    "backend-tls",
    reason="the Gateway speaks plain HTTP to a port that wants TLS, or the other way round: clients get 502",
    fix="write a BackendTLSPolicy for the Service of a port that wants TLS, and none for others",
)
def backends_speak_what_their_port_does(documents: Documents) -> Iterable[Finding]:
    """A route to a port for TLS without a BackendTLSPolicy for its Service, or with one to a port for plain HTTP."""
    secured = {
        (subject.cluster, subject.namespace, target.get("name"))
        for subject in documents
        if subject.kind == "BackendTLSPolicy"
        for target in listed(subject.spec, "targetRefs")
    }
    for subject in documents:
        for number, each in enumerate(listed(subject.spec, "rules") if subject.kind == "HTTPRoute" else ()):
            for backend in listed(each, "backendRefs"):
                service = documents.get(subject, "Service", backend.get("name", ""), backend.get("namespace"))
                wants = _wants_tls(documents, service, backend.get("port")) if service is not None else None
                has = service is not None and (service.cluster, service.namespace, service.name) in secured
                if wants is not None and wants != has:
                    known = (
                        "wants TLS, and no BackendTLSPolicy is for it" if wants else "is plain, and one asks for TLS"
                    )
                    told = f"port {backend.get('port')} of {service} {known}"
                    yield Finding(subject, f"spec.rules[{number}].backendRefs[{backend.get('name')}]", told)


@rule(
    "certificate-host",
    reason="browsers refuse the certificate that the listener shows for the host",
    fix="leave listeners and certificates to the platform, which makes one for the other",
)
def certificates_name_their_hosts(documents: Documents) -> Iterable[Finding]:
    """A listener whose certificate does not name its host, or a wildcard that its issuer can not prove by DNS."""
    made = {(each.cluster, each.namespace, each.spec.get("secretName")): each for each in documents if _is_public(each)}
    for subject in documents:
        for listener in listed(subject.spec, "listeners") if subject.kind == "Gateway" else ():
            for reference in listed(inner(listener, "tls"), "certificateRefs"):
                host = listener.get("hostname")
                where = (subject.cluster, reference.get("namespace", subject.namespace), reference["name"])
                certificate = made.get(where)
                names = texts(certificate.spec, "dnsNames") if certificate is not None else []
                if not host and certificate is not None:
                    told = f"missing; allowed: a host of its certificate, which is for {', '.join(names)}"
                    yield Finding(subject, f"spec.listeners[{listener['name']}].hostname", told)
                if host and certificate is not None and not any(covers(name, host) for name in names):
                    told = f"its certificate is for {', '.join(names)}; allowed: one for {host}"
                    yield Finding(subject, f"spec.listeners[{listener['name']}].tls.certificateRefs", told)
    for certificate in made.values():
        yield from _unprovable(documents, certificate)


def attached(documents: Documents) -> list[Attached]:
    """Every route with every listener that it names."""
    return documents.once(_attached)


def _attached(documents: Documents) -> list[Attached]:
    found: list[Attached] = []
    for subject in documents:
        for parent in listed(subject.spec, "parentRefs") if subject.kind == "HTTPRoute" else ():
            gateway = documents.get(subject, "Gateway", parent["name"], parent.get("namespace"))
            for listener in listed(gateway.spec, "listeners") if gateway is not None else ():
                if gateway is not None and listener["name"] == parent.get("sectionName"):
                    found.append(Attached(subject, gateway, listener))
    return found


def covers(pattern: str, host: str) -> bool:
    """Whether a host, or all that a wildcard stands for, is among what the pattern stands for."""
    if pattern == host or pattern == "*":
        return True
    if not pattern.startswith("*."):
        return False
    first, _, rest = host.partition(".")
    return bool(first) and first != "*" and rest == pattern[2:]


def _matches(route: Subject) -> Iterator[tuple[str, str]]:
    """What each rule of a route matches, so written that the same is the same."""
    anything: list[Document] = [{}]
    for number, each in enumerate(listed(route.spec, "rules")):
        for match in listed(each, "matches") or anything:
            path = {"type": "PathPrefix", "value": "/", **inner(match, "path")}
            same: Mapping[str, object] = {**match, "path": path}
            yield f"spec.rules[{number}]", json.dumps(same, sort_keys=True)


def _lets_in(documents: Documents, each: Attached) -> bool:
    said = inner(each.listener, "allowedRoutes", "namespaces")
    match said.get("from", "Same"):
        case "All":
            return True
        case "Same":
            return each.route.namespace == each.gateway.namespace
        case _:
            namespace = documents.objects.get((each.route.cluster, None, "Namespace", each.route.namespace or ""))
            worn = labels_in(namespace.document["metadata"]) if namespace is not None else {}
            worn = {**worn, NAMESPACE: each.route.namespace or ""}
            return inner(said, "selector", "matchLabels").items() <= worn.items()


def _wants_tls(documents: Documents, service: Subject, port: object) -> bool | None:
    """Whether the port wants TLS, by what it is called and how its pods are asked; None if nobody can tell."""
    for each in listed(service.spec, "ports"):
        if each.get("port") != port:
            continue
        names = {each.get("name"), each.get("appProtocol"), each.get("targetPort")}
        for workload in documents.selected(service, inner(service.spec, "selector")):
            for _, container in containers(workload):
                asked = inner(container, "readinessProbe", "httpGet")
                if asked.get("port") in (each.get("targetPort"), each.get("name")) and "scheme" in asked:
                    return asked["scheme"] == "HTTPS"
        return True if "https" in names else False if "http" in names else None
    return None


def _is_public(subject: Subject) -> bool:
    return (subject.group, subject.kind) == ("cert-manager.io", "Certificate")


def _unprovable(documents: Documents, certificate: Subject) -> Iterator[Finding]:
    """Wildcards that no solver by DNS of the issuer is for; other authorities than ACME prove nothing."""
    reference = inner(certificate.spec, "issuerRef")
    issuer = documents.objects.get((certificate.cluster, None, reference.get("kind", ""), reference.get("name", "")))
    solvers = listed(inner(issuer.spec, "acme"), "solvers") if issuer is not None and "acme" in issuer.spec else None
    for name in texts(certificate.spec, "dnsNames") if solvers is not None else ():
        if name.startswith("*.") and not any(_proves(solver, name[2:]) for solver in solvers or ()):
            told = f"got {short(name)}; {issuer} proves no wildcard of this zone: it needs a solver by dns01 for it"
            yield Finding(certificate, "spec.dnsNames", told)


def _proves(solver: Document, domain: str) -> bool:
    selector = inner(solver, "selector")
    zones, named = texts(selector, "dnsZones"), texts(selector, "dnsNames")
    if "dns01" not in solver:
        return False
    return not (zones or named) or f"*.{domain}" in named or any(_below(domain, zone) for zone in zones)


def _below(domain: str, zone: str) -> bool:
    return domain == zone or domain.endswith(f".{zone}")
