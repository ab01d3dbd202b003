"""The copies of a real MinIO's files by the rendered jobs, with what happens to the files meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from monobase_constructs import BackupStorage, S3Location
from monobase_constructs.platform.backups.policies import policy
from monobase_constructs.values.programs import program

from .object_store import ANYTHING, WRITER, RealStore

pytestmark = [pytest.mark.server("MinIO", "rclone")]

FILES, COPIES = "files", "copies"
CURRENT = f"{COPIES}/acme-prod/minio/{FILES}/current/"
SLOW = {"RCLONE_BWLIMIT": "1M", "RCLONE_S3_UPLOAD_CUTOFF": "64Mi"}
SIZE = 4 * 1024 * 1024
"""Of a file that takes four seconds to copy then."""


COPY = program("copy-files.sh")
ARCHIVER = ("archiver", "secret of the archiver")
STORAGE = BackupStorage(
    primary=S3Location("elsewhere", region="fra1", endpoint="objects.acme.example"),
    archive=S3Location(COPIES, region="fra1", endpoint="objects.acme.example"),
)
READS_FILES = {"Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": [f"arn:aws:s3:::{FILES}*"]}


def archives() -> dict[str, Any]:
    """What the owner of the account is told that who archives may do; here it reads the store by the same keys."""
    told = policy(STORAGE, "archives", "acme-prod")
    return {**told, "Statement": [*told["Statement"], READS_FILES]}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealStore]:
    """The store of the application, and the place of its copies, in one server."""
    with RealStore.started(
        tmp_path_factory.mktemp("minio"), [FILES, COPIES], {**ANYTHING, ARCHIVER: archives()}
    ) as real:
        yield real


def copying(store: RealStore, folder: Path, text: str = COPY, **more: str) -> subprocess.Popen[str]:
    """The program of the hourly copy, or another, on its way."""
    remote = {"TYPE": "s3", "PROVIDER": "Minio", "ENDPOINT": store.url, "REGION": "fra1"}
    remote |= dict(zip(("ACCESS_KEY_ID", "SECRET_ACCESS_KEY"), WRITER, strict=True))
    known = {f"RCLONE_CONFIG_{name}_{key}": value for name in ("STORE", "PRIMARY") for key, value in remote.items()}
    given = {"BUCKETS": FILES, "KEEP_DAYS": "30", "TARGET": f"primary:{COPIES}/acme-prod/minio", "HOME": str(folder)}
    (folder / "program.sh").write_text(text)
    environ = {"PATH": os.environ["PATH"], "RCLONE_CONFIG_PRIMARY_NO_CHECK_BUCKET": "true"} | known | given | more
    command = ["/bin/sh", str(folder / "program.sh")]
    return subprocess.Popen(
        command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )


def ended(process: subprocess.Popen[str]) -> str:
    out, error = process.communicate(timeout=120)
    assert process.returncode == 0, error
    return out


def test_a_file_that_is_overwritten_while_it_is_copied_is_copied_again(store: RealStore, tmp_path: Path) -> None:
    """Its copy is written after it was, so that it looks newer, and both are of the same size."""
    store.write(f"{FILES}/early", b"is there")
    ended(copying(store, tmp_path))
    store.write(f"{FILES}/scan", b"1" * SIZE)
    slow = copying(store, tmp_path, **SLOW)
    time.sleep(3)
    store.write(f"{FILES}/scan", b"2" * SIZE)
    ended(slow)
    assert store.read(f"{CURRENT}scan") == b"1" * SIZE, "the copy began before the file was overwritten"
    ended(copying(store, tmp_path))
    assert store.read(f"{CURRENT}scan") == b"2" * SIZE
    aside = [key for key in store.keys(f"{COPIES}/") if "/changed/" in key and key.endswith("/scan")]
    assert b"1" * SIZE in [store.read(each) for each in aside], "what it was before can still be restored"


def test_what_did_not_change_is_not_copied_again(store: RealStore, tmp_path: Path) -> None:
    before = len([key for key in store.keys(f"{COPIES}/") if "/changed/" in key])
    since = f"{COPIES}/acme-prod/minio/{FILES}/since"
    store.write(since, time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + 1)).encode())
    ended(copying(store, tmp_path))
    assert len([key for key in store.keys(f"{COPIES}/") if "/changed/" in key]) == before


def test_a_first_run_that_was_cut_off_goes_on_where_it_stood(store: RealStore, tmp_path: Path) -> None:
    """Otherwise a store that takes longer than one run may would never be copied."""
    place = {"TARGET": f"primary:{COPIES}/acme-prod/other"}
    store.write(f"{FILES}/scan", b"3" * SIZE)
    cut = copying(store, tmp_path, **place, RCLONE_BWLIMIT="1M")
    time.sleep(2)
    os.killpg(cut.pid, signal.SIGKILL)
    cut.communicate(timeout=10)
    assert f"{COPIES}/acme-prod/other/{FILES}/since" in store.keys(f"{COPIES}/acme-prod/other/")
    ended(copying(store, tmp_path, **place))
    there = store.keys(f"{COPIES}/acme-prod/other/")
    assert f"{COPIES}/acme-prod/other/{FILES}/current/scan" in there


def test_a_week_of_files_is_whole_and_written_by_who_may_delete_nothing(store: RealStore, tmp_path: Path) -> None:
    """A second run of the same day leaves what is there: who archives need not be able to overwrite it."""
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "since").write_text(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}")
    text = program("archive-files.sh").replace("/made/", f"{tmp_path}/made/")
    keys = dict(zip(("ACCESS_KEY_ID", "SECRET_ACCESS_KEY"), ARCHIVER, strict=True))
    who = {f"RCLONE_CONFIG_{remote}_{key}": each for remote in ("STORE", "PRIMARY") for key, each in keys.items()}
    place = {"TARGET": f"primary:{COPIES}/acme-prod/archived", "KEEP_DAYS": "90"} | who
    store.write(f"{FILES}/report", b"first")
    assert "1 weeks of the last 90 days are there" in ended(copying(store, tmp_path, text, **place))
    week = f"{COPIES}/acme-prod/archived/{datetime.now(UTC):%Y-%m-%d}"
    there = {key.removeprefix(f"{week}/{FILES}/current/") for key in store.keys(f"{week}/{FILES}/current/")}
    assert there == {key.removeprefix(f"{FILES}/") for key in store.keys(f"{FILES}/")}
    store.write(f"{FILES}/report", b"second")
    ended(copying(store, tmp_path, text, **place))
    assert store.read(f"{week}/{FILES}/current/report") == b"first"
    assert f"{week}/finished" in store.keys(f"{week}/")
