"""Every command of plans of restores, typed in its order against a real API server that holds dist/.

`kubectl` is the real one. Tools that ask something else than the API, and what needs a kubelet, go to stubs that note
what they were given. Operators are played: what a plan waits for comes once what brings it about is there.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from monobase_constructs.app.rendered import costs, environment
from monobase_constructs.recovery.procedure.steps import Plan
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.plan import plan

from .conftest import ASSETS, SERVER, kubectl
from .control_plane import ControlPlane
from .definitions import definitions
from .shell import Shell, bare_definitions, played
from .tree import ROOT, Document, in_wave_order, unmade_namespaces

pytestmark = [pytest.mark.programs(*SERVER, "kube-controller-manager"), pytest.mark.apply]

NOW = datetime.now(UTC).replace(microsecond=0)
DAY = timedelta(days=1)
ZONE = {"topology.kubernetes.io/zone": "lost"}
NODES: list[Document] = [
    {"apiVersion": "v1", "kind": "Node", "metadata": {"name": name, "labels": labels}}
    for name, labels in (("lost", {}), ("of-a-lost-zone", ZONE))
]
PLAYED_BY_OTHERS = ["job", "cronjob", "deployment", "statefulset", "horizontalpodautoscaling", "nodelifecycle"]
ASKED: dict[str, dict[str, Any]] = {
    "pod": {"scenario": "pod"},
    "node": {"scenario": "node"},
    "zone": {"scenario": "zone"},
    "database": {},
    "database-by-archive": {"to": NOW - 40 * DAY, "tier": 3},
    "rows-by-snapshot": {"to": NOW - DAY, "tier": 1, "table": "api.patients"},
    "database-from-dumps": {"dumps": True},
    "table-from-dumps": {"dumps": True, "table": "api.patients"},
    "files": {"scenario": "files", "to": NOW - DAY},
    "cluster": {"scenario": "cluster"},
    "region": {"scenario": "region"},
}
OF = {
    "client-a-prod": [name for name in ASKED if name != "region"],
    "client-c-staging": ["pod", "zone", "cluster"],
}


def planned(namespace: str, name: str) -> Plan:
    asked: dict[str, Any] = {"scenario": "database", "to": None, "tier": None} | ASKED[name]
    rendered = environment(ROOT / "dist", namespace)
    by = "dumps" if asked.get("dumps") else asked["tier"]
    return plan(rendered, Wanted(now=NOW, costs=costs(ROOT / "dist", rendered, asked["scenario"], by), **asked))


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shell]:
    """A server of its own with all of dist/, for plans delete what they find."""
    assert ASSETS is not None
    with ControlPlane.started(ASSETS, kubectl()) as plane:
        documents = [each for folder in sorted((ROOT / "dist").iterdir()) for each in in_wave_order(folder)]
        for each in (*definitions(), *bare_definitions(), *unmade_namespaces(documents), *NODES):
            assert plane.api.apply(each, manager="bootstrap").refused is None
        plane.start_controllers(without=PLAYED_BY_OTHERS)
        asked = [kubectl(), "--kubeconfig", plane.folder / "kubeconfig", "wait", "customresourcedefinitions", "--all"]
        subprocess.run([*asked, "--for=condition=Established", "--timeout=2m"], check=True, capture_output=True)
        for each in documents:
            answer = plane.api.apply(each)
            assert answer.refused is None, answer.refused
        with played(plane.api) as resting:
            yield Shell(plane, tmp_path_factory.mktemp("plans"), resting)


@pytest.mark.parametrize(
    ("namespace", "name"), [(namespace, name) for namespace, names in OF.items() for name in names]
)
def test_each_command_of_a_restore_is_right(namespace: str, name: str, shell: Shell) -> None:
    if name in ("cluster", "region"):
        shell.lose(namespace)
    shell.follow(planned(namespace, name))
    there = {each["metadata"]["name"] for each in shell.listed(namespace, "apps/v1", "deployments")}
    assert there == {each["metadata"]["name"] for each in environment(ROOT / "dist", namespace).of_kind("Deployment")}


@pytest.mark.parametrize("name", ["cluster", "region"])
def test_argo_cd_makes_nothing_that_writes_before_the_stores_are_backed_up(name: str, shell: Shell) -> None:
    """By what is on the server after each step: stores, then applications, then what works by the clock."""
    shell.lose("client-a-prod")
    made = planned("client-a-prod", name)
    seen: list[tuple[str, int, int]] = []
    for title in shell.followed(made):
        counts = [
            len(shell.listed("client-a-prod", *kind)) for kind in (("apps/v1", "deployments"), ("batch/v1", "cronjobs"))
        ]
        seen.append((title, counts[0], counts[1]))
    first = next(title for title, deployments, _ in seen if deployments)
    last = next(title for title, _, jobs in seen if jobs)
    assert (first, last) == ("Let the applications start, and users in", "Let the copies go on")


def test_a_job_that_fails_ends_the_wait_and_says_so(shell: Shell) -> None:
    """At once, and not when the time for it is up."""
    (step,) = [each for each in planned("client-a-prod", "files").steps if each.title.startswith("Put back")]
    (job,) = step.manifests
    job["metadata"]["labels"] = {"played": "failing"}
    done = shell.typed(step, within=60)
    assert done.returncode == 1
    assert "Failed: played" in done.stdout
    assert done.stderr.splitlines()[-1] == "job/backups-minio-copy-restore has FAILED: do not go on"
