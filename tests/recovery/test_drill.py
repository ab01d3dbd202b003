"""Drills: what may be read and done in their namespace, and what their program does however it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from monobase_constructs import Drill, DrillQuery, Environment, InvalidInput, Manifest, RestoreDrill
from monobase_constructs.environment.baseline import NamespaceBaseline
from monobase_constructs.objects.kinds_postgres import CLUSTER
from monobase_constructs.platform.chart import PlatformChart
from monobase_constructs.testing import document, findings, manifests
from monobase_constructs.values.programs import program

from .plans import BACKUPS, planned

DRILLS = {
    "aws": "arn:aws:iam::123456789012:role/drills-{client}-{stage}",
    "azure": {"acme-prod-drill": "99999999-0000-1111-2222-333333333333"},
    "gcp": "drills-{client}-{stage}@acme.iam.gserviceaccount.com",
    "bare-metal": None,
}


def drilled(cloud: str = "aws", **options: Any) -> tuple[Environment, Environment]:
    given = {"settings": options.pop("settings")} if "settings" in options else {}
    env = planned(cloud, backups=replace(BACKUPS[cloud], drills=DRILLS[cloud]), **given)
    (database,) = [each for each in env.node.children if each.node.id == "postgresql"]
    RestoreDrill(env, "drill", database=database, **options)  # type: ignore[arg-type]
    (place,) = env.declared.beside
    return env, place


def restored(place: Environment) -> dict[str, Any]:
    """The cluster that the program creates."""
    return yaml.safe_load(document(place, "ConfigMap", "drill-config")["data"]["etc.backups.restored.yaml"])


@pytest.mark.parametrize("cloud", BACKUPS)
def test_nothing_is_wrong_with_a_drill(cloud: str) -> None:
    env, place = drilled(cloud)
    assert findings(env) == []
    made = restored(place)
    # The cluster itself lies in a ConfigMap; here it is judged as if it were written, and to be kept.
    body = {"spec": made["spec"]}
    Manifest(place, "judged", CLUSTER, name="restored", namespace=place.namespace_name, body=body["spec"], keep=True)
    assert findings(place) == []


def test_it_has_a_namespace_of_its_own_and_leaves_that_of_the_client_alone() -> None:
    env, place = drilled()
    assert place.namespace_name == "acme-prod-drill"
    added = [name for name in manifests(env) if "drill" in name or "sentinel" in name]
    assert added == [
        "configmap-drill-sentinel-config.yaml",
        "cronjob-drill-sentinel.yaml",
        "externalsecret-postgresql-sentinel.yaml",
        "networkpolicy-drill-sentinel.yaml",
        "serviceaccount-drill-sentinel.yaml",
    ]
    namespaces = {yaml.safe_load(text)["metadata"]["namespace"] for text in manifests(place).values()}
    assert namespaces == {"acme-prod-drill"}


def test_it_reads_as_somebody_who_may_not_write() -> None:
    env, place = drilled()
    writer = document(env, "Cluster", "postgresql")["spec"]["serviceAccountTemplate"]["metadata"]["annotations"]
    reader = restored(place)["spec"]["serviceAccountTemplate"]["metadata"]["annotations"]
    assert reader == {"eks.amazonaws.com/role-arn": "arn:aws:iam::123456789012:role/drills-acme-prod"}
    assert reader != writer
    store = document(place, "ObjectStore", "origin")["spec"]
    assert store["configuration"]["destinationPath"] == "s3://acme-backups/acme-prod"
    assert "retentionPolicy" not in store, "who only reads deletes nothing"


def test_the_throw_away_cluster_archives_nothing_and_lets_nobody_in() -> None:
    _, place = drilled()
    spec = restored(place)["spec"]
    assert "plugins" not in spec and "backup" not in spec and spec["instances"] == 1
    assert spec["bootstrap"] == {"recovery": {"source": "origin"}}, "as late as the log goes"
    assert spec["postgresql"]["pg_hba"] == ["hostnossl all all all reject", "hostssl all all all reject"]
    assert spec["storage"]["storageClass"] == spec["walStorage"]["storageClass"] == "monobase-scratch"
    policy = document(place, "NetworkPolicy", "restored")["spec"]
    peers = [peer["namespaceSelector"]["matchLabels"] for rule in policy["ingress"] for peer in rule["from"]]
    assert peers == [{"kubernetes.io/metadata.name": name} for name in ("acme-prod-drill", "cnpg-system")]


def test_the_job_may_do_no_more_than_it_does() -> None:
    _, place = drilled()
    rules = document(place, "Role", "drill")["rules"]
    unnamed = [(rule["resources"], rule["verbs"]) for rule in rules if "resourceNames" not in rule]
    assert unnamed == [(["clusters"], ["create"]), (["persistentvolumeclaims"], ["get", "list"])]
    # The operator makes an account and a Role that are called like the cluster.
    assert document(place, "CronJob", "drill")["metadata"]["name"] != restored(place)["metadata"]["name"]


def test_the_quota_has_room_for_it_and_for_one_that_takes_its_place() -> None:
    _, place = drilled()
    baseline = NamespaceBaseline(PlatformChart(place.node.root, "judged", "platform/tenants"), place)
    hard = document(baseline, "ResourceQuota", "quota")["spec"]["hard"]
    assert hard["persistentvolumeclaims"] == "4" and hard["requests.storage"] == "144Gi"


def test_the_shared_gateway_takes_routes_of_the_client_and_none_of_the_drill() -> None:
    env, place = drilled()
    chart = PlatformChart(place.node.root, "judged", "platform/tenants")
    worn = [NamespaceBaseline(chart, each).namespace.document["metadata"]["labels"] for each in (env, place)]
    assert [each.get("monobase.io/gateway-access") for each in worn] == ["true", None]


@pytest.mark.parametrize("at", ["0 9 1 * *", "0 9 * * 1#1"])
def test_a_drill_is_never_further_away_than_a_week(at: str) -> None:
    with pytest.raises(InvalidInput):
        Drill(at=at)


KUBECTL = """\
#!/bin/sh
# Stands in for kubectl: notes what it is told, and answers as a drill would find things.
echo "$*" >>"$NOTES"
case "$*" in
"get persistentvolumeclaims"*) [ -z "${AWAY:-}" ] || exit 1 ;;
*"wait "*) [ -z "${SLOW:-}" ] || exec sleep 5 ;;
*pg_is_in_recovery*) echo f ;;
*checksum_failures*) echo "${DAMAGED:-0}" ;;
*sentinel.sentinel*) echo "${AGE-60}" ;;
*"SELECT count"*) echo "${SAYS:-t}" ;;
esac
"""


class Run:
    """The program, with a stand-in for kubectl."""

    def __init__(self, folder: Path, **environ: str) -> None:
        (folder / "kubectl").write_text(KUBECTL)
        (folder / "kubectl").chmod(0o755)
        (folder / "drill.sh").write_text(program("drill-postgresql.sh"))
        given = {"DATABASE": "acme", "LONGEST": "60", "MANIFEST": "/m.yaml"}
        given |= {"MOST_LOST": "300", "SENTINEL_EVERY": "300"}
        given |= {"QUERY": Drill.HAS_TABLES.sql, "ANSWER": Drill.HAS_TABLES.expected}
        path = {"PATH": f"{folder}:{os.environ['PATH']}", "NOTES": str(folder / "notes")}
        self.notes = folder / "notes"
        self.process = subprocess.Popen(
            ["/bin/sh", str(folder / "drill.sh")],
            env=given | path | environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def ended(self) -> tuple[int, str, str]:
        out, error = self.process.communicate(timeout=30)
        return self.process.returncode, out, error

    def told(self) -> list[str]:
        return self.notes.read_text().splitlines() if self.notes.exists() else []


def test_a_drill_that_succeeds_takes_the_cluster_away(tmp_path: Path) -> None:
    run = Run(tmp_path, QUERY="SELECT count(*) FROM api.clinics", ANSWER="3", SAYS="3")
    status, out, _ = run.ended()
    assert status == 0 and "the newest sentinel was 60 s old when the drill began" in out
    told = run.told()
    assert told.index("create --filename /m.yaml") < len(told) - 2
    assert told[-2].startswith("delete clusters.postgresql.cnpg.io restored")


FAILURES = {
    "damaged": ({"DAMAGED": "3"}, "3 pages are damaged"),
    "old": (
        {"AGE": "700"},
        "the newest sentinel was 700 s old when the drill began: 340 s are lost, and 300 s may be",
    ),
    "empty": ({"AGE": ""}, "there is no sentinel in the backup"),
    "query": ({"SAYS": "f"}, "the query of the drill yields 'f' and not 't'"),
}


@pytest.mark.parametrize("case", FAILURES)
def test_a_drill_that_fails_says_why_and_takes_the_cluster_away(case: str, tmp_path: Path) -> None:
    environ, said = FAILURES[case]
    run = Run(tmp_path, **environ)
    status, _, error = run.ended()
    assert (status, error.strip()) == (1, said)
    assert run.told()[-2].startswith("delete clusters.postgresql.cnpg.io restored")


def test_what_a_pod_takes_to_start_and_the_log_to_arrive_is_not_taken_for_lost(tmp_path: Path) -> None:
    status, _, error = Run(tmp_path, AGE="660").ended()
    assert (status, error) == (0, "")


def test_a_drill_that_does_not_learn_whether_its_disks_are_gone_fails(tmp_path: Path) -> None:
    """It would begin beside what the one before has left, or leave what holds all that the database holds."""
    status, _, error = Run(tmp_path, AWAY="yes").ended()
    assert (status, error.strip()) == (1, "nobody can say whether the disks of the drill are gone")


@pytest.mark.parametrize(("answer", "shown"), [(True, "t"), (False, "f"), (3, "3"), ("St. Mary's", "St. Mary's")])
def test_an_answer_is_what_psql_prints(answer: bool | int | str, shown: str) -> None:
    _, place = drilled(query=DrillQuery("SELECT 1", answer=answer))
    (container,) = document(place, "CronJob", "drill")["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"]
    given = {each["name"]: each["value"] for each in container["env"]}
    assert (given["QUERY"], given["ANSWER"]) == ("SELECT 1", shown)


@pytest.mark.parametrize(("settings", "seconds"), [({}, "300"), ({"archive_timeout": "1min"}, "60")])
def test_a_drill_allows_the_loss_that_the_table_says(settings: dict[str, str], seconds: str) -> None:
    _, place = drilled(settings=settings)
    (container,) = document(place, "CronJob", "drill")["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"]
    assert {"name": "MOST_LOST", "value": seconds} in container["env"]


def test_a_drill_that_is_cut_off_takes_the_cluster_away(tmp_path: Path) -> None:
    run = Run(tmp_path, SLOW="yes")
    for _ in range(300):
        if any(line.startswith("wait ") for line in run.told()):
            break
        time.sleep(0.1)
    run.process.send_signal(signal.SIGTERM)
    assert run.ended()[0] == 143
    assert run.told()[-1] == "delete clusters.postgresql.cnpg.io restored --ignore-not-found --wait=false"
