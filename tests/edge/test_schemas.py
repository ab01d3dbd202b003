"""Every custom resource that the edge writes is what its CRD allows, and has no field that it does not know."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from monobase_constructs.cluster.clouds import Aws, AwsLoadBalancer, Azure
from monobase_constructs.cluster.edge import (
    AzureDns,
    CloudDns,
    Cloudflare,
    DigitalOceanDns,
    LetsEncrypt,
    ProxyProtocol,
    Route53,
    TerminatedElsewhere,
    TrustedProxies,
)
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.values.route import Cors, Headers, PathRule, RateLimit, Route
from monobase_constructs.values.schemas import custom_resource
from monobase_constructs.values.secrets import SecretKey

from .conftest import Service, World, documents, make_cluster

CLIENT_ID = "66666666-7777-8888-9999-000000000000"
TOKEN = SecretKey(secret="dns", key="token")
EVERY_SOLVER = LetsEncrypt(
    email="ops@example.com",
    staging=True,
    dns01=[
        Route53(zones=["acme.example"], region="eu-central-1"),
        AzureDns(zones=["b.example"], subscription="s", resource_group="g", managed_identity=CLIENT_ID),
        CloudDns(zones=["c.example"], project="p"),
        Cloudflare(zones=["d.example"], token=TOKEN),
        DigitalOceanDns(zones=["e.example"], token=TOKEN),
    ],
)
AZURE = Azure(tenant="t", vault="https://kv-{client}-{stage}.vault.azure.net", identities={"acme-prod": CLIENT_ID})
AWS = Aws(
    region="eu-central-1",
    secrets_role="arn:aws:iam::123456789012:role/secrets-{client}-{stage}",
    load_balancer=AwsLoadBalancer(elastic_ips=["eipalloc-1"]),
)


CORE = {"Namespace", "NetworkPolicy", "ServiceAccount"}


def full(cluster: Cluster) -> list[dict[str, Any]]:
    world = World(cluster)
    environment = world.environment()
    everything = Route(
        ["api", "acme.example"],
        timeout="1m",
        paths=[PathRule("/internal", blocked=True), PathRule("/reports", timeout="2m")],
        cors=Cors(origins=["https://app.acme.example"], expose=["ETag"]),
        rate_limit=RateLimit(requests=50, per="minute"),
        request_headers=Headers(set={"X-From": "edge"}, add={"X-More": "1"}, remove=["X-Less"]),
        response_headers=Headers(set={"X-Frame-Options": "SAMEORIGIN"}, remove=["Server"]),
        body="10Mi",
        health_path="/healthz",
    )
    Service(environment, "api", everything)
    Service(environment, "sync", Route(["sync"], kind="websocket", idle="30m"))
    Service(environment, "minio", Route(["storage"], kind="transfer", paths=[PathRule("/minio", blocked=True)]))
    return documents([environment, world.gateway()])


@pytest.mark.parametrize(
    "cluster",
    [
        make_cluster(),
        make_cluster(tls=EVERY_SOLVER, cloud=AZURE, tls_minimum="1.3"),
        make_cluster(cloud=AWS),
        make_cluster(source_address=ProxyProtocol(), replicas=3),
        make_cluster(tls=TerminatedElsewhere(), source_address=TrustedProxies(hops=1)),
    ],
    ids=["usual", "every solver", "aws", "proxy protocol", "tls elsewhere"],
)
def test_schemas(cluster: Cluster) -> None:
    seen: set[str] = set()
    for document in full(cluster):
        crd = custom_resource(document["apiVersion"].rpartition("/")[0], document["kind"])
        if crd is None:
            assert document["kind"] in CORE
            continue
        assert crd["version"] == document["apiVersion"].rpartition("/")[2]
        errors = [error.message for error in jsonschema_rs.validator_for(crd["schema"]).iter_errors(document)]
        assert errors == [], document["kind"]
        assert [*unknown(document["spec"], crd["schema"]["properties"]["spec"], "spec")] == []
        seen.add(document["kind"])
    assert {"Gateway", "HTTPRoute", "ClientTrafficPolicy", "BackendTrafficPolicy", "EnvoyProxy"} <= seen


def unknown(value: Any, schema: Any, path: str) -> Iterator[str]:
    """The fields that the API server would drop or refuse."""
    if schema.get("x-kubernetes-preserve-unknown-fields"):
        return
    if isinstance(value, dict):
        for name, item in value.items():
            inner = schema.get("properties", {}).get(name) or schema.get("additionalProperties")
            if inner is None:
                if schema.get("type") == "object" and "properties" in schema:
                    yield f"{path}.{name}"
            elif isinstance(inner, dict):
                yield from unknown(item, inner, f"{path}.{name}")
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from unknown(item, schema.get("items", {}), f"{path}[{index}]")
