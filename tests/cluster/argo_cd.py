"""What Argo CD reads and runs: repositories of this machine, and programs in the place of those that want a network."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

from .api import until
from .control_plane import ControlPlane, free_ports
from .tree import ROOT, Document

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


def committed(folder: Path) -> str:
    """Commit what is new in a folder to its Git repository; its newest commit."""
    if not (folder / ".git").exists():
        _git(folder, "init", "--quiet", "--initial-branch=main")
    _git(folder, "add", "--all")
    if _git(folder, "status", "--porcelain"):
        _git(folder, "-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "--quiet", "--message=All")
    return _git(folder, "rev-parse", "HEAD").strip()


def start(plane: ControlPlane, programs: Path, values: Document) -> None:
    """Start what renders and what applies, told what the values of the chart tell them. programs: in helm's place."""
    cache, renderer, *metrics = free_ports(4)
    kubeconfig, path = plane.folder / "kubeconfig", f"{programs}:{os.environ['PATH']}"
    scratch = plane.folder / "renderer"
    scratch.mkdir()
    parameters = values["configs"]["params"]
    plane.run("redis", f"127.0.0.1:{cache}")
    plane.run(
        _named(plane, "argocd-repo-server"),
        f"--port={renderer}",
        "--address=127.0.0.1",
        f"--metrics-port={metrics[0]}",
        "--metrics-address=127.0.0.1",
        f"--redis=127.0.0.1:{cache}",
        "--disable-tls",
        ARGOCD_ASK_PASS_SOCK=str(scratch / "ask"),
        ARGOCD_GPG_ENABLED="false",
        PATH=path,
        TMPDIR=str(scratch),
    )
    plane.run(
        _named(plane, "argocd-application-controller"),
        f"--kubeconfig={kubeconfig}",
        "--namespace=argocd",
        f"--metrics-port={metrics[1]}",
        f"--redis=127.0.0.1:{cache}",
        f"--repo-server=127.0.0.1:{renderer}",
        "--repo-server-plaintext",
        f"--server-side-diff-enabled={parameters['controller.diff.server.side']}",
        f"--sync-timeout={parameters['controller.sync.timeout.seconds']}",
        # What is in the cluster itself is reached as we reach it.
        ARGOCD_FAKE_IN_CLUSTER="true",
        # After each new kind it asks for all kinds again.
        ARGOCD_K8S_CLIENT_QPS="500",
        ARGOCD_K8S_CLIENT_BURST="1000",
        KUBECONFIG=str(kubeconfig),
        PATH=path,
    )
    until(lambda: _listens(renderer), "a repo-server that listens", 60)


def _named(plane: ControlPlane, name: str) -> Path:
    """The one program of Argo CD under the name by which it knows what it is to be."""
    path = plane.folder / name
    path.symlink_to(plane.programs / "argocd")
    return path


def _listens(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


def _git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout
