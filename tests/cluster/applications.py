"""What Argo CD says of its Applications, and how it is asked to look again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .api import Answer, Api, until
from .control_plane import ControlPlane
from .tree import Document

REFRESH = "argocd.argoproj.io/refresh"
APPROVED = "argocd.argoproj.io/deletion-approved"
SAID = ".metadata.name", ".status.health.status", ".status.sync.status", ".status.operationState.phase"


@dataclass(frozen=True)
class Applications:
    """Those of a cluster."""

    api: Api

    def all(self) -> dict[str, Document]:
        """By name."""
        path = "/apis/argoproj.io/v1alpha1/namespaces/argocd/applications"
        return {each["metadata"]["name"]: each for each in self.api.list(path)}

    def refresh(self, names: Iterable[str], how: str = "normal") -> None:
        """Have Argo CD look at the repository and the cluster; how: `hard` also forgets what it has rendered."""
        names = [*names]
        for name in names:
            assert self.annotate(name, REFRESH, how).refused is None
        until(
            lambda: not any(REFRESH in self.all()[name]["metadata"].get("annotations", {}) for name in names),
            self.told,
        )

    def annotate(self, name: str, annotation: str, value: str) -> Answer:
        """Say something to an Application as people do."""
        return self.api.merge(self.all()[name], {"metadata": {"annotations": {annotation: value}}})

    def settled(self, wanted: Iterable[str], seconds: float = 300) -> None:
        """Wait until these are synced and healthy."""
        wanted = {*wanted}
        until(lambda: wanted <= {name for name, each in self.all().items() if is_well(each)}, self.told, seconds)

    def told(self) -> str:
        """What Argo CD says of each that is not done, and why."""
        return "\n".join(_told(name, each["status"]) for name, each in self.all().items() if not is_well(each))


def is_well(application: Document) -> bool:
    """Synced and healthy, with nothing under way."""
    status = application.get("status", {})
    well = (status.get("sync", {}).get("status"), status.get("health", {}).get("status"))
    return well == ("Synced", "Healthy") and "operation" not in application


def to_prune(application: Document) -> list[str]:
    """What is in the cluster and no more in the repository; hooks, which Argo CD takes to be so, left aside."""
    resources = [each for each in application["status"]["resources"] if not each.get("hook")]
    return sorted(f"{each['kind']}/{each['name']}" for each in resources if each.get("requiresPruning"))


def watch(plane: ControlPlane, kubectl: Path) -> None:
    """Write down what happens to Applications from now on, in order."""
    words = "".join(f"{{{each}}} " for each in SAID)
    plane.run(
        kubectl,
        f"--kubeconfig={plane.folder / 'kubeconfig'}",
        "--namespace=argocd",
        "get",
        "applications",
        "--watch",
        f'--output=jsonpath={words}{{"\\n"}}',
    )


def watched(plane: ControlPlane) -> Iterator[tuple[str, str, bool]]:
    """What happened, in order: an Application, its health, and whether it was applied by then."""
    whole, _, _ = (plane.folder / "kubectl.log").read_text().rpartition("\n")
    for line in whole.splitlines():
        name, health, sync, phase, _ = line.split(" ")
        yield name, health, sync == "Synced" or phase == "Succeeded"


def _told(name: str, status: Document) -> str:
    operation = status.get("operationState", {}).get("message", "")
    errors = [each["message"] for each in status.get("conditions", [])]
    unwell = [
        f"{each['kind']}/{each['name']}: {each.get('status')} {each.get('health', {}).get('status')}"
        for each in status.get("resources", [])
        if each.get("status") != "Synced" or each.get("health", {}).get("status") not in (None, "Healthy")
    ]
    well = (status.get("sync", {}).get("status"), status.get("health", {}).get("status"))
    return f"{name}: {well} {operation} {errors} {unwell}"
