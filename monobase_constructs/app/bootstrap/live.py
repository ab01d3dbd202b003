"""What a cluster says of itself, as far as facts of main.py can be held against it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from monobase_constructs.app.bootstrap.tools import Failed, Tools

ZONE = "topology.kubernetes.io/zone"


@dataclass(frozen=True)
class Node:
    """A node: its labels, its addresses, and the ranges that its pods have theirs from, if it tells."""

    labels: dict[str, str]
    addresses: tuple[str, ...]
    pods: tuple[str, ...]


@dataclass(frozen=True)
class Live:
    """The cluster behind a context."""

    minor: str
    """ "1.35" """
    nodes: tuple[Node, ...]
    api_service: str
    """The address of the Service `kubernetes`."""
    api_servers: tuple[tuple[str, int], ...]
    """Addresses and ports behind it."""
    dns: str | None
    """The address of the Service `kube-dns`, where there is one of this name."""
    drivers: frozenset[str]
    """Drivers of disks that are installed."""
    manages_itself: bool
    """Whether an Argo CD is there that has taken over its own Application."""


def live(tools: Tools) -> Live:
    """Ask the cluster; raises `Failed` where it does not answer, or not whoever asks."""
    version = json.loads(tools.kubectl("version", "-o", "json").run())["serverVersion"]
    services = tools.read("service", "kubernetes", "-n", "default")
    if not services:
        raise Failed("the Service kubernetes is not there: is this a Kubernetes cluster that runs?")
    behind = tools.read("endpointslices", "-n", "default", "-l", "kubernetes.io/service-name=kubernetes")
    dns = tools.read("service", "-n", "kube-system", "-l", "k8s-app=kube-dns")
    return Live(
        minor=f"{version['major']}.{re.sub(r'[^0-9]', '', version['minor'])}",  # some clouds say "35+"
        nodes=tuple(map(_node, tools.read("nodes"))),
        api_service=services[0]["spec"]["clusterIP"],
        api_servers=tuple(each for slice_ in behind for each in _endpoints(slice_)),
        dns=dns[0]["spec"]["clusterIP"] if dns else None,
        drivers=frozenset(each["metadata"]["name"] for each in tools.read("csidrivers")),
        manages_itself=_manages_itself(tools),
    )


def _endpoints(endpoint_slice: dict[str, Any]) -> Iterator[tuple[str, int]]:
    ports: list[dict[str, Any]] = endpoint_slice.get("ports") or []
    endpoints: list[dict[str, list[str]]] = endpoint_slice.get("endpoints") or []
    for endpoint in endpoints:
        for address in endpoint["addresses"]:
            yield from ((address, port["port"]) for port in ports)


def _node(node: dict[str, Any]) -> Node:
    addresses: list[dict[str, str]] = node.get("status", {}).get("addresses", [])
    ranges: list[str] = node["spec"].get("podCIDRs", [])
    internal = tuple(each["address"] for each in addresses if each["type"] == "InternalIP")
    return Node(node["metadata"].get("labels", {}), internal, tuple(ranges))


def _manages_itself(tools: Tools) -> bool:
    if not tools.read("customresourcedefinitions", "applications.argoproj.io"):
        return False
    found = tools.read("applications.argoproj.io", "argocd", "-n", "argocd")
    return bool(found) and found[0].get("status", {}).get("sync", {}).get("status") == "Synced"
