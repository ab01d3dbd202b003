"""Whether what is said of a cluster is of the cloud that it runs on."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator, Sequence

from monobase_constructs.cluster.clouds import Aws, Azure, Cloud, Gcp
from monobase_constructs.cluster.edge import AzureDns, CloudDns, DnsSolver, Route53
from monobase_constructs.values.problems import Invalid


def bad_zones(zones: Sequence[str], cloud: Cloud) -> Iterator[Invalid]:
    """Availability zones of another region, no zones at all, and one zone twice; as the nodes' labels name them."""
    if not zones:
        yield Invalid("availability_zones", [], 'at least one zone such as "eu-central-1a"')
    for zone in sorted({zone for zone in zones if zones.count(zone) > 1}):
        yield Invalid("availability_zones", zone, "each zone once")
    match cloud:
        case Aws():
            # Local Zones are called after their region too: "us-east-1-bos-1a".
            region, zone = cloud.region, rf"{re.escape(cloud.region)}(-[a-z]+-\d)?[a-z]"
            allowed = f'zones of {region} such as "{region}a"'
        case Gcp():
            region, zone = cloud.region, rf"{re.escape(cloud.region)}-[a-z]"
            allowed = f'zones of {region} such as "{region}-b"'
        case Azure():
            # No fact of the cluster names its region; all of its zones are of one.
            region = zones[0].rpartition("-")[0] if zones else ""
            region = region if re.fullmatch(r"[a-z]+\d*", region) else "westeurope"
            zone, allowed = rf"{region}-[1-9]", f'zones of one region such as "{region}-1"'
        case _:
            return
    for given in zones:
        if not re.fullmatch(zone, given):
            yield Invalid("availability_zones", given, allowed)


def bad_ranges(pods: Sequence[str], nodes: Sequence[str], cloud: Cloud, policies: str) -> Iterator[Invalid]:
    """Pods and nodes in one range, where pods have a network of their own: a policy for one would be for the other.

    Pods have addresses of the network of the nodes by the VPC CNI of Amazon, which Calico and Cilium can stand on, and
    by Azure CNI. Everywhere else, also at Google, where pods have a secondary range, no two ranges can overlap.
    """
    if isinstance(cloud, Aws | Azure) and policies != "gke-dataplane-v2":
        return
    for pod, node in ((pod, node) for pod in pods for node in nodes):
        one, other = _network(pod), _network(node)
        if one is not None and other is not None and one.version == other.version and one.overlaps(other):
            given = f"pods {pod} and nodes {node}"
            remedy = f"pods have their own on {type(cloud).__name__}; on Aws and Azure they may have that of the nodes"
            yield Invalid("network", given, "ranges that do not overlap", remedy)


def _network(cidr: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    try:
        return ipaddress.ip_network(cidr)
    except ValueError:
        return None  # which is told where it is stated


def bad_solvers(field: str, solvers: Sequence[DnsSolver], cloud: Cloud) -> Iterator[Invalid]:
    """Identities that pods take on at a cloud which their cluster does not run on: nothing there vouches for them.

    Tokens, and zones whose rights are given without an identity, are good everywhere.
    """
    for solver in solvers:
        match solver:
            case Route53() if solver.role is not None and not isinstance(cloud, Aws):
                given, home = f"Route53 with role {solver.role}", Aws
            case AzureDns() if not isinstance(cloud, Azure):
                given, home = f"AzureDns with managed_identity {solver.managed_identity}", Azure
            case CloudDns() if solver.service_account is not None and not isinstance(cloud, Gcp):
                given, home = f"CloudDns with service_account {solver.service_account}", Gcp
            case _:
                continue
        remedy = "let a solver with a token prove the zones, such as Cloudflare, or http01"
        yield Invalid(field, f"{given} on {type(cloud).__name__}", f"that identity on {home.__name__} only", remedy)
