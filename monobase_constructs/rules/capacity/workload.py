"""What runs of one document: how many pods, how large, how far apart, and what of it can be lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from monobase_constructs.rules.capacity.amounts import Amounts
from monobase_constructs.rules.nodes import Node, Nodes
from monobase_constructs.rules.reachability.written import inner, listed
from monobase_constructs.rules.subject import Document, Subject

HOST, ZONE = "kubernetes.io/hostname", "topology.kubernetes.io/zone"


@dataclass(frozen=True)
class Apart:
    """What keeps the pods of a workload apart.

    topology: the label of nodes by which they are told apart. skew: by how many pods the fullest may exceed the
    emptiest; None where no two may share one. required: whether a pod rather waits than breaks it.
    """

    topology: str
    skew: int | None
    required: bool


@dataclass(frozen=True)
class Tolerance:
    """How many pods of a store can be lost at the same time.

    data: and nothing that was acknowledged is lost. reads, writes: and it still serves.
    """

    data: int
    reads: int
    writes: int


@dataclass(frozen=True)
class Losses:
    """How many pods go at most with what is lost; `sure` where the scheduler must keep them apart, not only should."""

    pods: int
    sure: bool


@dataclass(frozen=True)
class Workload:
    """The pods of one document.

    subject: the document. rest: how many pods run at the least scale. full: at full scale. surge: how many more while
    a rollout replaces them. draining: and how many of those before have not ended by then. pod: what one of them asks
    for. volumes: what one of them claims, also each of those that are more at full scale. tolerates: what a store can
    lose. evicted: how many a drain of nodes may take away at once; None: as many as it likes. ends: whether its pods
    end by themselves, as those of jobs do. priority: the class of priority that they name.
    """

    subject: Subject
    rest: int
    full: int
    pod: Amounts
    surge: int = 0
    draining: int = 0
    volumes: Amounts = field(default_factory=Amounts)
    apart: Sequence[Apart] = ()
    tolerates: Tolerance | None = None
    evicted: int | None = None
    ends: bool = False
    priority: str = ""
    selector: Mapping[str, str] = field(default_factory=dict[str, str])
    tolerations: Sequence[Document] = ()

    @property
    def at_rest(self) -> Amounts:
        """All its pods at the least scale, with their volumes."""
        return (self.pod + self.volumes) * self.rest

    @property
    def at_full_scale(self) -> Amounts:
        """All its pods at full scale in the middle of a rollout; a quota counts those that are about to end as well."""
        return self.pod * (self.full + self.surge + self.draining) + self.volumes * (self.full + self.surge)

    def nodes(self, nodes: Nodes) -> list[Node]:
        """The nodes that its pods may run on."""
        return [each for each in nodes.each() if each.takes(self.selector, self.tolerations)]

    def lost_with_a_node(self, nodes: Nodes) -> Losses:
        """What goes with the node that has most of its pods, at the least scale."""
        return self._most(HOST, len(self.nodes(nodes)))

    def lost_with_a_zone(self, nodes: Nodes) -> Losses:
        """What goes with the zone that has most of its pods, at the least scale."""
        return self._most(ZONE, len({each.zone for each in self.nodes(nodes)}))

    def _most(self, topology: str, places: int) -> Losses:
        must = [each for each in self.apart if each.topology == topology and each.required]
        if any(each.skew is None for each in must):
            return Losses(min(1, self.rest), True)
        if must and places:
            return Losses(min(_fullest(self.rest, places, each.skew or 1) for each in must), True)
        should = any(each.topology == topology for each in self.apart)
        return Losses(-(-self.rest // places) if should and places else self.rest, False)


def _fullest(pods: int, places: int, skew: int) -> int:
    """The most pods in one place, if it exceeds no other by more than the skew."""
    return max(most for most in range(pods + 1) if most + (places - 1) * max(0, most - skew) <= pods)


def kept_apart(pod: Document, labels: Mapping[str, str]) -> Iterator[Apart]:
    """What the pod says about others of its kind, which wear the labels."""
    for each in listed(pod, "topologySpreadConstraints"):
        if _selects(inner(each, "labelSelector"), labels):
            required = each.get("whenUnsatisfiable") == "DoNotSchedule"
            yield Apart(each["topologyKey"], int(each.get("maxSkew", 1)), required)
    repelled: Document = inner(pod, "affinity", "podAntiAffinity")
    for each in listed(repelled, "requiredDuringSchedulingIgnoredDuringExecution"):
        if _selects(inner(each, "labelSelector"), labels):
            yield Apart(each["topologyKey"], None, True)
    for each in listed(repelled, "preferredDuringSchedulingIgnoredDuringExecution"):
        term: Document = inner(each, "podAffinityTerm")
        if _selects(inner(term, "labelSelector"), labels):
            yield Apart(term["topologyKey"], None, False)


def _selects(selector: Document, labels: Mapping[str, str]) -> bool:
    wanted = inner(selector, "matchLabels")
    return bool(wanted) and wanted.items() <= labels.items()
