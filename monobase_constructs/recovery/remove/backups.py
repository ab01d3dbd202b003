"""The last backups of an environment: those that nothing deletes."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from monobase_constructs.recovery.procedure import log, waits
from monobase_constructs.recovery.procedure.rendered import Rendered, name_of
from monobase_constructs.recovery.procedure.settings import Document, variable
from monobase_constructs.recovery.procedure.steps import Step
from monobase_constructs.recovery.procedure.stores import Database
from monobase_constructs.recovery.restore.beside import beside, taken_away
from monobase_constructs.recovery.restore.origin import origin
from monobase_constructs.recovery.restore.replace import base_backup
from monobase_constructs.recovery.restore.volumes import NAMESPACE

KEPT = "87600h0m0s"
"""Ten years: Velero takes no backup without an end, and 30 days where none is given."""


def of_database(rendered: Rendered, found: Database, now: datetime) -> Iterator[Step]:
    """A base backup, the log after it, and a restore of both beside it."""
    name, namespace, made = found.name, rendered.namespace, f"{found.name}-final-{now:%Y%m%d%H%M}"
    archiver = "SELECT last_archived_wal, last_archived_time, last_failed_wal, last_failed_time FROM pg_stat_archiver"
    yield Step(
        f"Back up {name} for the last time",
        "A base backup, and then the log up to now. Go on when the status shows no piece of the log that waits and"
        " the time of the last archived one is later than that of the last failed one.",
        [
            *waits.backup(namespace, made),
            *log.closed(namespace, name),
            f"kubectl cnpg --namespace {namespace} psql {name} -- -c '{archiver}'",
        ],
        [base_backup(found, made)],
        first=[f"kubectl --namespace {namespace} delete --ignore-not-found backup.postgresql.cnpg.io {made}"],
    )
    if found.primary is not None:
        for step in beside(rendered, found, origin(found, 2, None, now, timedelta(), "nothing")):
            why = "Nobody knows that a backup is whole before it was restored. Ask for the rows that were written last."
            yield replace(step, title=f"Restore {name} beside it, and look", why=why)
        yield Step(
            "Take the one beside away",
            "All rows were there: the backups are whole. If they were not, stop here.",
            [taken_away(rendered, found)],
        )


def of_jobs(rendered: Rendered) -> Iterator[Step]:
    """The copies that CronJobs make: of files, and of databases into the archive."""
    namespace = rendered.namespace
    names = [name_of(each) for each in rendered.of_kind("CronJob") if variable(each, "TARGET")]
    if names:
        yield Step(
            "Copy files and archives for the last time",
            "Each is made by its CronJob, which is suspended by now. It also deletes what its own time is up for; after"
            " this run nothing does. Go on when each has said what it copied.",
            [
                command
                for name in names
                for command in (
                    f"kubectl --namespace {namespace} delete --ignore-not-found job {name}-final",
                    f"kubectl --namespace {namespace} create job --from=cronjob/{name} {name}-final",
                    *waits.job(namespace, f"{name}-final"),
                )
            ],
        )


def of_velero(rendered: Rendered, now: datetime) -> Iterator[Step]:
    """The schedules' backups once more, kept for `KEPT`; not those that leave snapshots where the disks are."""
    copying = [each for each in rendered.schedules() if each["spec"]["template"].get("snapshotMoveData")]
    made = [_backup(each, now) for each in copying]
    if made:
        names = [name_of(each) for each in made]
        yield Step(
            "Back up volumes and manifests for the last time",
            "As the schedules do, but for ten years. `velero backup create --from-schedule` would keep the time of the"
            " schedule, whatever its --ttl says. Go on when each is Completed, without errors.",
            [
                *(said for name in names for said in waits.velero(NAMESPACE, f"backups.velero.io/{name}")),
                f"kubectl --namespace {NAMESPACE} get backups.velero.io {' '.join(names)}"
                " --output custom-columns=NAME:.metadata.name,ERRORS:.status.errors,EXPIRES:.status.expiration",
            ],
            made,
        )


def _backup(schedule: Document, now: datetime) -> Document:
    spec = copy.deepcopy(schedule["spec"]["template"])
    labels = spec.pop("metadata", {}).get("labels", {})
    name = f"{name_of(schedule)}-final-{now:%Y%m%d%H%M}"
    return {
        "apiVersion": schedule["apiVersion"],
        "kind": "Backup",
        "metadata": {"name": name, "namespace": NAMESPACE, "labels": labels},
        "spec": spec | {"ttl": KEPT},
    }
