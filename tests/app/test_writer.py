"""The output folder is replaced whole or not at all, and nothing that a person put there is lost."""

import errno
import fcntl
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import example, given, settings, strategies as st

from monobase_constructs.app import swap
from monobase_constructs.app.writer import HEADER, OutputError, OutputFile, WriteSummary, write_tree

KILLED_WRITER = Path(__file__).with_name("killed_writer.py")


def write(root: Path, tree: Mapping[str, str]) -> WriteSummary:
    files = [
        OutputFile(path=PurePosixPath(path), content=content, owner=f"owner of {path}")
        for path, content in tree.items()
    ]
    return write_tree(root, files)


def tree(root: Path) -> dict[str, str]:
    files = [path for path in root.rglob("*") if not path.is_dir()]
    return {file.relative_to(root).as_posix(): file.read_text().removeprefix(HEADER) for file in files}


def refusal(root: Path, wanted: Mapping[str, str]) -> list[str]:
    with pytest.raises(OutputError) as refused:
        write(root, wanted)
    assert str(refused.value).splitlines() == list(refused.value.messages), "one line a message"
    return [message.replace(str(root.parent), "") for message in refused.value.messages]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "dist"


def test_first_run_into_a_missing_or_an_empty_folder(root: Path) -> None:
    assert str(write(root, {"a/b/c.yaml": "x: é\n"})) == "1 written, 0 unchanged, 0 removed"
    assert (root / "a/b/c.yaml").read_bytes() == f"{HEADER}x: é\n".encode()
    empty = root.with_name("empty")
    empty.mkdir()
    write(empty, {"a.yaml": ""})
    assert tree(empty) == {"a.yaml": ""}
    assert sorted(path.name for path in root.parent.iterdir()) == ["dist", "empty"]


def test_the_header_holds_nothing_that_changes() -> None:
    assert HEADER.startswith("# ")
    assert HEADER.count("\n") == 1
    assert not any(character.isdigit() for character in HEADER)


def test_a_run_without_changes_touches_nothing(root: Path) -> None:
    write(root, {"a/b.yaml": "1", "c.yaml": "2"})
    before = [(path, path.stat().st_ino, path.stat().st_mtime_ns) for path in sorted(root.rglob("*"))]
    assert write(root, {"c.yaml": "2", "a/b.yaml": "1"}) == WriteSummary(written=0, unchanged=2, removed=0)
    assert [(path, path.stat().st_ino, path.stat().st_mtime_ns) for path in sorted(root.rglob("*"))] == before


_names = st.sampled_from(["a", "b", "c", "d/a", "d/b", "d/e/a", "e/a"])
_trees = st.dictionaries(_names.map(lambda name: name + ".yaml"), st.sampled_from("123"), min_size=1)


@settings(max_examples=60)
@given(_trees, _trees)
@example({"a.yaml": "1", "b.yaml": "1"}, {"a.yaml": "1"})
def test_any_tree_becomes_any_other(old: dict[str, str], new: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "dist"
        write(root, old)
        summary = write(root, new)
        assert tree(root) == new
        assert {path for path in root.rglob("*") if path.is_dir()} == {
            root / parent for path in new for parent in list(PurePosixPath(path).parents)[:-1]
        }
        same = len(old.items() & new.items())
        assert summary == WriteSummary(written=len(new) - same, unchanged=same, removed=len(old.keys() - new.keys()))
        assert os.listdir(folder) == ["dist"]


def test_a_folder_becomes_a_file_and_back(root: Path) -> None:
    write(root, {"a.yaml/b.yaml": "1"})
    write(root, {"a.yaml": "2"})
    assert tree(root) == {"a.yaml": "2"}
    write(root, {"a.yaml/b.yaml": "3"})
    assert tree(root) == {"a.yaml/b.yaml": "3"}


def test_empty_folders_go(root: Path) -> None:
    write(root, {"a.yaml": "1"})
    (root / "left/over").mkdir(parents=True)
    write(root, {"a.yaml": "1"})
    assert [path.name for path in root.iterdir()] == ["a.yaml"]


def test_what_synth_did_not_write_is_refused_by_name(root: Path, tmp_path: Path) -> None:
    write(root, {"a.yaml": "1"})
    (root / "sub").mkdir()
    (root / "sub/hand\nmade\udcff.yaml").write_bytes(b"\xff\x00")
    (root / "notes.md").write_text("mine")
    (root / "link").symlink_to(tmp_path)
    (root / "link.yaml").symlink_to(root / "a.yaml")
    os.mkfifo(root / "pipe")
    advice = "synth did not write this: move it out of dist/ or delete it"
    assert refusal(root, {"a.yaml": "2"}) == [
        f"/dist/{name}: {advice}" for name in ["link", "link.yaml", "notes.md", "pipe", r"sub/hand\nmade\udcff.yaml"]
    ]
    assert (root / "a.yaml").read_text() == HEADER + "1"
    assert (root / "notes.md").read_text() == "mine"


def test_what_is_about_to_be_written_may_replace_a_stranger(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("precious")
    root.mkdir()
    (root / "a.yaml").write_text("by hand")
    (root / "b.yaml").symlink_to(outside)
    write(root, {"a.yaml": "1", "b.yaml": "2"})
    assert tree(root) == {"a.yaml": "1", "b.yaml": "2"}
    assert not (root / "b.yaml").is_symlink()
    assert outside.read_text() == "precious"


def test_a_file_with_our_header_is_ours_even_when_edited(root: Path) -> None:
    write(root, {"a.yaml": "1", "b.yaml": "1"})
    (root / "a.yaml").write_text(HEADER + "edited")
    (root / "b.yaml").write_text(HEADER + "edited")
    assert write(root, {"a.yaml": "1"}) == WriteSummary(written=1, unchanged=0, removed=1)


def test_the_output_folder_is_no_link_and_no_file(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    root.symlink_to(tmp_path / "elsewhere")
    message = "/dist: is no folder of its own: delete it, or choose another output folder"
    assert refusal(root, {"a.yaml": "1"}) == [message]
    root.unlink()
    root.write_text("a file")
    assert refusal(root, {"a.yaml": "1"}) == [message]


@pytest.mark.parametrize(
    ("wanted", "messages"),
    [
        (["../a.yaml"], ["../a.yaml: 1: the path leaves the output folder: make it relative, without '..'"]),
        (["/a.yaml"], ["/a.yaml: 1: the path leaves the output folder: make it relative, without '..'"]),
        (
            ["b/../a.yaml"],
            ["b/../a.yaml: 1: the path leaves the output folder: make it relative, without '..'"],
        ),
        (["a.yml"], ["a.yml: 1: the path does not end in '.yaml', which is all that Argo CD reads: add it"]),
        ([""], [".: 1: the path does not end in '.yaml', which is all that Argo CD reads: add it"]),
        (["a.yaml", "a.yaml"], ["a.yaml: both 1 and 2 want this file: rename one of them"]),
        (
            ["Acme/a.yaml", "acme/b.yaml"],
            [
                "acme/b.yaml: 2 and 1 differ only in case (acme and Acme), which is one file on macOS and"
                " Windows: rename one of them"
            ],
        ),
        (
            ["a.yaml", "A.yaml"],
            [
                "A.yaml: 2 and 1 differ only in case (A.yaml and a.yaml), which is one file on macOS and"
                " Windows: rename one of them"
            ],
        ),
        (
            ["a.yaml/b.yaml", "a.yaml"],
            ["a.yaml: is a file of 2 and a folder of 1: rename one of them"],
        ),
        (
            ["a\nb.yaml", ".a.yaml", "a:b.yaml", "é.yaml"],
            [
                f"{path}: {owner}: {name} is no file name that every system can hold: use letters, digits,"
                " '.', '_' and '-', and start with a letter or digit"
                for path, owner, name in [
                    (r"a\nb.yaml", 1, r"'a\nb.yaml'"),
                    (".a.yaml", 2, "'.a.yaml'"),
                    ("a:b.yaml", 3, "'a:b.yaml'"),
                    ("é.yaml", 4, r"'\xe9.yaml'"),
                ]
            ],
        ),
        (
            ["a" * 300 + ".yaml"],
            ["a" * 300 + ".yaml: 1: a name of 305 characters is too long for a file: use at most 200"],
        ),
    ],
)
def test_paths_that_are_refused(root: Path, wanted: list[str], messages: list[str]) -> None:
    files = [
        OutputFile(path=PurePosixPath(path), content="", owner=str(number))
        for number, path in enumerate(wanted, start=1)
    ]
    with pytest.raises(OutputError) as refused:
        write_tree(root, files)
    assert list(refused.value.messages) == messages
    assert not root.exists()


def test_nothing_to_write_is_a_mistake(root: Path) -> None:
    write(root, {"a.yaml": "1"})
    assert refusal(root, {}) == [
        "/dist: nothing to write, since synth yielded no object: declare at least one client or platform, or"
        " delete the folder by hand if that is meant"
    ]
    assert tree(root) == {"a.yaml": "1"}


def test_text_that_no_file_can_hold(root: Path) -> None:
    message = "a.yaml: owner of a.yaml holds half of a surrogate pair, which no file can hold"
    assert refusal(root, {"a.yaml": "\ud800"}) == [message]


def test_two_runs_at_once(root: Path) -> None:
    write(root, {"a.yaml": "1"})
    other = os.open(root.parent, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    message = "/dist: another synth is writing beside or into it: wait for it, then run again"
    assert refusal(root, {"a.yaml": "2"}) == [message]
    os.close(other)
    write(root, {"a.yaml": "2"})
    assert tree(root) == {"a.yaml": "2"}


def test_a_run_within_a_run(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really = swap.swap

    def write_meanwhile(staged: Path) -> None:
        assert "another synth" in refusal(root, {"a.yaml": "2"})[0]
        really(staged)

    monkeypatch.setattr(swap, "swap", write_meanwhile)
    write(root, {"a.yaml": "1"})
    assert tree(root) == {"a.yaml": "1"}


def test_a_missing_parent(root: Path) -> None:
    inside = root / "deeper"
    assert refusal(inside, {"a.yaml": "1"}) == [
        ": No such file or directory: /deeper is as it was; put this right and run again"
    ]
    assert not root.exists()


@pytest.mark.parametrize("failing_write", [1, 2, 3])
def test_a_full_disk(root: Path, monkeypatch: pytest.MonkeyPatch, failing_write: int) -> None:
    write(root, {"a.yaml": "1", "b.yaml": "1"})
    writes, really = 0, Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        nonlocal writes
        writes += 1
        if writes == failing_write:
            really(path, content[:3])
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return really(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    [message] = refusal(root, {"a.yaml": "2", "c/d.yaml": "2", "e.yaml": "2"})
    assert message.startswith("/.dist.new/")
    assert message.endswith(": No space left on device: /dist is as it was; put this right and run again")
    assert tree(root) == {"a.yaml": "1", "b.yaml": "1"}
    assert os.listdir(root.parent) == ["dist"]


@pytest.mark.parametrize("code", [errno.EXDEV, errno.EBUSY])
def test_a_folder_that_cannot_be_renamed(root: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    write(root, {"a.yaml": "1"})

    def refuse(staged: Path, _: Path) -> bool:
        raise OSError(code, os.strerror(code), str(staged))

    monkeypatch.setattr(swap, "_exchange", refuse)
    [message] = refusal(root, {"a.yaml": "2"})
    assert message == (
        f"/dist: cannot be renamed ({os.strerror(code)}), since it is a mount point or part of a container"
        " image: delete the folder and run again, or synth into a folder inside it"
    )
    assert tree(root) == {"a.yaml": "1"}
    assert os.listdir(root.parent) == ["dist"]


def test_the_second_of_two_renames_fails(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, {"a.yaml": "1"})
    really = Path.rename

    def fail_into_place(path: Path, target: Path) -> Path:
        if path.name == ".dist.new":
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(path))
        return really(path, target)

    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", fail_into_place)
    [message] = refusal(root, {"a.yaml": "2"})
    assert "Input/output error" in message
    assert tree(root) == {"a.yaml": "1"}
    assert os.listdir(root.parent) == ["dist"]


def test_a_folder_that_may_not_be_written(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(root, {"a.yaml": "1"})

    def refuse(path: str, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(os, "mkdir", refuse)  # what the system answers to all but root
    [message] = refusal(root, {"a.yaml": "2"})
    assert message.endswith("/.dist.new: Permission denied: /dist is as it was; put this right and run again")
    monkeypatch.undo()
    assert tree(root) == {"a.yaml": "1"}


WAYS = ["exchange", "renames"] if sys.platform == "linux" else ["renames"]
"""Only Linux exchanges two folders in one step."""


@pytest.mark.parametrize("number", ["SIGKILL", "SIGINT"])
@pytest.mark.parametrize("way", WAYS)
def test_killed_at_every_step(tmp_path: Path, number: str, way: str) -> None:
    library = str(Path(swap.__file__).parents[2])
    run = subprocess.run(
        [sys.executable, KILLED_WRITER, tmp_path, number, way],
        env={**os.environ, "PYTHONPATH": library},
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr.decode()
    outcomes = json.loads(run.stdout)
    # Between two renames the name stands for nothing, and only a SIGKILL can see that.
    gaps = {"missing"} if (way, number) == ("renames", "SIGKILL") else set[str]()
    assert {outcome["kill"] for outcome in outcomes} == {"old", "new"} | gaps
    for outcome in outcomes:
        assert outcome["repair"] == ("old" if outcome["kill"] == "missing" else outcome["kill"])
        assert (outcome["run"], outcome["beside"]) == ("new", ["dist"])
