"""However a command ends, it says so in a line and by its status, and never by a traceback."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from monobase_constructs.cli.__main__ import ended
from monobase_constructs.cli.group import COMMANDS, monobase
from monobase_constructs.cli.status import MEANINGS, Status

from .conftest import CLIENT, MAIN, run
from .repositories import initialize

FILE = "dist/main/clients/acme-staging/deployment-account.yaml"
CALLS = {
    "synth": ["synth"],
    "check": ["check"],
    "diff": ["diff"],
    "explain": ["explain", FILE],
    "bootstrap": ["bootstrap", "main", "--context", "main-admin"],
    "new": ["new", "client", "beta", "--domain", "beta.example"],
    "secrets": ["secrets", "plan"],
    "restore": ["restore", "plan", "acme", "staging"],
    "remove": ["remove", "plan", "acme", "staging"],
    "completion": ["completion", "bash"],
}
DEFECT = ": a defect of monobase, not of your code: please report it with what MONOBASE_TRACEBACK=1 shows\n"
INTERRUPT = "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n"


def status_of(*arguments: str) -> int:
    return ended(lambda: monobase.main([*arguments], prog_name="monobase", standalone_mode=False))


def test_every_command_is_tried() -> None:
    assert CALLS.keys() == COMMANDS.keys()


@pytest.mark.parametrize("name", [name for name in CALLS if name != "completion"])
def test_outside_of_a_project(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert status_of(*CALLS[name]) == Status.UNREADABLE
    said = "main.py: no such file: run monobase in the folder that holds it\n"
    if name in ("restore", "remove"):  # which is for those who have dist/ alone
        said = 'acme-staging: environment: got "acme-staging"; allowed: one of those in dist/: none: run make synth\n'
    assert capsys.readouterr() == ("", said)
    assert not any(tmp_path.iterdir())


def test_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("restore", "plan", "--scenario", "flood", "acme", "prod") == Status.CALL
    out, said = capsys.readouterr()
    assert out == "" and "Usage: monobase restore plan" in said
    assert said.splitlines()[-1].startswith("Error: Invalid value for '--scenario': 'flood' is not one of 'pod', ")


def test_two_forms_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of("diff", "--json", "--markdown") == Status.CALL
    out, said = capsys.readouterr()
    assert (out, said.splitlines()[-1]) == ("", "Error: got --markdown and --json; allowed: one of them")


def test_interrupted_in_main(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(INTERRUPT)
    done = run(tmp_path, "synth")
    assert (done.returncode, done.stdout, done.stderr) == (Status.INTERRUPTED, "", "\ninterrupted\n")


def test_interrupted_in_synth(tmp_path: Path) -> None:
    (tmp_path / "clients").mkdir()
    (tmp_path / "main.py").write_text(MAIN)
    (tmp_path / "clients" / "acme.py").write_text(INTERRUPT + CLIENT)
    said = "interrupted; dist/ is whole, of this run or of the one before\n"
    done = run(tmp_path, "synth")
    assert (done.returncode, done.stdout, done.stderr) == (Status.INTERRUPTED, "", said)
    script = subprocess.run([sys.executable, "main.py"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (script.returncode, script.stdout, script.stderr) == (Status.INTERRUPTED, "", said)
    assert not (tmp_path / "dist").exists()


def test_mistakes_of_main_itself_are_a_line(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text("from monobase_constructs import Cluster\n\nprint(Cluster.nam)\n")
    done = run(tmp_path, "synth")
    said = "main.py:3: AttributeError: type object 'Cluster' has no attribute 'nam'"
    assert (done.returncode, done.stdout) == (Status.MISTAKES, "")
    assert done.stderr.startswith(said) and done.stderr.count("\n") == 1
    (tmp_path / "main.py").write_text("raise SystemExit(9)\n")
    assert run(tmp_path, "synth").returncode == 9


@pytest.mark.parametrize("call", [["-m", "monobase_constructs.cli", "synth"], ["main.py"]])
def test_a_defect_in_synth_is_no_mistake_of_main(call: list[str], tmp_path: Path) -> None:
    breaking = "import monobase_constructs.rules as rules\n\n\ndef findings(*_):\n    raise KeyError('spec')\n\n\n"
    (tmp_path / "clients").mkdir()
    (tmp_path / "clients" / "acme.py").write_text(CLIENT)
    (tmp_path / "main.py").write_text(f"{breaking}rules.findings = findings\n{MAIN}")
    done = subprocess.run([sys.executable, *call], cwd=tmp_path, capture_output=True, text=True, check=False)
    said = f"KeyError: 'spec'{DEFECT}"
    assert (done.returncode, done.stdout, done.stderr) == (Status.DEFECT, "", said)
    assert not (tmp_path / "dist").exists()


def test_a_defect_below_a_line_of_a_client_is_no_mistake_of_it(tmp_path: Path) -> None:
    """The line is told, since it leads to the defect, and the status says whose it is."""
    code = "def check(self):\n    raise KeyError('spec')\n"
    breaking = f"""from monobase_constructs import StaticSite
from monobase_constructs.values.problems import LIBRARY
exec(compile({code!r}, LIBRARY + "workloads/broken.py", "exec"))
StaticSite.check = check
"""
    (tmp_path / "clients").mkdir()
    (tmp_path / "main.py").write_text(f"{breaking}{MAIN}")
    (tmp_path / "clients" / "acme.py").write_text(
        "from monobase_constructs import Client, StaticSite, staging\n\n\ndef build(env):\n"
        '    StaticSite(env, "site", image="ghcr.io/acme/site:1.0.0")\n\n\n'
        'acme = Client("acme", domain="acme.example", environments=[staging(build=build)])\n'
    )
    done = run(tmp_path, "synth")
    assert (done.returncode, done.stdout, done.stderr) == (
        Status.DEFECT,
        "",
        f"KeyError: 'spec', below clients/acme.py:5{DEFECT}",
    )
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize("arguments", [["--help"], ["diff", "--help"], ["diff", "HEAD", "--json"]])
def test_nobody_reads_on(arguments: list[str], project: Path) -> None:
    initialize(project)
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "monobase_constructs.cli", *arguments]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (Status.CLOSED, "")


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (
            OSError(errno.EROFS, "Read-only file system", "clients/beta.py"),
            4,
            "clients/beta.py: Read-only file system\n",
        ),
        (OSError(errno.ENOSPC, "No space left on device"), 4, "No space left on device\n"),
        (PermissionError(errno.EACCES, "Permission denied", "dist"), 4, "dist: Permission denied\n"),
        (KeyboardInterrupt(), 130, "interrupted\n"),
        (
            TypeError("two\nlines"),
            70,
            f"TypeError: two{DEFECT}",
        ),
    ],
)
def test_what_no_command_expects(
    error: BaseException, status: int, said: str, project: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    def refuse(*arguments: object) -> None:
        raise error

    monkeypatch.setattr("pathlib.Path.write_text", refuse)
    assert status_of(*CALLS["new"]) == status
    out, told = capsys.readouterr()
    assert (out, told.lstrip("\n")) == ("", said)
    if status == Status.DEFECT:
        monkeypatch.setenv("MONOBASE_TRACEBACK", "1")
        with pytest.raises(TypeError):
            status_of(*CALLS["new"])


def test_a_file_system_that_is_read_only(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guard = project / "sitecustomize.py"
    guard.write_text(
        "import os\nmake = os.mkdir\ndef mkdir(path, *arguments, **more):\n"
        "    if str(path).endswith('.dist.new'):\n"
        "        raise OSError(30, 'Read-only file system', str(path))\n"
        "    make(path, *arguments, **more)\nos.mkdir = mkdir\n"
    )
    (project / "clients" / "acme.py").write_text(CLIENT.replace("1.0.0", "1.1.0"))
    done = run(project, "synth", PYTHONPATH=os.pathsep.join([str(project), *sys.path]))
    said = f"{project}/.dist.new: Read-only file system: {project}/dist is as it was; put this right and run again\n"
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"{said}1 mistake; dist/ is as it was\n"


def test_all_statuses_are_written_down() -> None:
    assert MEANINGS.keys() == {*Status}
    page = (Path(__file__).resolve().parents[2] / "docs/reference/command-line.md").read_text()
    assert all(f"| {int(status)} | {status.meaning} |" in page for status in Status)


NO_NODE: list[Callable[[], list[str]]] = [
    lambda: CALLS["new"],
    lambda: CALLS["diff"],
    lambda: CALLS["restore"],
    lambda: CALLS["remove"],
]


@pytest.mark.parametrize("call", NO_NODE)
def test_what_needs_no_node_starts_none(call: Callable[[], list[str]], project: Path) -> None:
    initialize(project)
    done = run(project, *call(), JSII_NODE="/nonexistent")
    assert "nonexistent" not in done.stderr and done.returncode in (0, 1), done.stderr
