"""What the report of a cluster says, before it is written as Markdown or HTML."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Tenancy
from monobase_constructs.report.addresses import Address, addresses
from monobase_constructs.report.kept import Kept, kept
from monobase_constructs.report.matrix import ClusterReach, cluster_reach
from monobase_constructs.report.matrix_table import environment_table, in_common
from monobase_constructs.report.promises import ByHand, Patched, Promise, Waived, promises
from monobase_constructs.report.table import Table
from monobase_constructs.report.talk import Talk, reached_from, talks
from monobase_constructs.report.topology import topology
from monobase_constructs.report.workloads import Workload, workloads
from monobase_constructs.rules import Documents, Subject
from monobase_constructs.rules.capacity import Amounts, ClusterCapacity, NamespaceCapacity, capacity
from monobase_constructs.rules.recovery import StoreRecovery, recovery

Departure = TypeVar("Departure", Patched, Waived, ByHand)


@dataclass(frozen=True)
class Judged:
    """What a run has found true of one cluster."""

    cluster: Cluster
    tenancies: Sequence[Tenancy]
    documents: Documents
    """Those of all clusters."""
    patched: Sequence[Patched]
    waived: Sequence[Waived]
    by_hand: Sequence[ByHand] = ()


@dataclass(frozen=True)
class EnvironmentReport:
    """One environment."""

    tenancy: Tenancy
    capacity: NamespaceCapacity
    workloads: Sequence[Workload]
    addresses: Sequence[Address]
    talks: Sequence[Talk]
    matrix: Table
    reach: ClusterReach
    in_common: Sequence[str]
    """What all pods reach, as sentences."""
    reached_from: Sequence[str]
    """Other environments from which something can reach into this one."""
    stores: Sequence[StoreRecovery]
    """What is kept of each store; first of all of the objects of the namespace."""
    patched: Sequence[Patched]
    waived: Sequence[Waived]
    by_hand: Sequence[ByHand]

    @property
    def name(self) -> str:
        """That of its namespace."""
        return self.tenancy.namespace

    @property
    def topology(self) -> str:
        """The picture of who reaches whom, as SVG."""
        return topology(self.reach, self.name)

    @property
    def hosts(self) -> list[str]:
        """The hosts that it answers for."""
        return sorted({each.host for each in self.addresses})

    @property
    def full(self) -> Amounts:
        """What it asks for at full scale, in the middle of a rollout of everything, while all jobs run."""
        return self.capacity.at_full_scale

    @property
    def usual(self) -> Amounts:
        """What it asks for at the smallest scale, while no job runs."""
        return self.capacity.at_rest

    @property
    def quota(self) -> Amounts | None:
        """What it may ask for at most; None where nothing bounds it."""
        quota = self.capacity.quota
        return Amounts(**quota.hard) if quota is not None else None

    @property
    def kept(self) -> list[Kept]:
        """What is kept of each store, tier by tier."""
        return list(kept(self.stores))

    @property
    def store_names(self) -> list[str]:
        """Of what keeps data."""
        return [each.name for each in self.stores if each.kind != "objects"]


@dataclass(frozen=True)
class Component:
    """A part of the platform that Argo CD applies: a Helm chart at a version, or a folder of a repository."""

    name: str
    namespace: str
    chart: str
    version: str


@dataclass(frozen=True)
class ClusterReport:
    """One cluster."""

    cluster: Cluster
    environments: Sequence[EnvironmentReport]
    objects: int
    """How many documents the cluster has."""
    reach: ClusterReach
    capacity: ClusterCapacity
    components: Sequence[Component]
    promises: Sequence[Promise]
    patched: Sequence[Patched]
    """Those of the platform; clients' own are told with their environments."""
    waived: Sequence[Waived]

    @property
    def is_short(self) -> bool:
        """Whether all that can be asked for at the same moment is more than all nodes can give."""
        asked, room = self.capacity.at_full_scale, self.capacity.room
        return room is not None and (asked.cpu > room.cpu or asked.memory > room.memory)

    @property
    def all_waived(self) -> list[Waived]:
        """The waivers of the platform and of all clients."""
        return [*self.waived, *(waived for each in self.environments for waived in each.waived)]

    @property
    def all_patched(self) -> list[Patched]:
        """The patches of the platform and of all clients."""
        return [*self.patched, *(patched for each in self.environments for patched in each.patched)]

    @property
    def clients(self) -> dict[str, list[EnvironmentReport]]:
        """The environments of each client."""
        found: dict[str, list[EnvironmentReport]] = {}
        for each in self.environments:
            found.setdefault(each.tenancy.client, []).append(each)
        return found


def contents(judged: Judged) -> ClusterReport:
    """The report of a cluster, in an order that follows from names alone."""
    documents = [each for each in judged.documents if each.cluster == judged.cluster.name]
    reach = cluster_reach(judged.documents, judged.cluster)
    taken = capacity(judged.documents)[judged.cluster.name]
    stores = {
        each.namespace: each.stores
        for found in recovery(judged.documents)
        if found.name == judged.cluster.name
        for each in found.environments
    }
    of_tenant = _by_tenant(documents)
    gateways = [each for each in documents if each.kind == "Gateway"]
    patched, waived = _of_tenants(judged.patched), _of_tenants(judged.waived)
    by_hand = _of_tenants(judged.by_hand)
    environments = [
        EnvironmentReport(
            tenancy=tenancy,
            capacity=_taken(taken, tenancy.namespace),
            workloads=workloads(_taken(taken, tenancy.namespace), of_tenant[tenancy.namespace]),
            addresses=addresses(of_tenant[tenancy.namespace], gateways),
            talks=list(talks(reach, tenancy.namespace)),
            reach=reach,
            matrix=environment_table(reach, tenancy.namespace),
            in_common=in_common(reach, tenancy.namespace),
            reached_from=reached_from(reach, tenancy.namespace),
            stores=stores.get(tenancy.namespace, ()),
            patched=patched[tenancy.namespace],
            waived=waived[tenancy.namespace],
            by_hand=by_hand[tenancy.namespace],
        )
        for tenancy in sorted(judged.tenancies, key=lambda each: (each.client, each.tier != "production", each.stage))
    ]
    return ClusterReport(
        judged.cluster,
        environments,
        len(documents),
        reach,
        taken,
        _components(documents),
        promises(judged.waived),
        patched[None],
        waived[None],
    )


def _taken(cluster: ClusterCapacity, namespace: str) -> NamespaceCapacity:
    """What the namespace takes; of one that is being removed nothing is known, since nothing is in it."""
    return cluster.namespaces.get(namespace) or NamespaceCapacity(namespace, [], Amounts(), None, [])


def _by_tenant(documents: Iterable[Subject]) -> defaultdict[str | None, list[Subject]]:
    """The documents of each namespace of a client: those in its folder, and what the platform keeps for it."""
    found: defaultdict[str | None, list[Subject]] = defaultdict(list)
    for each in documents:
        found[_tenant(each)].append(each)
    return found


def _tenant(subject: Subject) -> str | None:
    parts = subject.folder.split("/")
    return parts[3] if parts[1:3] == ["platform", "tenants"] else subject.tenant


def _of_tenants(departures: Iterable[Departure]) -> defaultdict[str | None, list[Departure]]:
    found: defaultdict[str | None, list[Departure]] = defaultdict(list)
    for each in sorted(departures, key=lambda each: str(each.subject)):
        found[_tenant(each.subject)].append(each)
    return found


def _components(documents: Iterable[Subject]) -> list[Component]:
    found = [
        Component(
            each.name,
            each.spec["destination"].get("namespace", ""),
            each.spec["source"].get("chart") or each.spec["source"]["repoURL"].removeprefix("https://"),
            each.spec["source"]["targetRevision"],
        )
        for each in documents
        if each.kind == "Application" and each.spec.get("project") == "operators"
    ]
    return sorted(found, key=lambda each: each.name)
