"""A client is one file: what `monobase new client` writes, what synth says next, and what changes in dist/."""

from __future__ import annotations

import subprocess
from pathlib import Path

from .conftest import run

DIGEST = f"@sha256:{'ab' * 32}"
NEW = [
    "new",
    "client",
    "north-wind",
    "--domain",
    "north-wind.acme.example",
    "--api",
    f"ghcr.io/north/api:1.0.0{DIGEST}",
    "--account",
    f"ghcr.io/north/account:1.0.0{DIGEST}",
]
WRITTEN = f'''\
"""north-wind: what it is, and who to ask."""

from monobase_constructs import Account, Api, Client, production

north_wind = Client(
    "north-wind",
    domain="north-wind.acme.example",
    api=Api(image="ghcr.io/north/api:1.0.0{DIGEST}"),
    account=Account(image="ghcr.io/north/account:1.0.0{DIGEST}"),
    environments=[
        production(),
    ],
)
'''


def git(project: Path, *words: str) -> str:
    options = ["-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *options, *words], cwd=project, check=True, capture_output=True, text=True).stdout


def test_one_file_is_written_and_dist_only_grows(project: Path) -> None:
    (project / "clients" / "acme.py").write_text(
        (project / "clients" / "acme.py").read_text().replace('"acme.example"', '"own.acme.example"')
    )
    assert run(project, "synth").returncode == 0
    git(project, "init", "-q")
    git(project, "add", "-A")
    git(project, "commit", "-qm", "before")
    done = run(project, *NEW)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "clients/north_wind.py: written; monobase synth writes its manifests\n"
    assert (project / "clients" / "north_wind.py").read_text() == WRITTEN
    assert git(project, "status", "--short") == "?? clients/north_wind.py\n"
    said = run(project, "synth")
    assert said.returncode == 0, said.stderr
    assert [line for line in said.stderr.splitlines() if line.startswith("by hand:")] == [
        f"by hand: north-wind-prod: point {host}.north-wind.acme.example at the address of the shared Gateway"
        for host in ("api", "app")
    ]
    git(project, "add", "-A")
    changes = [line.split("\t") for line in git(project, "diff", "--cached", "--numstat", "--", "dist").splitlines()]
    assert [path for _, removed, path in changes if removed != "0"] == []
    theirs = [path for *_, path in changes if "acme-staging" in path]
    assert changes and theirs == []


def test_the_second_synth_says_nothing_more(project: Path) -> None:
    assert "by hand" not in run(project, "synth").stderr


def test_what_is_there_is_not_overwritten(project: Path) -> None:
    before = (project / "clients" / "acme.py").read_text()
    done = run(project, "new", "client", "acme", "--domain", "acme.example")
    assert done.returncode == 1
    assert done.stderr == (
        "clients/acme.py: got a client that is there; allowed: a name that is free; edit the module\n"
    )
    assert (project / "clients" / "acme.py").read_text() == before


def test_mistakes_are_told_and_nothing_is_written(project: Path) -> None:
    done = run(project, "new", "client", "North", "--domain", "north", "--api", "ghcr.io/north/api")
    assert done.returncode == 1
    assert [path.name for path in (project / "clients").glob("*.py")] == ["acme.py"]
    assert "Traceback" not in done.stderr and done.stderr.count("\n") >= 1
