"""A copy of this project whose dist/ names repositories of this machine, and what a person can do with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml

from .applications import Applications
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
    """A folder with main.py, clients/ and dist/; programs: what stands in for helm; plane: an empty cluster.

    Beside the folder are the repositories.
    """

    folder: Path
    programs: Path
    plane: ControlPlane

    def write(self, minor: str) -> None:
        """Write main.py and clients/ for a version of Kubernetes, and what comes of them."""
        main = (ROOT / "main.py").read_text()
        assert main.count('kubernetes="1.35"') == 1
        self.source.mkdir()
        (self.source / "main.py").write_text(main.replace('kubernetes="1.35"', f'kubernetes="{minor}"'))
        shutil.copytree(ROOT / "clients", self.source / "clients", ignore=shutil.ignore_patterns("__pycache__"))
        for path, text in _snapshots():
            (self.snapshots / path).parent.mkdir(parents=True, exist_ok=True)
            (self.snapshots / path).write_text(text)
        committed(self.snapshots)
        self.render()

    def render(self) -> None:
        """Write dist/ anew, naming the repositories of this machine, and commit it."""
        subprocess.run([sys.executable, "-O", "main.py"], cwd=self.source, check=True, capture_output=True)
        for old in (self.folder, self.repository / "dist"):
            shutil.rmtree(old, ignore_errors=True)
        shutil.copytree(self.source, self.folder)
        commit = committed(self.snapshots)
        for path in sorted((self.folder / "dist").rglob("*.yaml")):
            text = path.read_text().replace(OURS, f"file://{self.repository}")
            if SNAPSHOTS in text:
                text = text.replace(SNAPSHOTS, f"file://{self.snapshots}")
                document = yaml.safe_load(text)
                if document["kind"] == "Application":
                    text = text.replace(document["spec"]["source"]["targetRevision"], commit)
            path.write_text(text)
        shutil.copytree(self.folder / "dist", self.repository / "dist")
        committed(self.repository)

    def manifests(self, pattern: str) -> Iterator[Document]:
        """What is in the repository now."""
        for path in sorted((self.repository / "dist" / "main").glob(pattern)):
            yield from yaml.safe_load_all(path.read_text())

    @contextmanager
    def changed(self, changes: Mapping[str, str | None]) -> Iterator[None]:
        """Commit files of dist/main/, or without a text their removal; afterwards what was there before."""
        manifests = self.repository / "dist" / "main"
        before = {name: path.read_text() if (path := manifests / name).exists() else None for name in changes}
        self._commit(changes)
        yield
        self._commit(before)

    def _commit(self, changes: Mapping[str, str | None]) -> None:
        for name, text in changes.items():
            path = self.repository / "dist" / "main" / name
            if text is None:
                path.unlink()
            else:
                path.write_text(text)
        committed(self.repository)

    @property
    def source(self) -> Path:
        """main.py and clients/, and dist/ as they write it."""
        return self.folder.parent / "source"

    @property
    def repository(self) -> Path:
        """What Argo CD reads."""
        return self.folder.parent / "infrastructure.git"

    @property
    def snapshots(self) -> Path:
        """In the place of the repository of the snapshot controller."""
        return self.folder.parent / "snapshots.git"

    def bootstrap(self, *options: str) -> subprocess.CompletedProcess[str]:
        """The command, as a person runs it."""
        words = [sys.executable, "-m", "monobase_constructs.cli", "bootstrap", "main", "--context", "this", *options]
        kubeconfig, path = self.plane.folder / "kubeconfig", f"{self.programs}:{os.environ['PATH']}"
        environ = {**os.environ, "KUBECONFIG": str(kubeconfig), "PATH": path}
        return subprocess.run(words, cwd=self.folder, env=environ, capture_output=True, text=True, check=False)

    @property
    def applications(self) -> Applications:
        """Those of the cluster."""
        return Applications(self.plane.api)

    def written(self) -> dict[str, str]:
        """The version of each object that a bootstrap applies each time, which is another after every change."""
        return {
            f"{path}/{each['metadata']['name']}": each["metadata"]["resourceVersion"]
            for path in REPEATED
            for each in self.plane.api.list(path)
        }


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
