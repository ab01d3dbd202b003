"""What a plan of a removal says, that what it applies is valid, and that nothing is given up before it is saved."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from monobase_constructs.app.rendered import environment
from monobase_constructs.recovery.procedure.steps import Plan
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
    assert not any(" delete " in each and "-look" not in each for each in commands[: commands.index("git push")])


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
