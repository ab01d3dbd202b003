"""What every public construct writes, to be read by reviewers: `pytest --snapshot-update` renews it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from cdk8s import App
from syrupy.assertion import SnapshotAssertion

from monobase_constructs import Cluster, Environment, Job, Route, SecretBundle, WebService
from monobase_constructs.client.stack import monobase
from monobase_constructs.edge.gateway import SharedGateway
from monobase_constructs.environment.baseline import NamespaceBaseline
from monobase_constructs.platform.argocd import ArgoCd
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.platform.helm import HelmApplication
from monobase_constructs.platform.internal_ca import InternalCa
from monobase_constructs.platform.namespaces import PlatformNamespace
from monobase_constructs.platform.operators import ALWAYS, BY_GROUP, operators
from monobase_constructs.platform.operators.external_dns import external_dns
from monobase_constructs.platform.operators.longhorn import longhorn
from monobase_constructs.platform.operators.network import operator_graph
from monobase_constructs.platform.operators.operator import Operator
from monobase_constructs.platform.priorities import PriorityClasses
from monobase_constructs.platform.storage import StorageClasses
from monobase_constructs.testing import environment, example_cluster, findings, manifests

from .cases import CASES, routes
from .clusters import CLOUDS, EDGES, EVERY_SOLVER, STORAGES, every_fact
from .parts import API, Parts
from .stacks import STACKS

EDGE_FILES = ("httproute", "backendtrafficpolicy", "securitypolicy", "networkpolicy")


def picked(scope: Any, *words: str) -> dict[str, str]:
    """The files whose names start with, or hold, one of the words."""
    return {name: text for name, text in manifests(scope).items() if any(word in name for word in words)}


def chart(name: str = "platform") -> PlatformChart:
    return PlatformChart(App(), name, f"platform/{name}")


def routed(env: Environment) -> Environment:
    WebService(env, "api", image=API, port=7500, route="api")
    WebService(env, "files", image=API, port=7500, route=Route("storage", kind="transfer"))
    return env


@pytest.mark.parametrize("extent", ["minimal", "every"])
@pytest.mark.parametrize("name", CASES)
def test_construct(name: str, extent: str, manifest_snapshot: SnapshotAssertion) -> None:
    parts, case = Parts(), CASES[name]
    made = case.build(parts, getattr(case, extent)(parts))
    assert findings(parts.env) == []
    assert made == manifest_snapshot


@pytest.mark.parametrize("extent", ["minimal", "every"])
def test_namespace_of_a_drill(extent: str, manifest_snapshot: SnapshotAssertion) -> None:
    parts, case = Parts(), CASES["restore-drill"]
    made = case.build(parts, getattr(case, extent)(parts))
    assert findings(made.place) == []
    assert made.place == manifest_snapshot


def test_workload_outside_of_production(manifest_snapshot: SnapshotAssertion) -> None:
    made = WebService(environment(stage="staging"), "api", image="ghcr.io/acme/api:6.0.0-rc.1", port=7500)
    assert picked(made, "deployment", "poddisruption", "autoscaler") == manifest_snapshot


@pytest.mark.parametrize("kind", ["http", "websocket", "transfer"])
def test_route(kind: str, manifest_snapshot: SnapshotAssertion) -> None:
    parts = Parts()
    made = WebService(parts.env, "api", image=API, port=7500, route=routes(parts)[kind])
    assert findings(parts.env) == []
    assert picked(made, *EDGE_FILES) == manifest_snapshot


@pytest.mark.parametrize("extent", STACKS)
def test_monobase(extent: str, manifest_snapshot: SnapshotAssertion) -> None:
    env = environment()
    monobase(env, **STACKS[extent])
    assert findings(env) == []
    assert env == manifest_snapshot


def test_baseline_of_an_empty_environment(manifest_snapshot: SnapshotAssertion) -> None:
    assert NamespaceBaseline(chart(), environment(stage="staging")) == manifest_snapshot


def test_baseline_with_every_fact(manifest_snapshot: SnapshotAssertion) -> None:
    env = environment("acme", "prod", tier="production", cost_center="4711", cluster=every_fact())
    parts = Parts(env)
    for case in (CASES["web-service"], CASES["singleton"]):
        case.build(parts, case.every(parts))
    assert NamespaceBaseline(chart(), env) == manifest_snapshot


@pytest.mark.parametrize("cloud", ["aws", "azure", "gcp", "digitalocean", "bare-metal", "metal-azure"])
def test_secret_store(cloud: str, manifest_snapshot: SnapshotAssertion) -> None:
    env = environment(cluster=example_cluster(cloud=CLOUDS[cloud]))
    bundle = SecretBundle(env, "keys", keys=["token"])
    store = picked(NamespaceBaseline(chart(), env), "secret-store")
    assert {**manifests(bundle), **store} == manifest_snapshot


@pytest.mark.parametrize("edge", EDGES)
def test_shared_gateway(edge: str, manifest_snapshot: SnapshotAssertion) -> None:
    cluster = every_fact(cloud="aws-internal" if edge == "tls-elsewhere" else "aws", edge=edge)
    env = routed(environment(cluster=cluster, domains=["acme.example", "other.example"]))
    WebService(env, "shop", image=API, port=7500, route="shop.other.example")
    assert SharedGateway(chart("gateway"), cluster, [env]) == manifest_snapshot


@pytest.mark.parametrize("cloud", CLOUDS)
def test_load_balancer(cloud: str, manifest_snapshot: SnapshotAssertion) -> None:
    cluster = example_cluster(cloud=CLOUDS[cloud])
    made = SharedGateway(chart("gateway"), cluster, [routed(environment(cluster=cluster))])
    assert picked(made, "envoyproxy") == manifest_snapshot


def test_priority_classes(manifest_snapshot: SnapshotAssertion) -> None:
    assert PriorityClasses(chart("priorities")) == manifest_snapshot


@pytest.mark.parametrize("storage", STORAGES)
def test_storage_classes(storage: str, manifest_snapshot: SnapshotAssertion) -> None:
    cluster = example_cluster(cloud=CLOUDS.get(storage, CLOUDS["aws"]), storage=STORAGES[storage])
    assert StorageClasses(chart("storage"), cluster, STORAGES[storage]) == manifest_snapshot


def test_internal_ca(manifest_snapshot: SnapshotAssertion) -> None:
    assert InternalCa(chart("internal-ca")) == manifest_snapshot


def test_baseline_with_stores(manifest_snapshot: SnapshotAssertion) -> None:
    env = environment()
    parts = Parts(env)
    for name in ("distributed-minio", "valkey"):
        CASES[name].build(parts, CASES[name].minimal(parts))
    assert picked(NamespaceBaseline(chart(), env), "internal-ca", "longhorn-crypto", "quota") == manifest_snapshot


def test_argo_cd(manifest_snapshot: SnapshotAssertion) -> None:
    cluster = every_fact()
    environments = [environment(cluster=cluster), environment(stage="staging", cluster=cluster)]
    components = [PlatformChart(App(), "gateway", "platform/gateway")]
    installed = [
        operator for operator in operators(cluster, set(), cluster.monitoring) if operator.chart in cluster.charts
    ]
    assert ArgoCd(chart("argocd"), cluster, environments, components, installed, snapshots=True) == manifest_snapshot


@pytest.mark.parametrize("zones", range(len(EVERY_SOLVER.dns01)))
def test_external_dns(zones: int, manifest_snapshot: SnapshotAssertion) -> None:
    cluster = example_cluster(cloud=CLOUDS["azure"])
    made = external_dns(cluster, EVERY_SOLVER.dns01[zones])
    assert HelmApplication(chart("argocd"), made.chart, project="operators", order=made.order) == manifest_snapshot


@pytest.mark.parametrize("operator", [*ALWAYS, *BY_GROUP.values(), longhorn], ids=lambda operator: operator.__name__)
def test_operator(operator: Callable[[Cluster], Operator], manifest_snapshot: SnapshotAssertion) -> None:
    made = operator(every_fact())
    assert HelmApplication(chart("argocd"), made.chart, project="operators", order=made.order) == manifest_snapshot


def test_platform_namespace(manifest_snapshot: SnapshotAssertion) -> None:
    cluster = every_fact()
    guarded = longhorn(cluster).guarded
    graph = operator_graph(cluster, guarded, [])
    made = PlatformNamespace(chart(), cluster, "longhorn-system", "privileged", guarded, graph)
    assert made == manifest_snapshot


def test_cilium_knows_the_api_server_by_identity(manifest_snapshot: SnapshotAssertion) -> None:
    env = environment(cluster=every_fact())
    parts = Parts(env)
    made = Job(env, "migrate", **CASES["job"].every(parts))
    assert picked(made, "networkpolicy") == manifest_snapshot
