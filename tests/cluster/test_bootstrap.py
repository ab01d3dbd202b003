"""`monobase bootstrap` on an empty cluster with a real API server and real controllers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import yaml

from monobase_constructs import Cluster

from .argo_cd import stand_ins
from .conftest import ASSETS, SERVER, kubectl
from .control_plane import ControlPlane
from .empty import handed_over
from .nodes import ZONE, disks
from .played import played
from .project import Project
from .results import Results

pytestmark = pytest.mark.programs(*SERVER, "kube-controller-manager", "kube-scheduler", "kwok")

UNREADABLE = 4
NOT_HEALTHY = "Applications are not healthy yet; Argo CD goes on trying"


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, clusters: dict[str, Cluster]) -> Iterator[Project]:
    """An empty cluster with nodes, and the project that is to be there."""
    assert ASSETS is not None
    [cluster] = clusters.values()
    folder = tmp_path_factory.mktemp("bootstrap")
    programs = stand_ins(folder / "programs", kubectl())
    with ControlPlane.started(ASSETS, kubectl(), services=cluster.network.services) as plane:
        project = Project(folder / "project", programs, plane)
        project.folder.mkdir()
        project.write(plane.api.minor)
        classes = (project.folder / "dist").rglob("storageclass-*.yaml")
        for document in handed_over(cluster, {yaml.safe_load(path.read_text())["provisioner"] for path in classes}):
            assert plane.api.create(document).refused is None
        for zone in cluster.availability_zones:
            plane.play_nodes(ZONE, zone)
        # There are no metrics, without which the autoscaler calls itself broken; tests/cluster/played.py stands in.
        plane.start_controllers(without=["horizontal-pod-autoscaler-controller"])
        plane.start_scheduler()
        with disks(plane.api), played(plane.api):
            yield project


def test_a_dry_run_changes_nothing(project: Project) -> None:
    namespaces = [each["metadata"]["name"] for each in project.plane.api.list("/api/v1/namespaces")]
    done = project.bootstrap("--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) > 10
    assert [each["metadata"]["name"] for each in project.plane.api.list("/api/v1/namespaces")] == namespaces
    assert project.plane.api.list("/apis/apiextensions.k8s.io/v1/customresourcedefinitions") == []


def test_a_fact_that_the_cluster_contradicts_stops_it(project: Project) -> None:
    """Nothing is applied to a cluster that is not the one of main.py."""
    main = project.folder / "main.py"
    text = main.read_text()
    main.write_text(text.replace('dns="10.36.0.10"', 'dns="10.36.0.99"'))
    done = project.bootstrap()
    main.write_text(text)
    assert done.returncode == 1
    assert done.stderr.strip().endswith(
        'network.dns: got "10.36.0.99"; allowed: "10.36.0.10", the address of the Service kube-dns'
    )
    assert project.plane.api.list("/apis/apiextensions.k8s.io/v1/customresourcedefinitions") == []


def test_argo_cd_is_installed_and_told(project: Project, found: Results) -> None:
    """Everything is applied and accepted; without Argo CD's programs nothing can become healthy yet."""
    done = project.bootstrap("--timeout", "0s")
    assert (done.returncode, NOT_HEALTHY in done.stderr) == (UNREADABLE, True), done.stderr
    steps = sum(line.startswith("# ") for line in done.stdout.splitlines())
    assert [*project.applications()] == ["root"]
    found.say("bootstrap", steps=steps)


def test_again_it_changes_nothing(project: Project) -> None:
    """Every step is applied once more, and not one object is written."""
    before = project.written()
    done = project.bootstrap("--timeout", "0s")
    assert (done.returncode, NOT_HEALTHY in done.stderr) == (UNREADABLE, True), done.stderr
    assert project.written() == before
