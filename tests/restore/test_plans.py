"""What every plan is held to: what it says, that the cluster would take what it applies, how its commands end."""

from __future__ import annotations

import re
from fnmatch import fnmatch

import pytest
from syrupy.assertion import SnapshotAssertion

from monobase_constructs.rules import FORM_RULES, admission
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.subject import Subject
from monobase_constructs.values.disasters import SCENARIOS, Scenario
from monobase_constructs.values.problems import Invalid

from ..outlines import Text, outline
from .plans import BEFORE, CASES, DIST, ENVIRONMENTS, dumped, planned


@pytest.mark.parametrize("case", CASES)
def test_plan(case: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(outline(planned(*CASES[case]))) + "\n" == snapshot(extension_class=Text)


@pytest.mark.parametrize("table", [None, "api.patients"])
def test_plan_from_dumps(table: str | None, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(outline(dumped("client-a-prod", table=table))) + "\n" == snapshot(extension_class=Text)


NOT_ARCHIVED = {("client-a-staging", "region"), ("client-c-staging", "region")}


@pytest.mark.parametrize("namespace", ENVIRONMENTS)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_what_is_applied_is_valid(namespace: str, scenario: Scenario) -> None:
    to = BEFORE if scenario == "files" else None
    if (namespace, scenario) in NOT_ARCHIVED:
        with pytest.raises(Invalid, match="allowed: a tier that keeps postgresql; nothing copies it into the archive"):
            planned(namespace, scenario, to)
        return
    made = planned(namespace, scenario, to)
    applied = [each for step in made.steps for each in step.manifests]
    documents = Documents([Subject(f"main/clients/{namespace}", each) for each in applied])
    assert [str(found) for rule in (*FORM_RULES, admission.every_minor_accepts) for found in rule(documents)] == []


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


def test_commands_name_the_clusters_of_postgresql() -> None:
    """Cluster API has a kind of that name too."""
    typed = [command for case in CASES.values() for step in planned(*case).steps for command in step.commands]
    assert [
        command for command in typed if re.search(r"(get|wait|delete) (cluster|backup|backups)[ /,]", command)
    ] == []


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


def test_each_environment_has_a_plan_for_its_worst_day() -> None:
    assert all(planned(name, "cluster").steps for name in ENVIRONMENTS)
