"""Every value that we tell a chart exists in that chart at that version; and what charts know is written down."""

from __future__ import annotations

import copy
import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from monobase_constructs import Cluster
from monobase_constructs.platform.operators import ALWAYS, BY_GROUP
from monobase_constructs.platform.operators.longhorn import longhorn
from monobase_constructs.platform.operators.operator import Operator
from monobase_constructs.platform.operators.prometheus import prometheus_definitions, prometheus_stack
from monobase_constructs.rules import Subject
from monobase_constructs.rules.charts import CHARTS, charts_are_pinned, charts_know_their_values
from monobase_constructs.testing import example_cluster

from ..conftest import RAW_CHARTS

ROOT = Path(__file__).resolve().parents[2]
Document = dict[str, Any]


def tool() -> Any:
    spec = importlib.util.spec_from_file_location("reduce", ROOT / "tools" / "charts" / "reduce.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def application(**changes: object) -> Document:
    """The Application of a chart, with `changes` of its source."""
    source = {
        "repoURL": "quay.io/jetstack/charts",
        "chart": "cert-manager",
        "targetRevision": "v1.21.1",
        "helm": {"valuesObject": {"replicaCount": 2, "webhook": {"resources": {"limits": {"memory": "1Gi"}}}}},
    }
    return {
        "apiVersion": "argoproj.io/v1alpha1",
        "kind": "Application",
        "metadata": {"name": "cert-manager", "namespace": "argocd"},
        "spec": {"source": {**source, **changes}},
    }


def said(document: Document) -> list[str]:
    documents = [Subject("main/argocd", document)]
    return [str(finding) for rule in (charts_are_pinned, charts_know_their_values) for finding in rule(documents)]


def told(values: Document) -> list[str]:
    return said(application(helm={"valuesObject": values}))


@pytest.mark.raw_charts
def test_the_list_is_what_the_charts_know() -> None:
    assert list(tool().stale(RAW_CHARTS)) == []


def test_there_is_a_list_of_every_chart_that_is_pinned() -> None:
    declared = {chart["name"]: chart for chart in tool().DECLARED["chart"]}
    assert {path.stem for path in CHARTS.glob("*.json")} == set(declared)
    for name, chart in declared.items():
        listed = json.loads((CHARTS / f"{name}.json").read_text())
        assert (listed["version"], listed["repository"]) == (chart["version"], chart["repository"])


def prometheus(cluster: Cluster) -> Operator:
    assert cluster.monitoring is not None
    return prometheus_stack(cluster, cluster.monitoring)


EVERY = (*ALWAYS, *BY_GROUP.values(), longhorn, prometheus_definitions, prometheus)


@pytest.mark.parametrize("operator", EVERY, ids=lambda operator: operator.__name__)
def test_operators_install_what_is_pinned(operator: Callable[[Cluster], Operator]) -> None:
    chart = operator(example_cluster()).chart
    listed = json.loads((CHARTS / f"{chart.chart or chart.name}.json").read_text())
    assert (chart.version, chart.repository) == (listed["version"], listed["repository"])


def test_a_chart_with_values_that_it_knows_is_accepted() -> None:
    assert said(application()) == []


REFUSED = {
    "a key that is spelled otherwise": (
        {"webhook": {"replicas": 3}},
        "webhook.replicas: got 3; allowed: values that cert-manager v1.21.1 knows; "
        'did you mean "replicaCount"? [chart-value]',
    ),
    "a key at the wrong depth": (
        {"controller": {"replicaCount": 3}},
        'controller: got {"replicaCount": 3}; allowed: values that cert-manager v1.21.1 knows; '
        "Helm would ignore it [chart-value]",
    ),
    "a mapping where a switch is": (
        {"webhook": {"hostNetwork": {}}},
        "webhook.hostNetwork: got {}; allowed: true or false [chart-value]",
    ),
    "a text where a switch is": (
        {"crds": {"enabled": "yes"}},
        'crds.enabled: got "yes"; allowed: true or false [chart-value]',
    ),
    "a switch where a number is": ({"replicaCount": True}, "replicaCount: got True; allowed: a number [chart-value]"),
    "a text where a list is": ({"extraArgs": "--v=2"}, 'extraArgs: got "--v=2"; allowed: a list [chart-value]'),
    "a text where a mapping is": (
        {"crds": "keep"},
        'crds: got "keep"; allowed: a mapping with enabled, keep [chart-value]',
    ),
}


@pytest.mark.parametrize("values, message", REFUSED.values(), ids=REFUSED)
def test_a_value_that_does_nothing_is_refused(values: Document, message: str) -> None:
    assert told(values) == [f"spec.source.helm.valuesObject.{message}"]


ONE = 'allowed: one version of the chart, such as "1.21.1"; anything else would upgrade without a commit'
VERSIONS = {
    "1.x": f'got "1.x"; {ONE}',
    "*": f'got "*"; {ONE}',
    "v1.20.0": 'got "v1.20.0"; allowed: "v1.21.1", the version of cert-manager whose values are known here',
}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_chart_is_pinned_to_the_version_that_is_known(version: str) -> None:
    message = f"spec.source.targetRevision: {VERSIONS[version]} [chart-version]"
    assert said(application(targetRevision=version)) == [message]


def test_the_values_of_charts_of_others_are_not_judged_but_their_versions_are() -> None:
    assert said(application(chart="metallb", targetRevision="0.15.2")) == []
    assert len(said(application(chart="metallb", targetRevision="0.15"))) == 1


def test_of_several_sources_each_is_judged() -> None:
    document = copy.deepcopy(application())
    source = document["spec"].pop("source")
    document["spec"]["sources"] = [source, {**source, "targetRevision": "main"}]
    (message,) = said(document)
    assert message.startswith('spec.sources[1].targetRevision: got "main"')


def test_every_value_of_every_operator_is_judged() -> None:
    """Each key that we set, spelled otherwise, is found: no part of what we tell a chart escapes the rule."""
    for chart in (operator(example_cluster()).chart for operator in EVERY):
        for change in spelled_otherwise(chart.values):
            source = {"chart": chart.chart or chart.name, "targetRevision": chart.version}
            values = copy.deepcopy(chart.copied_values())
            if change(values, chart.chart or chart.name):
                assert len(said(application(**source, helm={"valuesObject": values}))) == 1
        assert said(application(**source, helm={"valuesObject": chart.copied_values()})) == []  # type: ignore[possibly-undefined]


def spelled_otherwise(values: Any, above: tuple[str, ...] = ()) -> list[Callable[[Any, str], bool]]:
    """A change for each key: it takes the values, and says whether the chart tells what may stand there."""
    changes: list[Callable[[Any, str], bool]] = []
    for key, value in values.items():
        path = (*above, key)
        changes.append(lambda given, chart, path=path: renamed(given, chart, path))
        if isinstance(value, dict):
            changes += spelled_otherwise(value, path)
    return changes


def renamed(values: Any, chart: str, path: tuple[str, ...]) -> bool:
    known = json.loads((CHARTS / f"{chart}.json").read_text())["values"]
    for key in path[:-1]:
        values, known = values[key], known[key]
        if not isinstance(known, dict):
            return False
    values[f"{path[-1]}Typo"] = values.pop(path[-1])
    return True
