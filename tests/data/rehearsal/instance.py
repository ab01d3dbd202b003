"""A real PostgreSQL that archives its log, and one that is made of what was archived, as the operator sets them up."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from ..postgresql.server import NOBODY, Said, reachable, run, unprivileged
from ..programs import needed, psql
from .rendered import Document
from .sidecar import ASK, Sidecar


class Instance:
    """The files of one server in `folder`, and the server while it runs."""

    def __init__(self, programs: Path, folder: Path, cluster: Document) -> None:
        """cluster: the `spec` of the Cluster whose settings it has."""
        folder.mkdir()
        self._own(folder)
        self.folder, self.data = folder, folder / "data"
        self._programs, self.cluster = reachable(programs, folder), cluster
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    @property
    def connection(self) -> str:
        """How it is reached, as libpq reads it; through a socket, by the superuser."""
        return f"host={self.folder} port={self.port} user=postgres dbname=postgres"

    def make(self) -> None:
        """Empty, as `bootstrap.initdb` says."""
        begin = self.cluster["bootstrap"]["initdb"]
        given = {"encoding": begin["encoding"], "lc-collate": begin["localeCollate"], "lc-ctype": begin["localeCType"]}
        options = [f"--{name}={value}" for name, value in given.items()]
        command = [str(self._programs / "initdb"), "--no-sync", f"--pgdata={self.data}", "--username=postgres"]
        done = run([*command, "--auth=trust", "--data-checksums", *options])
        assert done.status == 0, done.error

    def restore(self, origin: Sidecar, moment: str | None) -> None:
        """The files of the base backup that is right for the moment, and orders to replay the log up to there."""
        origin.restore(origin.chosen(moment), self.data)
        (self.data / "recovery.signal").touch()
        for path in (self.data, *self.data.rglob("*")):
            if not path.is_symlink():
                self._own(path)
        self.data.chmod(0o700)

    @contextmanager
    def running(self, archive: Sidecar, origin: Sidecar | None = None, moment: str | None = None) -> Iterator[None]:
        """While it runs, with a log that goes to `archive`; first, if there is an origin, replayed from there."""
        with archive.serving(self.data) as archiving, (origin or archive).serving(self.data) as fetching:
            settings = dict(self.cluster["postgresql"]["parameters"])
            # What the operator adds.
            settings |= {"listen_addresses": "", "port": str(self.port), "unix_socket_directories": str(self.folder)}
            settings |= {"shared_preload_libraries": "pg_stat_statements", "archive_mode": "on"}
            settings["archive_command"] = ASK.format(port=archiving, what="archive %p")
            if origin is not None:
                settings["restore_command"] = ASK.format(port=fetching, what="fetch %f %p")
                settings |= {"recovery_target_action": "promote"}
                settings |= {"recovery_target_time": _as_postgresql_reads(moment)} if moment is not None else {}
            self._write(settings)
            process = self._start()
            try:
                self._wait(process)
                yield
            finally:
                process.terminate()
                process.wait(30)

    def lose(self) -> None:
        """Have the disk gone."""
        shutil.rmtree(self.data)

    def sql(self, statement: str, database: str = "postgres") -> str:
        """What the server answers to the superuser."""
        said = self.ask(statement, database)
        assert said.status == 0, (statement, said.error)
        return said.out

    def ask(self, statement: str, database: str = "postgres") -> Said:
        """The same, which may be an error."""
        where = self.connection.replace("dbname=postgres", f"dbname={database}")
        command = [str(needed(psql())), "--no-psqlrc", "--no-password", "-qAt", "-v", "ON_ERROR_STOP=1"]
        return run([*command, "-d", where, "-c", statement])

    def run(self, program: str, **environ: str) -> Said:
        """What a shell program says that finds the server as the container beside it does."""
        path = f"{self.folder}:{needed(psql()).parent}:{os.environ['PATH']}"
        known = {"PATH": path, "PGHOST": str(self.folder), "PGPORT": str(self.port)}
        command = ["/bin/sh", "-c", program]
        done = subprocess.run(command, env=known | environ, capture_output=True, text=True, timeout=120)
        return Said(done.returncode, done.stdout.strip(), done.stderr.strip())

    def archived(self) -> None:
        """Close the piece of the log that is written to, and wait until it is archived."""
        name = self.sql("SELECT pg_walfile_name(pg_switch_wal())")
        for _ in range(300):
            last = self.sql("SELECT coalesce(last_archived_wal, '') FROM pg_stat_archiver")
            if last[:24] >= name:
                return
            time.sleep(0.1)
        raise AssertionError(self.log)

    @property
    def log(self) -> str:
        """What it has written since it was last started."""
        return (self.folder / "log").read_text()

    def _write(self, settings: Mapping[str, str]) -> None:
        lines = [f"{name} = '{value.replace(chr(39), chr(39) * 2)}'\n" for name, value in settings.items()]
        (self.data / "postgresql.conf").write_text("".join(lines))
        (self.data / "pg_hba.conf").write_text("local all all trust\n")

    def _start(self) -> subprocess.Popen[bytes]:
        with (self.folder / "log").open("wb") as log:
            command = [str(self._programs / "postgres"), "-D", str(self.data)]
            return subprocess.Popen(command, stdout=log, stderr=log, **unprivileged())

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        for _ in range(600):
            assert process.poll() is None, self.log
            if self.ask("SELECT pg_is_in_recovery()").out == "f":
                return
            time.sleep(0.2)
        raise AssertionError(self.log)

    @staticmethod
    def _own(path: Path) -> None:
        if os.geteuid() == 0:
            os.chown(path, NOBODY, NOBODY)


def _as_postgresql_reads(moment: str) -> str:
    """It knows no "Z" while it reads its settings; the operator writes moments like this as well."""
    return datetime.fromisoformat(moment).isoformat(" ", "microseconds")
