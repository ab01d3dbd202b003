"""The edge of dist/ by Envoy Gateway's own translator: what it accepts, and what it would tell Envoy."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import ASSETS
from .gateway import Translated
from .results import Results
from .routes import backend_policy, client_policy, listeners, of_kind, overlapping, seconds, served
from .tree import Document

pytestmark = pytest.mark.programs("egctl")

GOOD = {"Accepted": "True", "Merged": "True", "Programmed": "True", "ResolvedRefs": "True"}
"""What a condition must be; "Merged": a policy of a route lies over that of the Gateway."""
TOLD_APART = {"OverlappingTLSConfig", "Overridden"}


def test_every_object_is_accepted(edge: Translated) -> None:
    said = [each for each in edge.conditions() if each[2]["type"] not in TOLD_APART]
    assert [each for each in said if GOOD.get(each[2]["type"]) != each[2]["status"]] == []


def test_only_the_listeners_that_are_meant_to_share_a_host(edge: Translated, documents: list[Document]) -> None:
    """A store has a host below the wildcard of its client; that costs both HTTP/2, and nobody else."""
    [gateway] = edge.of_kind("gateways")
    told = {
        each["name"]
        for each in gateway["status"]["listeners"]
        for condition in each["conditions"]
        if condition["type"] == "OverlappingTLSConfig" and condition["status"] == "True"
    }
    assert told == overlapping(documents) != set()


def test_only_the_policy_of_the_gateway_gives_way(edge: Translated, documents: list[Document]) -> None:
    """To those of single listeners, by their names."""
    [(name, message)] = [(who, each["message"]) for who, _, each in edge.conditions() if each["type"] == "Overridden"]
    assert name == "clientTrafficPolicies gateway-system/shared-gateway"
    targets = [ref for each in of_kind(documents, "ClientTrafficPolicy") for ref in each["spec"]["targetRefs"]]
    own = sorted(each["sectionName"] for each in targets if "sectionName" in each)
    assert message.endswith(f"[{' '.join(own)}]")


def test_limits_towards_clients_are_in_what_envoy_is_told(edge: Translated, documents: list[Document]) -> None:
    managers = dict(edge.managers())
    assert managers.keys() == listeners(documents).keys()
    for listener, (limit, manager) in managers.items():
        policy = client_policy(documents, listener)
        http = policy["timeout"]["http"]
        assert (limit["maxConnections"], limit["delay"]) == (
            str(policy["connection"]["connectionLimit"]["value"]),
            policy["connection"]["connectionLimit"]["closeDelay"],
        )
        assert {
            "idle": seconds(manager["commonHttpProtocolOptions"]["idleTimeout"]),
            "headers": seconds(manager["requestHeadersTimeout"]),
            "request": seconds(manager.get("requestTimeout", "0s")),
            "stream": seconds(manager["streamIdleTimeout"]),
            "streams": manager["http2ProtocolOptions"]["maxConcurrentStreams"],
        } == {
            "idle": seconds(http["idleTimeout"]),
            "headers": seconds(http["requestHeadersReceivedTimeout"]),
            "request": seconds(http["requestReceivedTimeout"]),
            "stream": seconds(http["streamIdleTimeout"]),
            "streams": policy["http2"]["maxConcurrentStreams"],
        }, listener


def test_limits_towards_services_are_in_what_envoy_is_told(edge: Translated, documents: list[Document]) -> None:
    clusters = {each["cluster"]["name"]: each["cluster"] for each in edge.dump("Clusters", "dynamicActiveClusters")}
    routes = dict(edge.routes())
    [shared] = [each["spec"] for each in of_kind(documents, "BackendTrafficPolicy") if "circuitBreaker" in each["spec"]]
    breaker = shared["circuitBreaker"]
    for each in served(documents):
        where = f"httproute/{each.route['metadata']['namespace']}/{each.route['metadata']['name']}"
        where = f"{where}/rule/{each.route['spec']['rules'].index(each.rule)}"
        policy, route, cluster = backend_policy(documents, each.route), routes[where], clusters[where]
        assert cluster["connectTimeout"] == shared["timeout"]["tcp"]["connectTimeout"]
        assert cluster["circuitBreakers"]["thresholds"] == [
            {
                "maxConnections": breaker["maxConnections"],
                "maxPendingRequests": breaker["maxPendingRequests"],
                "maxRequests": breaker["maxParallelRequests"],
                "maxRetries": breaker["maxParallelRetries"],
            }
        ]
        assert route["retryPolicy"]["numRetries"] == shared["retry"]["numRetries"]
        assert route["retryPolicy"]["retryOn"] == ",".join(shared["retry"]["retryOn"]["triggers"])
        assert seconds(route["timeout"]) == seconds(each.rule["timeouts"]["request"])
        idle = policy.get("timeout", {}).get("http", {}).get("streamIdleTimeout")
        assert seconds(route.get("idleTimeout", "0s")) == seconds(idle or "0s")
        asked = [check["httpHealthCheck"]["path"] for check in cluster.get("healthChecks", [])]
        active = policy.get("healthCheck", {}).get("active")
        assert asked == ([active["http"]["path"]] if active else []), where


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
    routes = len(of_kind(documents, "HTTPRoute"))
    found.say("Envoy Gateway", listeners=len(gateway["spec"]["listeners"]), routes=routes, policies=policies)


def test_only_the_tenant_of_a_listener_may_attach(documents: list[Document]) -> None:
    """What the translator is not asked, since it forgets the labels of namespaces."""
    for route in of_kind(documents, "HTTPRoute"):
        for parent in route["spec"]["parentRefs"]:
            allowed = listeners(documents)[parent["sectionName"]]["allowedRoutes"]["namespaces"]
            own = {"kubernetes.io/metadata.name": route["metadata"]["namespace"]}
            here = allowed["from"] == "Same" and parent.get("namespace") in (None, route["metadata"]["namespace"])
            assert here or allowed["selector"] == {"matchLabels": own}, route["metadata"]


def test_a_route_to_nowhere_is_told(documents: list[Document], tmp_path: Path) -> None:
    """The proof above fails when there is reason to."""
    assert ASSETS is not None
    without = [each for each in documents if each["kind"] != "Service" or each["metadata"]["name"] != "account"]
    edge = Translated(ASSETS / "egctl", without, tmp_path)
    assert any(each["reason"] == "BackendNotFound" for *_, each in edge.conditions())
