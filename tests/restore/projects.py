"""A copy of this project in a Git repository whose main branch is deployed, and what a person writes into its code."""

from __future__ import annotations

import ast
import shlex
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from monobase_constructs.app.synth import Synthesis, write
from monobase_constructs.cli.project import asked, synthesized

from ..cli.repositories import deploy, git, initialize

ROOT = Path(__file__).resolve().parents[2]
OWNER = "monobaselabs"
"""Whose repository Argo CD reads, by main.py."""


@dataclass(frozen=True)
class Project:
    """The folder; whoever uses it is in there."""

    folder: Path

    @classmethod
    def copied(cls, to: Path) -> Project:
        """As it is here, and deployed."""
        folder = to / "project"
        for name in ("clients", "dist"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "main.py", folder / "main.py")
        initialize(folder)
        deploy(folder, OWNER)
        git(folder, "branch", "--quiet", "--set-upstream-to", "origin/main")
        return cls(folder)

    @property
    def dist(self) -> Path:
        """What was written."""
        return self.folder / "dist"

    def state(self, path: str, code: str, *, within: str | None = None) -> None:
        """Write what a plan prints into a module: each argument where calls of its kind have it.

        within: the call that an environment is stated by, for arguments that each environment has.
        """
        module = ast.parse((self.folder / path).read_text("utf-8"))
        imports, arguments = printed(code)
        for name, value in arguments.items():
            (call,) = _holders(module, name, within)
            call.keywords = [each for each in call.keywords if each.arg != name] + [_as_before(call, name, value)]
        module.body[1:1] = imports
        (self.folder / path).write_text(ast.unparse(ast.fix_missing_locations(module)), "utf-8")

    def synth(self) -> Synthesis:
        """As `make synth` does; raises `InvalidInput` with what is wrong."""
        made = synthesized(asked()[0])
        write(made, self.dist)
        return made

    def merged(self, commands: Iterable[str]) -> list[str]:
        """Type the commands that have what was written merged; gives the files that came, by their names in there."""
        since = git(self.folder, "rev-parse", "HEAD")
        for command in (each for each in commands if each.startswith("git ")):
            git(self.folder, *shlex.split(command)[1:])
        git(self.folder, "fetch", "--quiet", "origin")
        assert git(self.folder, "status", "--porcelain", "main.py", "clients", "dist") == ""
        return git(self.folder, "diff", "--name-only", since, "origin/main").splitlines()

    def drop(self, path: str) -> None:
        """Take the consents of a module away, which have landed."""
        module = ast.parse((self.folder / path).read_text("utf-8"))
        for each in _calls(module):
            each.keywords = [keyword for keyword in each.keywords if keyword.arg != "consents"]
        (self.folder / path).write_text(ast.unparse(module), "utf-8")


def printed(code: str) -> tuple[list[ast.stmt], dict[str, ast.expr]]:
    """The imports, and the arguments by their names."""
    lines = code.splitlines()
    imports = [line for line in lines if line.startswith("from ")]
    rest = "\n".join(line for line in lines if line not in imports)
    call = ast.parse(f"f(\n{rest}\n)", mode="eval").body
    assert isinstance(call, ast.Call) and not call.args
    return ast.parse("\n".join(imports)).body, {str(each.arg): each.value for each in call.keywords}


HOLDERS = {"restore_from": "Postgres", "consents": "Client"}
"""What is called with an argument; all others are those of a Cluster."""


def _holders(module: ast.Module, name: str, within: str | None) -> Iterator[ast.Call]:
    calls = list(_calls(module))
    holder = HOLDERS.get(name, "Cluster")
    if holder == "Client" and "Client" not in map(_called, calls):
        holder = "Cluster"
    if holder == "Postgres" and within is not None:
        calls = [inner for each in calls if _called(each) == within for inner in _calls(each)]
    yield from (each for each in calls if _called(each) == holder)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    yield from (each for each in ast.walk(tree) if isinstance(each, ast.Call))


def _called(call: ast.Call) -> str:
    return ast.unparse(call.func)


def _as_before(call: ast.Call, name: str, value: ast.expr) -> ast.keyword:
    """The argument, in which "..." stands for what was there."""
    old = next((each.value for each in call.keywords if each.arg == name), None)
    return ast.keyword(name, _filled(value, old))


def _filled(value: ast.expr, old: ast.expr | None) -> ast.expr:
    if not isinstance(value, ast.Call) or not any(_is_rest(each) for each in value.args):
        return value
    assert isinstance(old, ast.Call) and _called(old) == _called(value)
    before = {each.arg: each.value for each in old.keywords}
    for each in value.keywords:
        each.value = _filled(each.value, before.pop(each.arg, None))
    given = [each for each in value.args if not _is_rest(each)]
    value.args = given or old.args
    value.keywords += [ast.keyword(name, kept) for name, kept in before.items()]
    return value


def _is_rest(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is ...
