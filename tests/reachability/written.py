"""Documents of a small cluster, as short as a test wants to have them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from monobase_constructs.rules import Declared, Documents
from monobase_constructs.rules.reachability.network import Network
from monobase_constructs.rules.reachability.peers import Pod
from monobase_constructs.rules.subject import Subject

Document = dict[str, Any]


def documents(
    made: Iterable[Document], folder: str = "main/platform/test", *, declared: Declared | None = None
) -> Documents:
    return Documents((Subject(folder, each) for each in made), declared)


def namespace(name: str, **labels: str) -> Document:
    metadata = {"name": name, "labels": labels} if labels else {"name": name}
    return {"apiVersion": "v1", "kind": "Namespace", "metadata": metadata}


def pod(name: str, labels: Mapping[str, str], *ports: tuple[str, int, str], host_network: bool = False) -> Document:
    """A Pod called `namespace/name`."""
    where, _, called = name.partition("/")
    listed = [{"name": port, "containerPort": number, "protocol": protocol} for port, number, protocol in ports]
    spec: Document = {"containers": [{"name": "main", "image": "example:1", "ports": listed}]}
    metadata = {"name": called, "namespace": where, "labels": dict(labels)}
    return {"apiVersion": "v1", "kind": "Pod", "metadata": metadata, "spec": spec | {"hostNetwork": host_network}}


def policy(name: str, spec: Document) -> Document:
    """A NetworkPolicy called `namespace/name`."""
    where, _, called = name.partition("/")
    metadata = {"name": called, "namespace": where}
    return {"apiVersion": "networking.k8s.io/v1", "kind": "NetworkPolicy", "metadata": metadata, "spec": spec}


def cilium(spec: Document) -> Document:
    metadata = {"name": "p", "namespace": "a"}
    return {"apiVersion": "cilium.io/v2", "kind": "CiliumNetworkPolicy", "metadata": metadata, "spec": spec}


def network(written: Iterable[Document]) -> Network:
    made = Network.of(documents(written))
    assert made.unreadable == []
    return made


def found_pod(made: Network, name: str) -> Pod:
    where, _, called = name.partition("/")
    return next(each for each in made.pods[where] if each.owner == called)
