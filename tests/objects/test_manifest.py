"""Patches come last and none is lost; defaults are written out; nothing is invented."""

from __future__ import annotations

from typing import Any

import cdk8s
import pytest
from cdk8s import App, Chart

from monobase_constructs.objects import kinds
from monobase_constructs.objects.kinds import Kind
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.serialize import int_or_string, quantity
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.problems import InvalidInput


def deployment(chart: Chart) -> Manifest:
    pod = k8s.PodSpec(
        containers=[
            k8s.Container(
                name="api",
                image="example.com/api:1.2.3",
                resources=k8s.ResourceRequirements(
                    requests={"cpu": quantity("250m")}, limits={"memory": quantity("1Gi")}
                ),
            )
        ]
    )
    labels = {"app.kubernetes.io/name": "api"}
    spec = k8s.DeploymentSpec(
        selector=k8s.LabelSelector(match_labels=labels),
        template=k8s.PodTemplateSpec(metadata=k8s.ObjectMeta(labels=labels), spec=pod),
        strategy=k8s.DeploymentStrategy(
            type="RollingUpdate",
            rolling_update=k8s.RollingUpdateDeployment(max_surge=int_or_string(k8s.IntOrString, 1)),
        ),
    )
    return Manifest(chart, "Deployment", kinds.DEPLOYMENT, name="api", namespace="acme-prod", body=spec)


@pytest.fixture
def chart() -> Chart:
    return Chart(App(), "acme-prod")


def container(manifest: Manifest) -> Any:
    return manifest.document["spec"]["template"]["spec"]["containers"][0]


def test_a_field_newer_than_1_27_survives(chart: Chart) -> None:
    api = deployment(chart)
    sidecar = {"name": "proxy", "image": "example.com/proxy:1.0.0", "restartPolicy": "Always"}
    api.patch(
        {"op": "add", "path": "/spec/template/spec/initContainers", "value": [sidecar]}, because="a native sidecar"
    )
    assert api.document["spec"]["template"]["spec"]["initContainers"][0]["restartPolicy"] == "Always"


def test_a_quantity_survives_and_can_be_changed(chart: Chart) -> None:
    api = deployment(chart)
    path = "/spec/template/spec/containers/0/resources/requests/cpu"
    api.patch({"op": "replace", "path": path, "value": "9m"}, because="measured")
    assert container(api)["resources"] == {"requests": {"cpu": "9m", "memory": "1Gi"}, "limits": {"memory": "1Gi"}}


def test_cdk8s_own_synthesis_gives_the_patched_document(chart: Chart) -> None:
    api = deployment(chart)
    api.patch({"op": "add", "path": "/spec/paused", "value": True}, because="maintenance")
    (document,) = cdk8s.Testing.synth(chart)
    assert document == api.document
    assert document["spec"]["strategy"]["rollingUpdate"] == {"maxSurge": 1, "maxUnavailable": "25%"}


@pytest.mark.parametrize(
    ("operation", "told"),
    [
        ({"op": "replace", "path": "/spec/nothing/here", "value": 1}, "paths that exist in the document"),
        ({"op": "add", "path": "/spec/revisionHistoryLimit", "value": 10}, "this patch changes nothing: drop it"),
    ],
)
def test_a_patch_that_does_nothing_is_a_mistake(chart: Chart, operation: dict[str, Any], told: str) -> None:
    api = deployment(chart)
    api.patch(operation, because="a guess")
    with pytest.raises(InvalidInput, match=told):
        api.document  # noqa: B018


def test_defaults_of_the_api_server_are_written_out(chart: Chart) -> None:
    api = deployment(chart)
    assert api.document["spec"]["progressDeadlineSeconds"] == 600
    assert container(api)["imagePullPolicy"] == "IfNotPresent"
    assert api.document["spec"]["template"]["spec"]["dnsPolicy"] == "ClusterFirst"


def test_defaults_of_a_crd_are_written_out(chart: Chart) -> None:
    route = Kind[dict[str, Any]]("gateway.networking.k8s.io/v1", "HTTPRoute")
    spec = {"rules": [{"backendRefs": [{"name": "api", "port": 7500}]}]}
    made = Manifest(chart, "route", route, name="api", namespace="acme-prod", body=spec)
    (rule,) = made.document["spec"]["rules"]
    assert rule["backendRefs"] == [{"group": "", "kind": "Service", "name": "api", "port": 7500, "weight": 1}]
    assert rule["matches"] == [{"path": {"type": "PathPrefix", "value": "/"}}]


def test_a_kind_that_the_library_does_not_know(chart: Chart) -> None:
    widget = Kind[dict[str, Any]]("example.com/v1", "Widget")
    made = Manifest(
        chart, "widget", widget, name="one", namespace="acme-prod", body={"size": 3}, wave=Wave.DATA, keep=True
    )
    assert made.document == {
        "apiVersion": "example.com/v1",
        "kind": "Widget",
        "metadata": {
            "name": "one",
            "namespace": "acme-prod",
            "annotations": {
                "argocd.argoproj.io/sync-wave": "0",
                "argocd.argoproj.io/sync-options": "Prune=false,Delete=confirm",
            },
        },
        "spec": {"size": 3},
    }
