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

from monobase_constructs.app.rendered import costs, environment
from monobase_constructs.recovery.procedure.steps import Plan
from monobase_constructs.recovery.procedure.stores import PLUGIN, Database
from monobase_constructs.recovery.restore import moments, volumes
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.moments import Tier
from monobase_constructs.recovery.restore.origin import origin
from monobase_constructs.recovery.restore.plan import plan
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
BEFORE_UTC, WEEKLY = "2026-11-20T09:15:00Z", "2026-10-18T05:51:00Z"


def planned(namespace: str, scenario: Scenario, to: str | None = None, tier: Tier | None = None) -> Plan:
    when = moments.moment(to, NOW) if to is not None else None
    rendered = environment(DIST, namespace)
    return plan(rendered, Wanted(scenario, when, tier, NOW, costs(DIST, rendered, scenario, tier)))


def dumped(namespace: str, to: str | None = None, table: str | None = None, **more: Any) -> Plan:
    when = moments.moment(to, NOW) if to is not None else None
    rendered = environment(DIST, namespace)
    given: dict[str, Any] = {"scenario": "database", "tier": None} | more
    cost = costs(DIST, rendered, given["scenario"], "dumps")
    return plan(rendered, Wanted(given["scenario"], when, given["tier"], NOW, cost, dumps=True, table=table))


CASES: dict[str, tuple[str, Scenario, str | None, Tier | None]] = {
    "pod": ("client-a-prod", "pod", None, None),
    "node": ("client-a-prod", "node", None, None),
    "zone": ("client-a-prod", "zone", None, None),
    "pod-of-one-instance": ("client-c-staging", "pod", None, None),
    "node-of-one-instance": ("client-c-staging", "node", None, None),
    "zone-of-one-instance": ("client-c-staging", "zone", None, None),
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


@pytest.mark.parametrize("table", [None, "api.patients"])
def test_plan_from_dumps(table: str | None, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(outline(dumped("client-a-prod", table=table))) + "\n" == snapshot(extension_class=Text)


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
    order = [
        "Pause Argo CD",
        "Stop what writes to postgresql",
        "Restore beside it, and look",
        "Prove postgresql, and back it up",
    ]
    order += ["Set Argo CD going again", "Start what writes to postgresql"]
    assert [title for title in titles if title in order] == order
    paused = planned("client-a-prod", scenario, to).steps[0].commands
    assert [command.split()[5] for command in paused] == ["root", "client-a-prod"]


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
    cost = costs(tmp_path, environment(tmp_path, "client-a-prod"), scenario, None)
    assert cost.loses["postgresql"] == f"what was written {told}"


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
    (step,) = [each for each in planned("client-a-prod", scenario).steps if each.title == step.title]
    assert "No --to was given, so " in step.why


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
    _pause, _hold, find, look, *_ = planned(*CASES["database-by-snapshot"]).steps
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
    proof = steps[titles.index("Prove postgresql, and back it up")]
    (backup,) = proof.manifests
    assert (backup["kind"], backup["spec"]["method"]) == ("Backup", "plugin")
    assert f"backup.postgresql.cnpg.io/{backup['metadata']['name']}" in proof.commands[0]
    assert "completed" in proof.commands[0]
    assert titles.index("Prove postgresql, and back it up") < titles.index("Set Argo CD going again")


def test_nothing_of_the_old_cluster_is_left_when_the_new_one_begins() -> None:
    steps = planned("client-a-prod", "database").steps
    (step,) = [step for step in steps if step.title == "Put it in the place of the old one"]
    verbs = [
        "get persistentvolumeclaims",
        "cluster.postgresql.cnpg.io postgresql",
        "wait --for=delete",
        "kubectl apply",
    ]
    assert all(verb in command for verb, command in zip(verbs, step.commands, strict=False))


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


def test_a_snapshot_is_held_and_looked_into_before_it_goes() -> None:
    steps = planned(*CASES["database-by-snapshot"]).steps
    titles = [each.title for each in steps]
    assert titles.index("Hold what deletes snapshots") < titles.index("Find the snapshot")
    assert titles[-3:] == ["Take the rows over", "Take the one beside away", "Set Argo CD going again"]
    held, copied = steps[1].commands, steps[-3].commands
    assert ["backups-postgresql-prune" in each and "true" in each for each in held] == [True]
    assert len(copied) == 1 and "delete" not in copied[0]
    assert not any("what was stopped" in each.why for each in steps)


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


def test_a_whole_database_from_a_dump_ends_with_the_proof() -> None:
    titles = [each.title for each in dumped("client-a-prod").steps]
    assert titles[-2:] == ["Prove that all is well", "Take away what is no longer needed"]


def test_the_alert_that_a_restore_sets_off_is_silenced_for_a_day() -> None:
    titles = [each.title for each in planned("client-a-prod", "database").steps]
    assert titles.index("Silence the alert that the restore sets off") < titles.index("Prove that all is well")


@pytest.mark.parametrize(
    ("scenario", "says"), [("region", "the newest copy of the archive"), ("cluster", "is now, and")]
)
def test_without_a_moment_files_are_what_the_last_copy_found(scenario: Scenario, says: str) -> None:
    (step,) = [each for each in planned("client-a-prod", scenario).steps if each.title.startswith("Put back the files")]
    assert says in step.why and (scenario == "cluster") == ("12:00:00Z is now" in step.why)


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
        origin(restored, tier, moments.moment(to, NOW) if to else None, NOW, moments.period("72h"), "")
    assert (
        f"; allowed: {allowed}: postgresql was restored then, and archives to postgresql-202611210800 since; "
        in str(refused.value)
    )
    assert str(refused.value).endswith(
        "what was before lies in postgresql: ask for the plan where dist/ is as it was before that restore"
    )


def test_a_moment_since_the_last_restore_is_taken() -> None:
    found = origin(restored_cluster(), 2, moments.moment("2026-11-22T08:00:00Z", NOW), NOW, moments.period(""), "")
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


def every_command() -> list[str]:
    """Of all plans that there are snapshots of."""
    made = [*(planned(*case) for case in CASES.values()), dumped("client-a-prod"), dumped("client-a-prod", table="a.b")]
    return [line for each in made for step in each.steps for line in (*step.first, *step.commands)]


def test_no_command_waits_for_one_end_of_two() -> None:
    """A Job that fails, a backup that fails: `kubectl wait` would be silent until its time is up."""
    two = r"wait (job/|backups?\.|restores\.|cluster\.)"
    asked = [
        line
        for line in every_command()
        if re.search(two, line) and "status.ready" not in line and "--for=create" not in line
    ]
    assert asked and all(
        "--timeout=0s || { echo '" in line and "has FAILED: do not go on' >&2; false; }" in line for line in asked
    )
    looked = [line for line in every_command() if line.startswith("until ")]
    assert all(re.search(r"(F|f)ailed", line) for line in looked) and len(looked) >= 8


def test_what_runs_once_is_taken_away_before_it_runs_again() -> None:
    """Or the second attempt would wait for what the first one left."""
    for made in (*(planned(*case) for case in CASES.values()), dumped("client-a-prod")):
        for step in made.steps:
            for each in step.manifests:
                if each["kind"] in ("Job", "Backup", "Restore", "Cluster"):
                    gone = [line for line in step.first if f" {each['metadata']['name']}" in line]
                    assert gone and all("delete --ignore-not-found" in line for line in gone[:1]), step.title


def test_how_long_it_takes_is_what_the_table_says() -> None:
    """200 GiB at 100 GB an hour, as often as the plan copies them in turn; the same on the page of what is restored."""
    table = (DIST.parent / "docs/explanation/recovery.md").read_text("utf-8")
    size = "from its full size, at 100 GB an hour"
    first = "first a new cluster and its platform, which nothing here measures; "
    database = f"postgresql 10 h 45 min, estimated ({size}, 5 times in turn: a look at it, each of 3 servers, the first"
    assert planned("client-a-prod", "database").takes == f"{database} backup)"
    assert planned("client-a-prod", "files", BEFORE).takes == f"minio 10 h 45 min, estimated ({size})"
    anew = f"{first}postgresql 8 h 36 min, estimated; minio 10 h 45 min, estimated "
    anew += f"({size}; {size}, 4 times in turn: each of 3 servers, the first backup)"
    for scenario in ("cluster", "region"):
        assert planned("client-a-prod", scenario).takes == anew
        assert anew in table
    assert f"| {database} backup) |" in table


def test_one_server_is_looked_at_restored_and_backed_up() -> None:
    told = "(from its full size, at 100 GB an hour, 3 times in turn: a look at it, the server, the first backup)"
    assert planned("client-a-staging", "database").takes.endswith(told)


@pytest.mark.parametrize("tier", [1, "dumps"])
def test_what_is_restored_beside_is_copied_once(tier: Tier) -> None:
    taken = costs(DIST, environment(DIST, "client-a-prod"), "database", tier).takes
    assert "in turn" not in taken


def test_a_dump_is_read_by_a_pod_like_those_that_make_it() -> None:
    rendered = environment(DIST, "client-a-prod")
    (database,) = rendered.databases()
    assert database.dumps is not None
    (job,) = dumped("client-a-prod").steps[0].manifests
    given = copy.deepcopy(database.dumps["spec"]["jobTemplate"]["spec"]["template"])
    made = copy.deepcopy(job["spec"]["template"])
    assert made["spec"]["containers"][0].pop("command") == ["/bin/bash", "-c", "sleep 43200"]
    given["spec"]["containers"][0].pop("command")
    assert made == given
    assert (job["spec"]["backoffLimit"], job["spec"]["activeDeadlineSeconds"]) == (0, 43200)


DUMPS_REFUSED: dict[str, tuple[str, dict[str, Any], str]] = {
    "none are made": (
        "client-b-prod", {},
        '--from: got "dumps"; allowed: a database that is dumped; backups=Backups(dumps=Dumps()) makes some of '
        "postgresql from then on",
    ),
    "no database here": (
        "client-d-prod", {}, '--from: got "dumps"; allowed: a tier: client-d-prod has no database in the cluster',
    ),
    "another scenario": (
        "client-a-prod", {"scenario": "files"},
        '--from: got "dumps"; allowed: only with --scenario database: a dump holds a database and nothing else',
    ),
    "with a tier": (
        "client-a-prod", {"tier": 3},
        "--tier: got 3; allowed: nothing with --from dumps: dumps are no tier; leave it out",
    ),
    "a table without its schema": (
        "client-a-prod", {"table": "patients; DROP"},
        '--table: got "patients; DROP"; allowed: a table with its schema, such as "api.patients"',
    ),
    "before the dumps": (
        "client-a-prod", {"to": "2026-07-01T00:00:00Z"},
        '--to: got "2026-07-01T00:00:00Z"; allowed: 2026-08-29T05:51:00Z to now: dumps of postgresql are kept '
        "from then on",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", DUMPS_REFUSED)
def test_what_dumps_do_not_hold_is_refused(case: str) -> None:
    namespace, asked, told = DUMPS_REFUSED[case]
    with pytest.raises(Invalid) as refused:
        dumped(namespace, **asked)
    assert str(refused.value) == told


def test_a_table_is_refused_where_a_whole_database_comes_back() -> None:
    rendered = environment(DIST, "client-a-prod")
    with pytest.raises(Invalid) as refused:
        plan(rendered, Wanted("database", None, None, NOW, costs(DIST, rendered, "database", None), table="api.a"))
    assert str(refused.value) == (
        '--table: got "api.a"; allowed: only with --from dumps or --tier 1: by the others a database comes back '
        "as a whole"
    )


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
    "what is lost with the region": (
        "client-a-prod", "region", None, 2,
        "--tier: got 2; allowed: 3; what tier 2 keeps lies in the region that is lost",
    ),
    "versions of files": (
        "client-a-prod", "files", BEFORE, 1,
        "--tier: got 1; allowed: 2 or 3; versions of single objects are in MinIO itself, and come back one by one: "
        "docs/how-to/restore.md",
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
