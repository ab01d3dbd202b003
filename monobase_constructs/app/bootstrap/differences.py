"""Where a cluster is not what main.py says of it."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator, Sequence

from monobase_constructs.app.bootstrap.live import ZONE, Live
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.values.problems import Invalid

OURS = frozenset({"driver.longhorn.io"})
"""Drivers that Argo CD installs itself."""


def differences(cluster: Cluster, live: Live, drivers: Iterable[str]) -> Iterator[Invalid]:
    """Each fact of the cluster that is none. drivers: those that its storage classes name."""
    if cluster.kubernetes != live.minor:
        yield Invalid("kubernetes", cluster.kubernetes, f'"{live.minor}", which the cluster says it is')
    yield from _zones(cluster, live)
    yield from _ranges(cluster, live)
    for pool in cluster.node_pools:
        there = (
            sum(node.labels.get(pool.label) == pool.name for node in live.nodes) if pool.tainted else len(live.nodes)
        )
        if there < pool.nodes:
            remedy = f'label them {pool.label}="{pool.name}"' if pool.tainted else ""
            yield Invalid(f'node_pools: NodePool "{pool.name}": nodes', pool.nodes, f"{there}, which are there", remedy)
    for driver in sorted({*drivers} - OURS - live.drivers):
        yield Invalid("storage", driver, "a driver that is installed", f"install the driver of disks {driver} first")


def _zones(cluster: Cluster, live: Live) -> Iterator[Invalid]:
    zones = {zone for node in live.nodes if (zone := node.labels.get(ZONE)) is not None}
    for zone in sorted({*cluster.availability_zones} - zones):
        yield Invalid("availability_zones", zone, f"zones of its nodes: {', '.join(sorted(zones)) or 'none has one'}")
    for zone in sorted(zones - {*cluster.availability_zones}):
        yield Invalid("availability_zones", [*cluster.availability_zones], f'these and "{zone}", where nodes are')


def _ranges(cluster: Cluster, live: Live) -> Iterator[Invalid]:
    network = cluster.network
    for address in sorted({address for node in live.nodes for address in node.addresses}):
        yield from _outside("network.nodes", network.nodes, address, "the address of a node")
    for range_ in sorted({range_ for node in live.nodes for range_ in node.pods}):
        yield from _outside("network.pods", network.pods, range_, "the range of the pods of a node")
    yield from _outside(
        "network.services", [network.services], live.api_service, "the address of the Service kubernetes"
    )
    for address, port in live.api_servers:
        yield from _outside("network.api_server", network.api_server, address, "the address of the API server")
        if port != network.api_server_port:
            yield Invalid("network.api_server_port", network.api_server_port, f"{port}, where the API server listens")
    if live.dns is not None and live.dns != network.dns:
        yield Invalid("network.dns", network.dns, f'"{live.dns}", the address of the Service kube-dns')


def _outside(field: str, ranges: Sequence[str], found: str, whose: str) -> Iterator[Invalid]:
    inner = ipaddress.ip_network(found)
    outer = [ipaddress.ip_network(each) for each in ranges]
    if not any(_within(inner, each) for each in outer):
        given = ranges[0] if len(ranges) == 1 else [*ranges]
        yield Invalid(field, given, f"ranges that hold {found}, {whose}")


def _within(
    inner: ipaddress.IPv4Network | ipaddress.IPv6Network, outer: ipaddress.IPv4Network | ipaddress.IPv6Network
) -> bool:
    first, last = inner.network_address, inner.broadcast_address
    return inner.version == outer.version and first in outer and last in outer
