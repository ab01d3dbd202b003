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

import pytest
import yaml

from monobase_constructs import Cluster

from ..conftest import LEFT_OUT
from .api import Api, until
from .apply import Applied, apply_all
from .argo_cd import stand_ins
from .control_plane import ControlPlane
from .definitions import definitions
from .empty import handed_over
from .existing import objection, too_old
from .gateway import Translated
from .nodes import ZONE, disks
from .played import played
from .processes import ending_in_order
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
UNPROVEN = {
    "argocd": "that Argo CD delivers dist/",
    "cert-manager-webhook": "that cert-manager takes the certificates",
    "cnpg-webhook": "that CloudNativePG takes the databases",
    "envoy": "what Envoy serves",
    "egctl": "what Envoy Gateway makes of the edge",
    "kube-scheduler": "that every pod is admitted and finds a node",
    "kube-controller-manager": "that plans of restores can be followed",
    "kube-apiserver": "that a real API server takes dist/",
}
"""What is not shown without a program; of several, what is said first is what their tests are about."""
HOW = "make test-cluster brings them, where Go is and a process may have a network of its own"

results = pytest.StashKey[Results]()


def pytest_configure(config: pytest.Config) -> None:
    lacks = [] if ASSETS is None or EXISTING else [name for name in SERVER if not (ASSETS / name).exists()]
    if lacks:
        why = f"KUBEBUILDER_ASSETS={ASSETS}: {', '.join(lacks)} not there; without it, make test-cluster brings them"
        raise pytest.UsageError(why)
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
        left_out = config.stash.setdefault(LEFT_OUT, {})
        left_out.update({_without(names): number for names, number in missing.items()})


def _without(names: str) -> str:
    lacks = names.split(", ")
    claim = next((claim for name, claim in UNPROVEN.items() if name in lacks), "what it holds to")
    return f"{claim} was NOT proven; {names} missing: {HOW}"


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep what was found, where nothing was wrong and no file or test was left out by name."""
    asked = [Path(each).resolve() for each in session.config.args]
    whole = not session.config.option.keyword and asked == [Path(__file__).parent]
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
        api = request.getfixturevalue("plane").api
        _usable(too_old(api))
        yield api
        return
    with ExitStack() as stack:
        stack.enter_context(ending_in_order())
        api = stack.enter_context(Api.reached(kubectl()))
        _usable(objection(api, [*definitions(), *request.getfixturevalue("documents")]) or too_old(api))
        stack.callback(api.delete_all_made)
        yield api


def _usable(why_not: str | None) -> None:
    if why_not is not None:
        pytest.exit(
            f"{'USE_EXISTING_CLUSTER' if EXISTING else 'KUBEBUILDER_ASSETS'}: {why_not}",
            returncode=pytest.ExitCode.USAGE_ERROR,
        )


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
def edge(documents: list[Document], tmp_path_factory: pytest.TempPathFactory) -> Translated:
    """What Envoy Gateway's translator makes of dist/."""
    assert ASSETS is not None
    return Translated(ASSETS / "egctl", documents, tmp_path_factory.mktemp("edge"))


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
