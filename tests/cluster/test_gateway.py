"""The edge of dist/ by Envoy Gateway's own translator, and by requests through a real Envoy."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import ASSETS
from .envoy import RealEnvoy
from .gateway import Translated
from .results import Results
from .tree import Document

pytestmark = pytest.mark.programs("egctl")

GOOD = {
    "Accepted": "True",
    "Merged": "True",
    "OverlappingTLSConfig": "True",
    "Overridden": "True",
    "Programmed": "True",
    "ResolvedRefs": "True",
}
"""What a condition must be. `storage.client-a.com` overlaps with `*.client-a.com`; policies nearer by override."""


@pytest.fixture(scope="module")
def edge(documents: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Translated:
    assert ASSETS is not None
    return Translated(ASSETS / "egctl", documents, tmp_path_factory.mktemp("edge"))


def of_kind(documents: list[Document], kind: str) -> list[Document]:
    return [each for each in documents if each["kind"] == kind]


def served(documents: list[Document]) -> Iterator[tuple[str, str]]:
    """Each host that a route of a tenant serves, and the Service behind it."""
    for route in of_kind(documents, "HTTPRoute"):
        for rule in route["spec"]["rules"]:
            for backend in rule.get("backendRefs", []):
                for host in route["spec"].get("hostnames", []):
                    yield host, f"{route['metadata']['namespace']}/{backend['name']}"


def test_every_object_is_accepted(edge: Translated) -> None:
    said = list(edge.conditions())
    assert [each for each in said if GOOD.get(each[2]["type"]) != each[2]["status"]] == []


def test_every_object_is_judged(edge: Translated, documents: list[Document], found: Results) -> None:
    """Nothing is passed over: no listener, no route, no policy is without a verdict."""
    told = {whose for whose, _, each in edge.conditions() if each["type"] == "Accepted"}
    kinds = {
        "BackendTLSPolicy": "backendTLSPolicies",
        "BackendTrafficPolicy": "backendTrafficPolicies",
        "ClientTrafficPolicy": "clientTrafficPolicies",
        "Gateway": "gateways",
        "HTTPRoute": "httpRoutes",
        "SecurityPolicy": "securityPolicies",
    }
    for kind, name in kinds.items():
        for each in of_kind(documents, kind):
            assert f"{name} {each['metadata']['namespace']}/{each['metadata']['name']}" in told
    [gateway] = edge.of_kind("gateways")
    assert len(gateway["status"]["listeners"]) == len(gateway["spec"]["listeners"])
    attached = sum(each["attachedRoutes"] for each in gateway["status"]["listeners"])
    assert attached == sum(len(each["spec"]["parentRefs"]) for each in of_kind(documents, "HTTPRoute"))
    policies = sum(len(of_kind(documents, kind)) for kind in kinds if kind.endswith("Policy"))
    listeners, routes = len(gateway["spec"]["listeners"]), len(of_kind(documents, "HTTPRoute"))
    found.say("Envoy Gateway", listeners=listeners, routes=routes, policies=policies)


def test_only_the_tenant_of_a_listener_may_attach(documents: list[Document]) -> None:
    """What the translator is not asked, since it forgets the labels of namespaces."""
    listeners = {
        each["name"]: each for gateway in of_kind(documents, "Gateway") for each in gateway["spec"]["listeners"]
    }
    for route in of_kind(documents, "HTTPRoute"):
        for parent in route["spec"]["parentRefs"]:
            allowed = listeners[parent["sectionName"]]["allowedRoutes"]["namespaces"]
            own = {"kubernetes.io/metadata.name": route["metadata"]["namespace"]}
            here = allowed["from"] == "Same" and parent.get("namespace") in (None, route["metadata"]["namespace"])
            assert here or allowed["selector"] == {"matchLabels": own}, route["metadata"]


def test_a_route_to_nowhere_is_told(documents: list[Document], tmp_path: Path) -> None:
    """The proof above fails when there is reason to."""
    assert ASSETS is not None
    without = [each for each in documents if each["kind"] != "Service" or each["metadata"]["name"] != "account"]
    edge = Translated(ASSETS / "egctl", without, tmp_path)
    assert any(each["reason"] == "BackendNotFound" for *_, each in edge.conditions())


@pytest.fixture(scope="module")
def envoy(edge: Translated) -> Iterator[RealEnvoy]:
    assert ASSETS is not None
    with RealEnvoy.started(ASSETS / "envoy", edge) as started:
        yield started


@pytest.mark.programs("envoy")
def test_each_host_is_served_by_its_service(envoy: RealEnvoy, documents: list[Document], found: Results) -> None:
    hosts = set(served(documents))
    for host, service in sorted(hosts):
        said = envoy.ask(host)
        assert (said.status, envoy.translated.services.get(said.body)) == (200, service), (host, said)
    assert hosts
    found.say("Envoy", hosts=len(hosts))


@pytest.mark.programs("envoy")
def test_every_answer_is_hardened(envoy: RealEnvoy, documents: list[Document]) -> None:
    for host, _ in sorted(set(served(documents))):
        headers = envoy.ask(host).headers
        assert headers["strict-transport-security"].startswith("max-age=31536000")
        assert headers["x-content-type-options"] == "nosniff"
        assert not {"x-powered-by", "x-envoy-upstream-service-time"} & headers.keys()


@pytest.mark.programs("envoy")
def test_plain_requests_are_led_to_tls(envoy: RealEnvoy, documents: list[Document]) -> None:
    for host, _ in sorted(set(served(documents))):
        said = envoy.ask(host, "/path?query=1", inner=10080)
        assert (said.status, said.headers["location"]) == (301, f"https://{host}/path?query=1")


@pytest.mark.programs("envoy")
def test_a_stranger_is_not_served(envoy: RealEnvoy) -> None:
    with pytest.raises((ssl.SSLError, ConnectionError)):
        envoy.ask("stranger.example")


@pytest.mark.programs("envoy")
def test_one_tenant_does_not_answer_for_another(envoy: RealEnvoy, documents: list[Document]) -> None:
    """A host in the request that is not the host of the connection is turned away."""
    hosts = sorted(host for host, service in served(documents))
    own = envoy.ask(hosts[0])
    other = next(host for host in hosts if host.split(".")[-2:] != hosts[0].split(".")[-2:])
    said = envoy.ask(hosts[0], Host=other)
    assert own.status == 200
    assert said.status in (404, 421)
