"""Where a namespace is reached: hosts, paths, who answers, by which certificate."""

from __future__ import annotations

from typing import Any

from monobase_constructs.report.addresses import Address, addresses
from monobase_constructs.rules import Subject

GATEWAY = {
    "listeners": [
        {"name": "wild", "hostname": "*.acme.example", "tls": {"certificateRefs": [{"name": "wild-cert"}]}},
        {"name": "plain", "hostname": "*.acme.example"},
    ]
}


def subject(kind: str, name: str, spec: dict[str, Any], namespace: str = "acme-prod") -> Subject:
    made = {"apiVersion": "a/v1", "kind": kind, "metadata": {"name": name, "namespace": namespace}, "spec": spec}
    return Subject("main/clients/acme-prod", made)


def found(*documents: Subject) -> list[Address]:
    return addresses(documents, [subject("Gateway", "shared", GATEWAY, "edge")])


def route(section: str, *rules: dict[str, Any], host: str = "api.acme.example") -> Subject:
    parent = {"name": "shared", "namespace": "edge", "sectionName": section}
    return subject("HTTPRoute", "api", {"hostnames": [host], "parentRefs": [parent], "rules": list(rules)})


BACKEND = {"backendRefs": [{"name": "api", "port": 80}]}


def test_each_path_and_who_answers() -> None:
    blocked = {"matches": [{"path": {"value": "/metrics"}}], "filters": [{"type": "ExtensionRef"}]}
    moved = {"matches": [{"path": {"value": "/old"}}], "filters": [{"type": "RequestRedirect"}]}
    assert [(each.path, each.answers) for each in found(route("wild", BACKEND, blocked, moved))] == [
        ("/", "api:80"),
        ("/metrics", "the Gateway itself, which refuses"),
        ("/old", "a redirect"),
    ]


def test_the_certificate_is_that_of_the_listener_and_only_of_its_hosts() -> None:
    assert found(route("wild", BACKEND))[0].certificate == "wild-cert"
    assert found(route("plain", BACKEND))[0].certificate == ""
    assert found(route("wild", BACKEND, host="api.other.example"))[0].certificate == ""
    assert found(route("missing", BACKEND))[0].certificate == ""


def test_policies_of_the_route_and_of_no_other() -> None:
    def policies(name: str) -> list[Subject]:
        target = {"targetRefs": [{"kind": "HTTPRoute", "name": name}]}
        limit = {"local": {"rules": [{"limit": {"requests": 100, "unit": "Second"}}]}}
        return [
            subject(
                "SecurityPolicy", name, target | {"cors": {"allowOrigins": ["https://b.example", "https://a.example"]}}
            ),
            subject("BackendTrafficPolicy", name, target | {"rateLimit": limit}),
        ]

    (with_both,) = found(route("wild", BACKEND), *policies("api"))
    assert (with_both.pages, with_both.limit) == (("https://a.example", "https://b.example"), "100 a second")
    (without,) = found(route("wild", BACKEND), *policies("other"))
    assert (without.pages, without.limit) == ((), "")
