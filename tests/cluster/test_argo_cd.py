"""The real Argo CD takes dist/ from a Git repository into an empty cluster, and keeps its waves and projects."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from monobase_constructs.platform.argocd import OPERATORS, OWN_CHARTS, PLATFORM

from .api import until
from .applications import APPROVED, is_well, to_prune, watch, watched
from .argo_cd import start
from .conftest import ALONE, RUNNING, kubectl
from .project import Project
from .results import Results
from .tree import ROOT, Document, wave

pytestmark = pytest.mark.programs(*RUNNING, "argocd", "redis", ALONE)

BUILT = Path(__file__).parent / "control-plane" / "argo-cd" / "go.mod"
STAGING = "client-c-staging"
FOLDER = f"clients/{STAGING}"


@pytest.fixture(scope="module", autouse=True)
def argo_cd(project: Project, documents: list[Document]) -> Iterator[None]:
    """Argo CD, told of the root as a bootstrap does it, with the settings that its chart is given."""
    done = project.bootstrap("--timeout", "0s")
    assert [*project.applications.all()] == ["root"], done.stderr
    watch(project.plane, kubectl())
    start(project.plane, project.programs, _application(documents, "argocd")["spec"]["source"]["helm"]["valuesObject"])
    yield


def test_everything_becomes_synced_and_healthy(project: Project, documents: list[Document], found: Results) -> None:
    """The bootstrap waits for it, as it does for people."""
    done = project.bootstrap("--timeout", "15m")
    assert done.returncode == 0, done.stderr[-4000:] + project.applications.told()
    # The root, which it does not wait for, is done a moment after what it applies.
    until(lambda: is_well(project.applications.all()["root"]), project.applications.told)
    there = project.applications.all()
    assert there.keys() == _waves(documents).keys()
    version = re.search(r"argoproj/argo-cd/v3 (v\S+)", BUILT.read_text())
    assert version is not None
    found.say(
        "Argo CD",
        version=version[1],
        pinned=_application(documents, "argocd")["spec"]["source"]["helm"]["valuesObject"]["global"]["image"]["tag"],
        applications={
            name: {
                "health": each["status"]["health"]["status"],
                "objects": len(each["status"]["resources"]),
                "sync": each["status"]["sync"]["status"],
                "wave": _waves(documents)[name],
            }
            for name, each in there.items()
        },
    )


def test_each_wave_waits_for_those_before_it(project: Project, documents: list[Document]) -> None:
    """No Application is made before all of the waves before it are applied and healthy; clients' may be given up."""
    waves = _waves(documents)
    until(lambda: _moments(project, documents)[1].keys() == waves.keys(), "all Applications are done")
    made, done = _moments(project, documents)
    assert made.keys() == waves.keys()
    early = {
        f"{later} before {earlier}"
        for later in waves.keys() - {"root"}
        for earlier in waves.keys() - {"root"}
        if waves[earlier] < waves[later] and made[later] < done[earlier]
    }
    assert early == set()


def _moments(project: Project, documents: list[Document]) -> tuple[dict[str, int], dict[str, int]]:
    """When each Application was made, and when what waits for it could go on, as places in what was watched."""
    made: dict[str, int] = {}
    done: dict[str, int] = {}
    shared = (OPERATORS, PLATFORM, OWN_CHARTS)
    for moment, (name, health, applied) in enumerate(watched(project.plane)):
        made.setdefault(name, moment)
        given_up = health == "Degraded" and _application(documents, name)["spec"]["project"] not in shared
        if applied and (health == "Healthy" or given_up):
            done.setdefault(name, moment)
    return made, done


def test_objects_come_in_the_order_of_their_waves(project: Project) -> None:
    """Within an Application: what others need to begin is there before them."""
    late: set[str] = set()
    for folder in sorted((project.repository / "dist/main/clients").iterdir()):
        made: dict[int, list[str]] = {}
        for document in project.manifests(f"clients/{folder.name}/*.yaml"):
            live = project.plane.api.read(document)
            assert live.refused is None, live.refused
            made.setdefault(wave(document), []).append(live.body["metadata"]["creationTimestamp"])
        late |= {
            f"{folder.name}: {earlier}"
            for earlier, later in pairwise(sorted(made))
            if max(made[earlier]) > min(made[later])
        }
    assert late == set()


def test_a_second_look_finds_no_difference(project: Project) -> None:
    """Everything is rendered and compared anew, and nothing is synced again."""
    before = project.applications.all()
    project.applications.refresh(before, "hard")
    after = project.applications.all()
    assert {name: _differs(each) for name, each in after.items() if _differs(each)} == {}
    assert {name: _synced_at(each) for name, each in after.items()} == {
        name: _synced_at(each) for name, each in before.items()
    }


def test_what_somebody_edits_or_deletes_is_put_back(project: Project) -> None:
    api = project.plane.api
    [policy] = project.manifests(f"{FOLDER}/networkpolicy-api.yaml")
    [service] = project.manifests(f"{FOLDER}/service-api.yaml")
    assert api.merge(policy, {"spec": {"ingress": [{}]}}).refused is None
    assert api.delete(service).refused is None
    until(lambda: api.read(policy).body["spec"]["ingress"] == policy["spec"]["ingress"], "the policy as it was", 120)
    until(lambda: api.read(service).refused is None, "the Service that was deleted", 120)
    project.applications.settled([STAGING])


def test_what_an_autoscaler_sets_is_left_alone(project: Project) -> None:
    """Replicas are not in the repository, so Argo CD does not take them from whoever scales."""
    api = project.plane.api
    [scaler] = project.manifests("clients/client-b-prod/horizontalpodautoscaler-api.yaml")
    [deployment] = project.manifests("clients/client-b-prod/deployment-api.yaml")
    pods = scaler["spec"]["minReplicas"] + 1
    assert api.merge(deployment, {"spec": {"replicas": pods}}).refused is None
    project.applications.refresh(["client-b-prod"])
    project.applications.settled(["client-b-prod"])
    assert api.read(deployment).body["spec"]["replicas"] == pods


def test_what_leaves_the_repository_is_deleted_but_not_data(project: Project) -> None:
    api = project.plane.api
    files = [f"{FOLDER}/{name}" for name in ("networkpolicy-report.yaml", "cluster-postgresql.yaml")]
    [policy], [database] = (project.manifests(each) for each in files)
    before = api.read(database).body["metadata"]["uid"]
    with project.changed(dict.fromkeys(files)):
        project.applications.refresh([STAGING])
        until(lambda: api.read(policy).status == 404, project.applications.told, 120)
        until(
            lambda: to_prune(project.applications.all()[STAGING]) == ["Cluster/postgresql"], project.applications.told
        )
        assert project.applications.all()[STAGING]["status"]["sync"]["status"] == "OutOfSync"
        live = api.read(database).body["metadata"]
        assert (live["uid"], live.get("deletionTimestamp")) == (before, None)
    project.applications.refresh([STAGING])
    project.applications.settled([STAGING])


def test_a_project_refuses_what_it_does_not_allow(project: Project) -> None:
    """A client's folder can hold what it wants: what is of the cluster, of the platform or of others is not applied."""
    foreign: list[Document] = [
        {
            "apiVersion": "rbac.authorization.k8s.io/v1",
            "kind": "ClusterRole",
            "metadata": {"name": "everything"},
            "rules": [{"apiGroups": ["*"], "resources": ["*"], "verbs": ["*"]}],
        },
        {
            "apiVersion": "v1",
            "kind": "ResourceQuota",
            "metadata": {"name": "more", "namespace": STAGING},
            "spec": {"hard": {"pods": "1000"}},
        },
        {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "guest", "namespace": "client-b-prod"}},
    ]
    with project.changed({f"{FOLDER}/foreign.yaml": yaml.safe_dump_all(foreign)}):
        project.applications.refresh([STAGING])
        until(lambda: len(_refused(project)) == len(foreign), project.applications.told, 120)
        assert _refused(project) == {
            "ClusterRole": "resource rbac.authorization.k8s.io:ClusterRole is not permitted in project client-c",
            "ConfigMap": "namespace client-b-prod is not permitted in project 'client-c'",
            "ResourceQuota": "resource :ResourceQuota is not permitted in project client-c",
        }
        assert [project.plane.api.read(each).status for each in foreign] == [404] * len(foreign)
    project.applications.refresh([STAGING])
    project.applications.settled([STAGING])


def test_the_project_that_takes_what_names_none_takes_nothing(project: Project) -> None:
    stray = project.applications.all()[STAGING]
    stray = {name: stray[name] for name in ("apiVersion", "kind", "spec")} | {
        "metadata": {"name": "stray", "namespace": "argocd"}
    }
    stray["spec"]["project"] = "default"
    assert project.plane.api.create(stray).refused is None
    until(lambda: "conditions" in project.applications.all()["stray"].get("status", {}), "what Argo CD says of it")
    said = {each["type"]: each["message"] for each in project.applications.all()["stray"]["status"]["conditions"]}
    assert "is not permitted in project 'default'" in said["InvalidSpecError"]
    assert project.plane.api.delete(stray).refused is None


Documents = tuple[list[Document], list[Document]]


@pytest.fixture(scope="module")
def of_client_b(project: Project) -> Documents:
    """What stays of an environment that is removed, and what goes; a Job that has ended is a hook, and neither."""
    kept: list[Document] = []
    others: list[Document] = []
    for document in project.manifests("clients/client-b-prod/*.yaml"):
        notes = document["metadata"].get("annotations", {})
        if "argocd.argoproj.io/hook" not in notes:
            kept_on = "Prune=false" in notes.get("argocd.argoproj.io/sync-options", "")
            (kept if kept_on else others).append(document)
    return kept, others


def test_a_tombstone_takes_what_runs_and_leaves_the_data(project: Project, of_client_b: Documents) -> None:
    """As docs/how-to/remove-a-client.md has it, step 2."""
    api = project.plane.api
    kept, others = of_client_b
    assert {each["kind"] for each in kept} >= {"Cluster", "StatefulSet"}
    shutil.copy(ROOT / "docs" / "examples" / "removed_client.py", project.source / "clients" / "client_b.py")
    project.render()
    project.applications.refresh(project.applications.all())
    until(lambda: not [each for each in others if api.read(each).status != 404], project.applications.told, 300)
    assert [api.read(each).status for each in kept] == [200] * len(kept)
    until(lambda: "operation" not in project.applications.all()["client-b-prod"], project.applications.told)
    project.applications.refresh(["client-b-prod"])
    waiting = sorted(f"{each['kind']}/{each['metadata']['name']}" for each in kept)
    assert to_prune(project.applications.all()["client-b-prod"]) == waiting
    project.applications.settled(project.applications.all().keys() - {"client-b-prod"})


def test_an_application_goes_only_when_somebody_approves(project: Project, of_client_b: Documents) -> None:
    """As docs/how-to/remove-a-client.md has it, step 3."""
    kept, _ = of_client_b
    (project.source / "clients" / "client_b.py").unlink()
    project.render()
    project.applications.refresh(["root"])
    until(lambda: _message(project).startswith("Waiting for pruning confirmation of "), project.applications.told)
    gone = {"client-b-prod", "client-b-prod-namespace"}
    assert gone <= project.applications.all().keys()
    assert project.applications.annotate("root", APPROVED, f"{datetime.now(UTC):%FT%TZ}").refused is None
    until(lambda: not gone & project.applications.all().keys(), project.applications.told)
    project.applications.settled(project.applications.all())
    live = [project.plane.api.read(each).body["metadata"] for each in kept]
    assert not [each for each in live if "deletionTimestamp" in each]
    namespace = project.plane.api.call("GET", "/api/v1/namespaces/client-b-prod").body
    assert namespace["status"]["phase"] == "Active"


def _application(documents: list[Document], name: str) -> Document:
    return next(each for each in documents if (each["kind"], each["metadata"]["name"]) == ("Application", name))


def _waves(documents: list[Document]) -> dict[str, int]:
    return {each["metadata"]["name"]: wave(each) for each in documents if each["kind"] == "Application"}


def _differs(application: Document) -> list[str]:
    resources = application["status"]["resources"]
    return [
        f"{each['kind']}/{each['name']}" for each in resources if not each.get("hook") and each["status"] != "Synced"
    ]


def _synced_at(application: Document) -> str:
    return application["status"].get("operationState", {}).get("startedAt", "")


def _refused(project: Project) -> dict[str, str]:
    """By kind: what the last sync of the stage says of what it may not apply."""
    state = project.applications.all()[STAGING]["status"].get("operationState", {})
    results = state.get("syncResult", {}).get("resources", [])
    return {each["kind"]: each["message"] for each in results if each.get("status") == "SyncFailed"}


def _message(project: Project) -> str:
    return project.applications.all()["root"]["status"].get("operationState", {}).get("message", "")
