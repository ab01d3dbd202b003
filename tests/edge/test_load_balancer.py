"""The load balancer in the words of each cloud."""

from __future__ import annotations

import pytest

from monobase_constructs.cluster.clouds import (
    Aws,
    AwsLoadBalancer,
    AwsSecretsManager,
    Azure,
    AzureLoadBalancer,
    BareMetal,
    Cloud,
    DigitalOcean,
    DigitalOceanLoadBalancer,
    Gcp,
    GcpLoadBalancer,
    MetalLoadBalancer,
)
from monobase_constructs.cluster.edge import ProxyProtocol, TerminatedElsewhere
from monobase_constructs.edge.load_balancer import LoadBalancer, load_balancer
from monobase_constructs.values.problems import Invalid

from .conftest import make_cluster

BETA = "service.beta.kubernetes.io"
SECRETS = AwsSecretsManager(region="eu-central-1")


def aws(**options: object) -> Aws:
    role = "arn:aws:iam::123456789012:role/secrets-{client}-{stage}"
    return Aws(region="eu-central-1", secrets_role=role, load_balancer=AwsLoadBalancer(**options))


def azure(**options: object) -> Azure:
    vault = "https://kv-{client}-{stage}.vault.azure.net"
    return Azure(tenant="t", vault=vault, identities={}, load_balancer=AzureLoadBalancer(**options))


def gcp(**options: object) -> Gcp:
    account = "secrets-{client}-{stage}@example.iam.gserviceaccount.com"
    balancer = GcpLoadBalancer(**options)
    return Gcp(project="p", location="europe-west1", cluster="c", service_account=account, load_balancer=balancer)


def test_aws() -> None:
    made = load_balancer(make_cluster(cloud=aws(elastic_ips=["eipalloc-1", "eipalloc-2"])))
    assert made == LoadBalancer(
        {
            f"{BETA}/aws-load-balancer-nlb-target-type": "ip",
            f"{BETA}/aws-load-balancer-scheme": "internet-facing",
            f"{BETA}/aws-load-balancer-attributes": "load_balancing.cross_zone.enabled=true",
            f"{BETA}/aws-load-balancer-target-group-attributes": "preserve_client_ip.enabled=true",
            f"{BETA}/aws-load-balancer-eip-allocations": "eipalloc-1,eipalloc-2",
        },
        "service.k8s.aws/nlb",
    )


def test_aws_with_proxy_protocol() -> None:
    made = load_balancer(make_cluster(cloud=aws(), source_address=ProxyProtocol()))
    attributes = made.annotations[f"{BETA}/aws-load-balancer-target-group-attributes"]
    assert attributes == "proxy_protocol_v2.enabled=true"


def test_azure() -> None:
    made = load_balancer(make_cluster(cloud=azure(public_ip="edge", resource_group="network")))
    assert made.annotations == {
        f"{BETA}/azure-pip-name": "edge",
        f"{BETA}/azure-load-balancer-resource-group": "network",
    }


@pytest.mark.parametrize(
    ("address", "made"),
    [
        (None, LoadBalancer({"cloud.google.com/l4-rbs": "enabled"})),
        ("203.0.113.7", LoadBalancer({"cloud.google.com/l4-rbs": "enabled"}, address="203.0.113.7")),
        (
            "edge",
            LoadBalancer(
                {"cloud.google.com/l4-rbs": "enabled", "networking.gke.io/load-balancer-ip-addresses": "edge"}
            ),
        ),
    ],
)
def test_gcp(address: str | None, made: LoadBalancer) -> None:
    assert load_balancer(make_cluster(cloud=gcp(address=address))) == made


def test_digital_ocean() -> None:
    cloud = DigitalOcean(region="fra1", secrets=SECRETS, load_balancer=DigitalOceanLoadBalancer(name="edge"))
    assert load_balancer(make_cluster(cloud=cloud)).annotations == {
        f"{BETA}/do-loadbalancer-type": "REGIONAL_NETWORK",
        f"{BETA}/do-loadbalancer-name": "edge",
    }
    assert load_balancer(make_cluster(cloud=cloud, source_address=ProxyProtocol())).annotations == {
        f"{BETA}/do-loadbalancer-type": "REGIONAL",
        f"{BETA}/do-loadbalancer-enable-proxy-protocol": "true",
        f"{BETA}/do-loadbalancer-name": "edge",
    }


def test_bare_metal() -> None:
    balancer = MetalLoadBalancer(load_balancer_class="metallb.io/metallb", address="192.168.10.200")
    made = load_balancer(make_cluster(cloud=BareMetal(secrets=SECRETS, load_balancer=balancer)))
    assert made == LoadBalancer({"metallb.io/loadBalancerIPs": "192.168.10.200"}, "metallb.io/metallb")


@pytest.mark.parametrize(
    ("cloud", "key", "value"),
    [
        (aws(), f"{BETA}/aws-load-balancer-scheme", "internal"),
        (azure(), f"{BETA}/azure-load-balancer-internal", "true"),
        (gcp(), "networking.gke.io/load-balancer-type", "Internal"),
        (DigitalOcean(region="fra1", secrets=SECRETS), f"{BETA}/do-loadbalancer-network", "INTERNAL"),
    ],
)
def test_internal_where_tls_ends_elsewhere(cloud: Cloud, key: str, value: str) -> None:
    made = load_balancer(make_cluster(cloud=cloud, tls=TerminatedElsewhere()))
    assert made.annotations[key] == value


@pytest.mark.parametrize("cloud", [aws(elastic_ips=["eipalloc-1"]), azure(public_ip="edge", resource_group="network")])
def test_no_public_address_where_tls_ends_elsewhere(cloud: Cloud) -> None:
    with pytest.raises(Invalid, match="TLS ends elsewhere"):
        load_balancer(make_cluster(cloud=cloud, tls=TerminatedElsewhere()))


@pytest.mark.parametrize("cloud", [azure(), gcp()])
def test_clouds_without_proxy_protocol(cloud: Cloud) -> None:
    with pytest.raises(Invalid, match="keeps the client's address"):
        load_balancer(make_cluster(cloud=cloud, source_address=ProxyProtocol()))
