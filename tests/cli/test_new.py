"""A client is one file: what `monobase new client` writes, what synth says next, and what changes in dist/."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from monobase_constructs.app.synth import synthesize
from monobase_constructs.values.problems import InvalidInput

from .conftest import ROOT, run

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


def test_a_client_in_which_nothing_runs_yet(project: Path) -> None:
    """Synth refuses it, so that this is said before."""
    done = run(project, "new", "client", "beta", "--domain", "beta.example")
    assert (done.returncode, done.stderr) == (
        0,
        "clients/beta.py: written; nothing runs in it yet: state api=Api(image=...) or account=...; then monobase "
        "synth writes its manifests, and tells what to create at the cloud, in DNS and of secrets\n",
    )


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
    assert done.stderr == (
        "clients/north_wind.py: written; monobase synth writes its manifests, and tells what to create at the cloud, "
        "in DNS and of secrets\n"
    )
    assert (project / "clients" / "north_wind.py").read_text() == WRITTEN
    assert git(project, "status", "--short") == "?? clients/north_wind.py\n"
    said = run(project, "synth")
    assert said.returncode == 0, said.stderr
    assert [line for line in said.stderr.splitlines() if line.startswith("by hand:")] == [
        f"by hand: north-wind-prod: create the DNS record {host}.north-wind.acme.example CNAME with the host name that "
        "this tells: kubectl get gateway shared-gateway --namespace gateway-system --output "
        "'jsonpath={.status.addresses[*].value}'"
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


def test_a_database_that_nobody_would_use(project: Path) -> None:
    done = run(project, "new", "client", "zeta", "--domain", "zeta.example", "--postgres", "50Gi")
    assert (done.returncode, done.stderr) == (
        1,
        '--postgres: got "50Gi"; allowed: together with --api, which uses it\n',
    )
    assert not (project / "clients" / "zeta.py").exists()


def test_this_repository_has_room_for_one_more_client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And says what is wanted where it has not: not of the client whose pods happen to be placed last."""
    for name in ("clients", "dist", "main.py"):
        (tmp_path / name).symlink_to(ROOT / name) if name == "dist" else copied(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    api = ["--api", f"ghcr.io/zeta/api:1.0.0{DIGEST}", "--postgres", "50Gi", "--staging"]
    assert run(tmp_path, "new", "client", "zeta", "--domain", "zeta.com", *api).returncode == 0
    assert synthesize(main_cluster(tmp_path), output="dist").environments == 7
    with pytest.raises(InvalidInput) as told:
        synthesize(main_cluster(tmp_path, nodes=9), output="dist")
    [line] = [str(each) for each in told.value.problems if "node-room" in str(each)]
    assert re.fullmatch(
        r"main\.py:\d+: \S+ \S+: spec: without apps-0 in eu-central-1a, \d+ of its \d+ pods find no node: all pods ask "
        r"for \S+ processors and \S+ at the least scale, 8 nodes have 30.4 and 112Gi; allowed: NodePool\(\"apps\", "
        r"nodes=1[1-8]\); not in the output yet: zeta-prod, zeta-staging \[node-room\]",
        line,
    )
    stated = (tmp_path / "main.py").read_text().splitlines()[int(line.split(":")[1]) - 1]
    assert 'NodePool("apps", nodes=9' in stated


def main_cluster(folder: Path, nodes: int = 18) -> Any:
    """The function of main.py in the folder, with so many nodes."""
    path = folder / "main.py"
    path.write_text((ROOT / "main.py").read_text().replace("nodes=18", f"nodes={nodes}"))
    scope: dict[str, Any] = {}
    exec(compile(path.read_text(), path, "exec"), scope)
    return scope["main_cluster"]


def copied(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy(source, target)


def test_mistakes_are_told_and_nothing_is_written(project: Path) -> None:
    done = run(project, "new", "client", "North", "--domain", "north", "--api", "ghcr.io/north/api")
    assert done.returncode == 1
    assert [path.name for path in (project / "clients").glob("*.py")] == ["acme.py"]
    assert "Traceback" not in done.stderr and done.stderr.count("\n") >= 1


@pytest.mark.parametrize(("name", "module"), [("class", "class_"), ("production", "production_"), ("match", "match")])
def test_a_name_that_python_has_taken(name: str, module: str, project: Path) -> None:
    images = ["--account", f"ghcr.io/a/account:1.0.0{DIGEST}"]
    assert run(project, "new", "client", name, "--domain", "own.example", *images).returncode == 0
    written = project / f"clients/{module}.py"
    assert f'\n{module} = Client(\n    "{name}",\n' in written.read_text()
    scope: dict[str, Any] = {}
    exec(compile(written.read_text(), written, "exec"), scope)
    assert scope[module].name == name


def test_an_image_that_the_next_synth_would_refuse(project: Path) -> None:
    images = ["--api", "ghcr.io/north/api:1.0.0", "--account", "ghcr.io/north/account:1.0.0"]
    done = run(project, "new", "client", "north", "--domain", "north.example", *images)
    assert (done.returncode, done.stderr) == (
        1,
        '--api: got "ghcr.io/north/api:1.0.0"; allowed: an image with a digest in production; '
        'write "ghcr.io/north/api:1.0.0@sha256:..."\n'
        '--account: got "ghcr.io/north/account:1.0.0"; allowed: an image with a digest in production; '
        'write "ghcr.io/north/account:1.0.0@sha256:..."\n',
    )
    assert not (project / "clients/north.py").exists()
