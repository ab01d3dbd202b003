"""A copy of this project whose dist/ names repositories of this machine, and what a person can do with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from .argo_cd import IMAGE, OURS, SNAPSHOTS, committed
from .control_plane import ControlPlane
from .definitions import definitions
from .pods import container, made
from .tree import ROOT, Document

ARGO = "/apis/argoproj.io/v1alpha1/namespaces/argocd"
REPEATED = (
    "/api/v1/namespaces",
    "/apis/scheduling.k8s.io/v1/priorityclasses",
    "/apis/networking.k8s.io/v1/namespaces/argocd/networkpolicies",
    f"{ARGO}/appprojects",
)
"""Where the objects are that a bootstrap applies each time."""


@dataclass(frozen=True)
class Project:
    """A folder with main.py, clients/ and dist/; programs: what stands in for helm; plane: an empty cluster."""

    folder: Path
    programs: Path
    plane: ControlPlane

    def write(self, minor: str) -> None:
        """Write dist/ for a version of Kubernetes; afterwards it names the repositories that are beside it."""
        main = (ROOT / "main.py").read_text()
        assert main.count('kubernetes="1.35"') == 1
        (self.folder / "main.py").write_text(main.replace('kubernetes="1.35"', f'kubernetes="{minor}"'))
        shutil.copytree(ROOT / "clients", self.folder / "clients", ignore=shutil.ignore_patterns("__pycache__"))
        subprocess.run([sys.executable, "-O", "main.py"], cwd=self.folder, check=True, capture_output=True)
        snapshots = self.folder.parent / "snapshots.git"
        commit = committed(snapshots, dict(_snapshots()))
        written: dict[str, str] = {}
        for path in sorted((self.folder / "dist").rglob("*.yaml")):
            text = path.read_text().replace(OURS, f"file://{self.repository}")
            if SNAPSHOTS in text:
                text = text.replace(SNAPSHOTS, f"file://{snapshots}")
                document = yaml.safe_load(text)
                if document["kind"] == "Application":
                    text = text.replace(document["spec"]["source"]["targetRevision"], commit)
            path.write_text(text)
            written[str(path.relative_to(self.folder))] = text
        committed(self.repository, written)

    @property
    def repository(self) -> Path:
        """What Argo CD reads."""
        return self.folder.parent / "infrastructure.git"

    def bootstrap(self, *options: str) -> subprocess.CompletedProcess[str]:
        """The command, as a person runs it."""
        words = [sys.executable, "-m", "monobase_constructs.cli", "bootstrap", "main", "--context", "this", *options]
        kubeconfig, path = self.plane.folder / "kubeconfig", f"{self.programs}:{os.environ['PATH']}"
        environ = {**os.environ, "KUBECONFIG": str(kubeconfig), "PATH": path}
        return subprocess.run(words, cwd=self.folder, env=environ, capture_output=True, text=True, check=False)

    def applications(self) -> dict[str, Document]:
        """Those of the cluster, by name."""
        return {each["metadata"]["name"]: each for each in self.plane.api.list(f"{ARGO}/applications")}

    def written(self) -> dict[str, str]:
        """The version of each object that a bootstrap applies each time, which is another after every change."""
        return {
            f"{path}/{each['metadata']['name']}": each["metadata"]["resourceVersion"]
            for path in REPEATED
            for each in self.plane.api.list(path)
        }

    def told(self) -> str:
        """What Argo CD says of each Application that is not done, and why."""
        return "\n".join(_told(name, each["status"]) for name, each in self.applications().items() if "status" in each)


def _snapshots() -> Iterator[tuple[str, str]]:
    """The folders of the snapshot controller's repository that Applications name."""
    kinds = [each for each in definitions() if each["spec"]["group"] == "snapshot.storage.k8s.io"]
    labels = {"app.kubernetes.io/name": "snapshot-controller"}
    pod = {"metadata": {"labels": labels}, "spec": {"containers": [container("controller", {})]}}
    pod["spec"]["containers"][0]["image"] = f"{IMAGE}:v0"
    named = {"name": "snapshot-controller", "namespace": "kube-system"}
    spec = {"replicas": 2, "selector": {"matchLabels": labels}, "template": pod}
    controller = made("apps/v1", "Deployment", named, labels, spec)
    for folder, objects in (("client/config/crd", kinds), ("deploy/kubernetes/snapshot-controller", [controller])):
        yield f"{folder}/all.yaml", yaml.safe_dump_all(objects)
        yield f"{folder}/kustomization.yaml", "resources: [all.yaml]\n"


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
