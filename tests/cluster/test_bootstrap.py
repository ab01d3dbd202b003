"""`monobase bootstrap` on an empty cluster with a real API server and real controllers."""

from __future__ import annotations

import pytest

from .conftest import RUNNING
from .project import Project

pytestmark = pytest.mark.programs(*RUNNING)

UNREADABLE = 4
NOT_HEALTHY = "Applications are not healthy yet; Argo CD goes on trying"


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


def test_argo_cd_is_installed_and_told(project: Project) -> None:
    """Everything is applied and accepted; without Argo CD's programs nothing can become healthy yet."""
    done = project.bootstrap("--timeout", "0s")
    assert (done.returncode, NOT_HEALTHY in done.stderr) == (UNREADABLE, True), done.stderr
    assert [*project.applications.all()] == ["root"]


def test_again_it_changes_nothing(project: Project) -> None:
    """Every step is applied once more, and not one object is written."""
    before = project.written()
    done = project.bootstrap("--timeout", "0s")
    assert (done.returncode, NOT_HEALTHY in done.stderr) == (UNREADABLE, True), done.stderr
    assert project.written() == before
