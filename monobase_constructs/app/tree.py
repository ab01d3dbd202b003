"""The construct tree of a run: the environments and the platform of every cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from cdk8s import App, Chart
from constructs import Construct

from monobase_constructs.client.build import build_environment, tenancy
from monobase_constructs.client.facts import Client, Stage
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.scope import Environment
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.platform.namespaces import platform_namespaces
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.values.connection import Connection
from monobase_constructs.values.problems import Invalid, Problem, quoted, report, standing_at
from monobase_constructs.values.text import Hostname
from monobase_constructs.values.tracebacks import report_exception

Owners = dict[str, dict[str, Client]]
"""By cluster, the client that each domain belongs to."""


@dataclass(frozen=True)
class Tree:
    """The charts of a run, each with the folder below `dist/` that it is written to."""

    charts: dict[str, Chart] = field(default_factory=dict[str, Chart])
    environments: list[Environment] = field(default_factory=list[Environment])

    @property
    def declared(self) -> dict[str, list[Connection]]:
        """By cluster, every connection that an environment or the platform declared."""
        connections: dict[str, list[Connection]] = {}
        for folder, chart in self.charts.items():
            if isinstance(chart, Environment | PlatformChart):
                connections.setdefault(folder.partition("/")[0], []).extend(chart.graph.connections)
        return connections


def build_tree(clusters: Sequence[Cluster], clients: Sequence[Client], progress: Callable[[str], None]) -> Tree:
    """Build every environment of every client, then the platform of each cluster from what they declared."""
    app = App()
    tree = Tree()
    scopes = {cluster.name: Construct(app, cluster.name) for cluster in clusters}
    environments: dict[str, list[Environment]] = {cluster.name: [] for cluster in clusters}
    for client, stage, cluster in _placed(clusters, clients):
        progress(f"{client.name}-{stage.name}")
        try:
            environment = build_environment(scopes[cluster.name], client, stage, cluster)
        except (Exception, SystemExit) as error:
            report_exception(error, stage.source)
            continue
        for each in (environment, *environment.declared.beside):
            environments[cluster.name].append(each)
            tree.charts[f"{cluster.name}/clients/{each.namespace_name}"] = each
            tree.environments.append(each)
    for cluster in clusters:
        progress(f"platform of {cluster.name}")
        try:
            with standing_at(cluster.source):
                charts = platform_charts(scopes[cluster.name], cluster, environments[cluster.name])
        except Exception as error:
            report_exception(error, cluster.source)
            continue
        tree.charts.update({f"{cluster.name}/{folder}": chart for folder, chart in charts.items()})
    return tree


def _placed(clusters: Sequence[Cluster], clients: Sequence[Client]) -> Iterator[tuple[Client, Stage, Cluster]]:
    by_name = {cluster.name: cluster for cluster in clusters}
    seen: dict[str, Client] = {}
    owners: Owners = {}
    for client in clients:
        subject = f"Client {quoted(client.name)}"
        if client.name in seen:
            message = (
                f"name: {seen[client.name].source} states a client of this name; allowed: each name once; rename one"
            )
            report(Problem(client.source, subject, message))
            continue
        seen[client.name] = client
        name = client.cluster or (clusters[0].name if len(clusters) == 1 else None)
        if name not in by_name:
            given = "nothing" if name is None else quoted(name)
            allowed = ", ".join(map(quoted, by_name))
            report(
                Problem(
                    client.source,
                    subject,
                    f"cluster: got {given}; allowed: the clusters of main.py: {allowed}",
                )
            )
            continue
        for stage in client.environments:
            if not _domains_are_free(client, stage, by_name[name], owners):
                continue
            if not _namespace_is_free(client, stage, by_name[name]):
                continue
            yield client, stage, by_name[name]


def _namespace_is_free(client: Client, stage: Stage, cluster: Cluster) -> bool:
    """Whether the namespace is none of the platform's; among clients no two names make the same."""
    namespace = tenancy(client, stage).namespace
    if namespace not in platform_namespaces(cluster):
        return True
    remedy = "this one is the platform's; give the stage another name"
    told = Invalid("environments", namespace, "a namespace that is free", remedy)
    report(Problem(stage.source, f"Client {quoted(client.name)}", str(told)))
    return False


def _domains_are_free(client: Client, stage: Stage, cluster: Cluster, owners: Owners) -> bool:
    """Whether no other client has these domains, or one above or below: it could take over hosts of the other."""
    free = True
    taken = owners.setdefault(cluster.name, {})
    for domain in tenancy(client, stage).domains:
        for other, owner in taken.items():
            if owner.name != client.name and (Hostname(domain).is_below(other) or Hostname(other).is_below(domain)):
                remedy = f"{quoted(owner.name)} has {other} ({owner.source}), and hosts of one would be hosts of both"
                told = Invalid("domain", domain, "a domain apart from those of other clients", remedy)
                report(Problem(stage.source, f"Client {quoted(client.name)}", str(told)))
                free = False
        taken.setdefault(domain, client)
    return free
