"""The plans of a database: beside it, in its place, from a snapshot, and after it was restored once."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest

from monobase_constructs.app.rendered import environment
from monobase_constructs.recovery.procedure.stores import PLUGIN, Database
from monobase_constructs.recovery.restore import moments
from monobase_constructs.recovery.restore.moments import Tier
from monobase_constructs.recovery.restore.origin import origin
from monobase_constructs.values.disasters import Scenario
from monobase_constructs.values.problems import Invalid

from .plans import BEFORE, CASES, DIST, NOW, planned


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
    assert [command.split(" ", 3)[3] for command in step.commands[:4]] == [
        "get persistentvolumeclaims --selector cnpg.io/cluster=postgresql"
        " --output custom-columns=CLAIM:.metadata.name,VOLUME:.spec.volumeName",
        "delete --ignore-not-found cluster.postgresql.cnpg.io postgresql",
        "wait --for=delete pods,persistentvolumeclaims --selector cnpg.io/cluster=postgresql --timeout=15m",
        "--force-conflicts --filename dist/main/clients/client-a-prod --selector app.kubernetes.io/name=postgresql",
    ]


def test_the_alert_that_a_restore_sets_off_is_silenced_for_a_day() -> None:
    titles = [each.title for each in planned("client-a-prod", "database").steps]
    assert titles.index("Silence the alert that the restore sets off") < titles.index("Prove that all is well")


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


def test_a_snapshot_is_held_and_looked_into_before_it_goes() -> None:
    steps = planned(*CASES["database-by-snapshot"]).steps
    titles = [each.title for each in steps]
    assert titles.index("Hold what deletes snapshots") < titles.index("Find the snapshot")
    assert titles[-3:] == ["Take the rows over", "Take the one beside away", "Set Argo CD going again"]
    held, copied = steps[1].commands, steps[-3].commands
    assert ["backups-postgresql-prune" in each and "true" in each for each in held] == [True]
    assert len(copied) == 1 and "delete" not in copied[0]
    assert not any("what was stopped" in each.why for each in steps)


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


@pytest.mark.parametrize(("to", "tier"), [(None, None), (BEFORE, None), (None, 3), (None, 1)])
def test_a_database_without_a_moment_brings_the_mistake_back(to: str | None, tier: Tier | None) -> None:
    """Only the log reaches so far that it holds what somebody deleted by mistake."""
    (step,) = [
        each for each in planned("client-a-prod", "database", to, tier).steps if each.title.startswith("Restore")
    ]
    told = (
        " No --to was given, so it goes as far as the log does, with all that was deleted or changed by mistake: if"
        " that is what happened, stop, and ask for the plan with --to and the moment before."
    )
    assert (told in step.why) == (to is None and tier is None)
