"""Jobs that end by a deadline, and schedules that start them: neither so short that nothing ever runs."""

from __future__ import annotations

from collections.abc import Iterable

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject

LOOKS = 10
"""Seconds between two looks of the controller of CronJobs, by its documentation."""
STARTS = 60
"""Seconds that a pod may take until its program runs: it is scheduled, its volumes are mounted, its image is pulled."""


@rule(
    "job-deadline",
    reason="no run ever starts, or each is ended before its program has begun; the schedule looks right all the while",
    fix="leave startingDeadlineSeconds to the schedule, and give a run its time: CronJob(..., timeout=...)",
)
def jobs_have_time_to_run(documents: Documents) -> Iterable[Finding]:
    """A schedule that is given up before its controller looks, and a job that is ended before its program starts."""
    for subject in documents:
        if subject.group != "batch":
            continue
        path, job = "spec", subject.spec
        if subject.kind == "CronJob":
            path, job = "spec.jobTemplate.spec", inner(subject.spec, "jobTemplate", "spec")
            yield from _shorter(subject, "spec.startingDeadlineSeconds", subject.spec, LOOKS)
        yield from _shorter(subject, f"{path}.activeDeadlineSeconds", job, STARTS)


def _shorter(subject: Subject, path: str, spec: Document, least: int) -> Iterable[Finding]:
    given = spec.get(path.rpartition(".")[2])
    if isinstance(given, int) and given < least:
        yield Finding(subject, path, f"got {given}; allowed: {least} or more")
