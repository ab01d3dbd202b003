"""What Argo CD reads and runs: repositories of this machine, and programs in the place of those that want a network."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from .tree import ROOT

OURS = "https://github.com/monobaselabs/infrastructure.git"
SNAPSHOTS = "https://github.com/kubernetes-csi/external-snapshotter.git"
"""The controller of snapshots has no chart; its Applications name folders of its own repository."""
IMAGE = "registry.k8s.io/sig-storage/snapshot-controller"


def stand_ins(folder: Path, kubectl: Path) -> Path:
    """A folder with `helm` and `kustomize`, as the repo-server and a bootstrap call them."""
    folder.mkdir()
    programs = {
        "helm": f'PYTHONPATH={ROOT} exec {sys.executable} -m tests.cluster.helm "$@"',
        "kubectl": f'exec {kubectl} "$@"',
        # Images are set by a word of its own; here nobody pulls them.
        "kustomize": f'[ "$1" = edit ] || exec {kubectl} kustomize "$2"',
    }
    for name, text in programs.items():
        (folder / name).write_text(f"#!/bin/sh\n{text}\n")
        (folder / name).chmod(0o755)
    return folder


def committed(folder: Path, files: dict[str, str]) -> str:
    """Commit files to a new Git repository; its newest commit."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    _git(folder, "init", "--quiet", "--initial-branch=main")
    _git(folder, "add", "--all")
    _git(folder, "-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message=All")
    return _git(folder, "rev-parse", "HEAD").strip()


def _git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout
