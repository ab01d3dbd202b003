"""A small project in a folder of its own, and the command run in it: as people run it, or within this process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from monobase_constructs.cli.group import monobase

ROOT = Path(__file__).resolve().parents[2]

MAIN = """\
from monobase_constructs import Aws, Cluster, ClusterNetwork, Consent, Edge, GitRepository, LetsEncrypt, synth


def main_cluster():
    return Cluster(
        "main",
        cloud=Aws(region="eu-central-1", secrets_role="arn:aws:iam::123456789012:role/secrets-{client}-{stage}"),
        kubernetes="1.35",
        network=ClusterNetwork(
            pods=["10.244.0.0/16"],
            services="10.96.0.0/16",
            nodes=["10.10.0.0/16"],
            api_server=["10.10.250.0/28"],
            dns="10.96.0.10",
            policies="calico",
        ),
        availability_zones=["eu-central-1a", "eu-central-1b", "eu-central-1c"],
        edge=Edge(tls=LetsEncrypt(email="ops@example.com", http01=True)),
        repository=GitRepository("https://github.com/example/infrastructure.git"),
    )


if __name__ == "__main__":
    synth(main_cluster, clients="clients")
"""

CLIENT = """\
from monobase_constructs import Account, Api, Client, staging

acme = Client(
    "acme",
    domain="acme.example",
    account=Account(image="ghcr.io/acme/account:1.0.0"),
    environments=[staging()],
)
"""

Command = Callable[..., "subprocess.CompletedProcess[str]"]
InProcess = Callable[..., Result]


@pytest.fixture(scope="session")
def written_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose dist/ is fresh; nobody may change it."""
    return written(tmp_path_factory.mktemp("written") / "project", CLIENT)


@pytest.fixture
def project(written_project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of it, which is the current folder."""
    return entered(written_project, tmp_path, monkeypatch)


def written(folder: Path, client: str) -> Path:
    """Make a project of one client, with its dist/."""
    (folder / "clients").mkdir(parents=True)
    (folder / "main.py").write_text(MAIN)
    (folder / "clients" / "acme.py").write_text(client)
    done = run(folder, "synth")
    assert done.returncode == 0, done.stderr
    return folder


def entered(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy a project and go there."""
    folder = tmp_path / "project"
    shutil.copytree(project, folder, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.chdir(folder)
    return folder


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "monobase_constructs.cli", *arguments],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def within(*arguments: str) -> Result:
    """The command in this process, which is faster."""
    return CliRunner().invoke(monobase, arguments, prog_name="monobase")
