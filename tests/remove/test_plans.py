"""What a plan of a removal says, that what it applies is valid, and that nothing is given up before it is saved."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion

from monobase_constructs.app.rendered import environment
from monobase_constructs.recovery.procedure.steps import Plan, Step
from monobase_constructs.recovery.remove import places
from monobase_constructs.recovery.remove.plan import plan
from monobase_constructs.rules import FORM_RULES, admission
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.subject import Subject
from monobase_constructs.values.problems import Invalid

from ..outlines import Text, outline

DIST = Path(__file__).resolve().parents[2] / "dist"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ENVIRONMENTS = [("client-a", "prod"), ("client-a", "staging"), ("client-c", "staging"), ("client-d", "prod")]
NAMES = [f"{client}-{stage}" for client, stage in ENVIRONMENTS]
TOMBSTONE = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: removed\n  namespace: acme-prod\n"


def planned(client: str, stage: str) -> Plan:
    return plan(environment(DIST, f"{client}-{stage}"), client, stage, NOW)


@pytest.mark.parametrize(("client", "stage"), ENVIRONMENTS, ids=NAMES)
def test_plan(client: str, stage: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(outline(planned(client, stage))) + "\n" == snapshot(extension_class=Text)


@pytest.mark.parametrize(("client", "stage"), ENVIRONMENTS, ids=NAMES)
def test_what_is_applied_is_valid(client: str, stage: str) -> None:
    applied = [each for step in planned(client, stage).steps for each in step.manifests]
    documents = Documents([Subject(f"main/clients/{client}-{stage}", each) for each in applied])
    assert [str(found) for rule in (*FORM_RULES, admission.every_minor_accepts) for found in rule(documents)] == []


def test_the_last_backups_of_velero_outlive_the_schedules_time() -> None:
    made = [each for step in planned("client-a", "prod").steps for each in step.manifests if "ttl" in each["spec"]]
    schedules = environment(DIST, "client-a-prod").schedules()
    assert [each["spec"]["storageLocation"] for each in made] == ["primary", "archive"]
    assert {each["spec"]["ttl"] for each in made} == {"87600h0m0s"}
    for final, schedule in zip(made, schedules, strict=True):
        template = {key: value for key, value in schedule["spec"]["template"].items() if key not in ("metadata", "ttl")}
        assert {key: value for key, value in final["spec"].items() if key != "ttl"} == template


@pytest.mark.parametrize(("client", "stage"), ENVIRONMENTS, ids=NAMES)
def test_nothing_is_given_up_before_it_is_saved(client: str, stage: str) -> None:
    """Argo CD rests before anything is stopped, backups are proven before stores sleep, these before the tombstone."""
    commands = [command for step in planned(client, stage).steps for command in step.commands]
    order = ["patch application root", "--replicas=0", "=completed", "backups.velero.io/", "hibernation=on", "git push"]
    order += ["application-root.yaml", "delete namespace", "backup delete"]
    first = [next((place for place, each in enumerate(commands) if sign in each), None) for sign in order]
    there = [place for place in first if place is not None]
    assert there == sorted(there) and len(there) >= 7
    before = [each for each in commands[: commands.index("git push")] if " delete " in each]
    assert all("postgresql-look" in each or " job backups-" in each for each in before)


@pytest.mark.parametrize(("client", "stage"), ENVIRONMENTS, ids=NAMES)
def test_no_backup_begins_by_itself_while_the_stores_go(client: str, stage: str) -> None:
    """All that works by the clock is held before anything is stopped, and Argo CD does not set it going again."""
    rendered, steps = environment(DIST, f"{client}-{stage}"), planned(client, stage).steps
    titles = [step.title for step in steps]
    paused, held, stopped = (
        titles.index(each) for each in ("Pause Argo CD", "Hold what works by the clock", titles[2])
    )
    assert paused < held < stopped and titles[2].startswith("Stop what writes")
    by_the_clock = [*rendered.of_kind("CronJob"), *rendered.of_kind("ScheduledBackup"), *rendered.schedules()]
    assert len(steps[held].commands) == len(by_the_clock)
    for each in by_the_clock:
        assert any(f" {each['metadata']['name']} " in line for line in steps[held].commands)
    if rendered.schedules():
        assert "patch application backups " in steps[paused].commands[-1]


def test_what_stays_of_snapshots_is_named() -> None:
    (step,) = [step for step in planned("client-a", "prod").steps if step.title == "Know what stays of snapshots"]
    assert step.why == (
        "They are no backups, and nothing above needs them:\n\n"
        "- The hourly snapshots of postgresql stay as they are: what takes them and what prunes them is held. With the "
        "namespace their Backups are deleted, and with these they go for good."
    )
    assert not any(step.title.startswith("Know") for step in planned("client-a", "staging").steps)


def test_snapshots_that_lie_where_the_disks_do_are_not_kept_for_ten_years() -> None:
    given = environment(DIST, "client-a-prod")
    daily = next(each for each in given.schedules() if each["metadata"]["name"] == "client-a-prod-daily")
    hourly = json.loads(json.dumps(daily).replace("client-a-prod-daily", "client-a-prod-hourly"))
    hourly["spec"]["template"]["snapshotMoveData"] = False
    steps = plan(replace(given, platform=[*given.platform, hourly]), "client-a", "prod", NOW).steps
    final = [each["metadata"]["name"].rpartition("-final")[0] for step in steps for each in step.manifests]
    assert "client-a-prod-daily" in final and "client-a-prod-hourly" not in final
    assert any(" client-a-prod-hourly " in line for line in held(steps))


def held(steps: Sequence[Step]) -> Sequence[str]:
    """The commands that hold what works by the clock."""
    return next(step.commands for step in steps if step.title == "Hold what works by the clock")


def test_a_store_of_several_pools_runs_until_it_is_copied() -> None:
    given = environment(DIST, "client-a-prod")
    (first,) = given.pools()
    second = first | {"metadata": first["metadata"] | {"name": "minio-pool2"}}
    steps = plan(replace(given, documents=[*given.documents, second]), "client-a", "prod", NOW).steps
    stopping = [step.title for step in steps for line in step.commands if "minio-pool2 --replicas=0" in line]
    assert stopping == ["Put the stores to sleep"]


def with_volume(driver: str) -> Plan:
    given = environment(DIST, "client-a-prod")
    claim = {"kind": "PersistentVolumeClaim", "metadata": {"name": "uploads", "namespace": "client-a-prod"}}
    platform = [each | {"driver": driver} if each["kind"] == "VolumeSnapshotClass" else each for each in given.platform]
    return plan(replace(given, documents=[*given.documents, claim], platform=platform), "client-a", "prod", NOW)


@pytest.mark.parametrize(
    ("driver", "told"),
    [
        (
            "driver.longhorn.io",
            "- Longhorn's hourly snapshots of uploads lie in the volumes: they go when these are deleted. Its system "
            "backups hold no data, and go when their time is up.",
        ),
        (
            "ebs.csi.aws.com",
            "- Velero's snapshots of uploads go with its earlier backups, when the time of these is up.",
        ),
    ],
)
def test_what_stays_of_snapshots_of_volumes_is_named(driver: str, told: str) -> None:
    (step,) = [step for step in with_volume(driver).steps if step.title == "Know what stays of snapshots"]
    assert step.why.splitlines()[-1] == told


def test_an_s3_of_ones_own_is_asked_where_it_is() -> None:
    given = environment(DIST, "client-a-prod")
    own = {"s3Url": "https://objects.acme.example", "region": "fra1"}
    platform = [
        each | {"spec": each["spec"] | {"config": own}} if each["kind"] == "BackupStorageLocation" else each
        for each in given.platform
    ]
    made = plan(replace(given, platform=platform), "client-a", "prod", NOW)
    typed = [line for step in made.steps for line in step.commands if line.startswith("aws")]
    there = "aws --endpoint-url https://objects.acme.example --region fra1"
    assert typed == [
        f"{there} s3api get-bucket-lifecycle-configuration --bucket monobase-main-archive | jq '{{Rules}}' >rules.json",
        f"{there} s3api put-bucket-lifecycle-configuration --bucket monobase-main-archive"
        " --lifecycle-configuration file://rules-left.json",
        f"{there} s3api get-bucket-lifecycle-configuration --bucket monobase-main-archive",
        f"{there} s3api get-bucket-lifecycle-configuration --bucket monobase-main-backups",
        f"{there} s3 rm --recursive s3://monobase-main-archive/client-a-prod/",
        f"{there} s3 rm --recursive s3://monobase-main-backups/client-a-prod/",
    ]


def test_rules_of_the_archive_that_delete_are_named() -> None:
    """Nothing of the last copies would be left after 97 days, whoever is asked."""
    made = planned("client-a", "prod")
    (step,) = [step for step in made.steps if step.title.startswith("Take out the rules")]
    assert step.title == "Take out the rules by which s3://monobase-main-archive deletes, or keep them on purpose"
    assert step.why == (
        "These go by themselves, also when nothing runs any more:\n\n"
        "- client-a-prod/postgresql/: 97 days after it was written\n"
        "- client-a-prod/postgresql.dumps/: 97 days after it was written\n"
        "- client-a-prod/minio/: 97 days after it was written\n\n"
        "With the rules nothing of the last copies is left after 2027-02-27. If that is wanted, leave this step out and"
        " write the day into the tombstone. If not, type it before the tombstone, by somebody who may change the"
        " bucket; where its rules are written by other code, take them out there, or it brings them back. Only those of"
        " client-a-prod may be among what differs."
    )
    titles = [each.title for each in made.steps]
    assert titles.index(step.title) < titles.index("Put the tombstone in the place of the environment")
    assert made.takes == (
        "as long as a base backup, a restore of it and a copy of all files; the disks and the last backups stay until a"
        " person deletes them, those of Velero for ten years, those in client-a-prod/postgresql/,"
        " client-a-prod/postgresql.dumps/, client-a-prod/minio/ of s3://monobase-main-archive to 2027-02-27 unless"
        " their rules go before"
    )


def test_what_no_rule_deletes_stays() -> None:
    made = planned("client-c", "staging")
    assert made.takes.endswith("the last backups stay until a person deletes them, those of Velero for ten years")
    assert not any(step.title.startswith("Take out the rules") for step in made.steps)


@pytest.mark.jq
@pytest.mark.parametrize(
    ("place", "rules", "left"),
    [
        (
            "s3://archive",
            {"Rules": [{"Filter": {"Prefix": f"{name}/minio/"}} for name in ("client-a-prod", "client-a-prod-eu")]},
            {"Rules": [{"Filter": {"Prefix": "client-a-prod-eu/minio/"}}]},
        ),
        (
            "gs://archive",
            {"rule": [{"condition": {"matchesPrefix": ["client-a-prod/minio/"]}}, {}]},
            {"rule": [{}]},
        ),
        (
            "azure://acme/archive",
            {
                "rules": [
                    {"definition": {"filters": {"prefixMatch": [f"archive/{name}/minio/"]}}}
                    for name in ("client-a-prod", "client-b-prod")
                ]
            },
            {"rules": [{"definition": {"filters": {"prefixMatch": ["archive/client-b-prod/minio/"]}}}]},
        ),
    ],
)
def test_only_the_rules_of_the_environment_are_taken_out(
    place: str, rules: dict[str, Any], left: dict[str, Any], tmp_path: Path
) -> None:
    """By the command as it is printed."""
    given = environment(DIST, "client-a-prod")
    required = json.dumps({"place": place, "expiry": [{"folder": "client-a-prod/minio/", "days": 97}]})
    page = {"kind": "ConfigMap", "metadata": {"name": "bucket-requirements"}, "data": {"archive.json": required}}
    others = [each for each in given.platform if each["kind"] != "ConfigMap"]
    (step,) = places.freed(replace(given, platform=[*others, page]), NOW)
    (command,) = [line for line in step.commands if line.startswith("jq ")]
    (tmp_path / "rules.json").write_text(json.dumps(rules))
    subprocess.run(["/bin/sh", "-c", command], cwd=tmp_path, check=True)
    assert json.loads((tmp_path / "rules-left.json").read_text()) == left


def test_every_store_sleeps_and_everything_else_is_stopped() -> None:
    rendered, told = environment(DIST, "client-c-staging"), str([*outline(planned("client-c", "staging"))])
    assert "scale statefulset minio --replicas=0" in told
    for kind in ("Deployment", "CronJob"):
        for each in rendered.of_kind(kind):
            name = each["metadata"]["name"]
            assert f"scale deployment {name} --replicas=0" in told or f"patch cronjob {name} " in told


def test_an_environment_that_is_removed_already_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "main" / "clients" / "acme-prod"
    folder.mkdir(parents=True)
    (folder / "configmap-removed.yaml").write_text(TOMBSTONE)
    with pytest.raises(Invalid) as refused:
        plan(environment(tmp_path, "acme-prod"), "acme", "prod", NOW)
    assert str(refused.value) == (
        'environment: got "acme-prod"; allowed: an environment that is not removed yet: this one is its tombstone; '
        "docs/how-to/remove-a-client.md says how what is left of it is deleted"
    )
