"""Files of a real MinIO go back to a moment by the versions that it keeps, by the Job that the plan prints."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monobase_constructs.app.rendered import environment
from monobase_constructs.recovery.restore.objects import restoring

from .object_store import ROOT, RealStore

pytestmark = [pytest.mark.server("MinIO", "rclone")]

RENDERED = environment(Path(__file__).resolve().parents[3] / "dist", "client-a-prod")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[RealStore]:
    with RealStore.started(tmp_path, ["files"]) as real:
        real.keep_versions("files")
        yield real


def put_back(store: RealStore, to: datetime, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the Job of the plan."""
    (files,) = RENDERED.files()
    (container,) = restoring(RENDERED, files, 1, to)["spec"]["template"]["spec"]["containers"]
    told = {each["name"]: each.get("value", "") for each in container["env"]}
    secrets = {each["name"]: each["valueFrom"]["secretKeyRef"] for each in container["env"] if "valueFrom" in each}
    assert {name: (each["name"], each["key"]) for name, each in secrets.items()} == {
        "RCLONE_CONFIG_STORE_ACCESS_KEY_ID": ("minio-root", "user"),
        "RCLONE_CONFIG_STORE_SECRET_ACCESS_KEY": ("minio-root", "password"),
    }
    told |= dict(zip(secrets, ROOT, strict=True))
    told |= {"RCLONE_CONFIG_STORE_ENDPOINT": store.url, "HOME": str(store.folder), "PATH": os.environ["PATH"]}
    return subprocess.run(container["command"], env=told | more, capture_output=True, text=True, timeout=120)


def moment() -> datetime:
    """A whole second, apart from what was before and what comes after."""
    time.sleep(1.1)
    now = datetime.now(UTC).replace(microsecond=0)
    time.sleep(1.1)
    return now


def damaged(store: RealStore) -> datetime:
    """Overwrites, deletes and adds; returns the last moment before."""
    before = {"kept": b"as it was", "letters/17.pdf": b"first", "letters/18.pdf": b"gone later", "scan": b"1" * 10}
    for key, content in before.items():
        store.write(f"files/{key}", content)
    to = moment()
    store.write("files/letters/17.pdf", b"other")  # of the same size
    store.write("files/scan", b"2")
    store.write("files/scan", b"33")
    store.remove("files/letters/18.pdf")
    store.write("files/new", b"since then")
    return to


def test_the_state_of_a_moment_comes_back_to_the_second(store: RealStore) -> None:
    to = damaged(store)
    after = moment()
    done = put_back(store, to)
    assert (done.returncode, done.stdout) == (
        0, f"then:files: 4 objects of {to:%Y-%m-%dT%H:%M:%SZ}, what was missing has been copied\n"
    ), done.stderr  # fmt: skip
    assert {key.removeprefix("files/"): store.read(key) for key in store.keys("files/")} == {
        "kept": b"as it was",
        "letters/17.pdf": b"first",
        "letters/18.pdf": b"gone later",
        "new": b"since then",
        "scan": b"1" * 10,
    }
    again = put_back(store, to)
    assert (again.returncode, again.stdout.partition(", ")[2]) == (0, "all there already\n"), again.stderr
    # The wrong moment is no loss: what the restore has overwritten is an older version by now.
    assert put_back(store, after).returncode == 0
    assert store.read("files/scan") == b"33"


def test_less_than_all_comes_back_and_never_nothing(store: RealStore) -> None:
    empty = moment()
    done = put_back(store, damaged(store), RCLONE_INCLUDE="/letters/18.pdf")
    assert (done.returncode, "1 objects" in done.stdout) == (0, True), done.stderr
    assert store.read("files/letters/18.pdf") == b"gone later"
    assert (store.read("files/letters/17.pdf"), store.read("files/scan")) == (b"other", b"33")
    done = put_back(store, empty)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == f"nothing was put back: no version is of {empty:%Y-%m-%dT%H:%M:%SZ}"
