"""What a plan says for each disaster, and that what it applies is what the cluster would take."""

from __future__ import annotations

import copy
import re
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion

from monobase_constructs.app.rendered import environment, losses
from monobase_constructs.recovery.procedure.rendered import PLUGIN, Database
from monobase_constructs.recovery.procedure.steps import Plan
from monobase_constructs.recovery.restore import database, moments, volumes
from monobase_constructs.recovery.restore.moments import Tier
from monobase_constructs.recovery.restore.scenarios import Wanted, plan
from monobase_constructs.rules import FORM_RULES, admission
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.subject import Subject
from monobase_constructs.values.disasters import SCENARIOS, Scenario
from monobase_constructs.values.problems import Invalid

from ..outlines import Text, outline

DIST = Path(__file__).resolve().parents[2] / "dist"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ENVIRONMENTS = ("client-a-prod", "client-a-staging", "client-b-prod", "client-c-staging", "client-d-prod")
BEFORE = "2026-11-20T10:15:00+01:00"


def planned(namespace: str, scenario: Scenario, to: str | None = None, tier: Tier | None = None) -> Plan:
    when = moments.moment(to, NOW) if to is not None else None
    rendered = environment(DIST, namespace)
    return plan(rendered, Wanted(scenario, when, tier, NOW, losses(DIST, rendered, scenario, tier)))


CASES: dict[str, tuple[str, Scenario, str | None, Tier | None]] = {
    "pod": ("client-a-prod", "pod", None, None),
    "node": ("client-a-prod", "node", None, None),
    "zone": ("client-a-prod", "zone", None, None),
    "database": ("client-a-prod", "database", None, None),
    "database-of-a-moment": ("client-b-prod", "database", BEFORE, None),
    "database-by-snapshot": ("client-a-prod", "database", BEFORE, 1),
    "database-by-archive": ("client-a-prod", "database", "2026-09-10T00:00:00Z", 3),
    "database-of-a-provider": ("client-d-prod", "database", None, None),
    "files": ("client-a-prod", "files", BEFORE, None),
    "files-of-staging": ("client-c-staging", "files", BEFORE, None),
    "cluster": ("client-a-prod", "cluster", None, None),
    "region": ("client-a-prod", "region", None, None),
    "region-of-a-provider": ("client-d-prod", "region", None, None),
}


@pytest.mark.parametrize("case", CASES)
def test_plan(case: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(outline(planned(*CASES[case]))) + "\n" == snapshot(extension_class=Text)


@pytest.mark.parametrize("namespace", ENVIRONMENTS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_what_is_applied_is_valid(namespace: str, scenario: Scenario) -> None:
    to = BEFORE if scenario == "files" else None
    try:
        made = planned(namespace, scenario, to)
    except Invalid as refused:
        assert namespace in str(refused) or "tier" in str(refused)  # it has nothing of that kind
        return
    applied = [each for step in made.steps for each in step.manifests]
    documents = Documents([Subject(f"main/clients/{namespace}", each) for each in applied])
    assert [str(found) for rule in (*FORM_RULES, admission.every_minor_accepts) for found in rule(documents)] == []


@pytest.mark.parametrize(("scenario", "to"), [("database", None), ("database", BEFORE)])
def test_nothing_undoes_it_and_nothing_writes_meanwhile(scenario: Scenario, to: str | None) -> None:
    """The root pauses before its child, both before anything is stopped; all go on only after the proof."""
    titles = [step.title for step in planned("client-a-prod", scenario, to).steps]
    order = ["Pause Argo CD", "Stop what writes to postgresql", "Restore beside it, and look", "Prove it"]
    order += ["Set Argo CD going again", "Start what writes to postgresql"]
    assert [title for title in titles if title in order] == order
    paused = planned("client-a-prod", scenario, to).steps[0].commands
    assert [command.split()[5] for command in paused] == ["root", "client-a-prod"]


def test_files_are_put_back_while_nothing_follows_them() -> None:
    titles = [step.title for step in planned("client-a-prod", "files", BEFORE).steps]
    order = ["Pause Argo CD", "Hold the copies of minio", "Put back the files of minio"]
    assert titles == [*order, "Prove that the files of minio are back", "Set Argo CD going again"]


@pytest.mark.parametrize(
    ("path", "change", "told"),
    [
        ("cluster-postgresql", {"postgresql": {"parameters": {"archive_timeout": "20min"}}}, "in the last 20 min"),
        ("cluster-postgresql", {"postgresql": {"synchronous": {"dataDurability": "preferred"}}}, "in the last 5 min"),
    ],
)
def test_what_is_lost_is_computed(path: str, change: dict[str, Any], told: str, tmp_path: Path) -> None:
    """The same numbers as the proof has, from what was rendered."""
    shutil.copytree(DIST / "main", tmp_path / "main")
    file = tmp_path / f"main/clients/client-a-prod/{path}.yaml"
    written = yaml.safe_load(file.read_text("utf-8"))
    for name, value in change["postgresql"].items():
        written["spec"]["postgresql"][name] |= value
    file.write_text(yaml.safe_dump(written), "utf-8")
    scenario: Scenario = "cluster" if "20" in told else "node"
    lost = losses(tmp_path, environment(tmp_path, "client-a-prod"), scenario, None)
    assert lost["postgresql"] == f"what was written {told}"


def test_everything_that_writes_is_stopped() -> None:
    rendered = environment(DIST, "client-c-staging")
    stopped = " ".join(planned("client-c-staging", "database").steps[1].commands)
    told = [
        each for each in [*rendered.of_kind("Deployment"), *rendered.of_kind("CronJob")] if "postgresql-rw" in str(each)
    ]
    assert {each["metadata"]["name"] for each in told} == {"api", "report"}
    assert all(f" {each['metadata']['name']} " in stopped for each in told)


def test_the_look_lets_no_application_in() -> None:
    made = planned("client-a-prod", "database")
    step = next(step for step in made.steps if step.title == "Restore beside it, and look")
    policy = next(each for each in step.manifests if each["kind"] == "NetworkPolicy")
    peers = [peer["podSelector"]["matchLabels"] for rule in policy["spec"]["ingress"] for peer in rule["from"]]
    assert [peer.get("cnpg.io/cluster") or peer["app.kubernetes.io/name"] for peer in peers] == [
        "postgresql-look",
        "cloudnative-pg",
    ]
    cluster = next(each for each in step.manifests if each["kind"] == "Cluster")
    assert "plugins" not in cluster["spec"]  # it would archive into the folder that it is restored from
    assert cluster["spec"]["instances"] == 1


@pytest.mark.parametrize("scenario", ["cluster", "region"])
def test_no_environment_begins_empty_and_velero_deletes_nothing_before_all_are_proven(scenario: Scenario) -> None:
    """Five environments: the root, which brings them all and undoes what keeps Velero from writing, is the last."""
    steps = planned("client-a-prod", scenario).steps
    typed = [command for step in steps for command in step.commands]
    roots = [command for command in typed if "application-root" in command]
    assert roots == [typed[-1]]
    environments = [command for command in typed if re.search(r"application-client-[a-d]-\w+\.yaml", command)]
    assert [command.rpartition("/")[2] for command in environments] == ["application-client-a-prod.yaml"]
    assert all(name in steps[-1].why for name in ENVIRONMENTS if name != "client-a-prod")
    assert "drill" not in steps[-1].why
    assert not any("platform/backups/backupstoragelocation" in command for command in typed)


@pytest.mark.parametrize("scenario", ["cluster", "region"])
def test_copies_are_held_before_files_are_put_back_elsewhere(scenario: Scenario) -> None:
    titles = [step.title for step in planned("client-a-prod", scenario).steps]
    made = titles.index("Have Argo CD make client-a-prod, and nothing else")
    assert made < titles.index("Hold the copies of minio") < titles.index("Put back the files of minio")


def test_the_archive_never_becomes_the_primary_place() -> None:
    """The job of the hourly copies deletes after fewer days than the archive promises."""
    first = planned("client-a-prod", "region").steps[0]
    assert "Its primary place is a new, empty bucket. The archive stays the archive" in first.why


TRUST = ("docs/how-to/backups.md", "monobase_constructs/cluster/backups.py")


@pytest.mark.parametrize("page", TRUST)
@pytest.mark.parametrize(
    "case", [each for each in CASES if each.startswith(("database", "files", "cluster", "region"))]
)
def test_the_cloud_is_told_to_trust_every_service_account_of_a_plan(case: str, page: str) -> None:
    """One that is in no trust gets no keys: the restore would stop at its first step."""
    text = " ".join((DIST.parent / page).read_text("utf-8").split())
    (stated,) = re.findall(r"[Tt]rusts the service accounts (.*?) of the namespace", text)
    names = [each for quoted in re.findall("`([^`]+)`", stated) for each in quoted.split(", ")]
    applied = [each for step in planned(*CASES[case]).steps for each in step.manifests]
    accounts = [each["metadata"]["name"] for each in applied if each["kind"] == "Cluster"]
    accounts += [
        each["spec"]["template"]["spec"].get("serviceAccountName", "default")
        for each in applied
        if each["kind"] == "Job"
    ]
    assert [each for each in accounts if not any(fnmatch(each, name) for name in names)] == []
    if case == "database":
        assert accounts == ["postgresql-look"]


def test_a_snapshot_is_made_whole_by_the_log() -> None:
    """Data and log are two volumes: only with a source does the operator write backup_label and read the archive."""
    find, look, *_ = planned(*CASES["database-by-snapshot"]).steps
    assert find.title == "Find the snapshot" and not find.manifests  # its name is known before anything is applied
    cluster = next(each for each in look.manifests if each["kind"] == "Cluster")
    assert cluster["spec"]["bootstrap"] == {
        "recovery": {
            "source": "origin",
            "volumeSnapshots": {
                disk: {"apiGroup": "snapshot.storage.k8s.io", "kind": "VolumeSnapshot", "name": name}
                for disk, name in (
                    ("storage", "backups-postgresql-hourly-20261120085300"),
                    ("walStorage", "backups-postgresql-hourly-20261120085300-wal"),
                )
            },
            "recoveryTarget": {"targetImmediate": True},
        }
    }
    (origin,) = cluster["spec"]["externalClusters"]
    parameters = {"barmanObjectName": "backups-postgresql", "serverName": "postgresql"}
    assert origin == {"name": "origin", "plugin": {"name": PLUGIN, "parameters": parameters}}


def test_nobody_writes_before_the_new_cluster_has_a_backup() -> None:
    """Backups of the old cluster are listed under the same name; so one is made, under a name of its own."""
    steps = planned("client-a-prod", "database").steps
    titles = [step.title for step in steps]
    proof = steps[titles.index("Prove it")]
    (backup,) = proof.manifests
    assert (backup["kind"], backup["spec"]["method"]) == ("Backup", "plugin")
    assert f"backup.postgresql.cnpg.io/{backup['metadata']['name']}" in proof.commands[0]
    assert "completed" in proof.commands[0]
    assert titles.index("Prove it") < titles.index("Set Argo CD going again")


def test_nothing_of_the_old_cluster_is_left_when_the_new_one_begins() -> None:
    steps = planned("client-a-prod", "database").steps
    (step,) = [step for step in steps if step.title == "Put it in the place of the old one"]
    verbs = ["get persistentvolumeclaims", "delete cluster.postgresql.cnpg.io", "wait --for=delete", "kubectl apply"]
    assert all(verb in command for verb, command in zip(verbs, step.commands, strict=False))


def test_commands_name_the_clusters_of_postgresql() -> None:
    """Cluster API has a kind of that name too."""
    typed = [command for case in CASES.values() for step in planned(*case).steps for command in step.commands]
    assert [
        command for command in typed if re.search(r"(get|wait|delete) (cluster|backup|backups)[ /,]", command)
    ] == []


@pytest.mark.parametrize(
    ("tier", "to", "allowed"),
    [
        (2, BEFORE, "2026-11-21T08:00:00Z to now"),
        (1, BEFORE, "2026-11-21T08:00:00Z to now"),
        (3, BEFORE, "2026-11-21T08:00:00Z to now"),
    ],
)
def test_a_moment_before_the_last_restore_is_refused(tier: Tier, to: str | None, allowed: str) -> None:
    """The folder that the cluster archives to since holds nothing older."""
    restored = restored_cluster()
    with pytest.raises(Invalid) as refused:
        database.source(restored, tier, moments.moment(to, NOW) if to else None, NOW, moments.period("72h"), "")
    assert (
        f"; allowed: {allowed}: postgresql was restored then, and archives to postgresql-202611210800 since; "
        in str(refused.value)
    )
    assert str(refused.value).endswith(
        "what was before lies in postgresql: ask for the plan where dist/ is as it was before that restore"
    )


def test_a_moment_since_the_last_restore_is_taken() -> None:
    found = database.source(
        restored_cluster(), 2, moments.moment("2026-11-22T08:00:00Z", NOW), NOW, moments.period(""), ""
    )
    assert found.server == "postgresql-202611210800"


def restored_cluster() -> Database:
    """client-a's database as it is after a restore."""
    (given,) = environment(DIST, "client-a-prod").databases()
    document = copy.deepcopy(given.document)
    (plugin,) = document["spec"]["plugins"]
    plugin["parameters"]["serverName"] = "postgresql-202611210800"
    document["spec"]["bootstrap"] = {"recovery": {"source": "origin", "database": "client_a"}}
    parameters = {"barmanObjectName": "postgresql-restore", "serverName": "postgresql"}
    document["spec"]["externalClusters"] = [{"name": "origin", "plugin": {"name": PLUGIN, "parameters": parameters}}]
    return replace(given, document=document)


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


REFUSED: dict[str, tuple[str, Scenario, str | None, Tier | None, str]] = {
    "no time zone": (
        "client-a-prod", "database", "2026-11-20", None,
        '--to: got "2026-11-20"; allowed: a moment with its time zone, such as "2026-11-22T10:15:00+01:00"',
    ),
    "tomorrow": (
        "client-a-prod", "database", "2026-11-23T00:00:00Z", None,
        '--to: got "2026-11-23T00:00:00Z"; allowed: a moment that has been: it is 2026-11-22T12:00:00Z',
    ),
    "before the log": (
        "client-a-prod", "database", "2026-10-01T00:00:00Z", None,
        '--to: got "2026-10-01T00:00:00Z"; allowed: 2026-10-23T12:00:00Z to now: tier 2 keeps postgresql for 30 days; '
        "--tier 3 goes back further, week by week",
    ),
    "before the log, without an archive": (
        "client-c-staging", "database", "2026-10-01T00:00:00Z", None,
        '--to: got "2026-10-01T00:00:00Z"; allowed: 2026-11-15T12:00:00Z to now: tier 2 keeps postgresql for 7 days',
    ),
    "before the archive": (
        "client-a-prod", "database", "2026-01-01T00:00:00Z", 3,
        '--to: got "2026-01-01T00:00:00Z"; allowed: 2026-08-30T01:51:00Z to now: tier 3 keeps postgresql from then on',
    ),
    "before the snapshots": (
        "client-a-prod", "database", "2026-11-10T00:00:00Z", 1,
        '--to: got "2026-11-10T00:00:00Z"; allowed: 2026-11-19T12:53:00Z to now: tier 1 keeps postgresql from then on',
    ),
    "no archive": (
        "client-c-staging", "database", None, 3,
        "--tier: got 3; allowed: a tier that keeps postgresql; nothing copies it into the archive",
    ),
    "snapshots of a cluster that is lost": (
        "client-a-prod", "cluster", None, 1,
        "--tier: got 1; allowed: 2 or 3; snapshots are lost with the cluster that they were taken in",
    ),
    "a moment for a node": (
        "client-a-prod", "node", BEFORE, None,
        '--to: got "2026-11-20T09:15:00Z"; allowed: nothing for --scenario node: copies that run already take over; '
        "leave it out",
    ),
    "a tier for a pod": (
        "client-a-prod", "pod", None, 3,
        "--tier: got 3; allowed: nothing for --scenario pod: copies that run already take over; leave it out",
    ),
    "files without a moment": (
        "client-a-prod", "files", None, None,
        "--to: got nothing; allowed: the last moment when the files were whole; the copies follow what is deleted "
        "within the hour, and go back to a moment",
    ),
    "files before the copies": (
        "client-a-prod", "files", "2026-10-01T00:00:00Z", None,
        '--to: got "2026-10-01T00:00:00Z"; allowed: 2026-10-23T12:00:00Z to now: tier 2 keeps minio for 30 days',
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_the_backups_do_not_hold_is_refused(case: str) -> None:
    *asked, told = REFUSED[case]
    with pytest.raises(Invalid) as refused:
        planned(*asked)  # type: ignore[arg-type]
    assert str(refused.value) == told


def test_an_unknown_environment_is_refused_with_those_that_are() -> None:
    with pytest.raises(Invalid) as refused:
        environment(DIST, "acme-prod")
    assert str(refused.value) == (
        f'environment: got "acme-prod"; allowed: one of those in {DIST}/: {", ".join(ENVIRONMENTS)}'
    )


def test_a_manifest_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "dist" / "main" / "clients" / "acme-prod"
    folder.mkdir(parents=True)
    (folder / "broken.yaml").write_text("a: [")
    with pytest.raises(
        Invalid, match=r"broken\.yaml: got .* allowed: a manifest as synth wrote it; git checkout dist/"
    ):
        environment(tmp_path / "dist", "acme-prod")


def test_each_environment_has_a_plan_for_its_worst_day() -> None:
    assert all(planned(name, "cluster").steps for name in ENVIRONMENTS)
