"""Every pod of dist/ on the nodes that main.py describes: admitted, placed, and there when nodes and zones are not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import ceil

import pytest

from monobase_constructs import Cluster

from .api import until
from .apply import Applied
from .conftest import SERVER
from .control_plane import ControlPlane
from .nodes import disks, nodes
from .operators import made_by_operators
from .pods import container, made
from .results import Results
from .running import Running
from .tree import Document

pytestmark = pytest.mark.programs(*SERVER, "kube-controller-manager", "kube-scheduler", "kwok")

SCHEDULER = "kube-scheduler"


@pytest.fixture(scope="module")
def running(
    plane: ControlPlane, applied: Applied, documents: list[Document], clusters: dict[str, Cluster]
) -> Iterator[Running]:
    """All of dist/, with what operators make of it, on the nodes of the one cluster."""
    assert not applied.refused
    [cluster] = clusters.values()
    described = list(nodes(cluster))
    for node in described:
        assert plane.api.create(node).refused is None
    now = Running(plane, described)
    for zone in cluster.availability_zones:
        now.play(zone)
    for document in made_by_operators(documents):
        answer = plane.api.apply(document, manager="operators")
        assert (answer.refused, answer.warnings) == (None, [])
    plane.start_controllers()
    plane.start_scheduler()
    with disks(plane.api):
        now.settled()
        yield now


def test_nothing_is_refused(running: Running, found: Results) -> None:
    """Pod Security, quotas and limits admit every pod."""
    assert running.refusals() == []
    found.say(SCHEDULER, nodes=len(running.nodes), zones=len(running.zones), pods=running.ready().total())


def test_jobs_run(running: Running) -> None:
    jobs = running.api.list("/apis/batch/v1/jobs")
    until(
        lambda: all(job["status"].get("succeeded") for job in running.api.list("/apis/batch/v1/jobs")),
        "Jobs that have succeeded",
    )
    assert jobs


def test_every_cron_job_is_admitted(running: Running) -> None:
    """What a CronJob makes is made by hand here, since its hour does not come."""
    made: list[Document] = []
    for cron in running.api.list("/apis/batch/v1/cronjobs"):
        metadata = {"name": f"{cron['metadata']['name']}-now", "namespace": cron["metadata"]["namespace"]}
        spec = cron["spec"]["jobTemplate"]["spec"]
        job = {"apiVersion": "batch/v1", "kind": "Job", "metadata": metadata, "spec": spec}
        assert running.api.create(job).refused is None
        made.append(job)
    until(
        lambda: all(running.api.read(job).body["status"].get("succeeded") for job in made),
        running.report,
    )
    assert running.refusals() == []


def test_pods_are_apart(running: Running) -> None:
    """Each pod of a controller has a node of its own, not all are in one zone, and data is in as many as can be."""
    for name, places in running.places().items():
        assert len(set(places)) == len(places), f"{name}: {places}"
        zones = {zone for zone in running.zones if running.names(zone) & set(places)}
        least = len(running.zones) if running.by_zone(name) else 2
        assert len(zones) >= min(len(places), least), f"{name}: {places}"
    assert any(running.by_zone(name) for name in running.places())


def test_full_scale_is_admitted_and_placed(running: Running, found: Results) -> None:
    """Every autoscaler at its maximum, and then the first surge of a rollout of all that has no disk."""
    scalers = running.api.list("/apis/autoscaling/v2/horizontalpodautoscalers")
    for scaler in scalers:
        running.scale(scaler, scaler["spec"]["maxReplicas"])
    running.settled()
    found.say(SCHEDULER, full=running.ready().total())
    for deployment in running.deployments():
        running.restart(deployment)
    until(running.begun, running.report)
    assert running.refusals() == []
    for scaler in scalers:
        running.scale(scaler, scaler["spec"]["minReplicas"])
    running.settled()
    assert scalers


def test_every_quota_counts_and_refuses(running: Running) -> None:
    """Else it would admit all that the tests around this one want."""
    until(lambda: not running.miscounted(), running.miscounted)
    quotas = running.quotas()
    memory = {"memory": "100Ti"}
    for quota in quotas:
        namespace = quota["metadata"]["namespace"]
        pod = made("v1", "Pod", {"name": "one-more", "namespace": namespace}, {}, {})
        pod["spec"]["containers"] = [container("one-more", {"limits": memory, "requests": memory})]
        refused = running.api.apply(pod, dry_run=True).refused or ""
        assert "exceeded quota: quota, requested: " in refused and "requests.memory=100Ti" in refused, refused
    assert quotas


def test_every_budget_lets_one_pod_go_and_not_two(running: Running) -> None:
    """While no other pod can come, the real controller of budgets allows one eviction."""
    until(lambda: all(each["status"]["disruptionsAllowed"] == 1 for each in running.budgets()), running.budgets)
    with running.frozen():
        for budget in running.budgets():
            pods = running.of(budget)
            assert len(pods) == budget["status"]["expectedPods"] > 1, budget["metadata"]
            said = [running.evict(pod).status for pod in pods]
            assert said == [201, *[429] * (len(pods) - 1)], budget["metadata"]
    running.settled()
    assert running.budgets()


def test_a_drain_of_any_node_ends(running: Running, found: Results) -> None:
    """One node after the other, as an upgrade of the nodes does it; no budget stands in the way for ever.

    At no moment is more than one pod of anything away.
    """
    for node in running.nodes:
        before = running.ready()
        running.cordon(node, True)
        for name, ready in running.drain(node).items():
            assert ready >= before[name] - 1, f"{name} had {before[name]} ready and had {ready} for a time"
        running.cordon(node, False)
        until(lambda before=before: running.ready() == before, running.report)
    found.say(SCHEDULER, drained=len(running.nodes))


def test_the_loss_of_any_zone_leaves_what_is_promised(running: Running, found: Results) -> None:
    """Who has several pods goes on, data with all of the other zones; what may move comes back there.

    Nobody moves pods back into a zone that was lost, so that the next one may take all of a workload whose spread is a
    wish. Each zone is lost after a rollout, which spreads them again.
    """
    for zone in running.zones:
        before, lost = running.ready(), running.names(zone)
        data = {name for name in before if running.by_zone(name)}
        running.lose(zone)
        until(lambda lost=lost: running.unready(lost), f"the nodes of {zone} are lost")
        left = running.ready()
        for name, ready in before.items():
            least = ready - ceil(ready / len(running.zones)) if name in data else ready // 2
            assert ready == 1 or left[name] >= least, f"{zone} lost: {name} has {left[name]} of {ready}"
        movable = Counter({name: before[name] for name in running.movable()})
        assert movable
        until(lambda movable=movable: movable <= running.ready(), running.report)
        running.play(zone)
        until(lambda before=before: running.ready() == before, running.report)
        for deployment in running.deployments():
            running.restart(deployment)
        running.settled()
    found.say(SCHEDULER, lost=len(running.zones))
