"""Where a namespace is reached from outside: hosts and paths, what answers, by which certificate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from monobase_constructs.report.fields import Document, items, part
from monobase_constructs.rules import Subject


@dataclass(frozen=True, order=True)
class Address:
    """A host and a path, and who answers; `certificate`: the Secret of the listener, empty where TLS ends elsewhere.

    pages: the web pages of other hosts that may call it. limit: requests that one Gateway pod lets through.
    """

    host: str
    path: str
    answers: str
    certificate: str
    pages: tuple[str, ...] = ()
    limit: str = ""

    @property
    def told(self) -> str:
        """Who answers, and how often."""
        return f"{self.answers}, at most {self.limit}" if self.limit else self.answers


def addresses(documents: Sequence[Subject], gateways: Sequence[Subject]) -> list[Address]:
    """The addresses of one namespace; `gateways` are those of its cluster."""
    listeners = {
        (gateway.namespace, gateway.name, listener["name"]): listener
        for gateway in gateways
        for listener in items(gateway.spec, "listeners")
    }
    routes = [each for each in documents if each.kind == "HTTPRoute"]
    return sorted({address for route in routes for address in _addresses(route, documents, listeners)})


def _addresses(
    route: Subject, documents: Sequence[Subject], listeners: Mapping[tuple[Any, ...], Document]
) -> Iterator[Address]:
    pages, limit = tuple(_pages(route, documents)), _limit(route, documents)
    for host in route.spec.get("hostnames", []):
        certificate = _certificate(route, host, listeners)
        for rule in items(route.spec, "rules"):
            for match in items(rule, "matches") or [{}]:
                path = part(match, "path").get("value", "/")
                yield Address(host, path, _answers(rule), certificate, pages, limit)


def _answers(rule: Document) -> str:
    backends = [f"{each['name']}:{each['port']}" for each in items(rule, "backendRefs")]
    if backends:
        return ", ".join(backends)
    kinds = {each.get("type") for each in items(rule, "filters")}
    return "a redirect" if "RequestRedirect" in kinds else "the Gateway itself, which refuses"


def _certificate(route: Subject, host: str, listeners: Mapping[tuple[Any, ...], Document]) -> str:
    for parent in items(route.spec, "parentRefs"):
        key = parent.get("namespace", route.namespace), parent["name"], parent.get("sectionName")
        listener = listeners.get(key, {})
        if _is_of(host, listener.get("hostname", "")) and (named := items(listener, "tls", "certificateRefs")):
            return named[0]["name"]
    return ""


def _is_of(host: str, pattern: str) -> bool:
    return not pattern or host == pattern or (pattern.startswith("*.") and host.endswith(pattern[1:]))


def _attached(kind: str, route: Subject, documents: Sequence[Subject]) -> Iterator[Document]:
    for each in documents:
        if each.kind == kind:
            targets = [(target["kind"], target["name"]) for target in items(each.spec, "targetRefs")]
            if ("HTTPRoute", route.name) in targets:
                yield each.spec


def _pages(route: Subject, documents: Sequence[Subject]) -> list[str]:
    found = [part(spec, "cors").get("allowOrigins", []) for spec in _attached("SecurityPolicy", route, documents)]
    return sorted({origin for origins in found for origin in origins})


def _limit(route: Subject, documents: Sequence[Subject]) -> str:
    for spec in _attached("BackendTrafficPolicy", route, documents):
        for rule in items(spec, "rateLimit", "local", "rules"):
            return f"{rule['limit']['requests']} a {rule['limit']['unit'].lower()}"
    return ""
