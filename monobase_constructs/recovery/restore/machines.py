"""A pod, a node or a zone that is lost: copies that run already take over, and new ones are made."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.steps import Plan, Step
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.well import databases, well

GONE = "node.kubernetes.io/out-of-service=nodeshutdown:NoExecute"


def pod(rendered: Rendered, wanted: Wanted) -> Plan:
    """Nothing to restore."""
    namespace = rendered.namespace
    steps = [
        Step(
            "Let Kubernetes replace it",
            "Another pod serves meanwhile; a primary of PostgreSQL is replaced by a standby that has everything.",
            [f"kubectl --namespace {namespace} get pods --output wide", *databases(rendered)],
        ),
        Step(
            "If it does not come back",
            "What keeps it from starting is among its events. A pod that hangs may be deleted; its volume stays.",
            [
                f"kubectl --namespace {namespace} get events --sort-by=.lastTimestamp",
                f"kubectl --namespace {namespace} describe pod <pod>",
                f"kubectl --namespace {namespace} delete pod <pod>",
            ],
        ),
        well(rendered),
    ]
    return Plan(f"A pod of {namespace} has failed", wanted.costs.lost_of_all(), wanted.costs.takes, steps)


def node(rendered: Rendered, wanted: Wanted) -> Plan:
    """A machine that will not come back."""
    namespace = rendered.namespace
    steps = [
        Step(
            "Make sure that it is gone",
            "A node that only the network has lost still runs its pods. Switch the machine off at the provider.",
            ["kubectl get nodes", "kubectl describe node <node>"],
        ),
        Step(
            "Tell Kubernetes that it will not come back",
            "Volumes are let go at once, and pods with volumes start elsewhere, instead of after six minutes.",
            [f"kubectl taint node <node> {GONE}", f"kubectl --namespace {namespace} get pods --output wide"],
        ),
        *_replaced_disks(rendered),
        Step(
            "Take the node away",
            "A node that comes back with the taint would run nothing.",
            ["kubectl delete node <node>"],
        ),
        well(rendered),
    ]
    return Plan(f"A node that {namespace} runs on is lost", wanted.costs.lost_of_all(), wanted.costs.takes, steps)


def zone(rendered: Rendered, wanted: Wanted) -> Plan:
    """A zone that will not come back."""
    namespace = rendered.namespace
    steps = [
        Step(
            "See what is left",
            "Copies in the other zones serve. PostgreSQL has made a standby its primary if it lost that.",
            [
                "kubectl get nodes --label-columns topology.kubernetes.io/zone",
                f"kubectl --namespace {namespace} get pods --output wide",
                *databases(rendered),
            ],
        ),
        Step(
            "Wait, if the zone comes back",
            "Disks of the zone come back with it and catch up. What follows is for a zone that does not.",
        ),
        *_replaced_disks(rendered),
        well(rendered),
    ]
    return Plan(f"A zone that {namespace} runs in is lost", wanted.costs.lost_of_all(), wanted.costs.takes, steps)


def _replaced_disks(rendered: Rendered) -> Iterator[Step]:
    namespace = rendered.namespace
    for each in rendered.databases():
        yield Step(
            f"Make a new instance of {each.name}",
            "A disk that is lost cannot be mounted elsewhere. The operator clones the primary into a new one.",
            [
                f"kubectl cnpg --namespace {namespace} status {each.name}",
                f"kubectl cnpg --namespace {namespace} destroy {each.name} <number of the instance>",
                f"kubectl cnpg --namespace {namespace} status {each.name}",
            ],
        )
    for store in rendered.files():
        yield Step(
            f"Give {store.name} a new drive",
            "MinIO heals what was on it from the other drives. One at a time, and only as many as parity covers.",
            [
                f"kubectl --namespace {namespace} delete persistentvolumeclaim <claim of the pod> --wait=false",
                f"kubectl --namespace {namespace} delete pod <pod>",
                f"kubectl --namespace {namespace} logs <pod> --follow",
            ],
        )
