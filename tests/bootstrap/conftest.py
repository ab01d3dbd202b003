"""A project, and a cluster that is as its main.py says, played by stand-ins of kubectl and helm."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from ..cli.conftest import project, within, written_project

__all__ = ["project", "written_project"]

STAND_IN = Path(__file__).with_name("stand_in.py")
ZONES = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]


def node(zone: str | None, address: str = "10.10.0.4", **spec: Any) -> dict[str, Any]:
    labels = {"topology.kubernetes.io/zone": zone} if zone is not None else {}
    addresses = [{"type": "Hostname", "address": "node"}, {"type": "InternalIP", "address": address}]
    return {"metadata": {"labels": labels}, "spec": spec, "status": {"addresses": addresses}}


def service(address: str) -> dict[str, Any]:
    return {"spec": {"clusterIP": address}}


def items(*found: dict[str, Any]) -> dict[str, Any]:
    return {"items": [*found]}


AS_STATED: dict[str, Any] = {
    "version -o json": {"serverVersion": {"major": "1", "minor": "35+"}},
    "get nodes": items(*(node(zone, podCIDRs=["10.244.1.0/24"]) for zone in ZONES)),
    "get service kubernetes": service("10.96.0.1"),
    "get endpointslices": items({"ports": [{"port": 443}], "endpoints": [{"addresses": ["10.10.250.7"]}]}),
    "k8s-app=kube-dns": items(service("10.96.0.10")),
    "get csidrivers": items({"metadata": {"name": "ebs.csi.aws.com"}}),
    "helm template": "kind: List",
    "template argocd": "kind: List",
}


def application(name: str, synced: str = "Synced", health: str = "Healthy", **status: Any) -> dict[str, Any]:
    judged = {"sync": {"status": synced}, "health": {"status": health}}
    return {"metadata": {"name": name}, "status": judged | status}


@dataclass
class Cluster:
    """What answers."""

    folder: Path

    def says(self, **changed: Any) -> None:
        """Answer as main.py says, but for `changed`, whose names stand for the words of a call."""
        answers = AS_STATED | {name.replace("_", " "): answer for name, answer in changed.items()}
        (self.folder / "answers.json").write_text(json.dumps(answers))

    def calls(self) -> list[dict[str, Any]]:
        """How the programs were called."""
        noted = self.folder / "calls"
        return [json.loads(line) for line in noted.read_text().splitlines()] if noted.exists() else []

    def changed_by(self) -> list[str]:
        """The calls that change something, as one line each; the context is that of the test."""
        lines: list[str] = []
        for call in self.calls():
            words = [call["program"], *call["words"]]
            if words[:3] == ["kubectl", "--context", "test"]:
                words[1:3] = []
            if words[1] not in ("get", "version"):
                lines.append(" ".join(words))
        return lines


@pytest.fixture
def cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cluster:
    """A cluster that is as main.py says."""
    folder, programs = tmp_path / "cluster", tmp_path / "programs"
    folder.mkdir()
    programs.mkdir()
    for name in ("kubectl", "helm"):
        (programs / name).write_text(f"#!{sys.executable}\n{STAND_IN.read_text()}")
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(programs))
    monkeypatch.setenv("STAND_IN", str(folder))
    made = Cluster(folder)
    made.says()
    return made


Bootstrap = Callable[..., Result]


@pytest.fixture
def bootstrap(project: Path, cluster: Cluster) -> Bootstrap:
    """The command for that project and that cluster."""
    return lambda *options: within("bootstrap", "main", "--context", "test", *options)
