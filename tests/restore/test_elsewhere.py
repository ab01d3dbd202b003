"""The plans of a cluster and of a region that are lost: in which order everything is made anew."""

from __future__ import annotations

import copy
import re
import subprocess
from dataclasses import replace
from fnmatch import fnmatch
from typing import Any

import pytest

from monobase_constructs.app.rendered import costs, environment
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.moments import Tier
from monobase_constructs.recovery.restore.plan import plan
from monobase_constructs.values.disasters import Scenario
from monobase_constructs.values.problems import Invalid

from .plans import BEFORE, DIST, ENVIRONMENTS, NOW, planned

ELSEWHERE = pytest.mark.parametrize("scenario", ["cluster", "region"])


def made_by_argo(scenario: Scenario) -> list[tuple[int, list[str]]]:
    """In which steps Argo CD makes the environment, and which files it leaves out."""
    found: list[tuple[int, list[str]]] = []
    for number, step in enumerate(planned("client-a-prod", scenario).steps):
        for command in step.commands:
            if command.startswith("kubectl") and "application-client-a-prod.yaml" in command:
                left_out = re.search(r'"exclude":"{(.*?)}"', command)
                found.append((number, left_out[1].split(",") if left_out else []))
    return found


@ELSEWHERE
def test_no_environment_begins_empty_and_velero_deletes_nothing_before_all_are_proven(scenario: Scenario) -> None:
    """Five environments: the root, which brings them all and lets Velero write again, is the last."""
    steps = planned("client-a-prod", scenario).steps
    typed = [command for step in steps for command in step.commands]
    roots = [command for command in typed if "application-root" in command]
    assert roots == [typed[-1]]
    environments = {each for line in typed for each in re.findall(r"application-(client-[a-d]-\w+)\.yaml", line)}
    assert environments == {"client-a-prod"}
    assert all(name in steps[-1].why for name in ENVIRONMENTS if name != "client-a-prod")
    assert "drill" not in steps[-1].why


@ELSEWHERE
def test_velero_is_never_able_to_write(scenario: Scenario) -> None:
    """Its places appear as such that are only read, and what is made of the rest of its folder holds neither."""
    steps = planned("client-a-prod", scenario).steps
    typed = [command for step in steps[:-1] for command in step.commands]
    assert not any(command.endswith("application-backups.yaml") for command in typed)
    (made,) = [command for command in typed if "application-backups.yaml" in command]
    assert '"exclude":"{backupstoragelocation-*,schedule-*,' in made
    places = [command for command in typed if "backupstoragelocation-" in command and command != made]
    assert len(places) == 2 and all('{"spec":{"accessMode":"ReadOnly"}}' in command for command in places)
    assert [typed.index(each) < typed.index(made) for each in places] == [True, True]


@ELSEWHERE
def test_stores_are_proven_before_anything_writes_and_all_writes_before_anything_copies(scenario: Scenario) -> None:
    titles = [step.title for step in planned("client-a-prod", scenario).steps]
    (stores, none), (writers, clock), (copies, everything) = made_by_argo(scenario)
    assert none == ["cronjob-*", "scheduledbackup-*", "deployment-*", "horizontalpodautoscaler-*"]
    assert (clock, everything) == (["cronjob-*", "scheduledbackup-*"], [])
    restored = ["Prove postgresql, and back it up", "Put back the files of minio"]
    assert titles[stores + 1 : writers] == restored
    assert titles[writers:copies] == ["Let the applications start, and users in", "Prove that all is well"]


@ELSEWHERE
def test_only_stores_are_among_the_files_that_argo_cd_makes_first(scenario: Scenario) -> None:
    _, left_out = made_by_argo(scenario)[0]
    files = sorted(path.name for path in (DIST / "main/clients/client-a-prod").glob("*.yaml"))
    made = [name for name in files if not any(fnmatch(name, pattern) for pattern in left_out)]
    running = [
        name for name in made if name.split("-")[0] in ("cluster", "statefulset", "job", "cronjob", "deployment")
    ]
    assert running == ["cluster-postgresql.yaml", "job-minio-provision.yaml", "statefulset-minio.yaml"]


@ELSEWHERE
def test_argo_cd_is_waited_for_only_when_the_database_is_ready(scenario: Scenario) -> None:
    """Hours, while Argo CD ends each sync after half an hour; then none begins by itself."""
    made = planned("client-a-prod", scenario).steps
    (step,) = [each for each in made if each.title.startswith("Have Argo CD make the stores")]
    at = [
        next(number for number, command in enumerate(step.commands) if wanted in command)
        for wanted in ("until kubectl", "--for=condition=Ready", '"operation":{"sync":', "}'=Synced", "}'=Healthy")
    ]
    assert at == sorted(at)


@ELSEWHERE
def test_files_go_to_the_moment_that_is_asked_for(scenario: Scenario) -> None:
    """With the database; and without a moment the plan says what that means."""
    tier: Tier = 3 if scenario == "region" else 2
    made = planned("client-a-prod", scenario, BEFORE if tier == 2 else "2026-10-20T00:00:00Z")
    (step,) = [step for step in made.steps if step.title == "Put back the files of minio"]
    (job,) = step.manifests
    env = {each["name"]: each.get("value") for each in job["spec"]["template"]["spec"]["containers"][0]["env"]}
    # Of the weekly copies the newest before: each lies in a folder of its own.
    moment = "2026-11-20T09:15:00Z" if tier == 2 else "2026-10-18T05:51:00Z"
    assert env["MOMENT"] == moment and str(env["TARGET"]).endswith("/minio" if tier == 2 else "/minio/2026-10-18")
    assert f"minio: what was written after {moment}" in made.loses
    assert "No --to was given" not in step.why


NEWEST = {
    "region": "so it is the newest copy of the archive",
    "cluster": "so 2026-11-22T12:00:00Z is now, and what goes back is what the last copy found",
}


@ELSEWHERE
def test_without_a_moment_files_are_what_the_last_copy_found(scenario: Scenario) -> None:
    (step,) = [each for each in planned("client-a-prod", scenario).steps if each.title.startswith("Put back the files")]
    assert step.why.endswith(
        f" No --to was given, {NEWEST[scenario]}. If files were deleted or the store was broken before that copy, stop,"
        " and ask for the plan with --to and the moment before."
    )


def test_the_archive_never_becomes_the_primary_place() -> None:
    """The job of the hourly copies deletes after fewer days than the archive promises."""
    first = planned("client-a-prod", "region").steps[0]
    assert "Its primary place is a new, empty bucket. The archive stays the archive" in first.why


def test_an_archive_in_the_region_that_is_lost_restores_nothing() -> None:
    given = environment(DIST, "client-a-prod")
    platform = copy.deepcopy([*given.platform])
    for each in platform:
        if each["kind"] == "BackupStorageLocation":
            each["spec"]["config"]["region"] = "eu-west-1"
    rendered = replace(given, platform=platform)
    with pytest.raises(Invalid) as refused:
        plan(rendered, Wanted("region", None, None, NOW, costs(DIST, given, "region", None)))
    assert str(refused.value) == (
        '--scenario: got "region"; allowed: another: the archive lies in eu-west-1, as the primary place does, and is '
        "lost with it; an archive in another region is what this restores from"
    )


PROVIDERS: dict[str, tuple[dict[str, Any], str | None]] = {
    "aws": ({"provider": "velero.io/aws"}, "eks.amazonaws.com/role-arn"),
    "azure": ({"provider": "velero.io/azure"}, "azure.workload.identity/client-id"),
    "gcp": ({"provider": "velero.io/gcp"}, None),
    "keys": ({"provider": "velero.io/aws", "config": {"s3Url": "https://s3.example.com"}}, None),
}


@ELSEWHERE
@pytest.mark.parametrize("provider", PROVIDERS)
def test_pods_can_be_who_they_were_before_anything_asks_who_they_are(scenario: Scenario, provider: str) -> None:
    """A new cluster issues other tokens than the old one, by which no cloud knows its accounts."""
    spec, annotation = PROVIDERS[provider]
    given = environment(DIST, "client-a-prod")
    others = [each for each in given.platform if each["kind"] != "BackupStorageLocation"]
    places = [each | {"spec": each["spec"] | spec} for each in given.of_platform("BackupStorageLocation")]
    rendered = replace(given, platform=[*others, *places])
    if scenario == "region":
        for each, region in zip(places, ("eu-west-1", "eu-central-1"), strict=True):
            each["spec"]["config"] = {**each["spec"].get("config", {}), "region": region}
    steps = plan(rendered, Wanted(scenario, None, None, NOW, costs(DIST, given, scenario, None))).steps
    titles = [each.title for each in steps]
    assert ("Let the cloud trust the new cluster" in titles) == (annotation is not None)
    if annotation is not None:
        assert titles[:3] == [
            "Make a cluster, and describe it",
            "Let the cloud trust the new cluster",
            "Install Argo CD, and the platform",
        ]
        assert steps[1].commands == [
            "kubectl get --raw /.well-known/openid-configuration",
            f"grep -rhoE '{annotation}: .+' dist/main | sort -u",
        ]


def test_every_role_of_the_cluster_is_among_those_that_are_printed() -> None:
    (_, printed) = planned("client-a-prod", "cluster").steps[1].commands
    there = subprocess.run(printed, shell=True, cwd=DIST.parent, capture_output=True, text=True, check=True).stdout
    roles = {line.partition(": ")[2].rpartition("/")[2] for line in there.splitlines()}
    assert {"velero", "secrets-platform-velero", "backups-client-a-prod", "drills-client-a-prod"} < roles
    assert {"secrets-client-d-prod", "archives-client-b-prod"} < roles
