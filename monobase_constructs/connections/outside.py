"""What the cluster's facts make of the outside: the Internet, networks, the API server, cloud identities."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence

from monobase_constructs.cluster.clouds import Aws, Azure, Gcp
from monobase_constructs.cluster.facts import Cluster, ClusterNetwork
from monobase_constructs.connections.graph import Party, Usable, Usables, Use
from monobase_constructs.values.connection import Addresses, ApiServer, Connection
from monobase_constructs.values.network import CloudIdentity, Internet, KubernetesApi, Network
from monobase_constructs.values.problems import Invalid

# Private, shared, link-local (with the metadata services), loopback, multicast and reserved ranges.
NOT_INTERNET = (
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "168.63.129.16/32",  # Azure's metadata
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "224.0.0.0/4",
    "240.0.0.0/4",
)
METADATA = ("168.63.129.16/32", "169.254.0.0/16", "fd00:ec2::254/128")
METADATA_OF_GKE = ((Addresses(("169.254.169.254/32",)), 80), (Addresses(("169.254.169.252/32",)), 988))
"""GKE answers for the metadata service on the node itself: at .254:80, behind it at .252:988."""
NOT_INTERNET_6 = ("::1/128", "64:ff9b::/96", "fc00::/7", "fe80::/10", "ff00::/8")


def use(used: Usables, user: Party, cluster: Cluster) -> Use:
    """What follows for `user` from using `used` on this cluster."""
    match used:
        case Internet():
            return Use([Connection(user.pods, peer, tuple(used.ports)) for peer in internet(cluster)])
        case Network():
            refuse_inner_ranges(used.cidrs, cluster)
            return Use([Connection(user.pods, Addresses(tuple(sorted(used.cidrs))), tuple(sorted(used.ports)))])
        case KubernetesApi():
            return Use([Connection(user.pods, peer, (port,)) for peer, port in api_server(cluster)])
        case CloudIdentity():
            return _identity(used, user, cluster)
        case Usable():
            return used.used_by(user)


def refuse_inner_ranges(cidrs: Sequence[str], cluster: Cluster) -> None:
    """Refuse ranges that would open what is kept from the Internet: metadata, Services, all pods, the API server."""
    network = cluster.network
    whole = (*METADATA, network.services, *network.api_server)
    for cidr in cidrs:
        mine = ipaddress.ip_network(cidr)
        theirs = [ipaddress.ip_network(each) for each in whole]
        pods = [ipaddress.ip_network(each) for each in network.pods]
        inner = any(mine.version == each.version and mine.overlaps(each) for each in theirs)
        inner = inner or any(mine.version == each.version and each.subnet_of(mine) for each in pods)  # type: ignore[arg-type]
        if inner or mine.prefixlen < 8:
            allowed = "ranges apart from metadata, Services, the API server and all pods, of /8 or less"
            raise Invalid("cidrs", cidr, allowed, "name what is meant, or use Internet()")


def internet(cluster: Cluster) -> list[Addresses]:
    """Everything outside: both address families, without private ranges and those of the cluster."""
    network = cluster.network
    own = [*network.pods, network.services, *network.nodes, *network.api_server]
    families = (("0.0.0.0/0", NOT_INTERNET, 4), ("::/0", NOT_INTERNET_6, 6))
    return [
        Addresses((whole,), tuple(_collapsed([*excluded, *(cidr for cidr in own if _version(cidr) == version)])))
        for whole, excluded, version in families
    ]


def api_server(cluster: Cluster) -> list[tuple[Addresses | ApiServer, int]]:
    """The API server's own addresses, and its Service for plugins that judge before they translate addresses.

    For Cilium, to which no address matches it, also its identity.
    """
    network = cluster.network
    ports = api_server_ports(network) if network.policies == "cilium" else ()
    service = (
        f"{next(ipaddress.ip_network(network.services).hosts())}/{ipaddress.ip_network(network.services).max_prefixlen}"
    )
    return [
        (Addresses(tuple(sorted(network.api_server))), network.api_server_port),
        (Addresses((service,)), 443),
        *((ApiServer(), port) for port in ports),
    ]


def api_server_ports(network: ClusterNetwork) -> list[int]:
    """Where the API server answers: at its Service, and itself."""
    return sorted({443, network.api_server_port})


def _identity(identity: CloudIdentity, user: Party, cluster: Cluster) -> Use:
    match cluster.cloud:
        case Aws():
            annotations = {"eks.amazonaws.com/role-arn": identity.identity}
            return Use(use(Internet(), user, cluster).connections, annotations=annotations)
        case Azure():
            annotations = {"azure.workload.identity/client-id": identity.identity}
            labels = {"azure.workload.identity/use": "true"}
            return Use(use(Internet(), user, cluster).connections, annotations=annotations, labels=labels)
        case Gcp():
            connections = [Connection(user.pods, peer, (port,)) for peer, port in METADATA_OF_GKE]
            return Use(connections, annotations={"iam.gke.io/gcp-service-account": identity.identity})
        case _:
            cloud = type(cluster.cloud).__name__
            raise Invalid(
                "uses",
                f"CloudIdentity on {cloud}",
                "CloudIdentity on Aws, Azure or Gcp",
                "use a secret instead",
            )


def _collapsed(cidrs: list[str]) -> list[str]:
    networks = [ipaddress.ip_network(cidr) for cidr in cidrs]
    return [str(network) for network in ipaddress.collapse_addresses(networks)]  # type: ignore[type-var]


def _version(cidr: str) -> int:
    return ipaddress.ip_network(cidr).version
