"""A database, or one table of it, from a dump: beside the other in the same server, and then in its place."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from monobase_constructs.recovery.procedure import argo, writers
from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document, variable
from monobase_constructs.recovery.procedure.steps import Plan, Step
from monobase_constructs.recovery.procedure.stores import Database
from monobase_constructs.recovery.restore import moments, rows
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.moments import shown
from monobase_constructs.recovery.restore.well import well
from monobase_constructs.values.problems import Invalid

SIDE, LOST = "dumped", "lost"
"""What the database from the dump is called until it is proven, and the end of the name of the one that it replaces."""
LONGEST = 12 * 3600
"""Seconds for which the pod that reads the dump is there."""
RESTORE = "pg_restore --username postgres --exit-on-error"
COUNTED = "SELECT relnamespace::regnamespace, relname, reltuples FROM pg_class WHERE relkind = $$r$$ ORDER BY 3 DESC"


def plan(rendered: Rendered, wanted: Wanted) -> Plan:
    """The newest dump before the moment; of one table only the rows that are missing."""
    steps: list[Step] = []
    loses: list[str] = []
    for each in rendered.databases():
        begun = moments.of_dumps(each, wanted.to, wanted.now)
        loses.append(f"what was written after {shown(begun)}, when the dump was begun")
        for name in (variable(each.dumps or {}, "DATABASES") or "").split():
            restored = _Dumped(rendered, each, name, wanted)
            steps += restored.one_table(wanted.table) if wanted.table is not None else restored.whole()
    if not steps:
        raise Invalid("--from", "dumps", f"a tier: {rendered.namespace} has no database in the cluster")
    what = f"Table {wanted.table}" if wanted.table is not None else "A database"
    lost = "; ".join(dict.fromkeys(loses))
    return Plan(
        f"{what} of {rendered.namespace} comes back from a dump",
        f"of the table, {lost}; nothing of what is there" if wanted.table is not None else lost,
        wanted.costs.takes,
        steps,
    )


class _Dumped:
    """One database of a server, and the pod that reads its dumps."""

    def __init__(self, rendered: Rendered, server: Database, name: str, wanted: Wanted) -> None:
        self._rendered, self._server, self._wanted = rendered, server, wanted
        self._name, self._job = name, reading(server.dumps or {})
        self._sql = f"kubectl cnpg --namespace {rendered.namespace} psql {server.name} --"
        container = self._job["spec"]["template"]["spec"]["containers"][0]["name"]
        of = f"kubectl --namespace {rendered.namespace}"
        self._reader = f"{of} exec job/{name_of(self._job)} --container {container} -- /bin/bash -c"

    def one_table(self, table: str) -> Iterator[Step]:
        """The rows that are missing."""
        schema, _, name = table.partition(".")
        yield self._found()
        yield self._beside(
            "Of the whole database only what the table needs to be there, without references; then its rows.",
            [
                self._restored("--section pre-data"),
                self._restored(f"--data-only --schema {schema} --table {name}"),
                f"{self._sql} {SIDE} -c 'SELECT count(*) FROM {table}'",
            ],
        )
        count = f"{self._sql} {self._name} -c 'SELECT count(*) FROM {table}'"
        yield Step(
            f"Put back the rows of {table} that are missing",
            f"{rows.WHY} Write both counts down: the difference is what came back.",
            [
                count,
                rows.copied(self._rendered, self._server, (rows.primary(self._server), SIDE), self._name, table),
                count,
            ],
        )
        yield self._taken_away(SIDE)

    def whole(self) -> Iterator[Step]:
        """The database itself."""
        rendered, name = self._rendered, self._name
        writing = rendered.writers(f"{self._server.name}-rw")
        yield self._found()
        yield self._beside(
            "The server goes on meanwhile. Its disk must have room for both, and the volume of its log for what is"
            " written until it is archived. Ask for the rows that are wanted.",
            [self._restored(""), self._rights(), f"{self._sql} {SIDE} -c ANALYZE -c '{COUNTED}'"],
        )
        yield argo.pause(rendered)
        yield writers.stop(rendered, self._server.name, writing)
        ended = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname IN ($${name}$$, $${SIDE}$$)"
        yield Step(
            "Put it in the place of the other",
            f"The other is kept as {name}_{LOST}; if it is gone altogether, the first command fails, and that is right."
            " If the second one fails, somebody is still connected: do it again.",
            [
                f"{self._sql} postgres -c '{ended}' -c 'ALTER DATABASE {name} RENAME TO {name}_{LOST}'",
                f"{self._sql} postgres -c '{ended}' -c 'ALTER DATABASE {SIDE} RENAME TO {name}'",
            ],
        )
        yield Step(
            f"Prove {name}",
            "It is the one from the dump, and its log is archived: from here on tier 2 restores it again. To go back,"
            " give both their names as they were.",
            [
                f"{self._sql} {name} -c '{COUNTED}' -c 'SELECT pg_switch_wal()'",
                f"kubectl cnpg --namespace {rendered.namespace} status {self._server.name}",
            ],
        )
        yield argo.resume(rendered)
        yield writers.start(rendered, self._server.name, writing)
        yield well(rendered)
        yield self._taken_away(f"{name}_{LOST}", "Days later, when nobody misses anything in the new one. ")

    def _found(self) -> Step:
        """Which one: the file `finished` tells it from one that broke off."""
        of, job = f"kubectl --namespace {self._rendered.namespace}", name_of(self._job)
        until = self._wanted.to or self._wanted.now
        begun = moments.of_dumps(self._server, self._wanted.to, self._wanted.now)
        listed = '/tools/rclone lsf --recursive --files-only --include "*/finished" "$TARGET"'
        newest = f"sort -r | awk -F/ '$1 <= \"{until:%Y-%m-%dT%H%M%SZ}\" {{ print $1; exit }}'"
        return Step(
            "Find the dump",
            "A pod like those that make dumps, which reads them. By its schedule the newest was begun at"
            f" {shown(begun)}. What is shown at the end must be of that day; without anything, none is whole. Dumps are"
            " encrypted by the key of the bucket, which the identity of the pod may use: nothing is decrypted by hand."
            " Do the next steps in the same shell.",
            [
                f"{of} wait job/{job} --for=jsonpath='{{.status.ready}}'=1 --timeout=5m",
                f"{self._reader} '{listed}'",
                f'DUMP="$({self._reader} \'{listed}\' | {newest})"; echo "${{DUMP:?no dump is whole}}"',
            ],
            [self._job],
            first=[f"{of} delete --ignore-not-found job {job}"],
        )

    def _beside(self, why: str, commands: list[str]) -> Step:
        owner = self._owner()
        return Step(
            "Restore it into a database beside, and look",
            f"It goes through this terminal and is kept nowhere on the way. {why}",
            [
                f"{self._sql} postgres -c 'DROP DATABASE IF EXISTS {SIDE} WITH (FORCE)'"
                f" -c 'CREATE DATABASE {SIDE} TEMPLATE template0{owner}'",
                *commands,
            ],
        )

    def _owner(self) -> str:
        """Who owns the database, as its Database or the beginning of its Cluster says."""
        stated = [each["spec"] for each in self._rendered.of_kind("Database")]
        owners = [
            each["owner"]
            for each in stated
            if each["name"] == self._name and each["cluster"]["name"] == self._server.name
        ]
        return f" OWNER {owners[0]}" if owners else ""

    def _restored(self, options: str) -> str:
        into = rows.execute(self._rendered, rows.primary(self._server), stdin=True)
        return f"{self._read()} | {into} {RESTORE} {options} --dbname {SIDE}".replace("  ", " ")

    def _rights(self) -> str:
        """Who may do what with the database itself is only written for one that is made anew."""
        into = rows.execute(self._rendered, rows.primary(self._server), stdin=True)
        wanted = f'grep -E "^(GRANT|REVOKE) .* ON DATABASE {self._name} |^ALTER DATABASE {self._name} SET "'
        made = f"pg_restore --create --section pre-data --file - | {wanted}"
        renamed = f'sed "s/ DATABASE {self._name} / DATABASE {SIDE} /"'
        psql = "psql --username postgres --set ON_ERROR_STOP=1 --dbname postgres"
        return f"{self._read(f' | {made} | {renamed}')} | {into} {psql}"

    def _read(self, then: str = "") -> str:
        """The dump, on standard output."""
        named = '"$TARGET/\'"${DUMP:?find the dump first}"\'/' + self._name + '.dump"'
        return f"{self._reader} '/tools/rclone cat {named}{then}'"

    def _taken_away(self, database: str, when: str = "") -> Step:
        of = f"kubectl --namespace {self._rendered.namespace}"
        return Step(
            "Take away what is no longer needed",
            f"{when}The database {database} is gone for good with it.",
            [
                f"{self._sql} postgres -c 'DROP DATABASE {database} WITH (FORCE)'",
                f"{of} delete --ignore-not-found job {name_of(self._job)}",
            ],
        )


def reading(dumping: Document) -> Document:
    """A Job like the one that makes dumps, with its identity and its ways, which waits to be asked."""
    spec: dict[str, Any] = copy.deepcopy(dumping["spec"]["jobTemplate"]["spec"])
    spec |= {"activeDeadlineSeconds": LONGEST, "backoffLimit": 0}
    container = spec["template"]["spec"]["containers"][0]
    container["command"] = ["/bin/bash", "-c", f"sleep {LONGEST}"]
    metadata = {"name": f"{name_of(dumping)}-read", "namespace": dumping["metadata"]["namespace"]}
    return {"apiVersion": "batch/v1", "kind": "Job", "metadata": metadata, "spec": spec}
