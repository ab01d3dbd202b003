"""What a PostgreSQL cluster is told beside its size: roles, further databases, a pooler, what to restore from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from datetime import datetime
from typing import Literal

from monobase_constructs.values.checked import Value
from monobase_constructs.values.network import CloudIdentity, Network
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Cpu, Duration, Hostname, Image, Size

Major = Literal[15, 16, 17, 18]

IDENTIFIER = re.compile(r"[a-z_][a-z0-9_]{0,62}")
IDENTIFIER_RULE = "lower-case letters, digits and underscores, at most 63"

GROUPS = ("pg_monitor", "pg_read_all_data", "pg_write_all_data", "pg_signal_backend")
"""The predefined roles that open neither files nor programs of the server."""


class PostgresRole(Value):
    """More about a role than that it exists.

    schemas: what it owns in the main database; by default one that is called like the role, in which its tables
        lie without a prefix. An application that insists on "public" gets `schemas=["public"]`.
    member_of: roles whose rights it has as well: other roles of the database, "pg_read_all_data", "pg_monitor", ...
    connections: how many of them one pod opens at most, where that is another number than the database's.
    """

    schemas: Sequence[str] | None = None
    member_of: Sequence[str] = ()
    connections: int | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse schemas that PostgreSQL would have to quote or keeps for itself."""
        for schema in self.schemas or ():
            if not IDENTIFIER.fullmatch(schema) or schema.startswith("pg_") or schema == "information_schema":
                yield Invalid("schemas", schema, f"{IDENTIFIER_RULE}, without pg_ in front")
        if self.connections is not None and self.connections < 1:
            yield Invalid("connections", self.connections, "1 or more")


class PostgresDatabase(Value):
    """A further database. owner: the role that may do everything in it, and the only one that is let in."""

    owner: str
    extensions: Sequence[str] = ()


class Pooler(Value):
    """PgBouncer before the primary: many connections of clients share few of the server.

    mode: "transaction" lends a connection for the time of a transaction: what outlives one (LISTEN, advisory locks
        and settings of a session, temporary tables) needs `database.direct`. "session" lends it until the client goes.
    size: connections to the server that one pod of the pooler opens for each role and database.
    clients: connections of clients that one pod takes.
    image: None is the one that the operator comes with.
    """

    instances: int = 2
    mode: Literal["transaction", "session"] = "transaction"
    size: int = 20
    clients: int = 1000
    cpu: Cpu | str = "100m"
    memory: Size | str = "128Mi"
    image: Image | str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse numbers below one, and more server connections than clients."""
        for name in ("instances", "size", "clients"):
            if getattr(self, name) < 1:
                yield Invalid(name, getattr(self, name), "1 or more")
        if self.size > self.clients:
            yield Invalid("size", self.size, f"at most clients, which is {self.clients}")


class RestoreFrom(Value):
    """Backups of a `PostgresReplicaSet`, from which another is made that does not begin empty.

    location: the folder they lie in: "s3://bucket/path", "gs://bucket/path", "https://<account>.blob.core.windows.net/
        <container>/path". cluster: the name that the cluster had which was backed up.
    time: the moment to restore, such as "2026-11-22T10:15:00+01:00"; None: as late as the archive goes.
    identity: who may read them. Without it, keys for S3 come from the secret manager: secret
        `monobase/<client>/<stage>/<id>-restore`, fields `access-key` and `secret-key`.
    endpoint: of an S3 that is not Amazon's. network: where the store is; None opens 443 to the Internet.
    archive_as: the folder that the new cluster's own backups go to, `<id>-restored` by default; a folder that holds the
        log of another cluster is refused by the tools, also where it is the cluster's own former one.
    """

    location: str = field(kw_only=False)
    cluster: str = "postgresql"
    time: str | None = None
    identity: CloudIdentity | None = None
    endpoint: Hostname | str | None = None
    network: Network | None = None
    archive_as: str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse places that are none, moments without a time zone, and stores that keys do not open."""
        if not re.fullmatch(r"(s3|gs)://[^/]+/.+|https://[^/]+\.blob\.core\.windows\.net/.+", self.location):
            allowed = '"s3://bucket/path", "gs://bucket/path" or "https://account.blob.core.windows.net/container/path"'
            yield Invalid("location", self.location, allowed)
        elif self.identity is None and not self.location.startswith("s3://"):
            yield Invalid("identity", None, "CloudIdentity(...) for gs:// and https://", "keys open s3:// only")
        if self.endpoint is not None and not self.location.startswith("s3://"):
            yield Invalid("endpoint", self.endpoint, "an endpoint for s3:// only")
        if self.archive_as is not None and not re.fullmatch(r"[a-z][-a-z0-9]{0,48}[a-z0-9]", self.archive_as):
            yield Invalid("archive_as", self.archive_as, "lower-case letters, digits and hyphens, at most 50")
        if self.time is not None and not _is_moment(self.time):
            yield Invalid("time", self.time, 'a moment with its time zone, such as "2026-11-22T10:15:00+01:00"')


LOG_CLOSES = "5m"
"""After which CloudNativePG closes a piece of the log, so that it is archived: its own `archive_timeout`."""
_SECONDS = {"d": 86400, "h": 3600, "min": 60, "s": 1, "": 1, "ms": 0.001}


def log_closes(setting: object) -> int | None:
    """After how many seconds a piece of the log is closed where `archive_timeout` is this; None: when it is full."""
    parsed = re.fullmatch(r"([0-9]+(?:\.[0-9]+)?) ?(d|h|min|s|ms)?", str(setting)) if setting is not None else None
    if parsed is None:
        return Duration(LOG_CLOSES).seconds
    return int(float(parsed[1]) * _SECONDS[parsed[2] or ""]) or None


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
