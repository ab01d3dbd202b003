"""What the rules find: stores that nobody keeps, broken promises, places that are none, what is needed and missing."""

from __future__ import annotations

from collections.abc import Iterable

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.pods import CRON_FIELDS, CRON_PATHS
from monobase_constructs.rules.recovery import alerts, drills
from monobase_constructs.rules.recovery.survey import once, survey
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding
from monobase_constructs.values.cron import Cron, UnreadableCronError
from monobase_constructs.values.points import BEGIN, YEAR


@rule(
    "unprotected",
    reason="what is lost there is lost for good, and nobody notices before",
    fix="write BackupPlan(env, ..., protects=[...]) with every store in it",
)
def stores_are_in_plans(documents: Documents) -> Iterable[Finding]:
    """A store that no plan names, a plan for a store that is not there, a namespace that no schedule takes."""
    return once(documents.once(survey).unprotected)


@rule(
    "recovery-point",
    reason="the day it is needed, the newest backup is too old, or the old one that is wanted has gone",
    fix="keep the schedules and times that BackupPlan writes, or state in the plan what is true",
)
def promises_are_kept(documents: Documents) -> Iterable[Finding]:
    """A tier that is missing, or whose points lie further apart or go sooner than promised, at any hour of a year."""
    return once(documents.once(survey).broken)


@rule(
    "backup-place",
    reason="one accident destroys the store and all that was kept of it, or what is kept cannot be read in time",
    fix="state two places in BackupStorage(primary=..., archive=...), and make the buckets as bucket-requirements says",
)
def places_are_two(documents: Documents) -> Iterable[Finding]:
    """An archive that is the primary place, a place that nothing writes to, one that must be thawed or that expires.

    A key that its bucket cannot be encrypted by, or that the owner of the account is not told of, is found as well.
    """
    return once(documents.once(survey).places)


@rule(
    "backup-needs",
    reason="the schedule fires, and every run fails, or what it makes is gone the day it is needed, and nobody looks",
    fix="leave what backups are made of to BackupPlan and the platform, which write all of it",
)
def backups_have_what_they_need(documents: Documents) -> Iterable[Finding]:
    """A backup that lacks what it is made by: keys, identities, classes, rights, a log, an end of its runs.

    One that goes with its schedule or its database, one that is encrypted by another key than its owner is told of, and
    volumes that Velero takes beside the backups that their store has of its own, are found as well.
    """
    return once(documents.once(survey).needs)


@rule(
    "restore-drill",
    reason="nobody restores what is kept, and the day it is needed shows for the first time whether that can be done",
    fix="leave the drill as RestoreDrill writes it, or take it out of the code: the plan then promises none",
)
def restores_are_rehearsed(documents: Documents) -> Iterable[Finding]:
    """A drill that a plan states and that is gone, too rare, of other backups, without its sentinel or its rights."""
    return once([*drills.mistaken(documents)])


@rule(
    "backup-alert",
    reason="what makes backups stops, nobody is told, and it shows the day that they are needed",
    fix="leave the alerts on backups to the platform, or write one that looks at how old the last backup is",
)
def backups_are_seen_to_stop(documents: Documents) -> Iterable[Finding]:
    """What makes backups, dumps or drills and no alert looks at, or none before two of them are missing."""
    return once([*alerts.mistaken(documents)])


@rule(
    "schedule-fires",
    reason="the object is there and looks well, and nothing ever happens",
    fix="write a time that comes: numbers within their range, and a day that the month has",
)
def schedules_fire(documents: Documents) -> Iterable[Finding]:
    """A schedule that never fires in a year, or that its controller cannot read."""
    for subject in documents:
        path, fields = CRON_PATHS.get(subject.kind, "schedule"), CRON_FIELDS.get(subject.kind)
        given = subject.spec.get(path)
        if fields is None or not isinstance(given, str) or (len(given.split()) != fields and not given.startswith("@")):
            continue  # the wrong number of fields is told by another rule
        cron = Cron(given, zone=str(subject.spec.get("timeZone") or "UTC"), seconds=fields == 6)
        try:
            if not cron.firings(BEGIN, BEGIN + (cron.period or YEAR)):
                yield Finding(
                    subject, f"spec.{path}", f'got "{given}"; it never fires in a year; allowed: a day that comes'
                )
        except UnreadableCronError as wrong:
            yield Finding(subject, f"spec.{path}", f'got "{given}"; allowed: {wrong}')
