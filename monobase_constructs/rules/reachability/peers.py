"""Who can be at the other end, and what is open to whom: the common form of policies and of what was declared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from monobase_constructs.rules.reachability.ports import NamedPort, PortRule
from monobase_constructs.rules.reachability.selectors import NAMESPACE_NAME, STRANGER, Labels, Selector
from monobase_constructs.rules.reachability.spans import Spans
from monobase_constructs.rules.subject import Subject


@dataclass(frozen=True, eq=False, slots=True)
class Namespace:
    """A namespace with its labels, of which the API server sets one."""

    name: str
    labels: Labels

    @classmethod
    def of(cls, name: str, labels: Labels | None = None) -> Namespace:
        """The namespace as selectors see it."""
        return cls(name, {**(labels or {}), NAMESPACE_NAME: name})


@dataclass(frozen=True, eq=False, slots=True)
class Pod:
    """Pods that are alike for policies: one namespace, the same labels and the same named ports.

    owner: what runs them, as people call it; empty for a probe that nobody runs. ports: those that they listen on.
    host_network: they have the addresses of their node, and no policy holds them. subject: their document.
    """

    namespace: Namespace
    labels: Labels
    owner: str = ""
    ports: tuple[NamedPort, ...] = ()
    host_network: bool = False
    subject: Subject | None = None

    def __str__(self) -> str:
        where = "any namespace" if self.namespace.name == STRANGER else self.namespace.name
        if self.owner:
            return f"{where}/{self.owner}"
        worn = ", ".join(f"{key}={value}" for key, value in sorted(self.labels.items()))
        return f"{where}/{{{worn}}}" if worn else f"any pod of {where}"


@dataclass(frozen=True, slots=True)
class PodPeer:
    """The pods that `pods` selects in the namespaces that `namespaces` selects."""

    namespaces: Selector
    pods: Selector

    def matches(self, pod: Pod) -> bool:
        """Whether the pod is one of them; pods of the host's network never are."""
        return not pod.host_network and self.namespaces.matches(pod.namespace.labels) and self.pods.matches(pod.labels)


@dataclass(frozen=True, slots=True)
class AddressPeer:
    """Addresses outside of the cluster."""

    addresses: Spans


@dataclass(frozen=True, slots=True)
class EntityPeer:
    """What Cilium knows by identity, such as `kube-apiserver`."""

    entity: str


@dataclass(frozen=True, slots=True)
class EveryPeer:
    """All pods and all addresses."""


Peer = PodPeer | AddressPeer | EntityPeer | EveryPeer


@dataclass(frozen=True, eq=False)
class Opening:
    """One thing that one side lets through: connections with `peer` on `ports`.

    subject, path: the policy and the rule in it; None for what was declared.
    """

    peer: Peer
    ports: PortRule
    subject: Subject | None = None
    path: str = ""

    @cached_property
    def parts(self) -> tuple[object, ...]:
        """The peer taken apart into choices of one namespace and one set of labels, to find equal ones by."""
        peer = self.peer
        if not isinstance(peer, PodPeer) or not (peer.namespaces.plain and peer.pods.plain):
            return (peer,)
        worn = [frozenset(labels.items()) for labels in peer.pods.least()]
        return tuple((frozenset(where.items()), what) for where in peer.namespaces.least() for what in worn)


@dataclass(frozen=True, eq=False, slots=True)
class Policy:
    """What one document says of the pods that it selects; None for a direction that it says nothing of."""

    subject: Subject
    namespace: str
    pods: Selector
    ingress: tuple[Opening, ...] | None
    egress: tuple[Opening, ...] | None

    def openings(self, direction: str) -> tuple[Opening, ...] | None:
        """What it opens in the direction; None if it leaves the direction alone."""
        return self.ingress if direction == "ingress" else self.egress

    def all_openings(self) -> tuple[Opening, ...]:
        """What it opens in both directions."""
        return (*(self.ingress or ()), *(self.egress or ()))
