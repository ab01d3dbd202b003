"""What becomes of disks when a node or a zone is lost: good ones are kept, and the only one is never given up."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion

from monobase_constructs.app.rendered import costs, environment
from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.steps import Plan, Step
from monobase_constructs.recovery.restore.asked import Costs, Wanted
from monobase_constructs.recovery.restore.plan import plan
from monobase_constructs.rules import FORM_RULES, admission
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.subject import Subject
from monobase_constructs.values.disasters import SCENARIOS, Scenario
from monobase_constructs.values.problems import Invalid

from ..outlines import Text, outline
from .plans import DIST, ENVIRONMENTS, NOW

MACHINES: tuple[Scenario, ...] = ("pod", "node", "zone")
LOCAL = {"provisioner": "driver.longhorn.io", "parameters": {"numberOfReplicas": "1", "dataLocality": "strict-local"}}
COPIED = {"provisioner": "driver.longhorn.io", "parameters": {"numberOfReplicas": "3"}}
Disks = dict[str, Any]
DISKS: dict[str, Disks | None] = {"of the cloud": {}, "of the machine": LOCAL, "of Longhorn": COPIED, "unknown": None}


@cache
def known(namespace: str) -> Rendered:
    return environment(DIST, namespace)


@cache
def proven(namespace: str, scenario: Scenario) -> Costs:
    return costs(DIST, known(namespace), scenario, None)


def on(disks: Disks | None) -> Callable[[Rendered], Rendered]:
    """All disks of another kind; None: nobody knows of which."""

    def changed(given: Rendered) -> Rendered:
        others = [each for each in given.platform if each["kind"] != "StorageClass"]
        classes = given.of_platform("StorageClass") if disks is not None else []
        return replace(given, platform=[*others, *(each | (disks or {}) for each in classes)])

    return changed


def planned(
    namespace: str,
    scenario: Scenario,
    change: Callable[[Rendered], Rendered] | None = None,
    cost: Costs | None = None,
) -> Plan:
    wanted = Wanted(scenario, None, None, NOW, cost or proven(namespace, scenario))
    return plan(change(known(namespace)) if change is not None else known(namespace), wanted)


def commands(made: Plan) -> list[str]:
    return [line for step in made.steps for line in (*step.first, *step.commands)]


def titled(made: Plan, part: str) -> list[Step]:
    return [step for step in made.steps if part in step.title]


@pytest.mark.parametrize("disks", DISKS)
def test_the_only_instance_is_never_destroyed(disks: str) -> None:
    for namespace in ENVIRONMENTS:
        for scenario in SCENARIOS:
            try:
                made = planned(namespace, scenario, on(DISKS[disks]), Costs({}, ""))
            except Invalid:
                continue  # it has nothing of that kind, or a moment is asked for
            destroyed = [line for line in commands(made) if " destroy " in line]
            assert not destroyed or known(namespace).databases()[0].document["spec"]["instances"] == 3


@pytest.mark.parametrize("namespace", ["client-a-prod", "client-b-prod", "client-c-staging"])
def test_disks_that_outlive_the_node_are_waited_for(namespace: str) -> None:
    """They attach elsewhere: to make them anew would throw good ones away."""
    made = planned(namespace, "node")
    assert not any("destroy" in line or "delete persistentvolumeclaim" in line for line in commands(made))
    wait, hang = (made.steps[number] for number in (2, 3))
    assert wait.title == "Wait until the volumes attach to another node"
    assert wait.why == (
        "The disks of postgresql and minio outlive the node. Each pod starts elsewhere with what is on its disk:"
        " nothing is made anew, and nothing is deleted. A disk of the cloud attaches in its own zone only: a pod that"
        " stays Pending there needs another node in it. Go on when every pod is ready."
    )
    assert hang.title == "If a volume does not attach" and "Only if that machine is certainly off" in hang.why
    assert hang.commands[-2:] == [
        f"kubectl --namespace {namespace} delete pod <pod> --force --grace-period=0",
        "kubectl delete volumeattachment <attachment>",
    ]


def test_a_disk_of_longhorn_attaches_in_any_zone() -> None:
    made = planned("client-a-prod", "node", on(COPIED))
    (wait,) = titled(made, "Wait until the volumes attach")
    assert "zone" not in wait.why


@pytest.mark.parametrize("namespace", ["client-a-prod", "client-c-staging"])
def test_node_with_disks_of_its_own(namespace: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    """Of three instances one is made anew; of one the only disk is gone, as the proof finds by itself."""
    shutil.copytree(DIST / "main", tmp_path / "main")
    for path in (tmp_path / "main/platform/storage").glob("*.yaml"):
        path.write_text(yaml.safe_dump(yaml.safe_load(path.read_text("utf-8")) | LOCAL), "utf-8")
    made = planned(namespace, "node", on(LOCAL), costs(tmp_path, known(namespace), "node", None))
    assert "\n".join(outline(made)) + "\n" == snapshot(extension_class=Text)
    assert bool(titled(made, "restore postgresql")) == (made.loses != "nothing") == (namespace == "client-c-staging")


def test_a_zone_with_the_only_disk_leads_to_the_restore() -> None:
    made = planned("client-c-staging", "zone")
    assert made.loses == (
        "nothing, if the zone comes back; if not, postgresql: what was written in the last 5 min; minio: nothing"
    )
    assert made.takes == (
        "1 to 2 min; what has its only disk there as long as the zone is away, and if it does not come back, until it"
        " is restored: postgresql 13 min, estimated"
    )
    (step,) = titled(made, "restore postgresql")
    assert step.title == "If it does not come back: restore postgresql"
    assert step.why == (
        "Its only disk went with the zone, and there is no standby: nothing takes over. Its plan loses what was written"
        " in the last 5 min, and takes 13 min, estimated. Follow it to its end."
    )
    assert step.commands == ["monobase restore plan client-c staging --scenario database"]
    assert not any("standby its primary" in each.why for each in made.steps)


def test_a_zone_is_waited_for_before_anything_is_made_anew() -> None:
    made = planned("client-a-prod", "zone")
    assert [step.title for step in made.steps] == [
        "See what is left",
        "Wait, if the zone comes back",
        "If it does not come back: tell Kubernetes",
        "If it does not come back: make a new instance of postgresql",
        "If it does not come back: give minio a new drive",
        "When all zones have machines again: spread the pods",
        "Prove that all is well",
    ]
    assert (made.loses, made.takes) == ("nothing", "1 to 2 min")


def test_what_cannot_run_twice_is_not_started_anew_to_be_spread() -> None:
    """As what has one pod or a disk; where nothing else is, there is no such step."""
    names = "deployment/account deployment/api deployment/api-worker"
    restarts = [each for each in commands(planned("client-a-prod", "zone", with_volume)) if "rollout" in each]
    assert restarts == [f"kubectl --namespace client-a-prod rollout restart {names}"]

    def bare(given: Rendered) -> Rendered:
        left = [each for each in given.documents if each["kind"] != "Deployment" or name_of(each) == "valkey"]
        return replace(given, documents=left)

    assert not any("rollout" in each for each in commands(planned("client-a-prod", "zone", bare)))


def test_copies_that_are_spread_over_no_zones_may_all_be_gone() -> None:
    def gathered(given: Rendered) -> Rendered:
        changed = [yaml.safe_load(yaml.safe_dump(each)) for each in given.documents]
        for each in changed:
            each.get("spec", {}).pop("topologySpreadConstraints", None)
            each.get("spec", {}).get("template", {}).get("spec", {}).pop("topologySpreadConstraints", None)
        return replace(given, documents=changed)

    made = planned("client-a-prod", "zone", gathered)
    found = titled(made, "restore ")
    assert [step.commands for step in found] == [
        ["monobase restore plan client-a prod --scenario database"],
        ["monobase restore plan client-a prod --scenario files --to <the last moment before>"],
    ]
    assert found[0].why.startswith("Its copies may all have been in the zone. While any of its pods is well, leave")
    assert not any("destroy" in line for line in commands(made))


def with_volume(given: Rendered) -> Rendered:
    """A pod with a disk of its own, as a Singleton has."""
    labels = {"app.kubernetes.io/name": "uploads"}
    named = {"name": "uploads", "namespace": given.namespace, "labels": labels}
    claim = {"kind": "PersistentVolumeClaim", "metadata": named, "spec": {"storageClassName": "monobase-standard"}}
    mounted = {"name": "data", "persistentVolumeClaim": {"claimName": "uploads"}}
    spec = {"template": {"spec": {"volumes": [mounted]}}}
    return replace(given, documents=[*given.documents, claim, {"kind": "Deployment", "metadata": named, "spec": spec}])


def with_set(given: Rendered) -> Rendered:
    labels = {"app.kubernetes.io/name": "search"}
    claim = {"metadata": {"name": "data", "labels": labels}, "spec": {"storageClassName": "monobase-standard"}}
    spec = {"selector": {"matchLabels": labels}, "volumeClaimTemplates": [claim]}
    named = {"name": "search", "namespace": given.namespace, "labels": labels}
    return replace(given, documents=[*given.documents, {"kind": "StatefulSet", "metadata": named, "spec": spec}])


@pytest.mark.parametrize(("change", "name"), [(with_volume, "uploads"), (with_set, "search")])
def test_the_disk_of_a_pod_that_went_with_the_zone_is_put_back(
    change: Callable[[Rendered], Rendered], name: str
) -> None:
    made = planned("client-a-prod", "zone", change)
    titles = [step.title for step in made.steps][-8:]
    assert titles == [
        "Pause Argo CD",
        f"Stop what writes to {name}",
        f"If it does not come back: let go of the claims of {name}",
        "Put back the volumes",
        "Set Argo CD going again",
        f"Start what writes to {name}",
        "When all zones have machines again: spread the pods",
        "Prove that all is well",
    ]
    kind = "deployment" if name == "uploads" else "statefulset"
    assert made.steps[-7].commands == [f"kubectl --namespace client-a-prod scale {kind} {name} --replicas=0"]
    assert made.steps[-6].commands == [
        f"kubectl --namespace client-a-prod get persistentvolumeclaims --selector app.kubernetes.io/name={name}",
        f"kubectl --namespace client-a-prod delete persistentvolumeclaims --selector app.kubernetes.io/name={name}"
        " --timeout=5m",
    ]
    (restore,) = made.steps[-5].manifests
    assert restore["spec"]["orLabelSelectors"] == [{"matchLabels": {"app.kubernetes.io/name": name}}]
    applied = Documents([Subject("main/clients/client-a-prod", restore)])
    assert [str(found) for rule in (*FORM_RULES, admission.every_minor_accepts) for found in rule(applied)] == []
    # After a node its disk attaches to another.
    assert f"postgresql, minio and {name} outlive the node" in planned("client-a-prod", "node", change).steps[2].why


def test_a_disk_that_nothing_keeps_is_said_to_be_gone() -> None:
    def unkept(given: Rendered) -> Rendered:
        given = with_volume(given)
        return replace(given, platform=[each for each in given.platform if each["kind"] != "Schedule"])

    (step,) = titled(planned("client-a-prod", "zone", unkept), "anew")
    assert step.title == "If it does not come back: begin uploads anew"
    assert step.why == "uploads had the only disk there, and nothing keeps a copy: what was on it is gone."


def test_one_instance_has_no_standby() -> None:
    made = planned("client-c-staging", "pod")
    assert made.steps[0].why == (
        "Another pod serves meanwhile, but of postgresql: it has one pod, which starts with the same disk."
    )
    assert made.takes == (
        "up to 5 s; postgresql, of one pod, until that has started again, PostgreSQL with its log replayed"
    )


def test_each_claim_is_found_by_a_command() -> None:
    for scenario in MACHINES:
        for step in planned("client-a-prod", scenario, on(LOCAL)).steps:
            holes = [line for line in step.commands if "<claim of the pod>" in line or "<number of" in line]
            found = [line for line in step.commands if "persistentVolumeClaim.claimName" in line]
            assert not holes or step.commands.index(found[0]) < step.commands.index(holes[0])


@pytest.mark.parametrize(("scenario", "takes"), [("pod", "up to 5 s"), ("zone", "1 to 2 min")])
def test_pods_of_an_environment_without_stores_take_no_provider(scenario: Scenario, takes: str) -> None:
    made = planned("client-d-prod", scenario)
    assert made.takes.startswith(takes) and made.loses == "nothing that is kept here"
    assert Costs({}, "").lost_of_all() == made.loses
