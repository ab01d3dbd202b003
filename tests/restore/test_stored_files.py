"""The plans of files and of ordinary volumes: to which moment they go back, and what follows them meanwhile."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest

from monobase_constructs.app.rendered import environment
from monobase_constructs.recovery.procedure.steps import Step
from monobase_constructs.recovery.restore import moments, volumes
from monobase_constructs.recovery.restore.files import put_back
from monobase_constructs.recovery.restore.moments import Tier
from monobase_constructs.values.disasters import Scenario

from .plans import BEFORE, BEFORE_UTC, DIST, NOW, WEEKLY, planned


def test_files_are_put_back_while_nothing_follows_them() -> None:
    titles = [step.title for step in planned("client-a-prod", "files", BEFORE).steps]
    order = ["Pause Argo CD", "Stop what writes to minio", "Hold the copies of minio", "Put back the files of minio"]
    order += ["Prove that the files of minio are back", "Set Argo CD going again", "Start what writes to minio"]
    assert titles == [*order, "Prove that all is well"]


@pytest.mark.parametrize(("tier", "to", "moment"), [(2, BEFORE, BEFORE_UTC), (3, "2026-10-20T00:00:00Z", WEEKLY)])
def test_files_that_were_changed_since_go_back(tier: Tier, to: str, moment: str) -> None:
    """All of the time since, and not the hour between two copies."""
    made = planned("client-a-prod", "files", to, tier)
    assert made.loses == (
        f"of files that were changed since {moment}: these changes, which MinIO keeps as older versions where the"
        " bucket has versions; of files that were written before it: what no copy had seen by then"
    )
    stop = made.steps[1]
    assert stop.why == (
        f"Whatever is changed while files are put back may go back to its state of {moment} after that. If users must"
        " not wait so long, leave this step out, and tell them: files that are added are safe, changes of those that"
        " were there are not, and what is missing comes back one by one."
    )
    assert [line.split()[5] for line in stop.commands] == ["api", "api-worker"]


def test_by_versions_only_the_buckets_that_keep_any_go_back() -> None:
    """Of the others nothing older is there, and the plan says which they are."""
    given = environment(DIST, "client-a-prod")
    documents = copy.deepcopy([*given.documents])
    for each in documents:
        if each["metadata"]["name"] == "minio-provision-config":
            each["data"]["etc.provision.buckets"] += "scratch suspend\n"
        if each["kind"] == "CronJob":
            container = each["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"][0]
            for variable in container["env"]:
                if variable["name"] == "BUCKETS":
                    variable["value"] = "files scratch"
    (files,) = replace(given, documents=documents).files()
    step = put_back(given, files, 1, moments.moment(BEFORE, NOW))
    assert (
        "It comes from the versions in files, of which each state is known. scratch keeps none: of that --tier 2"
        in (step.why)
    )
    told = environ(step)
    assert (told["BUCKETS"], told["RCLONE_CONFIG_THEN_REMOTE"]) == ("files", f'store,version_at="{BEFORE_UTC}":')
    assert not any("PRIMARY" in name or name in ("TARGET", "KEEP_DAYS") for name in told)
    assert environ(put_back(given, files, 2, moments.moment(BEFORE, NOW)))["BUCKETS"] == "files scratch"


@pytest.mark.parametrize("tier", [1, 2, 3])
def test_files_come_back_by_who_may_write_to_every_bucket(tier: Tier) -> None:
    """An application may have one of several, and who makes backups may write to none."""
    (files,) = environment(DIST, "client-a-prod").files()
    step = put_back(environment(DIST, "client-a-prod"), files, tier, moments.moment(BEFORE, NOW))
    (job,) = step.manifests
    variables = job["spec"]["template"]["spec"]["containers"][0]["env"]
    named = [each["valueFrom"]["secretKeyRef"] for each in variables if "valueFrom" in each]
    assert named == [{"name": "minio-root", "key": "user"}, {"name": "minio-root", "key": "password"}]


def environ(step: Step) -> dict[str, str]:
    (job,) = step.manifests
    return {each["name"]: each.get("value", "") for each in job["spec"]["template"]["spec"]["containers"][0]["env"]}


def test_a_store_that_is_well_has_a_sooner_way() -> None:
    assert planned("client-a-prod", "files", BEFORE).takes.endswith(
        "; sooner with --tier 1, from the versions in the store, while it is well"
    )
    assert (
        planned("client-a-prod", "files", BEFORE, 1).takes == "minio as long as it takes to copy what has changed since"
    )


@pytest.mark.parametrize("namespace", ["client-a-prod", "client-b-prod"])
@pytest.mark.parametrize(
    ("scenario", "tier"), [("cluster", 2), ("cluster", 3), ("region", 3), ("files", 2), ("files", 3)]
)
def test_files_come_back_where_no_cronjob_is(namespace: str, scenario: Scenario, tier: Tier) -> None:
    """The job that archives asks the API server since when it is there, to count weeks; this one asks nobody."""
    steps = planned(namespace, scenario, "2026-11-15T10:15:00+01:00", tier).steps
    (pod,) = [each["spec"]["template"]["spec"] for step in steps for each in step.manifests if each["kind"] == "Job"]
    assert "initContainers" not in pod and pod["automountServiceAccountToken"] is False
    assert "kubectl" not in str(pod)
    mounted = {each["name"] for container in pod["containers"] for each in container["volumeMounts"]}
    assert mounted == {each["name"] for each in pod["volumes"]}


def test_only_ordinary_volumes_come_back_by_velero() -> None:
    """Not the disks of databases and object stores, which Velero keeps no copies of."""
    claim = {
        "kind": "PersistentVolumeClaim",
        "metadata": {"name": "uploads", "labels": {"app.kubernetes.io/name": "uploads"}},
    }
    given = environment(DIST, "client-a-prod")
    step = volumes.put_back(replace(given, documents=[*given.documents, claim]), 2, None, NOW)
    (restore,) = step.manifests
    assert restore["spec"]["orLabelSelectors"] == [{"matchLabels": {"app.kubernetes.io/name": "uploads"}}]
