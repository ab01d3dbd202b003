"""A connection that was declared, and its ends: the one statement that policies are derived from and judged by."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from monobase_constructs.values.network import Pods
from monobase_constructs.values.problems import Source

Protocols = Literal["TCP", "UDP"]
EVERY_PORT = range(1, 65536)


@dataclass(frozen=True)
class Addresses:
    """Everything in `cidrs` but what is in `without`."""

    cidrs: tuple[str, ...]
    without: tuple[str, ...] = ()


@dataclass(frozen=True)
class Anyone:
    """All pods of all namespaces and all addresses."""


@dataclass(frozen=True)
class ApiServer:
    """The API server of the cluster as Cilium knows it: by identity. Its addresses are stated beside."""


@dataclass(frozen=True)
class Nodes:
    """The nodes as Cilium knows them: the one that a pod is on by `host`, the others by `remote-node`."""

    entity: Literal["host", "remote-node"]


Peer = Pods | Addresses | ApiServer | Nodes | Anyone


@dataclass(frozen=True)
class Connection:
    """`source` opens connections to `ports` of `target`.

    by_source_alone: whether only policies for `source` are written here: a Helm chart brings those for `target`.
    stated: the line that asks for it, where somebody wants to know.
    """

    source: Peer
    target: Peer
    ports: tuple[int | range, ...]
    protocol: Protocols = "TCP"
    by_source_alone: bool = False
    stated: Source | None = field(default=None, compare=False, repr=False)
