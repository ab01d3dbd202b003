"""What a construct, a chart or an environment writes, and what the rules find in it."""

from __future__ import annotations

from collections.abc import Iterator

from cdk8s import ApiObject, App, Chart
from constructs import Construct

from monobase_constructs import rules
from monobase_constructs.app.crds import handed_over
from monobase_constructs.app.judge import nodes_of
from monobase_constructs.app.synth import file_of
from monobase_constructs.app.yaml import manifest_yaml
from monobase_constructs.environment.scope import Environment
from monobase_constructs.objects.manifest import Document, Manifest
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.rules import Documents, Subject
from monobase_constructs.rules.recovery import stores_are_in_plans

UNPROTECTED = stores_are_in_plans.id


def manifests(scope: Construct) -> dict[str, str]:
    """What is written for everything in `scope`: the name of the file to its YAML, sorted, without the first line.

    That line of every file in `dist/` only says that the file is generated.
    """
    written: dict[str, str] = {}
    for name, made in _documents(scope):
        if name in written:
            raise ValueError(f"two objects in {scope.node.path or 'the app'} are written to {name}; render one chart")
        written[name] = manifest_yaml(made)
    return dict(sorted(written.items()))


def document(scope: Construct, kind: str, name: str) -> Document:
    """One object of those in `scope`, as it is written, to look into."""
    found = dict(_documents(scope))
    wanted = file_of("", kind, name).name
    if wanted not in found:
        raise LookupError(f"no {kind} {name} in {scope.node.path or 'the app'}; there are: {', '.join(sorted(found))}")
    return found[wanted]


def findings(scope: Construct) -> list[str]:
    """What the rules of synth find wrong with the objects in `scope`, one line each; nothing is wrong if it is empty.

    Objects are judged together with all others of their environment, and with the platform of its cluster. Whether
    stores are in a plan is asked at synth: an environment that a test makes often holds one store and nothing else.
    """
    own = _objects(scope)
    environments = [each for each in scope.node.root.node.find_all() if isinstance(each, Environment)]
    own_paths = {each.node.path for each in own}
    neighbours = [each for environment in environments for each in _objects(environment)]
    around = [each for each in neighbours if each.node.path not in own_paths]
    cluster = environments[0].cluster.name if environments else "example"
    platform = _platforms(environments)
    everything = (*own, *around, *(each for chart in platform for each in _objects(chart)))
    declared = {cluster: [each for chart in (*environments, *platform) for each in chart.graph.connections]}
    clusters = {each.cluster.name: each.cluster for each in environments}.values()
    crds, nodes = handed_over(clusters), nodes_of(clusters)
    made = (Subject(_folder(each, cluster), _document(each)) for each in everything)
    subjects = Documents(made, declared, crds, nodes)
    wanted = {id(subject) for subject in subjects[: len(own)]}
    found = [each for each in rules.findings(subjects) if id(each.subject) in wanted and each.rule != UNPROTECTED]
    return sorted(f"{finding.subject}: {finding}" for finding in found)


def _objects(scope: Construct) -> list[ApiObject]:
    return [construct for construct in scope.node.find_all() if isinstance(construct, ApiObject)]


def _platforms(environments: list[Environment]) -> list[PlatformChart]:
    """The platform that the environments stand on, beside the tree of the caller."""
    charts: list[PlatformChart] = []
    for cluster in {id(each.cluster): each.cluster for each in environments}.values():
        tenants = [each for each in environments if each.cluster is cluster]
        charts += platform_charts(App(), cluster, tenants).values()
    return charts


def _documents(scope: Construct) -> Iterator[tuple[str, Document]]:
    for each in _objects(scope):
        made = _document(each)
        yield file_of("", made["kind"], made["metadata"]["name"]).name, made


def _document(each: ApiObject) -> Document:
    return each.document if isinstance(each, Manifest) else each.to_json()


def _folder(each: ApiObject, cluster: str) -> str:
    chart = Chart.of(each)
    if isinstance(chart, Environment):
        return f"{chart.cluster.name}/clients/{chart.namespace_name}"
    return f"{cluster}/{chart.folder if isinstance(chart, PlatformChart) else f'platform/{chart.node.id}'}"
