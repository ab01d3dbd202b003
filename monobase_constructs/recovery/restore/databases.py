"""A database that is corrupt, or gone: beside the broken one first, to look, and then in its place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from monobase_constructs.recovery.procedure import argo, log, writers
from monobase_constructs.recovery.procedure.rendered import Rendered
from monobase_constructs.recovery.procedure.steps import Plan, Step
from monobase_constructs.recovery.procedure.stores import Database
from monobase_constructs.recovery.restore import moments, providers, rows
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.beside import LOOK, beside, taken_away
from monobase_constructs.recovery.restore.origin import Origin, origin
from monobase_constructs.recovery.restore.replace import proof, replace
from monobase_constructs.recovery.restore.well import well
from monobase_constructs.values.problems import Invalid


def plan(rendered: Rendered, wanted: Wanted) -> Plan:
    """By the log, by a weekly copy, or by a snapshot to copy rows from."""
    steps: list[Step] = []
    loses: list[str] = []
    for each in rendered.databases():
        kept = moments.period(rendered.stated(each.name).get("hourly"))
        found = origin(each, wanted.tier or 2, wanted.to, wanted.now, kept, wanted.lost(each.name))
        loses.append(found.loses)
        if wanted.tier == 1:
            steps += [*beside(rendered, each, found), _rows_back(rendered, each, wanted.table)]
        else:
            steps += _in_place(rendered, each, found, wanted.now)
    for name, kept in rendered.provided().items():
        if kept["kind"] == "postgresql":
            steps.append(providers.restores(name, kept))
            loses.append(f"what was written in the last {kept['loses']}")
    if not steps:
        raise Invalid("--scenario", "database", f"another: {rendered.namespace} has no database")
    title = f"The database of {rendered.namespace} is corrupt"
    return Plan(title, "; ".join(dict.fromkeys(loses)), wanted.costs.takes, steps)


def _in_place(rendered: Rendered, database: Database, found: Origin, now: datetime) -> Iterator[Step]:
    """The steps from a database that is corrupt to one that is not, under the same name."""
    name = database.name
    writing = rendered.writers(f"{name}-rw")
    yield argo.pause(rendered)
    yield writers.stop(rendered, name, writing)
    yield Step(
        f"Hold the backups of {name}",
        "None may begin while the database changes its place, and none may be deleted that is wanted. Argo CD sets them"
        " going again.",
        [writers.stopped(each) for each in database.backups if each not in writing],
    )
    yield Step(
        "Close the log",
        "With it everything up to this moment stays restorable, also what is about to be given up. Go on when the"
        " status shows no piece that waits. If the server does not answer, go on without.",
        log.closed(rendered.namespace, name),
    )
    yield from beside(rendered, database, found)
    yield from replace(rendered, database, found, now)
    yield proof(rendered, database, now)
    yield argo.resume(rendered, changed=True)
    yield writers.start(rendered, name, writing)
    yield well(rendered)
    yield Step(
        "Take the one beside away",
        "Its disks stay, as those of the old cluster do, until somebody deletes the PersistentVolumes by hand.",
        [taken_away(rendered, database)],
    )


def _rows_back(rendered: Rendered, database: Database, table: str | None) -> Step:
    return Step(
        "Take the rows over",
        "A snapshot serves to look and to copy rows from; to go back as a whole, the log of tier 2 loses less."
        f" {rows.WHY}",
        [
            rows.copied(rendered, database, (f"{database.name}-{LOOK}-1", database.database), database.database, table),
            taken_away(rendered, database),
        ],
    )
