"""The shared Gateway: what must hold whatever environments there are."""

from __future__ import annotations

from typing import Any

import pytest

from monobase_constructs.cluster.clouds import Gcp
from monobase_constructs.cluster.edge import (
    LetsEncrypt,
    ProxyProtocol,
    Route53,
    TerminatedElsewhere,
    TrustedProxies,
)
from monobase_constructs.connections.platform import GATEWAY, gateway
from monobase_constructs.objects.manifest import Document
from monobase_constructs.values.problems import InvalidInput
from monobase_constructs.values.route import Route

from .conftest import Service, World, documents, make_cluster, only


def written(world: World) -> list[Document]:
    acme = world.environment()
    Service(acme, "api", "api")
    Service(acme, "account", Route(["app", "acme.example"]))
    Service(acme, "minio", Route(["storage"], kind="transfer"))
    Service(world.environment("globex"), "api", "api.globex.example")
    return documents(world.gateway())


def specs(found: list[Document], kind: str) -> list[Any]:
    return [document["spec"] for document in found if document["kind"] == kind]


def test_listeners(world: World) -> None:
    found = written(world)
    listeners = only(found, "Gateway")["spec"]["listeners"]
    plain, *secure = listeners
    assert plain["name"] == "http"
    assert plain["allowedRoutes"]["namespaces"] == {"from": "Same"}
    assert [each["hostname"] for each in secure] == [
        "acme.example",
        "storage.acme.example",
        "*.acme.example",
        "*.globex.example",
    ]
    for each in secure:
        namespaces = each["allowedRoutes"]["namespaces"]
        client = "globex" if "globex" in each["hostname"] else "acme"
        labels = {"kubernetes.io/metadata.name": f"{client}-prod"}
        assert namespaces == {"from": "Selector", "selector": {"matchLabels": labels}}
        assert each["allowedRoutes"]["kinds"] == [{"group": "gateway.networking.k8s.io", "kind": "HTTPRoute"}]
        assert each["tls"]["certificateRefs"] == [{"group": "", "kind": "Secret", "name": each["name"]}]
    assert len({(each["port"], each["protocol"], each.get("hostname")) for each in listeners}) == len(listeners)


def test_each_listener_has_a_certificate_of_one_name(world: World) -> None:
    found = written(world)
    listeners = only(found, "Gateway")["spec"]["listeners"][1:]
    certificates = [each for each in found if each["kind"] == "Certificate"]
    assert {each["spec"]["secretName"]: each["spec"]["dnsNames"] for each in certificates} == {
        each["name"]: [each["hostname"]] for each in listeners
    }
    for each in certificates:
        assert each["metadata"]["namespace"] == "gateway-system"
        assert each["spec"]["privateKey"] == {"algorithm": "ECDSA", "size": 256, "rotationPolicy": "Always"}
        assert each["spec"]["issuerRef"]["name"] == only(found, "ClusterIssuer")["metadata"]["name"] == "letsencrypt"


def test_wildcards_have_a_solver_that_can_prove_them(world: World) -> None:
    found = written(world)
    solvers = only(found, "ClusterIssuer")["spec"]["acme"]["solvers"]
    zones = {zone for solver in solvers if "dns01" in solver for zone in solver["selector"]["dnsZones"]}
    wildcards = [name for spec in specs(found, "Certificate") for name in spec["dnsNames"] if name.startswith("*.")]
    assert len(wildcards) == 2
    assert {name.removeprefix("*.") for name in wildcards} <= zones
    assert "selector" not in solvers[-1]
    assert solvers[-1]["http01"]["gatewayHTTPRoute"]["parentRefs"][0]["sectionName"] == "http"


def test_staging_certificates() -> None:
    staging = LetsEncrypt(
        email="ops@example.com", dns01=[Route53(zones=["acme.example"], region="x")], http01=False, staging=True
    )
    world = World(make_cluster(tls=staging))
    Service(world.environment(), "api", "api")
    found = documents(world.gateway())
    issuer = only(found, "ClusterIssuer")
    assert issuer["metadata"]["name"] == "letsencrypt-staging"
    assert "acme-staging" in issuer["spec"]["acme"]["server"]
    assert [*issuer["spec"]["acme"]["solvers"][0]] == ["dns01", "selector"]
    assert len(issuer["spec"]["acme"]["solvers"]) == 1
    assert only(found, "Certificate")["spec"]["issuerRef"]["name"] == "letsencrypt-staging"
    assert not [each for each in found if each["metadata"]["name"] == "acme-solvers"]


def test_one_redirect(world: World) -> None:
    spec = only(written(world), "HTTPRoute")["spec"]
    assert [parent["sectionName"] for parent in spec["parentRefs"]] == ["http"]
    (rule,) = spec["rules"]
    assert rule["filters"][0]["requestRedirect"] == {"scheme": "https", "statusCode": 301}


def test_the_pods_are_two_spread_hardened_and_drained(world: World) -> None:
    spec = only(written(world), "EnvoyProxy")["spec"]
    kubernetes = spec["provider"]["kubernetes"]
    deployment = kubernetes["envoyDeployment"]
    assert deployment["replicas"] == 2
    assert "envoyHpa" not in kubernetes
    assert kubernetes["envoyPDB"]["maxUnavailable"] == 1
    for constraint in deployment["pod"]["topologySpreadConstraints"]:
        selected = constraint["labelSelector"]["matchLabels"]
        assert selected.items() <= gateway(world.cluster).labels.items()
    assert deployment["container"]["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "capabilities": {"drop": ["ALL"]},
        "privileged": False,
        "readOnlyRootFilesystem": True,
        "runAsGroup": 65532,
        "runAsNonRoot": True,
        "runAsUser": 65532,
        "seccompProfile": {"type": "RuntimeDefault"},
    }
    assert "cpu" not in deployment["container"]["resources"]["limits"]
    pod = deployment["patch"]["value"]["spec"]["template"]["spec"]
    assert pod["containers"][0]["name"] == "shutdown-manager"
    assert {mount["name"] for mount in pod["containers"][0]["volumeMounts"]} == {pod["volumes"][0]["name"]}
    assert spec["shutdown"]["minDrainDuration"] < spec["shutdown"]["drainTimeout"]


def test_the_access_log_holds_no_query(world: World) -> None:
    (settings,) = only(written(world), "EnvoyProxy")["spec"]["telemetry"]["accessLog"]["settings"]
    assert settings["format"]["type"] == "JSON"
    assert not [each for each in settings["format"]["json"].values() if "REQ(:PATH" in each or "PATH?:" in each]
    assert settings["sinks"] == [{"type": "File", "file": {"path": "/dev/stdout"}}]


def test_clients(world: World) -> None:
    spec = only(written(world), "ClientTrafficPolicy", GATEWAY)["spec"]
    late = spec["headers"]["lateResponseHeaders"]
    assert {"name": "Strict-Transport-Security", "value": "max-age=31536000; includeSubDomains"} in late["set"]
    assert spec["headers"]["withUnderscoresAction"] == "RejectRequest"
    assert spec["path"] == {"escapedSlashesAction": "UnescapeAndRedirect", "disableMergeSlashes": False}
    assert spec["tls"]["minVersion"] == "1.2"
    assert all(cipher.startswith("ECDHE-") for cipher in spec["tls"]["ciphers"])
    assert "clientIPDetection" not in spec
    assert "proxyProtocol" not in spec


def test_transfers_differ_from_the_baseline_in_what_they_must(world: World) -> None:
    found = written(world)
    baseline = only(found, "ClientTrafficPolicy", GATEWAY)["spec"]
    transfer = only(found, "ClientTrafficPolicy", "storage.acme.example")["spec"]
    assert transfer["targetRefs"][0]["sectionName"] == "storage.acme.example"
    assert transfer["path"] == {"escapedSlashesAction": "KeepUnchanged", "disableMergeSlashes": True}
    assert transfer["headers"]["withUnderscoresAction"] == "Allow"
    assert transfer["timeout"]["http"]["requestReceivedTimeout"] == "0s"
    differing = {name for name in baseline if baseline[name] != transfer[name]}
    assert differing == {"targetRefs", "path", "headers", "timeout"}


def test_older_ciphers_go_with_older_tls_only() -> None:
    spec = only(written(World(make_cluster(tls_minimum="1.3"))), "ClientTrafficPolicy", GATEWAY)["spec"]
    assert spec["tls"] == {"minVersion": "1.3"}


def test_how_the_client_is_known() -> None:
    spec = only(written(World(make_cluster(source_address=TrustedProxies(hops=2)))), "ClientTrafficPolicy", GATEWAY)
    assert spec["spec"]["clientIPDetection"] == {"xForwardedFor": {"numTrustedHops": 2}}
    spec = only(written(World(make_cluster(source_address=ProxyProtocol()))), "ClientTrafficPolicy", GATEWAY)
    assert spec["spec"]["proxyProtocol"] == {"optional": False}


def test_only_what_did_not_arrive_is_tried_again(world: World) -> None:
    spec = only(written(world), "BackendTrafficPolicy")["spec"]
    assert spec["retry"]["retryOn"] == {"triggers": ["connect-failure", "refused-stream", "reset-before-request"]}
    assert "perRetry" not in spec["retry"]
    assert "mergeType" not in spec


def test_the_network(world: World) -> None:
    found = written(world)
    policies = {each["metadata"]["name"]: each["spec"] for each in found if each["kind"] == "NetworkPolicy"}
    assert policies["default-deny"] == {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]}
    envoy = policies["envoy"]
    assert envoy["podSelector"]["matchLabels"] == gateway(world.cluster).labels
    everyone, prometheus = envoy["ingress"]
    assert "from" not in everyone
    assert [each["port"] for each in everyone["ports"]] == [10080, 10443]
    assert [each["port"] for each in prometheus["ports"]] == [19001]
    reached = {
        (
            peer["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"],
            *peer["podSelector"]["matchLabels"].values(),
            *(port["port"] for port in rule["ports"]),
        )
        for rule in envoy["egress"]
        for peer in rule["to"]
    }
    assert reached == {
        ("acme-prod", "api", 7500),
        ("acme-prod", "account", 7500),
        ("acme-prod", "minio", 7500),
        ("globex-prod", "api", 7500),
        ("envoy-gateway-system", "envoy-gateway", 18000),
        ("gateway-system", "true", 8089),
    }
    assert [each["port"] for each in policies["acme-solvers"]["ingress"][0]["ports"]] == [8089]


def test_no_metrics_without_prometheus() -> None:
    found = written(World(make_cluster(monitoring=None)))
    assert len(only(found, "NetworkPolicy", "envoy")["spec"]["ingress"]) == 1


def test_the_namespace(world: World) -> None:
    metadata = only(written(world), "Namespace")["metadata"]
    assert metadata["name"] == "gateway-system"
    assert metadata["labels"]["pod-security.kubernetes.io/enforce"] == "restricted"
    assert "Prune=false" in metadata["annotations"]["argocd.argoproj.io/sync-options"]


def test_tls_elsewhere() -> None:
    world = World(make_cluster(tls=TerminatedElsewhere()))
    found = written(world)
    assert [each["name"] for each in only(found, "Gateway")["spec"]["listeners"]] == [
        "acme.example",
        "wildcard.acme.example",
        "wildcard.globex.example",
    ]
    assert {(each["port"], each["protocol"]) for each in only(found, "Gateway")["spec"]["listeners"]} == {(80, "HTTP")}
    assert not {"Certificate", "ClusterIssuer", "HTTPRoute"} & {each["kind"] for each in found}
    # One policy for all, since Envoy Gateway refuses one for a listener that shares its port on plain HTTP.
    spec = only(found, "ClientTrafficPolicy")["spec"]
    assert "tls" not in spec
    assert spec["timeout"]["http"]["requestReceivedTimeout"] == "0s"
    assert spec["path"]["escapedSlashesAction"] == "UnescapeAndRedirect"
    ports = only(found, "NetworkPolicy", "envoy")["spec"]["ingress"][0]["ports"]
    assert [each["port"] for each in ports] == [10080]


def test_tls_elsewhere_and_nothing_to_serve() -> None:
    world = World(make_cluster(tls=TerminatedElsewhere()))
    assert not specs(documents(world.gateway()), "Gateway")


def test_nothing_that_lets_tenants_escape(world: World) -> None:
    refused = {"EnvoyPatchPolicy", "EnvoyExtensionPolicy", "Backend", "ReferenceGrant"}
    assert not refused & {document["kind"] for document in written(world)}


def test_a_load_balancer_that_the_cloud_does_not_have() -> None:
    account = "secrets-{client}-{stage}@example.iam.gserviceaccount.com"
    cloud = Gcp(project="p", location="l", cluster="c", service_account=account)
    world = World(make_cluster(cloud=cloud, source_address=ProxyProtocol()))
    with pytest.raises(InvalidInput, match='source_address: got "ProxyProtocol on Gcp"'):
        world.gateway()
