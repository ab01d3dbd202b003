"""An operator of the platform: its chart, its place in the order, and what its pods may do on the network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from monobase_constructs.environment.pod_security import Level
from monobase_constructs.platform.order import Order
from monobase_constructs.values.chart import HelmChart
from monobase_constructs.values.connection import Peer
from monobase_constructs.values.network import Pods

Ports = tuple[int | range, ...]


@dataclass(frozen=True)
class Guarded:
    """Pods of an operator that one network policy is about. All of them reach DNS and the API server.

    name: of the policy. pods: those that it is about. outside: ports on which they reach what is outside of the
    cluster. identity: whether they ask the cloud who they are. called: ports that the API server calls, for webhooks.
    scraped: ports that Prometheus asks, and what answers there: a file of `monobase_constructs/metrics/`.
    reaches, reached_by: other pods, and on which ports. nodes: ports of all nodes that they reach.
    gossip: ports, of TCP and UDP, on which they talk among themselves.
    within: "both" if they talk to every pod of their namespace and it to them; "out" where a chart says the second.
    """

    name: str
    pods: Pods
    outside: Sequence[int] = ()
    identity: bool = False
    called: Sequence[int] = ()
    scraped: Mapping[int, str] = field(default_factory=dict[int, str])
    reaches: Sequence[tuple[Peer, Ports]] = ()
    reached_by: Sequence[tuple[Peer, Ports]] = ()
    nodes: Sequence[int] = ()
    gossip: Sequence[int] = ()
    within: Literal["out", "both"] | None = None


@dataclass(frozen=True)
class Operator:
    """One operator.

    chart: what installs it. order: before and after which other Applications. pod_security: the level that its
    namespace holds pods to. guarded: what its pods may do on the network.
    also_in: namespaces beside its own that its chart writes into. beside: further ones that are made for it, and the
    level of each.
    """

    chart: HelmChart
    order: Order
    guarded: Sequence[Guarded] = field(default_factory=list[Guarded])
    pod_security: Level = "restricted"
    also_in: Sequence[str] = ()
    beside: Mapping[str, Level] = field(default_factory=dict[str, Level])

    @property
    def name(self) -> str:
        """The name of its Application."""
        return self.chart.name


def pods_named(namespace: str, name: str) -> Pods:
    """The pods of a namespace by the name that most charts give them."""
    return Pods(namespace=namespace, labels={"app.kubernetes.io/name": name})
