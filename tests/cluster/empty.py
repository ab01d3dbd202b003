"""A cluster as a cloud hands it over: nodes, DNS, a driver of disks, the API server where main.py says that it is."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from monobase_constructs import Cluster

from .nodes import nodes
from .pods import made
from .tree import Document


def handed_over(cluster: Cluster, drivers: set[str]) -> Iterator[Document]:
    """What is there before a bootstrap. drivers: of disks."""
    network = cluster.network
    for number, node in enumerate(nodes(cluster)):
        node["status"]["addresses"] = [{"type": "InternalIP", "address": _within(network.nodes[0], number + 1)}]
        yield node
    for driver in sorted(drivers):
        yield {"apiVersion": "storage.k8s.io/v1", "kind": "CSIDriver", "metadata": {"name": driver}, "spec": {}}
    dns = {"name": "kube-dns", "namespace": "kube-system"}
    ports = [{"name": "dns", "port": 53, "protocol": "UDP"}]
    yield made("v1", "Service", dns, {"k8s-app": "kube-dns"}, {"clusterIP": network.dns, "ports": ports})
    yield {
        "apiVersion": "discovery.k8s.io/v1",
        "kind": "EndpointSlice",
        "metadata": {
            "name": "kubernetes",
            "namespace": "default",
            "labels": {"kubernetes.io/service-name": "kubernetes"},
        },
        "addressType": "IPv4",
        "endpoints": [{"addresses": [_within(network.api_server[0], 1)]}],
        "ports": [{"name": "https", "port": network.api_server_port, "protocol": "TCP"}],
    }


def _within(addresses: str, number: int) -> str:
    return str(ipaddress.ip_network(addresses)[number])
