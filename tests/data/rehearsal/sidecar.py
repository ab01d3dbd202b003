"""What runs beside each server: the plugin of CloudNativePG, which makes calls of Barman's programs of an ObjectStore.

The calls are those of its release 0.14.0; a server asks for them over the loopback, as it asks the plugin's container.
"""

from __future__ import annotations

import json
import shutil
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from .calls import Calls, Done
from .rendered import ENDPOINT, Document

ASK = """bash -c 'exec 3<>/dev/tcp/127.0.0.1/{port} && echo "{what}" >&3 && read -r status <&3 && exit "$status"'"""
"""How a server asks; PostgreSQL itself puts names and paths in the place of what begins with a per cent sign."""


class Sidecar:
    """Barman's programs with the settings of one ObjectStore, by the keys of one user."""

    def __init__(self, calls: Calls, archive: tuple[Document, str], url: str, keys: tuple[str, str]) -> None:
        """archive: the ObjectStore and the folder in it; url: where the object store really is."""
        store, self._server = archive
        self._calls, self._configuration, self._url = calls, store["configuration"], url
        assert self._configuration["endpointURL"] == f"https://{ENDPOINT}"
        given = store.get("instanceSidecarConfiguration", {}).get("env", [])
        self._environ = {
            **{each["name"]: each["value"] for each in given},
            "AWS_ACCESS_KEY_ID": keys[0],
            "AWS_SECRET_ACCESS_KEY": keys[1],
        }

    @property
    def destination(self) -> list[str]:
        """How every program is told where backups lie."""
        cloud = {"s3Credentials": "aws-s3", "azureCredentials": "azure-blob-storage"}
        provider = next(name for key, name in cloud.items() if key in self._configuration)
        return ["--endpoint-url", self._url, "--cloud-provider", provider]

    @property
    def folder(self) -> list[str]:
        """The folder of this server."""
        return [self._configuration["destinationPath"], self._server]

    def back_up(self, name: str, connection: str) -> None:
        """A base backup of a server that runs."""
        data = self._configuration["data"]
        options = ["--name", name, "--dbname", connection, f"--{data['compression']}", "--jobs", str(data["jobs"])]
        options += ["--immediate-checkpoint"] if data["immediateCheckpoint"] else []
        self._must("backup", *options, *data.get("additionalCommandArgs", []), *self.destination, *self.folder)

    def archive(self, path: Path) -> int:
        """Copy a piece of the log."""
        wal = self._configuration["wal"]
        options = [f"--{wal['compression']}", *wal.get("archiveAdditionalCommandArgs", [])]
        return self._call("walarchive", *options, *self.destination, *self.folder, str(path)).status

    def is_empty(self) -> bool:
        """Whether a new cluster may archive here, which the plugin asks before it begins."""
        return self._call("check_wal_archive", *self.destination, *self.folder).status == 0

    def backups(self) -> list[dict[str, Any]]:
        """The finished base backups, the oldest first."""
        done = self._must("backup_list", "--format", "json", *self.destination, *self.folder)
        known = [each for each in json.loads(done.out)["backups_list"] if each["status"] == "DONE"]
        return sorted(known, key=lambda each: each["begin_time_iso"])

    def chosen(self, moment: str | None) -> str:
        """The backup that the operator begins with: the newest that had ended before the moment."""
        ended = [
            each["backup_id"]
            for each in self.backups()
            if moment is None or datetime.fromisoformat(each["end_time_iso"]) <= datetime.fromisoformat(moment)
        ]
        return ended[-1]

    def restore(self, backup: str, into: Path) -> None:
        """The files of a base backup."""
        self._must("restore", *self.destination, *self.folder, backup, str(into))

    def fetch(self, name: str, path: Path) -> int:
        """A piece of the log."""
        return self._call("walrestore", *self.destination, *self.folder, name, str(path)).status

    @contextmanager
    def serving(self, data: Path) -> Iterator[int]:
        """Answer the server whose files are in `data`, on the port that is given."""
        beside = self

        class Asked(socketserver.StreamRequestHandler):
            def handle(self) -> None:
                what, *given = self.rfile.readline().decode().split()
                status = (
                    beside.archive(data / given[0]) if what == "archive" else beside.fetch(given[0], data / given[1])
                )
                if what == "fetch" and status == 0:
                    shutil.chown(data / given[1], data.stat().st_uid, data.stat().st_gid)
                self.wfile.write(f"{status}\n".encode())

        with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Asked) as server:
            answering = threading.Thread(target=server.serve_forever)
            answering.start()
            try:
                yield server.server_address[1]
            finally:
                server.shutdown()
                answering.join()

    def _must(self, program: str, *options: str) -> Done:
        done = self._call(program, *options)
        assert done.status == 0, (program, options, done.error)
        return done

    def _call(self, program: str, *options: str) -> Done:
        return self._calls.call(program, options, self._environ)
