"""Jobs that end by a deadline, and schedules that start them: neither so short that nothing ever runs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner
from monobase_constructs.rules.recovery.jobs import Program, runs
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject

LOOKS = 10
"""Seconds between two looks of the controller of CronJobs, by its documentation."""
STARTS = 60
"""Seconds that a pod may take until its program runs: it is scheduled, its volumes are mounted, its image is pulled."""

COPIES: Sequence[Program] = (
    "copy-files.sh",
    "archive-files.sh",
    "archive-postgresql.sh",
    "dump-postgresql.sh",
    "drill-postgresql.sh",
)
COPYING = 600
"""Seconds that a run of these needs at least, however little a store holds: `Drill` and `Dumps` take no less either."""


@rule(
    "job-deadline",
    reason="no run ever starts, or each is ended before its program has begun; the schedule looks right all the while",
    fix="leave startingDeadlineSeconds to the schedule, and give a run its time: CronJob(..., timeout=...)",
)
def jobs_have_time_to_run(documents: Documents) -> Iterable[Finding]:
    """A schedule that is given up before its controller looks, a job that is ended before its program starts.

    One that copies or restores a store is given 10 minutes at least: less is no time for what a store holds.
    """
    for subject in documents:
        if subject.group != "batch":
            continue
        path, job = "spec", subject.spec
        if subject.kind == "CronJob":
            path, job = "spec.jobTemplate.spec", inner(subject.spec, "jobTemplate", "spec")
            yield from _shorter(subject, "spec.startingDeadlineSeconds", subject.spec, LOOKS)
        least = COPYING if any(runs(subject, each) for each in COPIES) else STARTS
        yield from _shorter(subject, f"{path}.activeDeadlineSeconds", job, least)


def _shorter(subject: Subject, path: str, spec: Document, least: int) -> Iterable[Finding]:
    given = spec.get(path.rpartition(".")[2])
    if isinstance(given, int) and given < least:
        yield Finding(subject, path, f"got {given}; allowed: {least} or more")
