"""A real PgBouncer, told what a Pooler renders and what the operator adds to it, before a real PostgreSQL.

Debian's PgBouncer is 1.18: it knows neither `max_prepared_statements` (1.21) nor `auth_dbname` (1.19), so the first is
left out here, and the function that the operator makes in the database "postgres" is made in the main one.
"""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ..programs import needed, program
from .server import POOLER_USER, RealPostgres, unprivileged

YOUNGER = frozenset(["max_prepared_statements"])
SEARCH = """
    CREATE FUNCTION public.user_search(uname text) RETURNS TABLE (usename name, passwd text)
    LANGUAGE sql SECURITY DEFINER AS 'SELECT usename, passwd FROM pg_catalog.pg_shadow WHERE usename = $1'
"""


@dataclass(frozen=True)
class Bouncer:
    """A pooler that runs on `port`."""

    port: int
    log: Path


@contextmanager
def before(server: RealPostgres, host: str = "localhost") -> Iterator[Bouncer]:
    """A pooler before the server, which it reaches as `host`; that is what it verifies."""
    folder = server.folder / f"pooler-{host}"
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        bouncer = Bouncer(free.getsockname()[1], folder / "log")
    (folder / "pgbouncer.ini").write_text("\n".join(_configuration(server, bouncer, folder, host)) + "\n")
    (folder / "hba.conf").write_text("host all all 0.0.0.0/0 md5\n")
    with bouncer.log.open("wb") as log:
        command = [str(needed(program("pgbouncer"))), str(folder / "pgbouncer.ini")]
        process = subprocess.Popen(command, stdout=log, stderr=log, **unprivileged())
    try:
        _await(bouncer, process)
        yield bouncer
    finally:
        process.terminate()
        process.wait(10)


def know_passwords(server: RealPostgres) -> None:
    """What the operator does in the server for its pooler."""
    for statement in (f"CREATE ROLE {POOLER_USER} LOGIN", SEARCH):
        assert server.superuser(statement).status == 0
    for right in (
        "REVOKE ALL ON FUNCTION public.user_search FROM public",
        f"GRANT CONNECT ON DATABASE acme TO {POOLER_USER}",
    ):
        assert server.superuser(right).status == 0
    assert server.superuser(f"GRANT EXECUTE ON FUNCTION public.user_search TO {POOLER_USER}").status == 0


def _configuration(server: RealPostgres, bouncer: Bouncer, folder: Path, host: str) -> Iterator[str]:
    assert server.rendered.pooler is not None
    rendered = server.rendered.pooler["pgbouncer"]
    yield "[databases]"
    yield f"* = host={host} port={server.port}"
    yield "[pgbouncer]"
    yield f"pool_mode = {rendered['poolMode']}"
    yield f"auth_user = {POOLER_USER}"
    yield "auth_query = SELECT usename, passwd FROM public.user_search($1)"
    own = {
        "auth_type": "hba",
        "auth_hba_file": folder / "hba.conf",
        "ignore_startup_parameters": "extra_float_digits,options",
        "listen_addr": "127.0.0.1",
        "listen_port": bouncer.port,
        "unix_socket_dir": "",
        "client_tls_cert_file": server.folder / "server.crt",
        "client_tls_key_file": server.folder / "server.key",
        "client_tls_ca_file": server.folder / "ca.crt",
        "server_tls_ca_file": server.folder / "ca.crt",
        "server_tls_cert_file": server.folder / "pooler.crt",
        "server_tls_key_file": server.folder / "pooler.key",
    }
    told = {name: value for name, value in rendered["parameters"].items() if name not in YOUNGER}
    assert not own.keys() & told.keys()
    yield from (f"{name} = {value}" for name, value in (own | told).items())


def _await(bouncer: Bouncer, process: subprocess.Popen[bytes]) -> None:
    for _ in range(100):
        assert process.poll() is None, bouncer.log.read_text()
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", bouncer.port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError(bouncer.log.read_text())
