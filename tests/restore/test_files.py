"""The program that copies files, the one that puts them back, and rclone itself, on folders instead of buckets."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monobase_constructs.recovery.restore.objects import FROM_COPIES

COPY = Path(__file__).resolve().parents[2] / "monobase_constructs" / "recovery" / "programs" / "copy-files.sh"

pytestmark = pytest.mark.rclone


class Places:
    """A bucket called files, and where its copies go."""

    def __init__(self, folder: Path) -> None:
        self.store, self.backup = folder / "store", folder / "backup"
        (self.store / "files").mkdir(parents=True)
        self.backup.mkdir()
        self._environment = os.environ | {
            "BUCKETS": "files",
            "KEEP_DAYS": "30",
            "HOME": str(folder),
            "TARGET": "primary:files-of-acme",
            "RCLONE_CONFIG_STORE_TYPE": "alias",
            "RCLONE_CONFIG_STORE_REMOTE": str(self.store),
            "RCLONE_CONFIG_PRIMARY_TYPE": "alias",
            "RCLONE_CONFIG_PRIMARY_REMOTE": str(self.backup),
        }

    def write(self, name: str, text: str, when: datetime) -> None:
        path = self.store / "files" / name
        path.write_text(text)
        os.utime(path, (when.timestamp(), when.timestamp()))

    def copy(self, when: datetime) -> None:
        """Run the hourly copy as if it were `when`: the folder of the run is named after the clock."""
        changed = self.backup / "files-of-acme" / "files" / "changed"
        changed.mkdir(parents=True, exist_ok=True)  # a folder that is not there is an empty one in a bucket
        known = set(changed.iterdir())
        done = self.run_copy()
        assert done.returncode == 0, done.stderr
        for made in set(changed.iterdir()) - known:
            made.rename(changed / f"{when:%Y-%m-%dT%H%M%SZ}")

    def run_copy(self, more: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return self._run(["/bin/sh", str(COPY)], more)

    def put_back(self, to: datetime) -> dict[str, str]:
        done = self.tried(to)
        assert done.returncode == 0, done.stderr
        return {path.name: path.read_text() for path in sorted((self.store / "files").iterdir())}

    def tried(self, to: datetime) -> subprocess.CompletedProcess[str]:
        moment = {"MOMENT": f"{to:%Y-%m-%dT%H:%M:%SZ}", "RUNS_AFTER": f"{to:%Y-%m-%dT%H%M%SZ}"}
        return self._run(["/bin/sh", "-c", FROM_COPIES], moment)

    def _run(self, command: list[str], more: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, env=self._environment | (more or {}), capture_output=True, text=True)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path)


BEGIN = datetime.now(UTC).replace(microsecond=0) - timedelta(days=2)
HOUR = timedelta(hours=1)


def test_the_state_of_a_moment_comes_back(places: Places) -> None:
    places.write("kept", "as it was", BEGIN)
    places.write("changed", "first", BEGIN)
    places.write("deleted", "gone later", BEGIN)
    places.copy(BEGIN + HOUR)
    moment = BEGIN + 2 * HOUR
    places.write("changed", "second", BEGIN + 3 * HOUR)
    (places.store / "files" / "deleted").unlink()
    places.copy(BEGIN + 4 * HOUR)
    places.write("changed", "third", BEGIN + 5 * HOUR)
    places.write("new", "since then", BEGIN + 5 * HOUR)
    places.copy(BEGIN + 6 * HOUR)
    assert places.put_back(moment) == {
        "kept": "as it was",
        "changed": "first",
        "deleted": "gone later",
        "new": "since then",
    }


def test_a_store_that_was_copied_after_it_had_been_lost_comes_back(places: Places) -> None:
    """A new cluster begins with an empty store, and its first copy moves everything aside."""
    places.write("one", "1", BEGIN)
    places.write("two", "2", BEGIN)
    places.copy(BEGIN + HOUR)
    shutil.rmtree(places.store / "files")
    (places.store / "files").mkdir()
    places.copy(BEGIN + 3 * HOUR)
    assert not list((places.backup / "files-of-acme" / "files" / "current").glob("*"))
    assert places.put_back(BEGIN + 2 * HOUR) == {"one": "1", "two": "2"}


def test_it_may_be_done_again(places: Places) -> None:
    """Somebody whose connection broke off types the step once more: that is no failure."""
    places.write("one", "1", BEGIN)
    places.write("two", "2", BEGIN)
    places.copy(BEGIN + HOUR)
    (places.store / "files" / "one").unlink()
    current = f"primary:files-of-acme/files/current: 2 objects of {BEGIN + 2 * HOUR:%Y-%m-%dT%H:%M:%SZ}"
    assert places.tried(BEGIN + 2 * HOUR).stdout == f"{current}, what was missing has been copied\n"
    again = places.tried(BEGIN + 2 * HOUR)
    assert (again.returncode, again.stdout) == (0, f"{current}, all there already\n")


def test_a_moment_of_which_there_is_nothing_fails(places: Places) -> None:
    """It must not look like a restore, nor like one that was done before."""
    places.write("one", "1", BEGIN + 2 * HOUR)
    places.copy(BEGIN + 3 * HOUR)
    done = places.tried(BEGIN + HOUR)
    moment = f"{BEGIN + HOUR:%Y-%m-%dT%H:%M:%SZ}"
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == f"nothing was put back: no copy holds anything of {moment}"


def test_a_store_that_was_never_copied_fails(places: Places) -> None:
    done = places.tried(BEGIN)
    assert done.returncode == 1 and "nothing was put back" in done.stderr


def test_a_run_that_cannot_read_when_the_last_one_began_fails(places: Places, tmp_path: Path) -> None:
    """Without that time it would pass over what was overwritten meanwhile, and call itself finished."""
    places.write("one", "1", BEGIN)
    places.copy(BEGIN + HOUR)
    broken = tmp_path / "broken" / "rclone"
    broken.parent.mkdir()
    broken.write_text(f'#!/bin/sh\n[ "$1" = cat ] && exit 5\nexec {shutil.which("rclone")} "$@"\n')
    broken.chmod(0o755)
    done = places.run_copy({"PATH": f"{broken.parent}:{os.environ['PATH']}"})
    assert done.returncode == 5


def test_an_object_that_cannot_be_written_is_told(places: Places) -> None:
    places.write("one", "1", BEGIN)
    places.copy(BEGIN + HOUR)
    (places.store / "files" / "one").unlink()
    (places.store / "files").rmdir()
    (places.store / "files").write_text("no folder")
    assert places.tried(BEGIN + 2 * HOUR).returncode not in (0, 9)
