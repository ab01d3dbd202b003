"""Dumps of a real PostgreSQL by the rendered job, and the way back from them that the page of restores shows."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from monobase_constructs import RestoreFrom

from ..programs import postgresql
from .conftest import Disaster
from .copying import copied
from .instance import Instance
from .rendered import ARCHIVE, ENDPOINT, PRIMARY, planned

pytestmark = [pytest.mark.server("MinIO", "Barman", "PostgreSQL", "rclone")]

PLACE = f"{ARCHIVE}/acme-prod/postgresql.dumps/"
HIDDEN = """
CREATE ROLE owner;
CREATE SCHEMA api AUTHORIZATION owner;
SET ROLE owner;
CREATE TABLE api.patients (name text);
INSERT INTO api.patients VALUES ('Ada'), ('Grace');
ALTER TABLE api.patients ENABLE ROW LEVEL SECURITY
"""
"""Rows that a policy hides from all but their owner."""


@pytest.fixture(scope="module")
def instance(disaster: Disaster) -> Iterator[Instance]:
    """A database with the role of dumps, as the operator is told to make it."""
    source = RestoreFrom(f"s3://{PRIMARY}/acme-prod", endpoint=ENDPOINT, archive_as="postgresql-dumped")
    restored = disaster.restored("dumped", source)
    (role,) = [each for each in restored.instance.cluster["managed"]["roles"] if each["name"] == "dump"]
    assert not any(role[each] for each in ("superuser", "createdb", "createrole", "replication"))
    with restored.running() as made:
        rights = "BYPASSRLS" if role["bypassrls"] else "NOBYPASSRLS"
        made.sql(f"CREATE ROLE dump LOGIN {rights} IN ROLE {', '.join(role['inRoles'])}")
        made.sql(HIDDEN)
        yield made


def dumped(disaster: Disaster, instance: Instance, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    here = {"PGHOST": str(instance.folder), "PGPORT": str(instance.port), "PGSSLMODE": "disable", "PGSSLROOTCERT": ""}
    programs = {"PATH": f"{postgresql()[disaster.major]}:/usr/local/bin:/usr/bin:/bin", "DATABASES": "postgres"}
    return copied(planned(disaster.major), "dump", disaster.store, folder, **here | programs | more)


def finished(disaster: Disaster) -> list[str]:
    return [key for key in disaster.store.keys(PLACE) if key.endswith("/finished")]


def test_every_row_comes_back(disaster: Disaster, instance: Instance, tmp_path: Path) -> None:
    done = dumped(disaster, instance, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "postgres: dumped and read back" in done.stdout
    finished, dump = disaster.store.keys(PLACE)
    assert (finished.rpartition("/")[2], dump.rpartition("/")[2]) == ("finished", "postgres.dump")
    (tmp_path / "dump").write_bytes(disaster.store.read(dump))
    instance.sql("CREATE DATABASE again")
    restore = f"pg_restore --username postgres --dbname again --exit-on-error <{tmp_path / 'dump'}"
    said = instance.run(restore)
    assert said.status == 0, said.error
    assert instance.sql("SELECT name FROM api.patients ORDER BY name", "again").splitlines() == ["Ada", "Grace"]
    assert instance.sql("SELECT entry FROM ledger ORDER BY entry", "again").splitlines() == ["kept", "third"]
    assert int(instance.sql("SELECT count(*) FROM sentinel.sentinel", "again")) == 1


def test_the_role_reads_and_changes_nothing(instance: Instance) -> None:
    for change in ("DELETE FROM ledger", "CREATE TABLE own ()", "CREATE SCHEMA own"):
        said = instance.ask(f"SET ROLE dump; {change}")
        assert said.status != 0 and "permission denied" in said.error, change


@pytest.mark.parametrize(
    ("broken", "mended", "told"),
    [
        ("ALTER ROLE dump NOBYPASSRLS", "ALTER ROLE dump BYPASSRLS", "row-level security"),
        ("REVOKE pg_read_all_data FROM dump", "GRANT pg_read_all_data TO dump", "permission denied"),
    ],
)
def test_what_is_not_whole_does_not_count(
    broken: str, mended: str, told: str, disaster: Disaster, instance: Instance, tmp_path: Path
) -> None:
    before = finished(disaster)
    instance.sql(broken)
    try:
        done = dumped(disaster, instance, tmp_path)
    finally:
        instance.sql(mended)
    assert done.returncode != 0 and told in done.stderr and "no dump was made" in done.stderr
    assert finished(disaster) == before, "nothing counts that is not whole"
