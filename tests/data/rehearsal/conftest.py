"""One disaster: a database that is backed up, damaged by a person, and lost with its disk."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from monobase_constructs import RestoreFrom
from monobase_constructs.recovery.procedure.log import CLOSE
from monobase_constructs.values.programs import program

from ..programs import barman, needed, postgresql
from .calls import Calls
from .instance import Instance
from .object_store import READER, WRITER, RealStore
from .rendered import ARCHIVE, POLICIES, PRIMARY, archive_of, cluster_of, origin_of, planned
from .sidecar import Sidecar


@dataclass(frozen=True)
class Disaster:
    """What is left of it: the object store, and what its witnesses remember."""

    major: int
    folder: Path
    calls: Calls
    store: RealStore
    before: str
    """When all was well."""
    late: str
    """When the last row had been written; the log was closed after it, as plans have it."""

    def restored(self, name: str, source: RestoreFrom) -> Restored:
        """A server that begins as `source` says, with its files, before it starts; by keys that may only read."""
        env = planned(self.major, source)
        location, server, moment = origin_of(env)
        origin = Sidecar(self.calls, (location, server), self.store.url, READER)
        instance = Instance(postgresql()[self.major], self.folder / name, cluster_of(env))
        instance.restore(origin, moment)
        return Restored(instance, Sidecar(self.calls, archive_of(env), self.store.url, WRITER), origin, moment)

    def archive(self, keys: tuple[str, str] = READER) -> Sidecar:
        """The programs with the settings of the database that was lost."""
        return Sidecar(self.calls, archive_of(planned(self.major)), self.store.url, keys)

    def piece(self, name: str) -> str:
        """The object that holds a piece of its log."""
        (found,) = [key for key in self.store.keys(f"{PRIMARY}/") if key.endswith((f"/{name}", f"/{name}.zst"))]
        return found


@dataclass(frozen=True)
class Restored:
    """A server that is made of backups."""

    instance: Instance
    archive: Sidecar
    origin: Sidecar
    moment: str | None

    @contextmanager
    def running(self) -> Iterator[Instance]:
        """While it runs, once it has replayed the log."""
        with self.instance.running(self.archive, self.origin, self.moment):
            yield self.instance


@pytest.fixture(scope="module")
def disaster() -> Iterator[Disaster]:
    """The rows of a ledger: `first` is in a base backup, `second` only in the log; then somebody deletes both."""
    with tempfile.TemporaryDirectory(prefix="rehearsal-", dir="/tmp") as path:
        folder = Path(path)
        folder.chmod(0o755)  # for the user without rights that servers run as
        (folder / "minio").mkdir()
        real = RealStore.started(folder / "minio", [PRIMARY, ARCHIVE], POLICIES)
        with real as store, Calls.started(needed(barman()), folder) as calls:
            yield _happened(newest_with_clients(), folder, calls, store)


def newest_with_clients() -> int:
    """The version to rehearse with: one of which there is pg_dump as well, if there is any."""
    known = postgresql()
    return max([major for major, folder in known.items() if (folder / "pg_dump").exists()] or known)


def _happened(major: int, folder: Path, calls: Calls, store: RealStore) -> Disaster:
    env = planned(major)
    archive = Sidecar(calls, archive_of(env), store.url, WRITER)
    lost = Instance(postgresql()[major], folder / "lost", cluster_of(env))
    lost.make()
    assert archive.is_empty()
    with lost.running(archive):
        lost.sql("CREATE SCHEMA sentinel")
        written = lost.run(program("write-sentinel.sh"), DATABASE_URL=lost.connection)
        assert written.status == 0, written.error
        lost.sql("CREATE TABLE ledger (entry text); INSERT INTO ledger VALUES ('first'), ('kept')")
        archive.back_up("backup-1", lost.connection)
        lost.sql("INSERT INTO ledger VALUES ('second')")
        before = _now(lost)
        lost.sql("DELETE FROM ledger WHERE entry <> 'kept'")
        archive.back_up("backup-2", lost.connection)
        lost.sql("INSERT INTO ledger VALUES ('third')")
        late = _now(lost)
        for statement in CLOSE:
            lost.sql(statement)
        lost.archived()
    lost.lose()
    return Disaster(major, folder, calls, store, before, late)


def _now(instance: Instance) -> str:
    """The moment, a little apart from what comes before and after it."""
    text = "to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
    return instance.sql(f"SELECT pg_sleep(0.05); SELECT {text}; SELECT pg_sleep(0.05)").strip()
