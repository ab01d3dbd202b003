"""A real MinIO on the loopback, in place of the object store that backups lie in."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..programs import needed, program

WRITER, ARCHIVER = ("writer", "secret of the writer"), ("archiver", "secret of the archiver")
ROOT = ("rootuser", "root secret")
READER = ("reader", "secret of the reader")
Policies = Mapping[tuple[str, str], Any]
ANYTHING: Policies = {
    WRITER: {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": ["s3:*"], "Resource": ["arn:aws:s3:::*"]}],
    }
}


@dataclass(frozen=True)
class RealStore:
    """The server, while it runs."""

    url: str
    folder: Path

    @classmethod
    @contextmanager
    def started(cls, folder: Path, buckets: Sequence[str], policies: Policies = ANYTHING) -> Iterator[RealStore]:
        """With buckets, and users with what each may do."""
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{free.getsockname()[1]}"
        store = cls(f"http://{address}", folder)
        environ = {"PATH": os.environ["PATH"], "HOME": str(folder), "MINIO_CI_CD": "1"}
        keys = dict(zip(("MINIO_ROOT_USER", "MINIO_ROOT_PASSWORD"), ROOT, strict=True))
        for bucket in buckets:
            (folder / "drive" / bucket).mkdir(parents=True)
        command = [str(needed(program("minio"))), "server", "--quiet", "--address", address, str(folder / "drive")]
        with (folder / "log").open("w") as log:
            running = subprocess.Popen(command, env=environ | keys, stdout=log, stderr=log)
        try:
            store._let_in(policies)
            yield store
        finally:
            running.terminate()
            running.wait(10)

    @contextmanager
    def without(self, key: str) -> Iterator[None]:
        """While one object is not there."""
        aside = f"store/{key.partition('/')[0]}/aside"
        self._mc("mv", f"store/{key}", aside)
        try:
            yield
        finally:
            self._mc("mv", aside, f"store/{key}")

    def keys(self, prefix: str) -> list[str]:
        """What lies below a prefix, which ends with a slash."""
        listed = self._mc("ls", "--recursive", "--json", f"store/{prefix}").splitlines()
        return sorted(prefix + json.loads(line)["key"] for line in listed)

    def read(self, key: str) -> bytes:
        """What is in an object."""
        (self.folder / "aside").unlink(missing_ok=True)
        self._mc("cp", f"store/{key}", str(self.folder / "aside"))
        return (self.folder / "aside").read_bytes()

    def write(self, key: str, content: bytes) -> None:
        """Make an object."""
        (self.folder / "aside").write_bytes(content)
        self._mc("cp", str(self.folder / "aside"), f"store/{key}")

    def remove(self, key: str) -> None:
        """Delete an object."""
        self._mc("rm", f"store/{key}")

    def keep_versions(self, bucket: str) -> None:
        """Of a bucket whatever is overwritten or deleted."""
        self._mc("version", "enable", f"store/{bucket}")

    def _let_in(self, policies: Policies) -> None:
        for _ in range(100):
            if self._try("alias", "set", "store", self.url, *ROOT).returncode == 0:
                break
            time.sleep(0.1)
        for (name, secret), policy in policies.items():
            (self.folder / f"{name}.json").write_text(json.dumps(policy))
            self._mc("admin", "policy", "create", "store", name, str(self.folder / f"{name}.json"))
            self._mc("admin", "user", "add", "store", name, secret)
            self._mc("admin", "policy", "attach", "store", name, "--user", name)

    def _mc(self, *arguments: str) -> str:
        done = self._try(*arguments)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout

    def _try(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        environ = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "MC_CONFIG_DIR": str(self.folder / "mc")}
        command = [str(needed(program("mc"))), "--quiet", *arguments]
        return subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60)
