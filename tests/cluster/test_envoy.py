"""The edge of dist/ by requests through a real Envoy that is set up as Envoy Gateway's translator says."""

from __future__ import annotations

import ipaddress
import ssl
from collections.abc import Iterator

import pytest

from .conftest import ASSETS
from .envoy import RealEnvoy
from .gateway import Translated
from .processes import listens_at, naming
from .results import Results
from .routes import client_policy, of_kind, overlapping, promises, served
from .tree import Document

pytestmark = pytest.mark.programs("egctl", "envoy")


@pytest.fixture(scope="module")
def envoy(edge: Translated) -> Iterator[RealEnvoy]:
    assert ASSETS is not None
    with RealEnvoy.started(ASSETS / "envoy", edge) as started:
        yield started


def test_it_listens_on_the_loopback_only(envoy: RealEnvoy) -> None:
    [process] = naming(envoy.translated.folder)
    assert [at for at in listens_at(process) if not ipaddress.ip_address(at).is_loopback] == []


def test_each_host_is_served_by_its_service(envoy: RealEnvoy, documents: list[Document], found: Results) -> None:
    for each in served(documents):
        said = envoy.ask(each.host, each.path)
        assert (said.status, envoy.translated.services.get(said.body)) == (200, each.service), (each.host, said)
    hosts = {each.host for each in served(documents)}
    assert hosts
    found.say("Envoy", hosts=len(hosts))


def test_what_a_route_keeps_back_does_not_reach_its_service(envoy: RealEnvoy, documents: list[Document]) -> None:
    """All below the path, and nothing beside it: a bucket may begin with the same letters."""
    answers = {
        (each["metadata"]["namespace"], each["metadata"]["name"]): each["spec"]["directResponse"]["statusCode"]
        for each in of_kind(documents, "HTTPRouteFilter")
    }
    kept = [each for each in promises(documents) if each.service is None]
    for each in kept:
        [filtered] = each.rule["filters"]
        status = answers[each.route["metadata"]["namespace"], filtered["extensionRef"]["name"]]
        for path in (each.path, f"{each.path}/", f"{each.path}/admin/v3/info?all=1"):
            said = envoy.ask(each.host, path)
            assert (said.status, said.body in envoy.translated.services) == (status, False), (each.host, path)
        assert envoy.ask(each.host, f"{each.path}-files/one").status == 200
    assert kept


def test_every_answer_is_hardened(envoy: RealEnvoy, documents: list[Document]) -> None:
    for each in served(documents):
        headers = envoy.ask(each.host).headers
        wanted = client_policy(documents, each.listener)["headers"]["lateResponseHeaders"]
        for header in (*wanted["set"], *wanted["addIfAbsent"]):
            assert headers[header["name"].lower()] == header["value"], each.host
        assert headers["strict-transport-security"].startswith("max-age=31536000")
        assert headers["x-content-type-options"] == "nosniff"
        assert not {"x-powered-by", "x-envoy-upstream-service-time"} & headers.keys()


def test_plain_requests_are_led_to_tls(envoy: RealEnvoy, documents: list[Document]) -> None:
    for each in served(documents):
        said = envoy.ask(each.host, "/path?query=1", inner=10080)
        assert (said.status, said.headers["location"]) == (301, f"https://{each.host}/path?query=1")


def test_http2_is_spoken_unless_another_certificate_is_for_the_same_host(
    envoy: RealEnvoy, documents: list[Document]
) -> None:
    """A browser sends requests for all hosts of a certificate over one connection of HTTP/2 (docs/adr/0020)."""
    spoken = {each.host: envoy.speaks(each.host) for each in served(documents)}
    shared = overlapping(documents)
    assert spoken == {each.host: "http/1.1" if each.listener in shared else "h2" for each in served(documents)}
    assert {*spoken.values()} == {"http/1.1", "h2"}


def test_odd_headers_and_paths_are_turned_away_before_applications(envoy: RealEnvoy, documents: list[Document]) -> None:
    """Not before stores: names of objects and signatures are what clients make of them."""
    for each in served(documents):
        policy = client_policy(documents, each.listener)
        rejects = policy["headers"]["withUnderscoresAction"] == "RejectRequest"
        assert envoy.ask(each.host, headers={"x_user": "admin"}).status == (400 if rejects else 200), each.host
        said = envoy.ask(each.host, "/a%2Fb")
        led = policy["path"]["escapedSlashesAction"] == "UnescapeAndRedirect"
        assert (said.status, said.headers.get("location")) == ((307, "/a/b") if led else (200, None)), each.host


def test_browsers_of_named_origins_only_may_read(envoy: RealEnvoy, documents: list[Document]) -> None:
    policies = of_kind(documents, "SecurityPolicy")
    routes = {(each.route["metadata"]["namespace"], each.route["metadata"]["name"]): each for each in served(documents)}
    for policy in policies:
        [target], cors = policy["spec"]["targetRefs"], policy["spec"]["cors"]
        host = routes[policy["metadata"]["namespace"], target["name"]].host
        for origin in (*cors["allowOrigins"], "https://stranger.example"):
            asked = {"Origin": origin, "Access-Control-Request-Method": "PUT"}
            headers = envoy.ask(host, method="OPTIONS", headers=asked).headers
            allowed = origin if origin in cors["allowOrigins"] else None
            assert headers.get("access-control-allow-origin") == allowed, (host, origin)
            if allowed:
                assert headers["access-control-allow-credentials"] == "true"
                assert headers["access-control-allow-methods"] == ", ".join(cors["allowMethods"])
    assert policies


def test_a_stranger_is_not_served(envoy: RealEnvoy) -> None:
    with pytest.raises((ssl.SSLError, ConnectionError)):
        envoy.ask("stranger.example")


def test_one_tenant_does_not_answer_for_another(envoy: RealEnvoy, documents: list[Document]) -> None:
    """A host in the request that is not the host of the connection is turned away."""
    hosts = sorted({each.host for each in served(documents)})
    for host in hosts:
        others = [other for other in hosts if other.split(".")[-2:] != host.split(".")[-2:]]
        assert {envoy.ask(host, headers={"Host": other}).status for other in others} == {404}, host
