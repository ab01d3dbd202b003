"""How the rows of one table are copied from one database into another, where they are missing."""

from __future__ import annotations

from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.stores import Database

WHY = (
    "Rows that are there stay as they are, also where they differ; those whose key is missing come back, in one"
    " transaction. Counters of keys stay where they are. A table without a key would have its rows twice: empty it"
    " first. Parents go before what refers to them. Nothing is kept on this machine; both ends of the pipe must have"
    " said nothing."
)


def execute(rendered: Rendered, where: str, *, stdin: bool = False) -> str:
    """The beginning of a command that runs in a pod with PostgreSQL."""
    given = " --stdin" if stdin else ""
    return f"kubectl --namespace {rendered.namespace} exec{given} {where} --container postgres --"


def primary(database: Database) -> str:
    """The pod that writes, as `kubectl exec` finds it."""
    return f"service/{database.name}-rw"


def copied(rendered: Rendered, database: Database, source: tuple[str, str], into: str, table: str | None) -> str:
    """The command; `source` is a pod and a database in it, `into` one of the server, `table` one with its schema."""
    schema, _, name = (table or "<schema>.<table>").partition(".")
    # As INSERTs, or a row that is there would end it; through pg_restore, or the counters would come as well.
    read = "pg_dump --username postgres --format custom --data-only --rows-per-insert 1000 --on-conflict-do-nothing"
    write = "pg_restore --username postgres --single-transaction --exit-on-error --data-only"
    pod, named = source
    return (
        f"{execute(rendered, pod)} {read} --table {schema}.{name} {named}"
        f" | {execute(rendered, primary(database), stdin=True)} {write}"
        f" --schema {schema} --table {name} --dbname {into}"
    )
