"""What the report of a cluster says, before it is written as Markdown or HTML."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TypeVar

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Tenancy
from monobase_constructs.report.addresses import Address, addresses
from monobase_constructs.report.kept import Kept, kept
from monobase_constructs.report.matrix import ClusterReach, cluster_reach
from monobase_constructs.report.matrix_table import in_common
from monobase_constructs.report.promises import Patched, Promise, Waived, promises
from monobase_constructs.report.talk import Talk, reached_from, talks
from monobase_constructs.report.workloads import Amounts, Workload, workloads
from monobase_constructs.rules import Documents, Subject
from monobase_constructs.rules.quantities import whole

Departure = TypeVar("Departure", Patched, Waived)


@dataclass(frozen=True)
class Judged:
    """What a run has found true of one cluster."""

    cluster: Cluster
    tenancies: Sequence[Tenancy]
    documents: Documents
    """Those of all clusters."""
    patched: Sequence[Patched]
    waived: Sequence[Waived]


@dataclass(frozen=True)
class EnvironmentReport:
    """One environment."""

    tenancy: Tenancy
    workloads: Sequence[Workload]
    addresses: Sequence[Address]
    talks: Sequence[Talk]
    in_common: Sequence[str]
    """What all pods reach, as sentences."""
    reached_from: Sequence[str]
    """Other environments from which something can reach into this one."""
    kept: Sequence[Kept]
    quota: Amounts | None
    """What it may ask for at most."""
    patched: Sequence[Patched]
    waived: Sequence[Waived]

    @property
    def name(self) -> str:
        """That of its namespace."""
        return self.tenancy.namespace

    @property
    def hosts(self) -> list[str]:
        """The hosts that it answers for."""
        return sorted({each.host for each in self.addresses})

    @property
    def full(self) -> Amounts:
        """What it asks for at full scale."""
        return reduce(Amounts.__add__, (each.full for each in self.workloads), Amounts())

    @property
    def usual(self) -> Amounts:
        """What it asks for as long as nothing scales and no job runs."""
        return reduce(Amounts.__add__, (each.usual for each in self.workloads), Amounts())


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
    reach: ClusterReach
    components: Sequence[Component]
    promises: Sequence[Promise]
    patched: Sequence[Patched]
    """Those of the platform; clients' own are told with their environments."""
    waived: Sequence[Waived]

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
    of_tenant = _by_tenant(documents)
    gateways = [each for each in documents if each.kind == "Gateway"]
    patched, waived = _of_tenants(judged.patched), _of_tenants(judged.waived)
    environments = [
        EnvironmentReport(
            tenancy=tenancy,
            workloads=workloads(of_tenant[tenancy.namespace]),
            addresses=addresses(of_tenant[tenancy.namespace], gateways),
            talks=list(talks(reach, tenancy.namespace)),
            in_common=in_common(reach, tenancy.namespace),
            reached_from=reached_from(reach, tenancy.namespace),
            kept=kept(of_tenant[tenancy.namespace]),
            quota=_quota(of_tenant[tenancy.namespace]),
            patched=patched[tenancy.namespace],
            waived=waived[tenancy.namespace],
        )
        for tenancy in sorted(judged.tenancies, key=lambda each: (each.client, each.tier != "production", each.stage))
    ]
    return ClusterReport(
        judged.cluster,
        environments,
        reach,
        _components(documents),
        promises(judged.waived),
        patched[None],
        waived[None],
    )


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


def _quota(documents: Iterable[Subject]) -> Amounts | None:
    for each in documents:
        if each.kind == "ResourceQuota":
            hard = each.spec.get("hard", {})
            asked = (hard.get(f"requests.{what}") for what in ("cpu", "memory", "storage"))
            return Amounts(*(whole(given, per) for given, per in zip(asked, (1000, 1, 1), strict=True)))
    return None


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
