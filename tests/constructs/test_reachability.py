"""On every cloud, with every kind of edge and enforcer, policies open what constructs and operators declare."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from cdk8s import App

from monobase_constructs import (
    Cluster,
    Environment,
    Internet,
    KubernetesApi,
    Pooler,
    PostgresReplicaSet,
    WebService,
)
from monobase_constructs.cluster.monitoring import Monitoring
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.platform.argocd import NAMESPACES
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.platform.namespaces import PlatformNamespace
from monobase_constructs.platform.operators import BY_GROUP, longhorn, operators
from monobase_constructs.platform.operators.network import operator_graph
from monobase_constructs.platform.plane import platform_charts
from monobase_constructs.rules import Documents, Subject
from monobase_constructs.rules.reachability import (
    policies_are_for_somebody,
    policies_can_be_judged,
    policies_open_what_was_declared,
)
from monobase_constructs.testing import environment, example_cluster, example_network

from .cases import CASES
from .clusters import CLOUDS, MONITORING, every_fact
from .parts import API, Parts


def judged(cluster: Cluster, charts: Mapping[str, Environment | PlatformChart]) -> list[str]:
    """What is found in everything that the charts hold, by their folders."""
    subjects = [
        Subject(f"{cluster.name}/{folder}", each.document)
        for folder, chart in charts.items()
        for each in chart.node.find_all()
        if isinstance(each, Manifest)
    ]
    declared = {cluster.name: [each for chart in charts.values() for each in chart.graph.connections]}
    rules = (policies_can_be_judged, policies_open_what_was_declared, policies_are_for_somebody)
    made = Documents(subjects, declared)
    return [f"{finding.subject}: {finding}" for rule in rules for finding in rule(made)]


def found(cluster: Cluster, env: Environment) -> list[str]:
    """What is found in the environment and the platform below it."""
    platform = platform_charts(env.node.root, cluster, [env])
    return judged(cluster, {f"clients/{env.namespace_name}": env, **platform})


def every_option(cluster: Cluster) -> Environment:
    env = environment(cluster=cluster)
    parts = Parts(env)
    for case in CASES.values():
        case.build(parts, case.every(parts))
    return env


@pytest.mark.parametrize(("cloud", "edge"), [("aws", "minimal"), ("aws", "every"), ("aws-internal", "tls-elsewhere")])
def test_every_option_of_every_construct(cloud: str, edge: str) -> None:
    cluster = every_fact(cloud, edge)
    assert found(cluster, every_option(cluster)) == []


@pytest.mark.parametrize("cloud", CLOUDS)
def test_every_cloud(cloud: str) -> None:
    cluster = every_fact(cloud, "minimal")
    env = environment(cluster=cluster)
    database = PostgresReplicaSet(env, "postgresql", storage="20Gi", pooler=Pooler())
    WebService(env, "api", image=API, port=7500, route="api", uses=[database, Internet()])
    assert found(cluster, env) == []


@pytest.mark.parametrize("policies", ["calico", "cilium", "aws-vpc-cni", "gke-dataplane-v2", "other"])
@pytest.mark.parametrize("monitoring", [MONITORING, None], ids=["monitored", "not-monitored"])
def test_every_enforcer(policies: str, monitoring: Monitoring | None) -> None:
    network = replace(example_network(), policies=policies, api_server_port=6443)
    cluster = example_cluster(network=network, monitoring=monitoring)
    env = environment(cluster=cluster)
    WebService(env, "api", image=API, port=7500, metrics_port=7500, uses=[Internet(), KubernetesApi()])
    assert found(cluster, env) == []


def test_every_operator() -> None:
    cluster = every_fact("aws", "minimal")
    made = list(operators(cluster, set(BY_GROUP), MONITORING))
    made += [longhorn(cluster)] if longhorn(cluster).name not in [each.name for each in made] else []
    guarded = [each for operator in made for each in operator.guarded]
    graph = operator_graph(cluster, guarded, [])
    charts: dict[str, PlatformChart] = {}
    levels = {name: level for operator in made for name, level in operator.beside.items()}
    for name, level in {**levels, **{operator.chart.namespace: operator.pod_security for operator in made}}.items():
        charts[name] = PlatformChart(App(), name, f"{NAMESPACES}/{name}")
        here = [each for each in guarded if each.pods.namespace == name]
        charts[name].graph = PlatformNamespace(charts[name], cluster, name, level, here, graph).graph
    assert judged(cluster, charts) == []
