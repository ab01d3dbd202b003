"""A pod, a node or a zone that is lost: copies that run already take over, and what has none waits or is restored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document
from monobase_constructs.recovery.procedure.steps import Plan, Step
from monobase_constructs.recovery.restore import anew
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.disks import ZONE, Disks, disks, named
from monobase_constructs.recovery.restore.well import databases, well
from monobase_constructs.values.disasters import TARGETS

GONE = "node.kubernetes.io/out-of-service=nodeshutdown:NoExecute"


def pod(rendered: Rendered, wanted: Wanted) -> Plan:
    """Nothing to restore."""
    namespace = rendered.namespace
    alone = [each for each in disks(rendered) if each.alone]
    serves = "Another pod serves meanwhile; a primary of PostgreSQL is replaced by a standby that has everything."
    if alone:
        serves = f"Another pod serves meanwhile, but of {named(alone)}: {_one(alone)}, which starts with the same disk."
    steps = [
        Step(
            "Let Kubernetes replace it",
            serves,
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
    takes = _usually(wanted)
    if alone:
        takes = f"up to 5 s; {named(alone)}, of one pod, until that has started again, PostgreSQL with its log replayed"
    return Plan(f"A pod of {namespace} has failed", wanted.costs.lost_of_all(), takes, steps)


def node(rendered: Rendered, wanted: Wanted) -> Plan:
    """A machine that will not come back: only a disk that goes with it is made anew."""
    namespace, found = rendered.namespace, disks(rendered)
    stay = [each for each in found if each.attaches]
    gone = [each for each in found if not each.attaches]
    steps = [
        Step(
            "Make sure that it is gone",
            "A node that only the network has lost still runs its pods. Switch the machine off at the provider.",
            ["kubectl get nodes", "kubectl describe node <node>"],
        ),
        Step(
            "Tell Kubernetes that it will not come back",
            "Volumes are let go at once, and pods with volumes start elsewhere, instead of after six minutes.",
            [
                f"kubectl taint --overwrite node <node> {GONE}",
                f"kubectl --namespace {namespace} get pods --output wide",
            ],
        ),
        *(anew.attached(rendered, stay) if stay else ()),
        *(anew.copied(rendered, each, "its node") for each in gone if not each.alone),
        *anew.restored(rendered, wanted, [each for each in gone if each.alone], "node"),
        Step(
            "Take the node away",
            "A node that comes back with the taint would run nothing.",
            ["kubectl delete node <node>"],
        ),
        well(rendered),
    ]
    takes = _usually(wanted)
    if alone := [each for each in found if each.alone]:
        takes = f"service 10 to 30 s; {named(alone)}, of one pod, 6 to 8 min"
        takes += _restores(wanted, [each for each in alone if not each.attaches], "if its disk was there,")
    return Plan(f"A node that {namespace} runs on is lost", wanted.costs.lost_of_all(), takes, steps)


def zone(rendered: Rendered, wanted: Wanted) -> Plan:
    """A zone that may come back; nothing is made anew before it is known that it does not."""
    namespace, found = rendered.namespace, disks(rendered)
    lost = [each for each in found if not each.survives_zone]
    zoned = f'{{range .items[?(@.spec.claimRef.namespace=="{namespace}")]}}{{.spec.claimRef.name}} '
    zoned += '{.spec.nodeAffinity.required.nodeSelectorTerms[*].matchExpressions[*].values}{"\\n"}{end}'
    left = "Copies in the other zones serve. PostgreSQL has made a standby its primary if it lost that."
    if lost:
        left = f"Copies in the other zones serve; {named(lost)} may have none: the last command says in"
        left += " which zone each disk lies. What lies in another than the lost one is untouched."
    steps = [
        Step(
            "See what is left",
            left,
            [
                f"kubectl get nodes --label-columns {ZONE}",
                f"kubectl --namespace {namespace} get pods --output wide",
                *databases(rendered),
                *([f"kubectl get persistentvolumes --output jsonpath='{zoned}'"] if found else []),
            ],
        ),
        Step(
            "Wait, if the zone comes back",
            "Its disks come back with it and catch up: nothing is lost, and nothing is made anew."
            + (f" Until then {named(lost)} stands still." if lost else "")
            + " What follows is for a zone that does not come back; what is made anew there cannot be taken back.",
        ),
        Step(
            "If it does not come back: tell Kubernetes",
            "Its machines must be off. Without this a pod on a node that does not answer is never gone, and what waits"
            " for that would wait for ever.",
            [
                f"kubectl taint --overwrite node --selector {ZONE}=<zone> {GONE}",
                f"kubectl --namespace {namespace} get pods --output wide",
            ],
        ),
        *(anew.copied(rendered, each, "the zone") for each in found if each.survives_zone),
        *anew.restored(rendered, wanted, lost, "zone"),
        *_spread(rendered),
        well(rendered),
    ]
    loses, takes = wanted.costs.lost_of_all(), _usually(wanted)
    if lost:
        loses = f"nothing, if the zone comes back; if not, {_told(wanted)}"
        takes += "; what has its only disk there as long as the zone is away"
        takes += _restores(wanted, lost, "if it does not come back,")
    return Plan(f"A zone that {namespace} runs in is lost", loses, takes, steps)


def _spread(rendered: Rendered) -> Iterator[Step]:
    """Nobody moves pods that run: those of a workload may all be in one zone by now."""
    deployments = [each for each in rendered.of_kind("Deployment") if _rolls(each)]
    if deployments:
        names = " ".join(f"deployment/{name_of(each)}" for each in deployments)
        yield Step(
            "When all zones have machines again: spread the pods",
            "What started elsewhere stays there, and the next zone that is lost may hold all of a workload. New pods go"
            " where the fewest are.",
            [
                f"kubectl --namespace {rendered.namespace} rollout restart {names}",
                f"kubectl --namespace {rendered.namespace} get pods --output wide",
            ],
        )


def _rolls(deployment: Document) -> bool:
    """Whether new pods serve before old ones go, which those that share a disk may not."""
    spec = deployment["spec"]
    disk = any("persistentVolumeClaim" in each for each in spec["template"]["spec"].get("volumes", []))
    return not disk and spec.get("strategy", {}).get("type") != "Recreate"


def _one(alone: Sequence[Disks]) -> str:
    return "it has one pod" if len(alone) == 1 else "each has one pod"


def _usually(wanted: Wanted) -> str:
    """How long copies take to take over; the same where a provider has the stores."""
    return wanted.costs.takes if wanted.costs.loses else TARGETS[wanted.scenario].takes


def _told(wanted: Wanted) -> str:
    return "; ".join(f"{name}: {lost}" for name, lost in wanted.costs.loses.items())


def _restores(wanted: Wanted, lost: Sequence[Disks], when: str) -> str:
    """How long the restores take, to which all this leads in the end."""
    times = [*_times(wanted, lost)]
    return f", and {when} until it is restored: {'; '.join(times)}" if times else ""


def _times(wanted: Wanted, lost: Sequence[Disks]) -> Iterator[str]:
    for each in lost:
        yield f"{each.name} {wanted.costs.restores.get(each.name, 'never, as nothing keeps it')}"
