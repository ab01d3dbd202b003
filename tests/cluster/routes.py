"""What the edge objects of dist/ promise, host by host."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .tree import Document


def of_kind(documents: list[Document], kind: str) -> list[Document]:
    """The documents of a kind."""
    return [each for each in documents if each["kind"] == kind]


@dataclass(frozen=True)
class Promise:
    """That a path of a host is answered, by a rule of a route, at a listener."""

    host: str
    path: str
    listener: str
    route: Document
    rule: Document

    @property
    def service(self) -> str | None:
        """Who answers, as namespace/name; None where no Service does."""
        backends = self.rule.get("backendRefs")
        return f"{self.route['metadata']['namespace']}/{backends[0]['name']}" if backends else None


def promises(documents: list[Document]) -> list[Promise]:
    """All of tenants, in the order of hosts and paths."""
    return sorted(_promises(documents), key=lambda each: (each.host, each.path))


def _promises(documents: list[Document]) -> Iterator[Promise]:
    for route in of_kind(documents, "HTTPRoute"):
        for host in route["spec"].get("hostnames", []):
            [parent] = route["spec"]["parentRefs"]
            for rule in route["spec"]["rules"]:
                [match] = rule["matches"]
                yield Promise(host, match["path"]["value"], parent["sectionName"], route, rule)


def served(documents: list[Document]) -> list[Promise]:
    """Those that a Service answers."""
    return [each for each in promises(documents) if each.service]


def listeners(documents: list[Document]) -> dict[str, Document]:
    """By their names."""
    return {each["name"]: each for gateway in of_kind(documents, "Gateway") for each in gateway["spec"]["listeners"]}


def overlapping(documents: list[Document]) -> set[str]:
    """The listeners with a certificate that is also for a host of another."""
    hosts = {name: each["hostname"] for name, each in listeners(documents).items() if "hostname" in each}
    return {
        name
        for one, host in hosts.items()
        for other, wildcard in hosts.items()
        if one != other and host.partition(".")[2] == wildcard.removeprefix("*.") and wildcard.startswith("*.")
        for name in (one, other)
    }


def client_policy(documents: list[Document], listener: str) -> Document:
    """What holds towards clients of a listener: its own policy, or that of the whole Gateway."""
    policies = {
        ref.get("sectionName"): each["spec"]
        for each in of_kind(documents, "ClientTrafficPolicy")
        for ref in each["spec"]["targetRefs"]
    }
    return policies.get(listener) or policies[None]


def backend_policy(documents: list[Document], route: Document) -> Document:
    """What a route says of its own towards its Services; the policy of the whole Gateway lies below it."""
    named = {
        (each["metadata"]["namespace"], ref["kind"], ref["name"]): each["spec"]
        for each in of_kind(documents, "BackendTrafficPolicy")
        for ref in each["spec"]["targetRefs"]
    }
    return named[route["metadata"]["namespace"], "HTTPRoute", route["metadata"]["name"]]


def seconds(duration: str) -> int:
    """As in 5m, of the Gateway API."""
    return int(duration[:-1]) * {"s": 1, "m": 60, "h": 3600}[duration[-1]]
