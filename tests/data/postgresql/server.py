"""A real PostgreSQL, set up from what a PostgresReplicaSet renders, on the loopback, by a user without rights."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from monobase_constructs import CronJob, Pooler, PostgresDatabase, PostgresReplicaSet, PostgresRole, WebService
from monobase_constructs.testing import document, environment

from ..programs import needed, postgresql, psql
from ..templates import filled

API = "ghcr.io/acme/api:5.2.1@sha256:" + "4c7b1c1d" * 8
NAME = "postgresql"
PASSWORD = "correct horse/battery+staple"
NOBODY = 65534
POOLER_USER = "cnpg_pooler_pgbouncer"
"""As whom the operator's pooler asks for passwords."""
REQUEST = ["openssl", "req", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]


@dataclass(frozen=True)
class Rendered:
    """What the constructs say."""

    cluster: dict[str, Any]
    databases: list[dict[str, Any]]
    secrets: dict[str, dict[str, str]]
    pooler: dict[str, Any] | None

    @classmethod
    def of_major(cls, major: int, pooler: Pooler | None = None) -> Rendered:
        """Of an environment with an API, a report that reads everything, and a database of the report's own."""
        env = environment()
        made = PostgresReplicaSet(
            env,
            NAME,
            storage="10Gi",
            wal_storage="2Gi",
            memory="512Mi",
            version=major,
            roles={"report": PostgresRole(member_of=["pg_read_all_data"])},
            databases={"figures": PostgresDatabase(owner="report"), "logs": PostgresDatabase(owner="logs")},
            settings={"max_connections": 40},
            connections=3,
            pooler=pooler,
        )
        WebService(env, "api", image=API, port=7500, uses=[made], replicas=2)
        WebService(env, "billing", image=API, port=7500, uses=[made], replicas=1)
        further = [made.extra("figures"), made.extra("logs").named("LOGS")]
        CronJob(env, "report", image=API, schedule="0 4 * * *", uses=further)
        return cls(
            document(env, "Cluster", NAME)["spec"],
            [document(env, "Database", name)["spec"] for name in (NAME, f"{NAME}-figures", f"{NAME}-logs")],
            {
                role: document(env, "ExternalSecret", f"{NAME}-{role}")["spec"]["target"]["template"]["data"]
                for role in ("api", "billing", "logs", "report")
            },
            document(env, "Pooler", f"{NAME}-pooler")["spec"] if pooler is not None else None,
        )


@dataclass(frozen=True)
class Said:
    """What psql answered."""

    status: int
    out: str
    error: str


@dataclass(frozen=True)
class RealPostgres:
    """A server that runs."""

    programs: Path
    folder: Path
    port: int
    rendered: Rendered
    major: int

    @classmethod
    @contextmanager
    def started(cls, major: int, pooler: Pooler | None = None) -> Iterator[RealPostgres]:
        """Set up and start; stop and take away afterwards."""
        with tempfile.TemporaryDirectory(prefix="postgresql-", dir="/tmp") as path, socket.socket() as taken:
            folder = Path(path)
            if os.geteuid() == 0:
                os.chown(folder, NOBODY, NOBODY)
            taken.bind(("127.0.0.1", 0))
            programs, rendered = reachable(postgresql()[major], folder), Rendered.of_major(major, pooler)
            server = cls(programs, folder, taken.getsockname()[1], rendered, major)
            taken.close()
            server._prepare()
            process = server._start()
            try:
                server._wait(process)
                server._populate()
                yield server
            finally:
                process.terminate()
                process.wait(30)

    def superuser(self, statement: str, database: str = "acme") -> Said:
        """Through the socket, as the operator does."""
        where = f"host={self.folder} port={self.port} user=postgres dbname={database}"
        return self._psql(where, statement)

    def over(self, url: str, statement: str) -> Said:
        """By an address that stands in a secret."""
        return self._psql(url, statement)

    def url(
        self, role: str, key: str = "url", *, password: str = PASSWORD, port: int | None = None, **changes: str
    ) -> str:
        """The address that a secret renders, led to this server: its port, its authority's certificate."""
        led = re.sub(
            r":5432/", f":{port or self.port}/", filled(self.rendered.secrets[role][key], {"password": password})
        )
        led = re.sub(r"sslrootcert=[^&]+", f"sslrootcert={self.folder}/ca.crt", led)
        for name, value in changes.items():
            led = re.sub(rf"{name}=[^&]+", f"{name}={value}", led) if f"{name}=" in led else f"{led}&{name}={value}"
        return f"{led}&hostaddr=127.0.0.1"

    @property
    def log(self) -> str:
        """What the server has written."""
        return (self.folder / "log").read_text()

    def _psql(self, where: str, statement: str) -> Said:
        command = [str(needed(psql())), "--no-psqlrc", "--no-password", "-At", "-v", "ON_ERROR_STOP=1"]
        return run([*command, "-d", where, "-c", statement])

    def _prepare(self) -> None:
        begin = self.rendered.cluster["bootstrap"]["initdb"]
        options = {
            "encoding": begin["encoding"],
            "lc-collate": begin["localeCollate"],
            "lc-ctype": begin["localeCType"],
            "locale-provider": begin.get("localeProvider"),
            "builtin-locale": begin.get("builtinLocale"),
        }
        given = [f"--{name}={value}" for name, value in options.items() if value is not None]
        data = [f"--pgdata={self._data}", "--username=postgres", "--auth=trust", "--data-checksums"]
        assert begin["dataChecksums"] is True
        self._must([str(self.programs / "initdb"), "--no-sync", *data, *given])
        self._certificates()
        (self._data / "postgresql.conf").write_text("".join(f"{line}\n" for line in self._settings()))
        (self._data / "pg_hba.conf").write_text("".join(f"{line}\n" for line in self._doors()))

    @property
    def _data(self) -> Path:
        return self.folder / "data"

    def _settings(self) -> Iterator[str]:
        for name, value in self.rendered.cluster["postgresql"]["parameters"].items():
            yield f"{name} = '{value}'"
        # What the operator adds: the ways in, the certificates, the libraries that settings ask for.
        yield "listen_addresses = '127.0.0.1'"
        yield f"port = {self.port}"
        yield f"unix_socket_directories = '{self.folder}'"
        yield "ssl = on"
        yield f"ssl_cert_file = '{self.folder}/server.crt'"
        yield f"ssl_key_file = '{self.folder}/server.key'"
        yield f"ssl_ca_file = '{self.folder}/ca.crt'"
        yield "ssl_min_protocol_version = 'TLSv1.3'"
        yield "shared_preload_libraries = 'pg_stat_statements'"

    def _doors(self) -> Iterator[str]:
        yield "local all all trust"
        yield f"hostssl all {POOLER_USER} all cert"
        yield from self.rendered.cluster["postgresql"]["pg_hba"]
        yield "host all all all scram-sha-256"  # how the operator ends its file

    def _certificates(self) -> None:
        inside = self.folder
        authority = [*REQUEST, "-x509", "-days", "2", "-subj", f"/CN={NAME}", "-keyout", f"{inside}/ca.key"]
        self._must([*authority, "-out", f"{inside}/ca.crt"])
        further = self.rendered.cluster.get("certificates", {}).get("serverAltDNSNames", [])
        names = [f"{NAME}-rw", f"{NAME}-ro", *further, "localhost"]
        self._certificate("server", f"{NAME}-rw", f"subjectAltName={','.join(f'DNS:{name}' for name in names)}")
        self._certificate("pooler", POOLER_USER, "extendedKeyUsage=clientAuth")

    def _certificate(self, name: str, subject: str, extension: str) -> None:
        inside = self.folder
        (inside / f"{name}.ext").write_text(f"{extension}\n")
        wanted = ["-subj", f"/CN={subject}", "-keyout", f"{inside}/{name}.key", "-out", f"{inside}/{name}.csr"]
        self._must([*REQUEST, *wanted])
        signed = ["-CA", f"{inside}/ca.crt", "-CAkey", f"{inside}/ca.key", "-CAcreateserial", "-days", "2"]
        files = ["-in", f"{inside}/{name}.csr", "-out", f"{inside}/{name}.crt", "-extfile", f"{inside}/{name}.ext"]
        self._must(["openssl", "x509", "-req", *files, *signed])

    def _start(self) -> subprocess.Popen[bytes]:
        log = (self.folder / "log").open("wb")
        with log:
            command = [str(self.programs / "postgres"), "-D", str(self._data)]
            return subprocess.Popen(command, stdout=log, stderr=log, **unprivileged())

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        for _ in range(300):
            assert process.poll() is None, self.log
            if self.superuser("SELECT 1", "postgres").status == 0:
                return
            time.sleep(0.1)
        raise AssertionError(self.log)

    def _populate(self) -> None:
        """What the operator does with the objects: the main database, the roles, the schemas, further databases."""
        spec = self.rendered.cluster
        begin = spec["bootstrap"]["initdb"]
        self._sql(f"CREATE ROLE {begin['owner']} LOGIN PASSWORD '{PASSWORD}'", "postgres")
        self._sql(f"CREATE DATABASE {begin['database']} OWNER {begin['owner']}", "postgres")
        for statement in begin["postInitApplicationSQL"]:
            self._sql(statement)
        for role in spec["managed"]["roles"]:
            flags = {
                "LOGIN": role["login"],
                "INHERIT": role["inherit"],
                "SUPERUSER": role["superuser"],
                "CREATEDB": role["createdb"],
                "CREATEROLE": role["createrole"],
                "REPLICATION": role["replication"],
                "BYPASSRLS": role["bypassrls"],
            }
            said = " ".join(flag if on else f"NO{flag}" for flag, on in flags.items())
            member = f"IN ROLE {', '.join(role['inRoles'])}" if "inRoles" in role else ""
            self._sql(f"CREATE ROLE {role['name']} {said} {member} PASSWORD '{PASSWORD}'")
        for database in self.rendered.databases:
            if database["name"] != begin["database"]:
                self._sql(f"CREATE DATABASE {database['name']} OWNER {database['owner']}", "postgres")
            for schema in database.get("schemas", []):
                self._sql(f"CREATE SCHEMA {schema['name']} AUTHORIZATION {schema['owner']}", database["name"])

    def _sql(self, statement: str, database: str = "acme") -> None:
        said = self.superuser(statement, database)
        assert said.status == 0, (statement, said.error)

    def _must(self, command: list[str]) -> None:
        said = run(command)
        assert said.status == 0, (command, said.error)


def reachable(programs: Path, folder: Path) -> Path:
    """The programs where a user without rights gets at them, which the cache of root is not."""
    if os.geteuid() != 0 or programs.is_relative_to("/usr"):
        return programs
    shutil.copytree(programs.parent, folder / "programs", symlinks=True)
    return folder / "programs" / programs.name


def run(command: list[str]) -> Said:
    """What a program says, run by a user without rights."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, **unprivileged())
    return Said(done.returncode, done.stdout.strip(), done.stderr.strip())


def unprivileged() -> dict[str, Any]:
    """PostgreSQL refuses to be started by root."""
    environ = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"}
    own: dict[str, Any] = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    return {"env": environ, "cwd": "/", "umask": 0o077, **own}
