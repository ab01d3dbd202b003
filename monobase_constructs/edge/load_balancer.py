"""The load balancer in front of the Envoy pods, in the words of each cloud."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field

from monobase_constructs.cluster.clouds import Aws, Azure, BareMetal, Cloud, DigitalOcean, Gcp
from monobase_constructs.cluster.edge import ProxyProtocol, TerminatedElsewhere
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.values.problems import Invalid

_BETA = "service.beta.kubernetes.io"


@dataclass(frozen=True)
class LoadBalancer:
    """What the Service of the Envoy pods says about it."""

    annotations: dict[str, str] = field(default_factory=dict[str, str])
    load_balancer_class: str | None = None
    address: str | None = None


def load_balancer(cluster: Cluster) -> LoadBalancer:
    """The settings for the cluster's cloud; raises `Invalid` for what the cloud does not have.

    It is internal where TLS ends elsewhere: plain HTTP must not be reached past the gateway in front.
    It passes TCP through and keeps the client's address, or tells it by the PROXY protocol.
    """
    cloud, edge = cluster.cloud, cluster.edge
    elsewhere = isinstance(edge.tls, TerminatedElsewhere)
    proxy_protocol = isinstance(edge.source_address, ProxyProtocol)
    if proxy_protocol and isinstance(cloud, (Azure, Gcp)):
        remedy = "its load balancer keeps the client's address as it is"
        raise Invalid("source_address", f"ProxyProtocol on {type(cloud).__name__}", "None", remedy)
    if elsewhere and _public_addresses(cloud):
        remedy = "TLS ends elsewhere, so the load balancer is internal"
        raise Invalid("load_balancer", _public_addresses(cloud), "no public address", remedy)
    match cloud:
        case Aws():
            return _aws(cloud, internal=elsewhere or cloud.load_balancer.internal, proxy_protocol=proxy_protocol)
        case Azure():
            return _azure(cloud, internal=elsewhere or cloud.load_balancer.internal)
        case Gcp():
            return _gcp(cloud, internal=elsewhere or cloud.load_balancer.internal)
        case DigitalOcean():
            return _digital_ocean(cloud, internal=elsewhere, proxy_protocol=proxy_protocol)
        case BareMetal():
            address = cloud.load_balancer.address
            annotations = {"metallb.io/loadBalancerIPs": address} if address is not None else {}
            return LoadBalancer(annotations, cloud.load_balancer.load_balancer_class)


def _public_addresses(cloud: Cloud) -> list[str]:
    match cloud:
        case Aws():
            return list(cloud.load_balancer.elastic_ips)
        case Azure():
            return [cloud.load_balancer.public_ip] if cloud.load_balancer.public_ip is not None else []
        case _:
            return []


def _aws(cloud: Aws, *, internal: bool, proxy_protocol: bool) -> LoadBalancer:
    # A Network Load Balancer by the AWS Load Balancer Controller, straight to the pods. Targets by address
    # lose the client's unless told to keep it; zones without an Envoy pod are served by the others.
    at = f"{_BETA}/aws-load-balancer"
    target = "proxy_protocol_v2.enabled=true" if proxy_protocol else "preserve_client_ip.enabled=true"
    annotations = {
        f"{at}-nlb-target-type": "ip",
        f"{at}-scheme": "internal" if internal else "internet-facing",
        f"{at}-attributes": "load_balancing.cross_zone.enabled=true",
        f"{at}-target-group-attributes": target,
    }
    if cloud.load_balancer.elastic_ips:
        annotations[f"{at}-eip-allocations"] = ",".join(cloud.load_balancer.elastic_ips)
    return LoadBalancer(annotations, "service.k8s.aws/nlb")


def _azure(cloud: Azure, *, internal: bool) -> LoadBalancer:
    annotations = {f"{_BETA}/azure-load-balancer-internal": "true"} if internal else {}
    public_ip, resource_group = cloud.load_balancer.public_ip, cloud.load_balancer.resource_group
    if public_ip is not None and resource_group is not None:
        annotations[f"{_BETA}/azure-pip-name"] = public_ip
        annotations[f"{_BETA}/azure-load-balancer-resource-group"] = resource_group
    return LoadBalancer(annotations)


def _gcp(cloud: Gcp, *, internal: bool) -> LoadBalancer:
    # A passthrough Network Load Balancer; l4-rbs is the one on backend services, which followed target pools.
    kind = {"networking.gke.io/load-balancer-type": "Internal"} if internal else {"cloud.google.com/l4-rbs": "enabled"}
    address = cloud.load_balancer.address
    if address is None:
        return LoadBalancer(kind)
    if _is_address(address):
        return LoadBalancer(kind, address=address)
    return LoadBalancer(kind | {"networking.gke.io/load-balancer-ip-addresses": address})


def _digital_ocean(cloud: DigitalOcean, *, internal: bool, proxy_protocol: bool) -> LoadBalancer:
    # The regional load balancer is a proxy that hides the client's address; the network one passes packets on.
    at = f"{_BETA}/do-loadbalancer"
    annotations = {f"{at}-type": "REGIONAL" if proxy_protocol else "REGIONAL_NETWORK"}
    if proxy_protocol:
        annotations[f"{at}-enable-proxy-protocol"] = "true"
    if internal:
        annotations[f"{at}-network"] = "INTERNAL"
    if cloud.load_balancer.name is not None:
        annotations[f"{at}-name"] = cloud.load_balancer.name
    return LoadBalancer(annotations)


def _is_address(text: str) -> bool:
    try:
        ipaddress.IPv4Address(text)
    except ValueError:
        return False
    return True
