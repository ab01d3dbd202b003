"""The restore of a real PostgreSQL, rehearsed with what is rendered and with the tools that the plugin runs."""

from __future__ import annotations

import os
import re
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monobase_constructs import Drill, RestoreFrom
from monobase_constructs.values.programs import program

from .conftest import Disaster
from .copying import copied
from .instance import Instance
from .object_store import ARCHIVER, READER, WRITER
from .rendered import ARCHIVE, DATABASE, ENDPOINT, PRIMARY, planned

pytestmark = [pytest.mark.server("MinIO", "Barman", "PostgreSQL", "rclone")]

FOLDER = f"{PRIMARY}/acme-prod"


def rows(instance: Instance) -> list[str]:
    return instance.sql("SELECT entry FROM ledger ORDER BY entry").splitlines()


def test_the_rows_of_a_moment_come_back(disaster: Disaster) -> None:
    source = RestoreFrom(f"s3://{FOLDER}", endpoint=ENDPOINT, time=disaster.before, archive_as="postgresql-again")
    restored = disaster.restored("again", source)
    assert restored.archive.is_empty()
    with restored.running() as instance:
        assert rows(instance) == ["first", "kept", "second"]
        assert instance.sql("SELECT sum(checksum_failures) FROM pg_stat_database") == "0"
        instance.archived()
    assert not restored.archive.is_empty(), "it goes on with a log of its own"


KUBECTL = """\
#!/bin/sh
# Stands in for kubectl: what a drill has executed in the container runs here.
[ "$1" = exec ] || exit 0
while [ "$1" != -- ]; do shift; done
shift
exec "$@"
"""


def test_a_drill_is_content_with_it_and_not_with_less(disaster: Disaster) -> None:
    """The program of a drill, with its questions put to a real server that was restored as drills do it."""
    source = RestoreFrom(f"s3://{FOLDER}", endpoint=ENDPOINT, archive_as="postgresql-drill")
    given = {"DATABASE": "postgres", "LONGEST": "60", "MANIFEST": "/m.yaml"}
    given |= {"MOST_LOST": "300", "SENTINEL_EVERY": "300"}
    with disaster.restored("drill", source).running() as instance:
        (instance.folder / "kubectl").write_text(KUBECTL)
        (instance.folder / "kubectl").chmod(0o755)
        text = program("drill-postgresql.sh")
        said = instance.run(text, QUERY="SELECT count(*) FROM ledger", ANSWER="2", **given)
        assert said.status == 0, said.error
        told = r"recovered in \d+ s, read in \d+ s; the newest sentinel was -?\d+ s old when the drill began"
        assert re.fullmatch(told, said.out)
        asked = {"QUERY": Drill.HAS_TABLES.sql, "ANSWER": Drill.HAS_TABLES.expected}
        assert instance.run(text, **given, **asked).status == 0, "the ledger is a table"
        said = instance.run(text, QUERY="SELECT count(*) = 3 FROM ledger", ANSWER="t", **given)
        assert (said.status, said.error) == (1, "the query of the drill yields 'f' and not 't'")
        instance.sql("UPDATE sentinel.sentinel SET written = written - interval '1 day'")
        said = instance.run(text, **given, **asked)
        assert said.status == 1 and "s are lost, and 300 s may be" in said.error
        instance.sql("DROP TABLE sentinel.sentinel")
        assert instance.run(text, **given, **asked).status == 1, "without a sentinel nothing is known"


def test_a_moment_after_the_last_row_comes_back_as_well(disaster: Disaster) -> None:
    """PostgreSQL looks for something that was committed after the moment: closing the log commits something."""
    source = RestoreFrom(f"s3://{FOLDER}", endpoint=ENDPOINT, time=disaster.late, archive_as="postgresql-late")
    with disaster.restored("late", source).running() as instance:
        assert rows(instance) == ["kept", "third"]


def test_a_moment_that_the_log_does_not_reach_is_no_success(disaster: Disaster) -> None:
    beyond = (datetime.now(UTC) + timedelta(minutes=5)).isoformat()
    restored = disaster.restored("beyond", RestoreFrom(f"s3://{FOLDER}", endpoint=ENDPOINT, time=beyond))
    told = "recovery ended before configured recovery target was reached"
    with pytest.raises(AssertionError, match=told), restored.running():
        pass


def test_a_hole_in_the_log_is_no_success(disaster: Disaster) -> None:
    first, *_ = disaster.archive().backups()
    needed = disaster.piece(first["end_wal"])
    restored = disaster.restored("hole", RestoreFrom(f"s3://{FOLDER}", endpoint=ENDPOINT, time=disaster.before))
    with disaster.store.without(needed), pytest.raises(AssertionError, match="FATAL"), restored.running():
        pass


def test_who_may_only_read_cannot_write(disaster: Disaster, tmp_path: Path) -> None:
    (tmp_path / "000000010000000000000099").write_bytes(bytes(16 * 1024 * 1024))
    assert disaster.archive(READER).archive(tmp_path / "000000010000000000000099") != 0


def test_a_week_of_the_archive_can_be_restored_by_itself(disaster: Disaster, tmp_path: Path) -> None:
    done = copied(planned(disaster.major), "archive", disaster.store, tmp_path)
    assert done.returncode == 0, done.stderr
    week = f"s3://{ARCHIVE}/acme-prod/{DATABASE}/{datetime.now(UTC):%Y-%m-%d}"
    with disaster.restored("week", RestoreFrom(week, endpoint=ENDPOINT)).running() as instance:
        assert rows(instance) == ["kept"], "as of the newest base backup"


def test_who_archives_deletes_nothing_and_who_copies_writes_nothing_there(disaster: Disaster) -> None:
    """By the policies that the owner of the account is told; the newest base backup is what both can read."""
    newest = disaster.archive().backups()[-1]["backup_id"]
    source = f"{FOLDER}/{DATABASE}/base/{newest}/backup.info"
    disaster.store.write(f"{ARCHIVE}/acme-prod/probe", b"archived")
    for who, bucket, folder in ((ARCHIVER, ARCHIVE, "acme-prod"), (WRITER, ARCHIVE, "acme-prod")):
        assert rclone(disaster, who, "cat", f"{bucket}/{folder}/probe").stdout == "archived"
        assert "AccessDenied" in rclone(disaster, who, "deletefile", f"{bucket}/{folder}/probe").stderr
    assert rclone(disaster, ARCHIVER, "cat", source).returncode == 0
    assert "AccessDenied" in rclone(disaster, ARCHIVER, "deletefile", source).stderr
    assert "AccessDenied" in rclone(disaster, ARCHIVER, "rcat", f"{FOLDER}/more").stderr
    assert "AccessDenied" in rclone(disaster, WRITER, "rcat", f"{ARCHIVE}/acme-prod/more").stderr
    assert "AccessDenied" in rclone(disaster, ARCHIVER, "rcat", f"{ARCHIVE}/other-prod/more").stderr
    assert disaster.store.read(f"{ARCHIVE}/acme-prod/probe") == b"archived"


def rclone(disaster: Disaster, who: tuple[str, str], command: str, target: str) -> subprocess.CompletedProcess[str]:
    """One command as somebody."""
    remote = {"TYPE": "s3", "PROVIDER": "Other", "ENDPOINT": disaster.store.url, "NO_CHECK_BUCKET": "true"}
    remote |= dict(zip(("ACCESS_KEY_ID", "SECRET_ACCESS_KEY"), who, strict=True))
    environ = {f"RCLONE_CONFIG_STORE_{name}": value for name, value in remote.items()}
    words = ["rclone", "--retries", "1", "--low-level-retries", "1", command, f"store:{target}"]
    environ |= {"PATH": os.environ["PATH"], "HOME": str(disaster.folder)}
    return subprocess.run(words, env=environ, input="", capture_output=True, text=True, timeout=60)


def test_an_archive_that_has_lost_weeks_fails_and_says_so(disaster: Disaster, tmp_path: Path) -> None:
    """As many weeks must be there as have passed since the job was made, up to what is promised."""
    env, now = planned(disaster.major), datetime.now(UTC)
    made = f"{now - timedelta(days=200):%Y-%m-%dT%H:%M:%SZ}"
    done = copied(env, "archive", disaster.store, tmp_path, since=made)
    assert (done.returncode, "the archive has lost weeks: 1 of 11 are there" in done.stderr) == (1, True), done.stderr
    for week in range(1, 12):
        day = f"{now - timedelta(days=7 * week):%Y-%m-%d}"
        disaster.store.write(f"{ARCHIVE}/acme-prod/{DATABASE}/{day}/finished", b"")
    done = copied(env, "archive", disaster.store, tmp_path, since=made)
    assert done.returncode == 0, done.stderr
    assert "12 weeks of the last 90 days are there, 11 or more have to be" in done.stdout
    young = f"{now - timedelta(days=30):%Y-%m-%dT%H:%M:%SZ}"
    done = copied(env, "archive", disaster.store, tmp_path, since=young)
    assert done.returncode == 0 and "3 or more have to be" in done.stdout


def test_what_is_not_whole_is_not_archived(disaster: Disaster, tmp_path: Path) -> None:
    newest = disaster.archive().backups()[-1]
    with disaster.store.without(disaster.piece(newest["end_wal"])):
        done = copied(planned(disaster.major), "archive", disaster.store, tmp_path)
    assert (done.returncode, f"{newest['end_wal']} is missing" in done.stderr) == (1, True)
