"""What Argo CD is told: one project a client, one Application an environment and a platform component, and a root."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from cdk8s import Chart

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.structs import argo
from monobase_constructs.platform.application import ARGOCD, ROOT, application
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.platform.helm import HelmApplication
from monobase_constructs.platform.operators.operator import Operator
from monobase_constructs.platform.order import Order
from monobase_constructs.platform.projects import (
    ANY,
    OPERATOR_CLUSTER_KINDS,
    OPERATOR_KINDS,
    PLATFORM_CLUSTER_KINDS,
    PLATFORM_KINDS,
    TENANT_KINDS,
    project,
)
from monobase_constructs.platform.snapshots import KUBE_SYSTEM, SNAPSHOTTER, SnapshotController
from monobase_constructs.values.problems import standing_at

PLATFORM, OPERATORS, OWN_CHARTS = "platform", "operators", "own-charts"
"""The projects of what the platform writes, of what it installs, and of charts that a cluster states itself."""
NAMESPACES = "platform/namespaces"
"""The folder of the platform's own namespaces; each has a folder below it."""
FOUNDATIONS = frozenset({"internal-ca", "storage"})
"""The components that tenants need before they can begin."""


class ArgoCd(CheckedScope):
    """Projects and Applications of one cluster, in the namespace `argocd`."""

    def __init__(
        self,
        chart: Chart,
        cluster: Cluster,
        environments: Sequence[Environment],
        components: Sequence[PlatformChart],
        operators: Sequence[Operator],
        *,
        snapshots: bool,
    ) -> None:
        """Write them into `chart`; snapshots: with the controller that makes them."""
        super().__init__(chart, "argocd")
        self._cluster = cluster
        self._platform(environments, operators)
        self._operators(operators, snapshots=snapshots)
        # The project that Applications are in when they name none: it allows nothing.
        project(self, "default", "Nothing belongs here", repositories=[], namespaces=[], kinds=[])
        self._clients(environments)
        self._application("namespaces", PLATFORM, NAMESPACES, ARGOCD, Order.NAMESPACES, whole=False)
        for component in components:
            self._application(component.node.id, PLATFORM, component.folder, ARGOCD, _order(component.node.id))
        self._application(ROOT, PLATFORM, "argocd", ARGOCD, None)

    def _platform(self, environments: Sequence[Environment], operators: Sequence[Operator]) -> None:
        namespaces = {operator.chart.namespace for operator in operators} | {ARGOCD, self._cluster.edge.namespace}
        namespaces |= {name for operator in operators for name in operator.beside}
        project(
            self,
            PLATFORM,
            "What the platform writes",
            repositories=[self._cluster.repository.url],
            namespaces=namespaces | {environment.namespace_name for environment in environments},
            kinds=PLATFORM_KINDS,
            cluster_kinds=PLATFORM_CLUSTER_KINDS,
        )

    def _operators(self, operators: Sequence[Operator], *, snapshots: bool) -> None:
        stated = [operator for operator in operators if operator.chart in self._cluster.charts]
        ours = [operator for operator in operators if operator not in stated]
        project(
            self,
            OPERATORS,
            "What the platform installs",
            repositories=[each.chart.repository for each in ours] + [SNAPSHOTTER] * snapshots,
            namespaces=[each.chart.namespace for each in ours]
            + [name for each in ours for name in each.also_in]
            + [KUBE_SYSTEM] * snapshots,
            kinds=OPERATOR_KINDS,
            cluster_kinds=OPERATOR_CLUSTER_KINDS,
        )
        if stated:
            project(
                self,
                OWN_CHARTS,
                "Charts that the cluster states itself",
                repositories=[each.chart.repository for each in stated],
                namespaces=[each.chart.namespace for each in stated],
                kinds=ANY,
                cluster_kinds=ANY,
            )
        for operator in operators:
            name = OWN_CHARTS if operator in stated else OPERATORS
            HelmApplication(self, operator.chart, project=name, order=operator.order)
        if snapshots:
            SnapshotController(self, project=OPERATORS)

    def _clients(self, environments: Sequence[Environment]) -> None:
        kinds = sorted({*TENANT_KINDS, *(_group_and_kind(kind) for kind in self._cluster.tenant_kinds)})
        for client, group in groupby(sorted(environments, key=_client), key=_client):
            here = list(group)
            production = [each.namespace_name for each in here if each.production]
            with standing_at(here[0].tenancy.source):
                project(
                    self,
                    client,
                    f"The environments of {client}",
                    repositories=[self._cluster.repository.url],
                    namespaces=[each.namespace_name for each in here],
                    kinds=kinds,
                    windows=[(window, production) for window in self._cluster.production_syncs if production],
                )
        for environment in environments:
            name = environment.namespace_name
            # The namespace and its guards belong to the platform, so a tenant's own Application cannot loosen them.
            # Both begin at once and the second is tried again until the first has made the namespace: if the root
            # waited for it, a client whose secrets are not there yet would hold up all others.
            folder = f"platform/tenants/{name}"
            with standing_at(environment.tenancy.source):
                self._application(f"{name}-namespace", PLATFORM, folder, name, Order.TENANTS)
                self._application(name, environment.tenancy.client, f"clients/{name}", name, Order.TENANTS)

    def _application(
        self, name: str, project: str, folder: str, namespace: str, order: Order | None, *, whole: bool = True
    ) -> None:
        """An Application of a folder; whole=False: of the folders in it, and what is no longer there stays."""
        repository = self._cluster.repository
        source = argo.ApplicationSpecSource(
            repo_url=repository.url,
            target_revision=repository.revision,
            path=f"{repository.path}/{self._cluster.name}/{folder}",
            directory=argo.ApplicationSpecSourceDirectory(include="*.yaml", recurse=not whole),
        )
        application(self, name, project=project, source=source, namespace=namespace, order=order, prune=whole)


def _order(component: str) -> Order:
    """Only what tenants need to stand on goes before them."""
    if component == "priorities":
        return Order.NAMESPACES
    return Order.FOUNDATIONS if component in FOUNDATIONS else Order.TENANTS


def _group_and_kind(text: str) -> tuple[str, str]:
    group, _, kind = text.rpartition("/")
    return group, kind


def _client(environment: Environment) -> str:
    return environment.tenancy.client
