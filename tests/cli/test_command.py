"""The command as a whole: quick, helpful, completed by shells, and without colours where nobody looks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.shell_completion import ShellComplete

from monobase_constructs.cli.commands.completion import SHELLS
from monobase_constructs.cli.group import COMMANDS, monobase

from .conftest import ROOT, run, within
from .repositories import git, initialize


def test_the_command_is_installed_with_the_library() -> None:
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["scripts"]
    module, _, name = scripts["monobase"].partition(":")
    assert callable(getattr(import_module(module), name))


NO_NODE = """
import sys, time
began = time.process_time()
from monobase_constructs.cli.commands.completion import SHELLS
from monobase_constructs.cli.group import monobase
monobase.main({arguments!r}, prog_name="monobase", standalone_mode=False)
print(time.process_time() - began, file=sys.stderr)
heavy = {{"jsii", "cdk8s", "yaml", "jsonschema_rs"}} & set(sys.modules)
assert not heavy, heavy
"""


DAILY = ["synth", "check", "diff", "explain", "new", "secrets", "restore", "remove", "completion"]


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in DAILY)])
def test_help_comes_at_once_and_without_node(arguments: list[str]) -> None:
    program = [sys.executable, "-c", NO_NODE.format(arguments=arguments)]
    runs = [subprocess.run(program, check=True, capture_output=True, text=True) for _ in "123"]
    assert min(float(run.stderr) for run in runs) < 0.3


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_says_of_itself_what_the_list_says(name: str) -> None:
    found = monobase.get_command(click.Context(monobase), name)
    assert found is not None and found.short_help == COMMANDS[name].summary
    assert "$ monobase" in within(name, "--help").output or isinstance(found, click.Group)  # help shows an example


def test_help_is_for_narrow_terminals() -> None:
    assert max(map(len, within("--help").output.splitlines())) <= 80


def test_a_wrong_call_ends_with_2(tmp_path: Path) -> None:
    done = run(tmp_path, "chek")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == "Error: No such command 'chek'; did you mean 'check'?"
    assert run(tmp_path, "deploy").stderr.splitlines()[-1] == "Error: No such command 'deploy'."


def test_shells_complete_commands_and_options(tmp_path: Path) -> None:
    def completed(words: str) -> list[str]:
        number = str(len(words.split(" ")) - 1)
        done = run(tmp_path, _MONOBASE_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=number)
        assert (done.returncode, done.stderr) == (0, "")
        return [line.partition(",")[2] for line in done.stdout.splitlines()]

    assert completed("monobase ") == [*COMMANDS]
    assert completed("monobase ch") == ["check"]
    assert completed("monobase check --j") == ["--json"]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_for_a_shell(shell: str, tmp_path: Path) -> None:
    done = run(tmp_path, "completion", shell)
    assert (done.returncode, done.stderr) == (0, "") and f"_MONOBASE_COMPLETE={shell}_complete" in done.stdout


LOADED = {
    "bash": ["bash", "--norc", "-c", "source ./script && complete -p monobase"],
    "zsh": ["zsh", "-f", "-c", "autoload -U compinit && compinit -u && source ./script && print $_comps[monobase]"],
    "fish": ["fish", "--no-config", "-c", "source ./script; and complete -c monobase"],
}


@pytest.mark.parametrize("shell", [shell for shell in LOADED if shutil.which(shell)])
def test_a_shell_that_is_there_loads_its_script(shell: str, tmp_path: Path) -> None:
    (tmp_path / "script").write_text(run(tmp_path, "completion", shell).stdout)
    here = {**os.environ, "HOME": str(tmp_path)}
    done = subprocess.run(LOADED[shell], cwd=tmp_path, capture_output=True, text=True, check=False, env=here)
    assert (done.returncode, done.stderr) == (0, "") and "_monobase_completion" in done.stdout


def test_a_shell_that_cannot_complete(tmp_path: Path) -> None:
    done = run(tmp_path, "completion", "tcsh")
    assert done.returncode == 2 and done.stderr.splitlines()[-1] == (
        "Error: Invalid value for '{bash|zsh|fish}': 'tcsh' is not one of 'bash', 'zsh', 'fish'."
    )


def completed(words: str) -> list[str]:
    """What a shell is offered for the last of the words."""
    *before, last = words.split(" ")
    return [each.value for each in ShellComplete(monobase, {}, "monobase", "").get_completions(before, last)]


FOLDER = "dist/main/clients/acme-staging"


def test_shells_complete_what_is_in_dist(project: Path) -> None:
    assert completed("explain ") == ["dist/"] == completed("explain d")
    assert completed("explain dist/") == [f"dist/main/{each.name}/" for each in sorted(Path("dist/main").iterdir())]
    assert "dist/main/clients/" in completed("explain dist/")
    assert completed("explain dist/main/cl") == ["dist/main/clients/"]
    assert f"{FOLDER}/deployment-account.yaml" in completed("explain dist/main/clients/")
    assert completed(f"explain {FOLDER}/dep") == [f"{FOLDER}/deployment-account.yaml"]
    assert completed("explain nowhere/") == []
    assert completed("restore plan ") == ["acme"]
    assert completed("restore plan acme ") == ["staging"]
    assert completed("restore plan other ") == []
    Path("dist/main/clients/acme-staging-drill").mkdir()
    assert completed("restore plan ") == ["acme"] == completed("remove plan ")
    assert completed("secrets plan ") == ["acme-staging"] == completed("secrets plan acme-")


def test_shells_complete_fields(project: Path) -> None:
    def fields(typed: str) -> list[str]:
        return completed(f"explain {FOLDER}/deployment-account.yaml {typed}")

    assert fields("") == ["apiVersion", "kind", "metadata", "spec"]
    assert fields("metadata.na") == ["metadata.name", "metadata.namespace"]
    assert fields("metadata.labels.app.kub") == [
        "metadata.labels.app.kubernetes.io/name",
        "metadata.labels.app.kubernetes.io/part-of",
    ]
    assert fields("spec.template.spec.containers.") == ["spec.template.spec.containers.account"]
    assert fields("spec.template.spec.containers.account.po") == ["spec.template.spec.containers.account.ports"]
    assert fields("nothing.") == []
    assert completed("explain nowhere.yaml sp") == []


def test_shells_complete_revisions(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert completed("diff ") == []
    initialize(project)
    git(project, "tag", "v1.4.0")
    assert completed("diff ") == ["main", "v1.4.0"] and completed("diff v") == ["v1.4.0"]
    monkeypatch.setenv("PATH", "")
    assert completed("diff ") == []
