"""Routes of services: where they attach, what they claim, how requests are treated."""

from __future__ import annotations

from typing import Any

import pytest

from monobase_constructs.cluster.edge import TerminatedElsewhere
from monobase_constructs.connections.graph import Connection
from monobase_constructs.connections.platform import gateway
from monobase_constructs.edge.listeners import listeners
from monobase_constructs.values.problems import InvalidInput, gathering
from monobase_constructs.values.route import Cors, Headers, PathRule, RateLimit, Route

from .conftest import Service, World, documents, make_cluster, only


def spec(service: Service, kind: str) -> Any:
    return only(documents(service), kind)["spec"]


def kinds(service: Service) -> list[str]:
    return sorted(document["kind"] for document in documents(service))


def test_a_host_is_all_that_is_needed(world: World) -> None:
    service = Service(world.environment(), "api", "api")
    assert kinds(service) == ["HTTPRoute"]
    assert spec(service, "HTTPRoute") == {
        "parentRefs": [
            {
                "group": "gateway.networking.k8s.io",
                "kind": "Gateway",
                "name": "shared-gateway",
                "namespace": "gateway-system",
                "sectionName": "wildcard.acme.example",
            }
        ],
        "hostnames": ["api.acme.example"],
        "rules": [
            {
                "matches": [{"path": {"type": "PathPrefix", "value": "/"}}],
                "backendRefs": [{"group": "", "kind": "Service", "name": "api", "port": 80, "weight": 1}],
                "timeouts": {"request": "30s"},
            }
        ],
    }
    assert service.route.hostnames == ["api.acme.example"]
    assert service.route.url == "https://api.acme.example"


def test_the_address_is_public_whoever_terminates_tls() -> None:
    world = World(make_cluster(tls=TerminatedElsewhere()))
    assert Service(world.environment(), "api", "api").route.url == "https://api.acme.example"


def test_a_wildcard_is_no_address(world: World) -> None:
    environment = world.environment()
    assert Service(environment, "web", Route(["*.acme.example", "www"])).route.url == "https://www.acme.example"
    with pytest.raises(InvalidInput, match="a host that is no wildcard"):
        _ = Service(environment, "all", Route(["*.eu.acme.example"])).route.url


def test_a_route_without_a_good_host_is_unknown(world: World) -> None:
    with gathering() as gathered:
        service = Service(world.environment(), "api", "api.globex.example")
        assert str(service.route.url) == "unknown"
    assert len(gathered.problems) == 1


def test_each_host_is_attached_where_the_gateway_serves_it(world: World) -> None:
    environment = world.environment("acme", "prod", "acme.example", "acme.test")
    service = Service(environment, "api", Route(["api", "app", "acme.example", "api.acme.test"]))
    sections = {parent["sectionName"] for parent in spec(service, "HTTPRoute")["parentRefs"]}
    assert sections == {each.name for each in listeners(world.cluster, [environment])}
    assert "http" not in sections


def test_hosts_are_claimed_with_the_line_that_asked(world: World) -> None:
    environment = world.environment()
    Service(environment, "minio", Route(["storage"], kind="transfer"))
    (host,) = environment.declared.hosts
    assert (host.hostname, host.claimed_by, host.transfer) == ("storage.acme.example", 'Service "minio"', True)
    assert host.source.file.endswith("py")


def test_hosts_of_others_are_refused_one_by_one(world: World) -> None:
    environment = world.environment()
    with gathering() as gathered:
        service = Service(environment, "api", Route(["api.globex.example", "api", "globex.example"]))
    assert len(gathered.problems) == 2
    assert all("a host in the domains of acme-prod: acme.example" in str(each) for each in gathered.problems)
    assert service.route.hostnames == ["api.acme.example"]


def test_the_gateway_may_connect(world: World) -> None:
    environment = world.environment()
    files = Service(environment, "files", Route("files"))
    service = Service(environment, "api", Route("api", paths=[PathRule("/storage", to=files)]))
    pods = gateway(world.cluster)
    assert environment.graph.into(service.party) == [Connection(pods, service.party.pods, (7500,))]
    assert environment.graph.into(files.party) == [Connection(pods, files.party.pods, (7500,))]


def test_a_path_is_led_to_services_of_the_environment_only(world: World) -> None:
    other = Service(world.environment("globex"), "files", Route("files"))
    with gathering() as gathered:
        Service(world.environment(), "api", Route("api", paths=[PathRule("/storage", to=other)]))
    assert ["a service of this environment" in str(problem) for problem in gathered.problems] == [True]


def test_paths(world: World) -> None:
    environment = world.environment()
    files = Service(environment, "files", Route("files"))
    paths = [PathRule("/reports", timeout="2m"), PathRule("/internal", blocked=True), PathRule("/storage", to=files)]
    service = Service(environment, "api", Route(["api"], timeout="10s", paths=paths))
    blocked, reports, storage, rest = spec(service, "HTTPRoute")["rules"]
    assert blocked["matches"][0]["path"]["value"] == "/internal"
    reference = blocked["filters"][0]["extensionRef"]
    answer = only(documents(service), "HTTPRouteFilter")
    assert reference["name"] == answer["metadata"]["name"] == "api-blocked"
    assert answer["spec"] == {"directResponse": {"statusCode": 403}}
    assert "backendRefs" not in blocked
    assert reports["timeouts"] == {"request": "2m"}
    assert (storage["backendRefs"][0]["name"], storage["backendRefs"][0]["port"]) == ("files", 80)
    assert storage["timeouts"] == rest["timeouts"] == {"request": "10s"}


@pytest.mark.parametrize(
    ("route", "idle"),
    [
        (Route(["s"], kind="websocket"), "1h"),
        (Route(["s"], kind="websocket", idle="90m"), "1h30m"),
        (Route(["s"], kind="transfer"), "10m"),
        (Route(["s"], kind="transfer", idle="2m"), "2m"),
    ],
)
def test_streams_end_when_they_fall_silent_only(world: World, route: Route, idle: str) -> None:
    service = Service(world.environment(), "s", route)
    assert spec(service, "HTTPRoute")["rules"][0]["timeouts"] == {"request": "0s"}
    http = spec(service, "BackendTrafficPolicy")["timeout"]["http"]
    assert http == {"streamIdleTimeout": idle, "maxStreamDuration": "0s"}


def test_policies_are_added_to_those_of_the_gateway(world: World) -> None:
    route = Route(["api"], rate_limit=RateLimit(requests=50), body="10Mi", health_path="/healthz")
    policy = spec(Service(world.environment(), "api", route), "BackendTrafficPolicy")
    assert policy["mergeType"] == "StrategicMerge"
    assert policy["targetRefs"] == [{"group": "gateway.networking.k8s.io", "kind": "HTTPRoute", "name": "api"}]
    assert policy["rateLimit"] == {"type": "Local", "local": {"rules": [{"limit": {"requests": 50, "unit": "Second"}}]}}
    assert policy["requestBuffer"] == {"limit": "10Mi"}
    assert policy["healthCheck"]["active"]["http"] == {"path": "/healthz", "method": "GET"}
    assert "timeout" not in policy


def test_cors(world: World) -> None:
    rules = Cors(origins=["https://app.acme.example"], expose=["ETag"], max_age="1h")
    policy = spec(Service(world.environment(), "api", Route(["api"], cors=rules)), "SecurityPolicy")
    assert policy["cors"] == {
        "allowOrigins": ["https://app.acme.example"],
        "allowMethods": ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"],
        "allowHeaders": ["Authorization", "Content-Type"],
        "exposeHeaders": ["ETag"],
        "maxAge": "1h",
        "allowCredentials": True,
    }


def test_headers(world: World) -> None:
    route = Route(
        ["api"],
        request_headers=Headers(set={"X-B": "2", "X-A": "1"}),
        response_headers=Headers(add={"Vary": "Origin"}, remove=["Server"]),
    )
    (rule,) = spec(Service(world.environment(), "api", route), "HTTPRoute")["rules"]
    to_backend, to_client = rule["filters"]
    values = [{"name": "X-A", "value": "1"}, {"name": "X-B", "value": "2"}]
    assert to_backend["requestHeaderModifier"] == {"set": values}
    assert to_client["responseHeaderModifier"] == {"add": [{"name": "Vary", "value": "Origin"}], "remove": ["Server"]}


def test_no_object_outside_of_the_namespace(world: World) -> None:
    environment = world.environment()
    Service(environment, "api", Route(["api"], cors=Cors(origins=["https://app.acme.example"])))
    assert {document["metadata"]["namespace"] for document in documents(environment)} == {"acme-prod"}
