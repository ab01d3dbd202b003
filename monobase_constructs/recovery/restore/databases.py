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

MONITORING, ALERTMANAGER = "monitoring", "alertmanager-monitoring-alertmanager-0"
"""Where silences are kept, of whose replicas each tells the others."""


def plan(rendered: Rendered, wanted: Wanted) -> Plan:
    """By the log, by a weekly copy, or by a snapshot to copy rows from."""
    steps: list[Step] = []
    loses: list[str] = []
    for each in rendered.databases():
        kept = moments.period(rendered.stated(each.name).get("hourly"))
        found = origin(each, wanted.tier or 2, wanted.to, wanted.now, kept, wanted.lost(each.name))
        loses.append(found.loses)
        if wanted.tier == 1:
            steps += _rows(rendered, each, found, wanted.table)
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
    if "kube-prometheus-stack" in rendered.shared():
        yield _silenced(rendered, database)
    yield well(rendered)
    yield Step(
        "Take the one beside away",
        "Its disks stay, as those of the old cluster do, until somebody deletes the PersistentVolumes by hand.",
        [taken_away(rendered, database)],
    )


def _silenced(rendered: Rendered, database: Database) -> Step:
    """No metric tells a cluster that begins anew from one whose backups were deleted."""
    labels = f"alertname=PostgresHistoryLost namespace={rendered.namespace} cluster={database.name}"
    return Step(
        "Silence the alert that the restore sets off",
        "The new cluster goes back to its first backup only: for a day PostgresHistoryLost says so, and is right. The"
        " silence ends by itself. What was before lies in the folder of the old cluster.",
        [
            f"kubectl --namespace {MONITORING} exec {ALERTMANAGER} --container alertmanager -- amtool silence add"
            f" --alertmanager.url=http://localhost:9093 --author=restore --duration=26h"
            f" --comment='restored by a plan' {labels}"
        ],
    )


def _rows(rendered: Rendered, database: Database, found: Origin, table: str | None) -> Iterator[Step]:
    """Rows out of a snapshot, into a database that goes on meanwhile."""
    prune = [database.prune] if database.prune is not None else []
    yield argo.pause(rendered)
    yield Step(
        "Hold what deletes snapshots",
        "The one that is wanted may be the next to go. Argo CD sets it going again.",
        [writers.stopped(each) for each in prune],
    )
    yield from beside(rendered, database, found)
    yield Step(
        "Take the rows over",
        "A snapshot serves to look and to copy rows from; to go back as a whole, the log of tier 2 loses less."
        f" {rows.WHY}",
        [rows.copied(rendered, database, (f"{database.name}-{LOOK}-1", database.database), database.database, table)],
    )
    yield Step(
        "Take the one beside away",
        "Not before the rows are there: look into the table first. Its disks stay, until somebody deletes the"
        " PersistentVolumes by hand.",
        [taken_away(rendered, database)],
    )
    yield argo.resume(rendered)
