"""What forks test with: it tells what is wrong, writes what synth writes, and needs no syrupy."""

from __future__ import annotations

import subprocess
import sys

import pytest
from cdk8s import ApiObject, ApiObjectMetadata, App, Chart

from monobase_constructs import Cluster, InvalidInput, WebService
from monobase_constructs.app.synth import Synthesis
from monobase_constructs.client.build import build_environment
from monobase_constructs.client.discovery import load
from monobase_constructs.testing import document, environment, example_cluster, example_network, findings, manifests

from ..conftest import ROOT
from .parts import API


def test_manifests_are_what_synth_writes(synthesis: Synthesis, clusters: dict[str, Cluster]) -> None:
    ((name, cluster),) = clusters.items()
    (client,) = load(ROOT / "clients" / "client_a.py")
    for stage in client.environments:
        folder = f"{name}/clients/{client.name}-{stage.name}"
        written = {path.name: text for path, text in synthesis.files.items() if str(path.parent) == folder}
        assert manifests(build_environment(App(), client, stage, cluster)) == written


def test_findings_tell_the_object_and_what_to_do() -> None:
    env = environment()
    api = WebService(env, "api", image=API, port=7500, route="api")
    assert findings(env) == findings(api) == []
    api.service.patch({"op": "replace", "path": "/spec/ports/0/targetPort", "value": "web"}, because="to break it")
    (found,) = findings(env)
    assert found.startswith("Service acme-prod/api: spec.ports[http]: ")
    assert findings(api) == [found]
    assert findings(api.deployment) == []


def test_findings_in_a_chart_of_plain_cdk8s() -> None:
    chart = Chart(App(), "own")
    ApiObject(chart, "secret", api_version="v1", kind="Secret", metadata=ApiObjectMetadata(name="s", namespace="n"))
    (found,) = findings(chart)
    assert "no-secret" in found


def test_two_objects_in_one_file_are_refused() -> None:
    app = App()
    for name in ("a", "b"):
        chart = Chart(app, name)
        ApiObject(
            chart, "map", api_version="v1", kind="ConfigMap", metadata=ApiObjectMetadata(name="c", namespace=name)
        )
    with pytest.raises(ValueError, match=r"configmap-c\.yaml"):
        manifests(app)


def test_an_object_that_is_not_there_is_named() -> None:
    env = environment()
    WebService(env, "api", image=API, port=7500)
    assert document(env, "Service", "api")["spec"]["type"] == "ClusterIP"
    with pytest.raises(LookupError, match=r"no Service apj in acme-prod; there are: .*service-api\.yaml"):
        document(env, "Service", "apj")


def test_every_fact_can_be_given() -> None:
    cluster = example_cluster(name="other", kubernetes="1.36", network=example_network(policies="cilium"))
    env = environment("globex", "demo", tier="production", domains=["globex.test"], cluster=cluster)
    assert (env.cluster.name, env.cluster.kubernetes, env.cluster.network.policies) == ("other", "1.36", "cilium")
    assert (env.namespace_name, env.production, env.domain) == ("globex-demo", True, "globex.test")
    assert environment("globex", "demo").domain == "demo.globex.example"
    assert not environment("globex", "demo").production


def test_mistakes_are_raised_at_once() -> None:
    with pytest.raises(InvalidInput, match="digest"):
        WebService(environment(), "api", image="ghcr.io/acme/api:1.0.0", port=7500)


def test_syrupy_is_needed_for_snapshots_only() -> None:
    program = "import sys; sys.modules['syrupy'] = None; import monobase_constructs.testing as t; t.environment()"
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
