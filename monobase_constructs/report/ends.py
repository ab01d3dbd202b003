"""The ends of connections as people call them: workloads by their names, addresses by what answers there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.outside import api_server, internet
from monobase_constructs.rules.reachability.addresses import EVERY_ADDRESS, address_block, addresses_text
from monobase_constructs.rules.reachability.peers import Pod
from monobase_constructs.rules.reachability.spans import Spans
from monobase_constructs.values.connection import Addresses


class Zone(IntEnum):
    """Where an end stands, from the outside to the inside, and the services of the cluster beside."""

    INTERNET = 0
    GATEWAY = 1
    APPLICATIONS = 2
    JOBS = 3
    DATA = 4
    PLATFORM = 5
    ADDRESSES = 6


@dataclass(frozen=True, order=True)
class End:
    """One end: what runs under `name` in `namespace`; outside of the cluster the namespace is empty."""

    zone: Zone
    namespace: str
    name: str

    def __str__(self) -> str:
        return f"{self.namespace}/{self.name}" if self.namespace else self.name


ANY_ADDRESS = End(Zone.INTERNET, "", "any address")
INTERNET = End(Zone.INTERNET, "", "Internet")
API_SERVER = End(Zone.PLATFORM, "", "API server")
DNS = End(Zone.PLATFORM, "kube-system", "kube-dns")

_DATA = ("database", "object-store", "cache")
"""What stores of this library say of themselves by `app.kubernetes.io/component`."""


def end_of(pod: Pod) -> End:
    """The end that a known pod is. Both names of the DNS are one: a cluster runs the one or the other."""
    namespace, subject = pod.namespace.name, pod.subject
    if (namespace, pod.owner) in ((DNS.namespace, DNS.name), (DNS.namespace, "coredns")):
        return DNS
    zone = Zone.PLATFORM
    if subject is not None and subject.kind == "Gateway":
        zone = Zone.GATEWAY
    elif subject is not None and subject.tenant is not None:
        zone = _zone_of(pod, subject.kind)
    return End(zone, namespace, pod.owner)


def _zone_of(pod: Pod, kind: str) -> Zone:
    if kind in ("Job", "CronJob"):
        return Zone.JOBS
    stores = kind in ("StatefulSet", "Cluster", "Pooler") or pod.labels.get("app.kubernetes.io/component") in _DATA
    return Zone.DATA if stores else Zone.APPLICATIONS


class Outside:
    """Addresses of one cluster and those that it talks to, by what answers there. `pods` are those of all pods."""

    def __init__(self, cluster: Cluster) -> None:
        """Take the ranges from the facts of the cluster."""
        network = cluster.network
        names = filter(None, (network.dns, network.node_local_dns))
        self.pods = _spans(network.pods)
        self._public = Spans.of(span for each in internet(cluster) for span in _spans(each.cidrs, each.without).spans)
        self._named = (
            (API_SERVER, _spans(cidr for peer, _ in api_server(cluster) for cidr in _cidrs(peer))),
            (DNS, _spans(f"{each}/{128 if ':' in each else 32}" for each in names)),
        )

    def ends(self, addresses: Spans) -> Iterator[End]:
        """What answers at the addresses. Most of the public ones are the Internet, a few of them go by themselves."""
        if addresses == EVERY_ADDRESS:
            yield ANY_ADDRESS
            return
        if _most(public := addresses & self._public):
            yield INTERNET
            addresses -= public
        for end, known in self._named:
            if addresses & known:
                yield end
                addresses -= known
        if addresses:
            yield End(Zone.ADDRESSES, "", addresses_text(addresses))

    @staticmethod
    def entity(name: str) -> End:
        """What Cilium knows under the name."""
        return API_SERVER if name == "kube-apiserver" else End(Zone.PLATFORM, "", name)


def _spans(cidrs: Iterable[str], without: tuple[str, ...] = ()) -> Spans:
    return Spans.of(span for cidr in cidrs for span in address_block(cidr, without, "").spans)


def _cidrs(peer: object) -> tuple[str, ...]:
    return peer.cidrs if isinstance(peer, Addresses) else ()


def _most(addresses: Spans) -> bool:
    """Whether these are more than half of all addresses of some family."""
    held = {family: 0 for family, _, _ in EVERY_ADDRESS.spans}
    for family, first, last in addresses.spans:
        held[family] += last - first + 1
    return any(2 * held[family] > last + 1 for family, _, last in EVERY_ADDRESS.spans)
