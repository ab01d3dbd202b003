"""Plans are made from `dist/` as it lies there: what is no manifest of synth is one line with file and line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from monobase_constructs.cli.status import Status

from .conftest import ROOT, within
from .repositories import git, initialize

FOLDER = "dist/main/clients/client-a-prod"
AGAIN = "not as synth wrote it: git status dist/ shows what else is not, git checkout dist/ brings it back"
NO_OBJECT = "is no Kubernetes object: it needs apiVersion, kind and metadata.name"


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("others")
    shutil.copytree(ROOT / "dist", folder / "dist")
    return folder


@pytest.mark.parametrize("command", ["restore", "remove"])
@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"", f":1: {NO_OBJECT}"),
        (b"[]\n", f":1: {NO_OBJECT}"),
        (b"\n\nfoo\n", f":3: {NO_OBJECT}"),
        (b"apiVersion: v1\nkind: ConfigMap\n", f":1: {NO_OBJECT}"),
        (b"a: 1\n\xff", ":2: is not text in UTF-8"),
        (b"a: [\n", ":2: is not YAML: did not find expected node content"),
        (b"a: 1\na: 2\n", ':2: the key "a" is there twice'),
        (
            b"apiVersion: v1\nkind: A\nmetadata: {name: a}\n---\na: 1\n",
            ":5: a second document; write one object a file",
        ),
        (
            b"apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\n"
            b"metadata: {name: x, namespace: client-a-prod}\nspec: []\n",
            ": Cluster client-a-prod/x: spec: got []; allowed: a mapping [schema]",
        ),
    ],
)
def test_a_file_that_synth_did_not_write(
    command: str, text: bytes, said: str, copied: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(copied)
    other = Path(FOLDER) / "zzz.yaml"
    other.write_bytes(text)
    try:
        done = within(command, "plan", "client-a", "prod")
    finally:
        other.unlink()
    assert (done.exit_code, done.stdout, done.stderr) == (Status.UNREADABLE, "", f"{other}{said}; {AGAIN}\n")


def test_a_file_that_is_gone(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copied)
    initialize(copied)
    root = Path("dist/main/argocd/application-root.yaml")
    root.unlink()
    done = within("remove", "plan", "client-a", "prod")
    git(copied, "checkout", "-q", "dist")
    assert (done.exit_code, done.stderr) == (Status.UNREADABLE, f"{root}: is missing; {AGAIN}\n")


def test_a_file_that_stands_beside_the_applications(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(copied)
    other = Path("dist/main/argocd/notes.yaml")
    other.write_text("- to do\n")
    try:
        done = within("restore", "plan", "client-a", "prod", "--scenario", "region")
    finally:
        other.unlink()
    assert (done.exit_code, done.stderr) == (Status.UNREADABLE, f"{other}:1: {NO_OBJECT}; {AGAIN}\n")
