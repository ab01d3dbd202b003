"""What runs when all of dist/ runs: pods on nodes, what was refused them, and what is well."""

from __future__ import annotations

import signal
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain

from .api import Answer, Api, until
from .control_plane import ControlPlane
from .nodes import ZONE
from .tree import Document

CONTROLLERS = ("daemonsets", "deployments", "statefulsets")
WAITS = 300
"""Seconds after which pods of a lost node are given up, where nobody says otherwise."""
CONFLICT = "the object has been modified"
"""Two wrote at the same time; whoever came second tries again."""


@dataclass
class Running:
    """A control plane with its controllers, a scheduler, and nodes by zone."""

    plane: ControlPlane
    nodes: list[Document]
    zones: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)

    @property
    def api(self) -> Api:
        """Where to ask."""
        return self.plane.api

    def play(self, zone: str) -> None:
        """Begin to play the nodes of a zone."""
        self.zones[zone] = self.plane.play_nodes(ZONE, zone)

    def lose(self, zone: str) -> None:
        """End all nodes of a zone at once."""
        self.zones[zone].kill()
        self.zones[zone].wait()

    def names(self, zone: str) -> set[str]:
        """The nodes of a zone."""
        return {each["metadata"]["name"] for each in self.nodes if each["metadata"]["labels"][ZONE] == zone}

    def pods(self) -> list[Document]:
        """All that have not ended."""
        pods = self.api.list("/api/v1/pods")
        return [pod for pod in pods if pod["status"].get("phase") not in ("Succeeded", "Failed")]

    def ready(self) -> Counter[str]:
        """How many pods of each controller are ready."""
        return Counter(owner(pod) for pod in self.pods() if is_ready(pod))

    def controllers(self) -> Iterator[Document]:
        """Every Deployment, StatefulSet and DaemonSet."""
        for kind in CONTROLLERS:
            yield from self.api.list(f"/apis/apps/v1/{kind}")

    def deployments(self) -> list[Document]:
        """Every Deployment."""
        return self.api.list("/apis/apps/v1/deployments")

    def quotas(self) -> list[Document]:
        """Every ResourceQuota."""
        return self.api.list("/api/v1/resourcequotas")

    def miscounted(self) -> list[str]:
        """The quotas that do not hold what they say, or have not counted the pods that are there."""
        here = Counter(pod["metadata"]["namespace"] for pod in self.pods())
        return [
            quota["metadata"]["namespace"]
            for quota in self.quotas()
            if quota["status"].get("hard") != quota["spec"]["hard"]
            or int(quota["status"]["used"]["pods"]) != here[quota["metadata"]["namespace"]]
        ]

    def budgets(self) -> list[Document]:
        """Every PodDisruptionBudget."""
        return self.api.list("/apis/policy/v1/poddisruptionbudgets")

    def of(self, budget: Document) -> list[Document]:
        """The pods that a budget is about."""
        asked, namespace = budget["spec"]["selector"]["matchLabels"].items(), budget["metadata"]["namespace"]
        here = [pod for pod in self.pods() if pod["metadata"]["namespace"] == namespace]
        return [pod for pod in here if asked <= pod["metadata"]["labels"].items()]

    def unfinished(self) -> list[str]:
        """What has not all its pods, of its newest template, ready."""
        return sorted(filter(None, (_lacks(each) for each in self.controllers())))

    def scale(self, scaler: Document, pods: int) -> None:
        """Have the real autoscaler ask for so many: its least is then so many, and no metrics are needed."""
        assert self.api.merge(scaler, {"spec": {"minReplicas": pods}}).refused is None
        target = scaler["spec"]["scaleTargetRef"]
        scaled = {
            "apiVersion": target["apiVersion"],
            "kind": target["kind"],
            "metadata": {"name": target["name"], "namespace": scaler["metadata"]["namespace"]},
        }
        # Without metrics an autoscaler only ever goes up.
        if self.api.read(scaled).body["spec"]["replicas"] > pods:
            assert self.api.merge(scaled, {"spec": {"replicas": pods}}).refused is None
        until(lambda: self.api.read(scaled).body["spec"]["replicas"] == pods, f"{target['name']} of {pods} pods")

    def restart(self, controller: Document) -> None:
        """Roll out anew, as `kubectl rollout restart` does."""
        now = datetime.now(UTC).isoformat()
        again = {"template": {"metadata": {"annotations": {"kubectl.kubernetes.io/restartedAt": now}}}}
        if controller["spec"].get("updateStrategy", {}).get("type") != "OnDelete":
            assert self.api.merge(controller, {"spec": again}).refused is None

    def begun(self) -> bool:
        """Whether each Deployment has pods of its newest template."""
        return all(
            each["status"].get("observedGeneration") == each["metadata"]["generation"]
            and each["status"].get("updatedReplicas")
            for each in self.deployments()
        )

    def cordon(self, node: Document, unschedulable: bool) -> None:
        """Let no new pods onto a node, or let them again."""
        assert self.api.merge(node, {"spec": {"unschedulable": unschedulable}}).refused is None

    def drain(self, node: Document, seconds: float = 300) -> Counter[str]:
        """Evict every pod of a node but those that are on each node, and again those whose budget allows none now.

        The fewest pods of each controller that were ready at any time meanwhile.
        """
        refused: dict[str, str] = {}
        fewest = self.ready()

        def empty() -> bool:
            here = [pod for pod in self.pods() if pod["spec"].get("nodeName") == node["metadata"]["name"]]
            here = [pod for pod in here if not is_on_each_node(pod)]
            for pod in here:
                answer = self.evict(pod)
                assert answer.status in (201, 404, 429), answer.refused
                refused[pod["metadata"]["name"]] = answer.refused or ""
            ready = self.ready()
            fewest.update({name: min(fewest[name], ready[name]) - fewest[name] for name in fewest})
            return not here

        until(empty, lambda: f"{node['metadata']['name']} is not empty: {refused}", seconds)
        return fewest

    def evict(self, pod: Document) -> Answer:
        """Ask a pod to go, as a drain does, which a budget may refuse."""
        metadata = {name: pod["metadata"][name] for name in ("name", "namespace")}
        eviction = {"apiVersion": "policy/v1", "kind": "Eviction", "metadata": metadata}
        return self.api.call("POST", f"{self.api.path(pod)}/eviction", eviction)

    @contextmanager
    def frozen(self) -> Iterator[None]:
        """No pod starts and none goes, for less time than it takes to miss a node."""
        for each in self.zones.values():
            each.send_signal(signal.SIGSTOP)
        try:
            yield
        finally:
            for each in self.zones.values():
                each.send_signal(signal.SIGCONT)

    def unready(self, nodes: set[str]) -> bool:
        """Whether all of these nodes are known to be lost, and their pods with them."""
        live = [each for each in self.api.list("/api/v1/nodes") if each["metadata"]["name"] in nodes]
        lost = all(not is_ready({"status": each["status"], "metadata": {}}) for each in live)
        return lost and not any(is_ready(pod) for pod in self.pods() if pod["spec"].get("nodeName") in nodes)

    def movable(self) -> set[str]:
        """The controllers whose pods are soon made anew elsewhere when their node is lost."""
        pods = self.pods()
        return {owner(pod) for pod in pods} - {owner(pod) for pod in pods if not is_movable(pod)}

    def refusals(self) -> list[str]:
        """What controllers wanted to make and admission refused: quota, limits, Pod Security."""
        events = self.api.list("/api/v1/events?fieldSelector=reason%3DFailedCreate")
        told = [f"{each['involvedObject']['name']}: {each['message']}" for each in events]
        return [each for each in told if CONFLICT not in each]

    def unplaced(self) -> list[str]:
        """Pods without a node, and what the scheduler says of each."""
        return sorted(
            f"{pod['metadata']['namespace']}/{pod['metadata']['name']}: {_why(pod)}"
            for pod in self.pods()
            if "nodeName" not in pod["spec"]
        )

    def settled(self, seconds: float = 300) -> None:
        """Wait until every pod that is wanted is ready."""
        until(
            lambda: not self.unfinished() and not self.unplaced(),
            self.report,
            seconds,
        )

    def report(self) -> str:
        """What is not as it should be."""
        return "\n".join([*self.unfinished(), *self.unplaced(), *self.refusals()])

    def by_zone(self, name: str) -> bool:
        """Whether the pods of a controller must be spread over the zones."""
        spreads = (pod["spec"].get("topologySpreadConstraints", []) for pod in self.pods() if owner(pod) == name)
        return any(
            each["topologyKey"] == ZONE and each["whenUnsatisfiable"] == "DoNotSchedule" for each in chain(*spreads)
        )

    def places(self) -> dict[str, list[str]]:
        """The node of each pod, by controller."""
        found: dict[str, list[str]] = {}
        for pod in self.pods():
            found.setdefault(owner(pod), []).append(pod["spec"]["nodeName"])
        return found


def is_ready(pod: Document) -> bool:
    """Whether a pod serves."""
    conditions = pod["status"].get("conditions", [])
    well = any(each["type"] == "Ready" and each["status"] == "True" for each in conditions)
    return well and "deletionTimestamp" not in pod["metadata"]


def is_on_each_node(pod: Document) -> bool:
    """Whether a pod is one of a DaemonSet, and goes with its node."""
    return any(by["kind"] == "DaemonSet" for by in pod["metadata"]["ownerReferences"])


def is_movable(pod: Document) -> bool:
    """Whether a pod is soon made anew elsewhere: not one of a StatefulSet, whose name may be there but once.

    Charts say nothing of lost nodes, and then Kubernetes waits for five minutes.
    """
    lost = [each for each in pod["spec"].get("tolerations", []) if each.get("key") == "node.kubernetes.io/unreachable"]
    soon = all(each.get("tolerationSeconds", WAITS) < WAITS for each in lost)
    return soon and all(by["kind"] == "ReplicaSet" for by in pod["metadata"]["ownerReferences"])


def owner(pod: Document) -> str:
    """The Deployment, StatefulSet, DaemonSet or Job that a pod belongs to."""
    [by] = pod["metadata"]["ownerReferences"]
    # A ReplicaSet is called after its Deployment and the hash of its template.
    name = by["name"].rpartition("-")[0] if by["kind"] == "ReplicaSet" else by["name"]
    return f"{pod['metadata']['namespace']}/{name}"


def _lacks(controller: Document) -> str | None:
    spec, status, metadata = controller["spec"], controller.get("status", {}), controller["metadata"]
    if "replicas" in spec:
        wanted, names = spec["replicas"], ("replicas", "updatedReplicas", "readyReplicas", "availableReplicas")
    else:
        # Those of a DaemonSet are as many as nodes.
        wanted = status.get("desiredNumberScheduled", -1)
        names = ("currentNumberScheduled", "updatedNumberScheduled", "numberReady", "numberAvailable")
    seen = status.get("observedGeneration") == metadata["generation"]
    there, *done = [status.get(name, 0) for name in names]
    if seen and there == wanted and all(number == wanted for number in done):
        return None
    return f"{controller['metadata']['namespace']}/{metadata['name']}: {wanted} wanted, {done} new, ready, available"


def _why(pod: Document) -> str:
    return next((each.get("message", "") for each in pod["status"].get("conditions", [])), "not seen yet")
