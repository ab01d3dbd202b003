"""The bootstrap Job's program and policies, run against a real MinIO with the settings of the pods.

One server with four folders for drives; test_distributed_minio.py runs as many as are rendered, where it may.
"""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator

import pytest

from .minio_servers import made, surroundings
from .programs import needed, program

pytestmark = pytest.mark.server("MinIO")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The surroundings that the Job runs in, while the server runs."""
    folder = tmp_path_factory.mktemp("minio")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    told = surroundings(made(), folder, "localhost") | {"STORE_URL": f"https://localhost:{port}"}
    server = [str(needed(program("minio"))), "server", "--address", f"127.0.0.1:{port}"]
    command = [*server, "--certs-dir", str(folder / "certs"), str(folder) + "/drive{1...4}"]
    with (folder / "log").open("w") as log:
        running = subprocess.Popen(command, env=told, stdout=log, stderr=log)
    try:
        for _ in range(150):
            if "API:" in (folder / "log").read_text():
                break
            assert running.poll() is None, (folder / "log").read_text()
            time.sleep(0.2)
        yield told
    finally:
        running.terminate()
        running.wait(timeout=10)


def run(store: dict[str, str], *command: str, input: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, env=store, capture_output=True, text=True, input=input, timeout=60)


def test_the_job_can_run_any_number_of_times(store: dict[str, str]) -> None:
    for _ in range(2):
        done = run(store, "sh", f"{store['PROVISION_FOLDER']}/provision.sh")
        assert (done.returncode, done.stderr) == (0, ""), done.stdout
    listed = run(store, "mc", "ilm", "rule", "ls", "store/reports", "--json").stdout
    assert listed.count('"NoncurrentDays":90') == 1
    assert "versioning is enabled" in run(store, "mc", "version", "info", "store/files").stdout
    assert "versioning is suspended" in run(store, "mc", "version", "info", "store/scratch").stdout


def test_a_user_can_use_its_bucket_and_no_other(store: dict[str, str]) -> None:
    run(store, "mc", "alias", "set", "export", store["STORE_URL"], input="export-key\nexport secret/1\n")
    assert run(store, "mc", "pipe", "export/scratch/a/b", input="text").returncode == 0
    assert run(store, "mc", "cat", "export/scratch/a/b").stdout == "text"
    refused = (
        ["ls", "export/files"],
        ["mb", "export/more"],
        ["anonymous", "set", "public", "export/scratch"],
        ["version", "enable", "export/scratch"],
        ["admin", "info", "export"],
    )
    for command in refused:
        done = run(store, "mc", *command)
        assert done.returncode != 0 and "Access Denied" in done.stderr + done.stdout, command
