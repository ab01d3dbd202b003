"""What a plan has people write into the code: it is synthesized at once, and yields what the next steps apply."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from monobase_constructs.app.rendered import costs, environment
from monobase_constructs.app.synth import Synthesis
from monobase_constructs.recovery.procedure.steps import Plan, Step
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.plan import plan
from monobase_constructs.values.disasters import Scenario
from monobase_constructs.values.problems import InvalidInput

from .plans import NOW
from .projects import Project

CLIENT, HERE = "clients/client_a.py", "dist/main/clients/client-a-prod"
ELSEWHERE = {
    "<region>": "eu-west-3",
    "<zone a>": "eu-west-3a",
    "<zone b>": "eu-west-3b",
    "<zone c>": "eu-west-3c",
    "<account>": "123456789012",
    "<id>": "0a1b2c3d",
    "<new bucket>": "monobase-main-elsewhere",
}
"""What a person fills in."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    made = Project.copied(tmp_path)
    monkeypatch.chdir(made.folder)
    return made


def planned(project: Project, scenario: Scenario, now: datetime = NOW) -> Plan:
    """By the manifests of the project, as they are by then."""
    rendered = environment(project.dist, "client-a-prod")
    return plan(rendered, Wanted(scenario, None, None, now, costs(project.dist, rendered, scenario, None)))


def stating(made: Plan, title: str) -> Step:
    (step,) = [each for each in made.steps if each.title.startswith(title)]
    assert step.code is not None and "make synth" in step.commands
    return step


def rendered(project: Project, name: str) -> dict[str, Any]:
    return yaml.safe_load((project.dist / f"main/clients/client-a-prod/{name}.yaml").read_text("utf-8"))


def restores(project: Project, files: list[str], location: str, archive_as: str) -> None:
    """What was merged is a database which begins from there, and logs into a folder of its own."""
    cluster = rendered(project, "cluster-postgresql")
    assert cluster["spec"]["bootstrap"]["recovery"]["source"] == "origin"
    (plugin,) = cluster["spec"]["plugins"]
    assert plugin["parameters"] == {"barmanObjectName": "backups-postgresql", "serverName": archive_as}
    (origin,) = cluster["spec"]["externalClusters"]
    assert origin["plugin"]["parameters"] == {"barmanObjectName": "postgresql-origin", "serverName": "postgresql"}
    store = rendered(project, "objectstore-postgresql-origin")
    assert store["spec"]["configuration"]["destinationPath"] == location
    assert [each for each in files if each.endswith("-origin.yaml") or each.endswith("cluster-postgresql.yaml")] == [
        f"{HERE}/cluster-postgresql.yaml",
        f"{HERE}/objectstore-postgresql-origin.yaml",
    ]


def told(made: Synthesis) -> list[str]:
    assert made.changes is not None
    return [each for each in made.changes.lines() if each.startswith("consented: ")]


def test_a_database_is_stated_as_its_plan_prints_it(project: Project) -> None:
    made = planned(project, "database")
    step = stating(made, "State in the client module")
    project.state(CLIENT, step.code or "", within="production")
    synthesis = project.synth()
    (by_hand,) = [each for each in synthesis.by_hand if "Cluster client-a-prod/postgresql" in each]
    assert by_hand.partition(": spec.bootstrap.recovery: ")[2] == (
        "begins from s3://monobase-main-backups/client-a-prod/postgresql in the place of the one that runs, which would"
        " ignore that and archive to postgresql-202611221200 without a base backup; so, where it runs: 1. pause Argo"
        " CD, stop what writes, merge; 2. kubectl -n client-a-prod delete cluster.postgresql.cnpg.io postgresql, and"
        " wait until its pods and claims are gone: its disks are kept; 3. have it applied, and take a backup of it at"
        " once; monobase restore plan prints each command [growth]"
    )
    (consented,) = told(synthesis)
    assert consented.startswith(
        "consented: Cluster client-a-prod/postgresql: replaced: postgresql -> postgresql-202611221200: CloudNativePG"
    )
    files = project.merged(step.commands)
    restores(project, files, "s3://monobase-main-backups/client-a-prod", "postgresql-202611221200")
    # The next step applies what wears the label of the database: all that came in the environment, but its backups.
    apply = next(each for each in made.steps if each.title == "Put it in the place of the old one").commands[3]
    assert apply.endswith(f"--filename {HERE} --selector app.kubernetes.io/name=postgresql")
    came = [yaml.safe_load((project.folder / each).read_text("utf-8")) for each in files if each.startswith(f"{HERE}/")]
    worn = {
        f"{each['kind']} {each['metadata']['name']}": each["metadata"]["labels"]["app.kubernetes.io/name"]
        for each in came
    }
    assert {name for name, label in worn.items() if label != "postgresql"} == {"CronJob backups-postgresql-archive"}


def test_a_database_is_restored_a_second_time(project: Project) -> None:
    """From the folder that it logs to since the first time, and into a third one."""
    for hour, folder in ((NOW, "postgresql"), (NOW + timedelta(days=2), "postgresql-202611221200")):
        step = stating(planned(project, "database", hour), "State in the client module")
        project.state(CLIENT, step.code or "", within="production")
        (consented,) = told(project.synth())
        assert f"replaced: {folder} -> postgresql-{hour:%Y%m%d%H%M}: " in consented
        files = project.merged(step.commands)
        assert f"{HERE}/cluster-postgresql.yaml" in files
    # What has landed goes with the next change; nothing else is asked for.
    project.drop(CLIENT)
    assert told(project.synth()) == []


def test_another_folder_for_the_log_of_a_restored_database_is_no_small_change(project: Project) -> None:
    """Of one that runs the log would go on in a folder without a base backup."""
    step = stating(planned(project, "database"), "State in the client module")
    project.state(CLIENT, step.code or "", within="production")
    project.synth()
    project.merged(step.commands)
    module = project.folder / CLIENT
    project.drop(CLIENT)
    module.write_text(module.read_text("utf-8").replace("postgresql-202611221200", "postgresql-other"), "utf-8")
    with pytest.raises(InvalidInput) as refused:
        project.synth()
    (line,) = str(refused.value).splitlines()
    assert line.partition(": ")[2] == (
        "Cluster client-a-prod/postgresql: replaced: postgresql-202611221200 -> postgresql-other: CloudNativePG reads "
        "this only when a cluster is made: delete the one that runs before this is applied [needs a hand]; if it is "
        'meant: consents=[Consent(object="Cluster client-a-prod/postgresql", change="replaced", reason="...")]'
    )


def test_a_region_is_stated_as_its_plan_prints_it(project: Project) -> None:
    first = stating(planned(project, "region"), "Make a cluster")
    code = first.code or ""
    for hole, filling in ELSEWHERE.items():
        code = code.replace(hole, filling)
    assert "<" not in code
    project.state("main.py", code)
    consented = told(project.synth())
    assert {each.split(": ")[1].split()[0] for each in consented} == {
        "BackupStorageLocation", "ObjectStore", "StorageClass",
    }  # fmt: skip
    files = project.merged(first.commands)
    assert "dist/main/platform/storage/storageclass-monobase-db.yaml" in files
    disks = yaml.safe_load((project.dist / "main/platform/storage/storageclass-monobase-db.yaml").read_text("utf-8"))
    assert disks["parameters"]["kmsKeyId"] == "arn:aws:kms:eu-west-3:123456789012:key/0a1b2c3d"
    second = stating(planned(project, "region"), "State in the client module")
    project.state(CLIENT, second.code or "", within="production")
    project.drop("main.py")
    (consented,) = told(project.synth())
    assert consented.startswith("consented: Cluster client-a-prod/postgresql: replaced: ")
    location = "s3://monobase-main-archive/client-a-prod/postgresql/2026-11-22"
    restores(project, project.merged(second.commands), location, "postgresql-202611221200")


def test_a_cluster_is_stated_as_its_plan_prints_it(project: Project) -> None:
    """Its API server is another, which other pods may reach than before."""
    made = planned(project, "cluster")
    first = stating(made, "Make a cluster")
    main = project.folder / "main.py"
    main.write_text(main.read_text("utf-8").replace("10.20.250.0/28", "10.20.251.0/28"), "utf-8")
    project.state("main.py", first.code or "")
    assert {each.split(": ")[1] for each in told(project.synth())} == {"NetworkPolicy velero/all"}
    project.merged(first.commands)
    project.drop("main.py")
    second = stating(planned(project, "cluster"), "State in the client module")
    project.state(CLIENT, second.code or "", within="production")
    assert len(told(project.synth())) == 1
    location = "s3://monobase-main-backups/client-a-prod"
    restores(project, project.merged(second.commands), location, "postgresql-202611221200")
