"""The plans that bring back a table, or a database, from a dump: their commands as they are typed, on real programs."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import yaml

from monobase_constructs import RestoreFrom
from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.steps import Plan, Step
from monobase_constructs.recovery.restore.asked import Costs, Wanted
from monobase_constructs.recovery.restore.plan import plan
from monobase_constructs.testing import manifests

from ..programs import postgresql
from .conftest import Disaster
from .copying import copied
from .instance import Instance
from .object_store import WRITER
from .rendered import DATABASE, ENDPOINT, PRIMARY, planned

pytestmark = [pytest.mark.server("MinIO", "Barman", "PostgreSQL", "rclone")]

KUBECTL = r"""#!/bin/bash
# What runs in a pod runs here: the server and the programs of the pods are on the PATH.
words=
while [ $# -gt 0 ] && [ "$1" != -- ]; do words="$words $1"; shift; done
case "$words " in
*" cnpg "*" psql "*) shift; exec psql --no-psqlrc --username postgres "$@" ;;
*" exec "*) shift; exec "${@//\/tools\/rclone/rclone}" ;;
*" apply "*) exec cat >/dev/null ;;
esac
"""
BEGUN = """
CREATE ROLE keeper; CREATE ROLE reader;
CREATE DATABASE {name} OWNER {owner};
REVOKE CONNECT ON DATABASE {name} FROM PUBLIC; GRANT CONNECT ON DATABASE {name} TO reader, dump;
ALTER DATABASE {name} SET work_mem TO '7MB'
"""
TABLES = """
CREATE SCHEMA api AUTHORIZATION keeper; SET ROLE keeper;
CREATE TABLE api.wards (id int PRIMARY KEY, name text);
CREATE TABLE api.patients (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, ward int NOT NULL REFERENCES api.wards, name text,
    loud text GENERATED ALWAYS AS (upper(name)) STORED
);
INSERT INTO api.wards VALUES (1, 'north');
INSERT INTO api.patients (ward, name) VALUES (1, 'Ada'), (1, 'Grace'), (1, 'Mary');
ALTER TABLE api.patients ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON api.patients TO reader
"""


class Rehearsed:
    """The environment as it was rendered, its server, and a shell that finds both."""

    def __init__(self, disaster: Disaster, instance: Instance, folder: Path) -> None:
        env = planned(disaster.major)
        documents = [yaml.safe_load(text) for text in manifests(env).values()]
        root = {
            "kind": "Application",
            "metadata": {"name": "root"},
            "spec": {"project": "platform", "source": {"repoURL": "https://example.com", "targetRevision": "main"}},
        }
        mine = [each for each in documents if each["metadata"].get("namespace") == "acme-prod"]
        self.rendered = Rendered("main", "acme-prod", mine, [], [root])
        self.instance, self._disaster, self._folder = instance, disaster, folder
        (self._dumps,) = [each.dumps for each in self.rendered.databases()]
        (folder / "kubectl").write_text(KUBECTL)
        (folder / "kubectl").chmod(0o755)
        self._path = f"{folder}:{postgresql()[disaster.major]}:{os.environ['PATH']}"

    @property
    def database(self) -> str:
        """What is dumped."""
        assert self._dumps is not None
        (container,) = self._dumps["spec"]["jobTemplate"]["spec"]["template"]["spec"]["containers"]
        return next(each["value"] for each in container["env"] if each["name"] == "DATABASES")

    def begin(self) -> None:
        """The database, with rights of its own and a table that refers to another."""
        (cluster,) = self.rendered.databases()
        owner = cluster.document["spec"]["bootstrap"]["initdb"]["owner"]
        self.instance.sql(f"CREATE ROLE {owner}")
        for statement in BEGUN.format(name=self.database, owner=owner).split(";"):
            self.instance.sql(statement)
        self.sql(TABLES)
        here = {"PGHOST": str(self.instance.folder), "PGPORT": str(self.instance.port)}
        secure = {"PGSSLMODE": "disable", "PGSSLROOTCERT": "", "PATH": self._path}
        done = copied(planned(self._disaster.major), "dump", self._disaster.store, self._folder, **here | secure)
        assert done.returncode == 0, done.stderr

    def sql(self, statement: str) -> str:
        return self.instance.sql(statement, self.database)

    def planned(self, table: str | None = None) -> Plan:
        now = datetime.now(UTC) + timedelta(minutes=1)
        return plan(self.rendered, Wanted("database", None, None, now, Costs({}, ""), dumps=True, table=table))

    def typed(self, steps: list[Step]) -> subprocess.CompletedProcess[str]:
        """All blocks of some steps, in one shell."""
        text = Plan("", "", "", steps).markdown()
        blocks = [each.partition("```")[0] for each in text.split("```sh\n")[1:]]
        (job,) = [each for each in self.planned().steps[0].manifests if each["kind"] == "Job"]
        (container,) = job["spec"]["template"]["spec"]["containers"]
        keys = dict(zip(("access-key", "secret-key"), WRITER, strict=True)) | {"username": "", "password": ""}
        given = {
            each["name"]: each["value"] if "value" in each else keys[each["valueFrom"]["secretKeyRef"]["key"]]
            for each in container["env"]
            if each["name"].startswith("RCLONE") or each["name"] == "TARGET"
        }
        led = {name: value.replace(f"https://{ENDPOINT}", self._disaster.store.url) for name, value in given.items()}
        led |= {"PATH": self._path, "HOME": str(self._folder), "PGHOST": str(self.instance.folder)}
        led |= {"PGPORT": str(self.instance.port), "PGDATABASE": "postgres"}
        script = "\n".join(["set -eo pipefail", *blocks])
        return subprocess.run(["bash", "-c", script], env=led, capture_output=True, text=True, timeout=120)


@pytest.fixture(scope="module")
def rehearsed(disaster: Disaster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rehearsed]:
    source = RestoreFrom(f"s3://{PRIMARY}/acme-prod", endpoint=ENDPOINT, archive_as=f"{DATABASE}-planned")
    restored = disaster.restored("planned", source)
    with restored.running() as made:
        made.sql("CREATE ROLE dump LOGIN BYPASSRLS IN ROLE pg_read_all_data")
        found = Rehearsed(disaster, made, tmp_path_factory.mktemp("planned"))
        found.begin()
        yield found


def test_rows_that_are_missing_come_back_and_nothing_else_changes(rehearsed: Rehearsed) -> None:
    rehearsed.sql("DELETE FROM api.patients WHERE name = 'Grace'")
    rehearsed.sql("UPDATE api.patients SET name = 'Mary Jane' WHERE name = 'Mary'")
    rehearsed.sql("INSERT INTO api.patients (ward, name) VALUES (1, 'Hedy')")
    steps = list(rehearsed.planned("api.patients").steps)
    done = rehearsed.typed(steps)
    assert done.returncode == 0, done.stderr
    rows = rehearsed.sql("SELECT id, name, loud FROM api.patients ORDER BY id").splitlines()
    assert rows == ["1|Ada|ADA", "2|Grace|GRACE", "3|Mary Jane|MARY JANE", "4|Hedy|HEDY"]
    # The counter goes on where it was, or the next key would be one that is taken.
    rehearsed.sql("INSERT INTO api.patients (ward, name) VALUES (1, 'Joan')")
    assert rehearsed.sql("SELECT max(id) FROM api.patients") == "5"
    again = rehearsed.typed(steps)
    assert again.returncode == 0, again.stderr
    assert rehearsed.sql("SELECT count(*) FROM api.patients") == "5"
    assert rehearsed.instance.sql("SELECT count(*) FROM pg_database WHERE datname = 'dumped'") == "0"


def test_a_database_takes_the_place_of_the_other_with_its_rights(rehearsed: Rehearsed) -> None:
    name = rehearsed.database
    about = (
        "SELECT pg_get_userbyid(datdba), has_database_privilege('public', datname, 'CONNECT'),"
        f" has_database_privilege('reader', datname, 'CONNECT') FROM pg_database WHERE datname = '{name}'"
    )
    before = rehearsed.instance.sql(about)
    rehearsed.sql("DROP TABLE api.patients")
    *steps, _last = rehearsed.planned().steps
    done = rehearsed.typed(steps)
    assert done.returncode == 0, done.stderr
    assert rehearsed.sql("SELECT name FROM api.patients ORDER BY id").splitlines() == ["Ada", "Grace", "Mary"]
    assert rehearsed.sql("SELECT has_table_privilege('reader', 'api.patients', 'SELECT')") == "t"
    assert rehearsed.sql("SHOW work_mem") == "7MB"
    assert rehearsed.sql("SELECT tableowner FROM pg_tables WHERE tablename = 'patients'") == "keeper"
    assert rehearsed.instance.sql(about) == before
    assert rehearsed.instance.sql("SELECT count(*) FROM pg_database WHERE datname LIKE '%_lost'") == "1"


def test_without_a_whole_dump_nothing_is_done(rehearsed: Rehearsed) -> None:
    """An older moment than any dump: the shell ends at the variable that would name it."""
    when = datetime.now(UTC) - timedelta(days=1)
    wanted = Wanted("database", when, None, datetime.now(UTC), Costs({}, ""), dumps=True)
    done = rehearsed.typed(list(plan(rehearsed.rendered, wanted).steps))
    assert done.returncode != 0 and "no dump is whole" in done.stderr
    assert rehearsed.instance.sql("SELECT count(*) FROM pg_database WHERE datname = 'dumped'") == "0"
