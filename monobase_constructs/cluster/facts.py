"""What is true of one Kubernetes cluster. No field that names a real thing has a default."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import combinations
from typing import Literal

from monobase_constructs.cluster.backups import BackupStorage
from monobase_constructs.cluster.clouds import Cloud
from monobase_constructs.cluster.deliveries import SyncWindow
from monobase_constructs.cluster.edge import DnsSolver, Edge, LetsEncrypt
from monobase_constructs.cluster.fits import bad_ranges, bad_solvers, bad_zones
from monobase_constructs.cluster.monitoring import Monitoring
from monobase_constructs.cluster.storage import CloudDisks, Longhorn, Storage
from monobase_constructs.values.chart import HelmChart
from monobase_constructs.values.checked import Value
from monobase_constructs.values.consent import Consent
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.resources import NodePool
from monobase_constructs.values.text import Cidr, named_port
from monobase_constructs.values.waiver import Waiver

API_FLOOR = 27
"""The oldest minor version that core objects are written for; cdk8s-plus-27 models it."""
PLATFORM_FLOOR = 34
"""The oldest minor version that the pinned operators support together (CloudNativePG 1.30 needs 1.34)."""
NEWEST = 37
"""The newest minor version whose schemas the proofs know."""


class ClusterNetwork(Value):
    """The address ranges of the cluster, which network policies need and nobody can guess.

    api_server: the addresses behind the `kubernetes` Service (`kubectl get endpointslice kubernetes`) as ranges,
        on `api_server_port`: 443 on EKS, AKS and GKE, 6443 on most others.
    dns: the address of the cluster's DNS Service; node_local_dns: of the cache on each node, if there is one.
    private_endpoints: ranges in which services of the cloud answer at private addresses (VPC endpoints, Private Link);
        operators reach them on port 443.
    pods, nodes: one range for both only where pods have addresses of the nodes' network: on Aws and Azure.
    policies: who enforces network policies: Cilium (also GKE Dataplane V2) treats nodes and the API
        server as identities that no address range matches.
    """

    pods: Sequence[str]
    services: str
    nodes: Sequence[str]
    api_server: Sequence[str]
    api_server_port: int = 443
    dns: str
    node_local_dns: str | None = None
    private_endpoints: Sequence[str] = ()
    policies: Literal["calico", "cilium", "aws-vpc-cni", "gke-dataplane-v2", "other"]

    def check(self) -> Iterator[Invalid]:
        """Refuse what is no range, ranges that overlap, and addresses inside or outside of the Service range."""
        ranges: list[tuple[str, str]] = [("services", self.services)]
        ranges += [("pods", cidr) for cidr in self.pods] + [("nodes", cidr) for cidr in self.nodes]
        for name in ("pods", "nodes", "api_server"):
            if not getattr(self, name):
                yield Invalid(name, [], 'at least one range such as "10.20.0.0/16"')
        good: list[tuple[str, str]] = []
        ranges += [("api_server", cidr) for cidr in self.api_server]
        for name, cidr in [*ranges, *(("private_endpoints", cidr) for cidr in self.private_endpoints)]:
            try:
                Cidr.refuse(cidr)
                good.append((name, cidr))
            except Invalid as invalid:
                yield invalid.of(name)
        checked = [(name, cidr) for name, cidr in good if name in ("services", "pods", "nodes")]
        for (name, cidr), (other_name, other) in combinations(checked, 2):
            mine, theirs = ipaddress.ip_network(cidr), ipaddress.ip_network(other)
            # Whether pods can have addresses of the nodes depends on the cloud, which only the cluster knows.
            shared = {name, other_name} == {"pods", "nodes"} or name == other_name
            if mine.version == theirs.version and mine.overlaps(theirs) and not shared:
                yield Invalid(name, cidr, f"a range apart from {other_name} {other}")
        yield from self._behind_services(good)
        for name in ("dns", "node_local_dns"):
            address = getattr(self, name)
            if address is not None and not _is_address(address):
                yield Invalid(name, address, 'an address such as "10.96.0.10"')
        services_known = any(name == "services" for name, _ in good)
        if (
            services_known
            and _is_address(self.dns)
            and ipaddress.ip_address(self.dns) not in Cidr(self.services).network
        ):
            yield Invalid("dns", self.dns, f"an address within services, which is {self.services}")
        if not 1 <= self.api_server_port <= 65535:
            yield Invalid("api_server_port", self.api_server_port, "a port from 1 to 65535")

    def _behind_services(self, good: Sequence[tuple[str, str]]) -> Iterator[Invalid]:
        """Policies are asked about the address behind a Service: one that opens its own opens nothing."""
        services = [ipaddress.ip_network(cidr) for name, cidr in good if name == "services"]
        how = {
            "api_server": "take the addresses of `kubectl get endpointslice kubernetes`",
            "private_endpoints": "take the addresses that the cloud gives them",
        }
        for name, cidr in good:
            network = ipaddress.ip_network(cidr)
            if name in how and any(each.version == network.version and each.overlaps(network) for each in services):
                yield Invalid(name, cidr, f"a range apart from services {self.services}", how[name])


class GitRepository(Value):
    """Where Argo CD reads the manifests: the repository that holds `dist/`, at `revision`, below `path`."""

    url: str = field(kw_only=False)
    revision: str = "main"
    path: str = "dist"

    def check(self) -> Iterator[Invalid]:
        """Refuse addresses that Git cannot clone."""
        if not re.fullmatch(r"(https://|ssh://|git@)\S+", self.url):
            yield Invalid("url", self.url, 'an address such as "https://github.com/example/infrastructure.git"')

    @property
    def port(self) -> int:
        """Port of the Git server: what the address names, else 443 with https and 22 with ssh."""
        return named_port(self.url) or (443 if self.url.startswith("https://") else 22)


class Cluster(Value):
    """One Kubernetes cluster.

    name: the folder below `dist/`. kubernetes: its minor version, "1.34" to "1.37".
    availability_zones: those of its nodes, as their label `topology.kubernetes.io/zone` names them.
    node_pools: groups of nodes that pods can be sent to; those that are sent nowhere run on the ones that are not
        tainted.
    storage: what disks are made of, for data stores; without it volumes are of the class that the cluster has for its
        default, which production refuses.
    backups: where they lie; without it there can be no data store.
    tenant_kinds: kinds that clients may write beside those of our constructs: "keda.sh/ScaledObject".
    charts: Helm charts of yours that the cluster needs beside those that follow from what is used, such as MetalLB;
        each has a namespace of its own.
    production_syncs: times in which changes reach production by themselves; without any they do at all times.
    external_dns: who keeps the DNS records of hosts up to date; without it people do.
    crds: files of the CRDs of further operators, by which objects of their kinds are judged: "crds/keda.yaml".
    monitoring: what Prometheus keeps and who is told of alerts; only with it are monitors and alerts written.
    waivers: what objects of the cluster may break which rules. consents: which dangerous changes are meant.
    """

    name: str = field(kw_only=False)
    cloud: Cloud
    kubernetes: str
    network: ClusterNetwork
    availability_zones: Sequence[str]
    edge: Edge
    repository: GitRepository
    node_pools: Sequence[NodePool] = ()
    storage: Storage | None = None
    backups: BackupStorage | None = None
    tenant_kinds: Sequence[str] = ()
    charts: Sequence[HelmChart] = ()
    production_syncs: Sequence[SyncWindow] = ()
    external_dns: DnsSolver | None = None
    crds: Sequence[str] = ()
    monitoring: Monitoring | None = None
    waivers: Sequence[Waiver] = ()
    consents: Sequence[Consent] = ()

    def check(self) -> Iterator[Invalid]:
        """Refuse versions that the operators do not support, and pools of one name."""
        if not re.fullmatch(r"[a-z]([-a-z0-9]{0,38}[a-z0-9])?", self.name):
            yield Invalid("name", self.name, "up to 40 lower-case letters, digits and hyphens, starting with a letter")
        parsed = re.fullmatch(r"1\.(\d+)", self.kubernetes)
        if parsed is None or not PLATFORM_FLOOR <= int(parsed[1]) <= NEWEST:
            yield Invalid(
                "kubernetes",
                self.kubernetes,
                f'"1.{PLATFORM_FLOOR}" to "1.{NEWEST}"',
                "the pinned operators support these",
            )
        yield from bad_zones(self.availability_zones, self.cloud)
        yield from bad_ranges(self.network.pods, self.network.nodes, self.cloud, self.network.policies)
        if isinstance(self.edge.tls, LetsEncrypt):
            yield from bad_solvers("edge", self.edge.tls.dns01, self.cloud)
        if self.external_dns is not None:
            yield from bad_solvers("external_dns", [self.external_dns], self.cloud)
        names = [pool.name for pool in self.node_pools]
        for name in sorted({name for name in names if names.count(name) > 1}):
            yield Invalid("node_pools", name, "each pool once")
        for field_name in ("name", "namespace"):
            given = [getattr(chart, field_name) for chart in self.charts]
            for text in sorted({text for text in given if given.count(text) > 1}):
                yield Invalid("charts", text, f"each {field_name} once")
        if isinstance(self.storage, CloudDisks):
            yield from self.storage.misfits(self.cloud)
        if self.backups is not None:
            yield from self.backups.misfits(self.cloud)
            if self.backups.longhorn is not None and not isinstance(self.storage, Longhorn):
                yield Invalid("backups", "longhorn=...", "none without storage=Longhorn()")

    @property
    def minor(self) -> int:
        """The minor version as a number."""
        return int(self.kubernetes.removeprefix("1."))

    def pools_for(self, wanted: NodePool | None) -> list[NodePool]:
        """Where a pod may run that was sent to `wanted`, or nowhere; as far as anybody said."""
        return [wanted] if wanted is not None else [pool for pool in self.node_pools if not pool.tainted]


def _is_address(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
