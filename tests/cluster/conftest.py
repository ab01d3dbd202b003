"""A real control plane for the tests, where there is one; and a line that says what is left out where there is none.

`make test-cluster` names the programs in KUBEBUILDER_ASSETS, as envtest does. With USE_EXISTING_CLUSTER=true, the
cluster of KUBECONFIG is used instead; it must be an empty one.
"""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml

from monobase_constructs import Cluster

from .api import Api, until
from .apply import Applied, apply_all
from .argo_cd import stand_ins
from .control_plane import ControlPlane
from .definitions import definitions
from .empty import handed_over
from .nodes import ZONE, disks
from .played import played
from .project import Project
from .results import Results
from .tree import ROOT, Document, in_wave_order, unmade_namespaces

ASSETS = Path(os.environ["KUBEBUILDER_ASSETS"]) if os.environ.get("KUBEBUILDER_ASSETS") else None
EXISTING = os.environ.get("USE_EXISTING_CLUSTER") == "true"
SERVER = ("etcd", "kube-apiserver")
RUNNING = (*SERVER, "kube-controller-manager", "kube-scheduler", "kwok")
"""What it takes to have objects, and pods of them."""
ALONE = "a network of its own"
"""For programs that listen wherever they can: one in which there is nothing but the loopback."""
HOW = "make test-cluster brings them, where Go is and a process may have a network of its own"

left_out = pytest.StashKey[dict[str, int]]()
results = pytest.StashKey[Results]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "programs(*names): starts these programs of a control plane")
    config.addinivalue_line("markers", "apply: holds for every version of the API server")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests whose programs are not there; the summary says so."""
    kept: list[pytest.Item] = []
    missing: dict[str, int] = {}
    for item in items:
        marks = [mark.args for mark in item.iter_markers("programs")]
        lacks = sorted({name for names in marks for name in names if not _there(name)})
        if lacks:
            missing[", ".join(lacks)] = missing.get(", ".join(lacks), 0) + 1
        else:
            kept.append(item)
    if missing:
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept
        config.stash[left_out] = missing


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    for names, number in config.stash.get(left_out, {}).items():
        terminalreporter.write_line(f"{number} tests left out: {names} missing; {HOW}", yellow=True)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep what was found, where nothing was wrong and nothing was left out by name."""
    whole = not session.config.option.keyword and all("::" not in each for each in session.config.args)
    if exitstatus == 0 and whole and results in session.config.stash:
        session.config.stash[results].write()


@pytest.fixture(scope="session")
def found(pytestconfig: pytest.Config) -> Results:
    """Where tests note what they found."""
    return pytestconfig.stash.setdefault(results, Results())


def _there(program: str) -> bool:
    if program == ALONE:
        return [name for _, name in socket.if_nameindex()] == ["lo"]
    if EXISTING and program in SERVER:
        return True
    return not EXISTING and ASSETS is not None and (ASSETS / program).exists()


def kubectl() -> Path:
    """The kubectl of requirements.lock, or the one of the system."""
    found = shutil.which("kubectl", path=f"{ROOT / '.venv' / 'bin'}:{os.environ['PATH']}")
    assert found is not None, "kubectl is not installed; it comes with requirements.lock"
    return Path(found)


@pytest.fixture(scope="session")
def plane() -> Iterator[ControlPlane]:
    """etcd and an API server of our own."""
    assert ASSETS is not None
    with ControlPlane.started(ASSETS, kubectl()) as started:
        yield started


@pytest.fixture(scope="session")
def bare(request: pytest.FixtureRequest) -> Iterator[Api]:
    """The API of our own control plane, or of the cluster that is to be used; nothing is in it."""
    if not EXISTING:
        yield request.getfixturevalue("plane").api
        return
    with Api.reached(Path(os.environ["KUBECONFIG"]), kubectl()) as api, ExitStack() as stack:
        others = {each["metadata"]["name"] for each in api.list("/api/v1/namespaces")}
        others = {name for name in others if name != "default" and not name.startswith("kube-")}
        assert not others, f"the cluster of KUBECONFIG is in use, it has namespaces of others: {sorted(others)}"
        stack.callback(api.delete_all_made)
        yield api


@pytest.fixture(scope="session")
def api(bare: Api) -> Api:
    """The same with the CRDs of all pinned operators."""
    crds = list(definitions())
    for definition in crds:
        answer = bare.apply(definition)
        assert answer.refused is None, answer.refused
        assert not answer.warnings, answer.warnings
    until(lambda: all(_established(bare, each) for each in crds), "CRDs that are established")
    return bare


def _established(api: Api, definition: Document) -> bool:
    conditions = api.read(definition).body.get("status", {}).get("conditions", [])
    return any(each["type"] == "Established" and each["status"] == "True" for each in conditions)


@pytest.fixture(scope="session")
def documents() -> list[Document]:
    """What is in dist/, cluster by cluster, in wave order."""
    return [document for folder in sorted((ROOT / "dist").iterdir()) for document in in_wave_order(folder)]


@pytest.fixture(scope="session")
def applied(api: Api, documents: list[Document]) -> Applied:
    """What came of applying dist/ twice."""
    for namespace in unmade_namespaces(documents):
        assert api.apply(namespace, manager="bootstrap").refused is None
    return apply_all(api, documents)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, clusters: dict[str, Cluster]) -> Iterator[Project]:
    """An empty cluster with nodes, and the project that is to be there."""
    assert ASSETS is not None
    [cluster] = clusters.values()
    folder = tmp_path_factory.mktemp("bootstrap")
    programs = stand_ins(folder / "programs", kubectl())
    with ControlPlane.started(ASSETS, kubectl(), services=cluster.network.services) as plane:
        project = Project(folder / "project", programs, plane)
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
