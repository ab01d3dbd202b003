"""The dashboards of a cluster, as objects that Grafana's sidecar loads: one for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from cdk8s import Chart

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.connections.platform import MONITORING
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds import CONFIG_MAP
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import k8s
from monobase_constructs.platform.monitoring.dashboards.backups import backups_dashboard
from monobase_constructs.platform.monitoring.dashboards.client import client_dashboard
from monobase_constructs.platform.monitoring.dashboards.edge import edge_dashboard
from monobase_constructs.platform.monitoring.dashboards.grafana import dashboard_text
from monobase_constructs.platform.monitoring.dashboards.platform import platform_dashboard
from monobase_constructs.values.dashboards import Dashboard
from monobase_constructs.values.problems import Invalid, fail, quoted

FOLDER = {"grafana_folder": "Monobase"}
LABELS = {"app.kubernetes.io/part-of": "platform", "grafana_dashboard": "1"}
"""The second is what the sidecar looks for, with the values that the pinned chart has."""
LARGEST = 1_000_000
"""Bytes: the API server takes objects of 1 MiB."""


class Dashboards(CheckedScope):
    """A ConfigMap for each dashboard of the platform and of those that the environments show."""

    def __init__(
        self, chart: Chart, cluster: Cluster, environments: Sequence[Environment], operators: Set[str]
    ) -> None:
        """Write them into `chart`. operators: those that are installed, by name."""
        super().__init__(chart, "dashboards")
        shown = [each for environment in environments for each in environment.declared.dashboards]
        for dashboard in merged([*_ours(cluster, operators), *shown]):
            text = dashboard_text(dashboard, cluster)
            if len(text.encode()) > LARGEST:
                size = f"{len(text.encode())} bytes of JSON"
                _refuse(dashboard, Invalid("rows", size, f"at most {LARGEST}", "make two dashboards of it"))
            Manifest(
                self,
                dashboard.name,
                CONFIG_MAP,
                name=f"dashboard-{dashboard.name}",
                namespace=MONITORING,
                labels=LABELS,
                annotations=FOLDER,
                body=k8s.KubeConfigMapProps(data={f"{dashboard.uid}.json": text}),
            )


def _ours(cluster: Cluster, operators: Set[str]) -> Iterator[Dashboard]:
    yield platform_dashboard(operators)
    yield client_dashboard()
    yield edge_dashboard()
    if (backups := backups_dashboard(cluster, operators)) is not None:
        yield backups


def merged(dashboards: Sequence[Dashboard]) -> list[Dashboard]:
    """Dashboards by name, each with every row that any of its name has, once."""
    found: dict[str, Dashboard] = {}
    for dashboard in {id(each): each for each in dashboards}.values():
        first = found.setdefault(dashboard.name, dashboard)
        if first is not dashboard:
            found[dashboard.name] = _joined(first, dashboard)
    return [found[name] for name in sorted(found)]


def _joined(first: Dashboard, other: Dashboard) -> Dashboard:
    if (first.title, first.summary, list(first.variables)) != (other.title, other.summary, list(other.variables)):
        remedy = "another dashboard has it, with another title, summary or variables"
        _refuse(other, Invalid("name", other.name, "a name that is free", remedy))
        return first
    further = [row for row in other.rows if row not in first.rows]
    for title in sorted({row.title for row in further} & {row.title for row in first.rows}):
        remedy = "another dashboard of this name has a row of this title, with other panels"
        _refuse(other, Invalid("rows", title, "a title that is free", remedy))
        return first
    return first.but(rows=[*first.rows, *further]) if further else first


def _refuse(dashboard: Dashboard, invalid: Invalid) -> None:
    fail(f"Dashboard {quoted(dashboard.name)}", str(invalid), dashboard.source)
