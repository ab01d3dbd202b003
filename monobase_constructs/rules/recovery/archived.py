"""What jobs write into the archive, where nobody who writes may delete: the bucket does."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.recovery import jobs, places, requirements, writers
from monobase_constructs.rules.recovery.places import Place
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.values.points import Keeping


def keeping(documents: Documents, job: Subject) -> Keeping:
    """For as long as the rules of the bucket say, which the owner of the account makes from what is stated."""
    place = jobs.place(job, "TARGET")
    where = place.name if place is not None else ""
    days = requirements.goes_after(documents, job.cluster, where, jobs.folder(job, "TARGET"))
    return Keeping(seconds=days * 86400) if days is not None else Keeping()


def misplaced(documents: Documents, job: Subject, primary: Place | None) -> Iterator[Finding]:
    """Why it does not lie where no accident reaches both."""
    target, path = jobs.place(job, "TARGET"), f"{jobs.ENVIRONMENT}[TARGET]"
    yield from places.same(primary, target, job, path)
    yield from places.thawed(target, job, path)
    yield from writers.shared(documents, job)
