"""Dumps of a PostgreSQL: by which job, of which databases, as whom, and where they lie."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import entries, part
from monobase_constructs.rules.recovery import archived, encryption, jobs, needed
from monobase_constructs.rules.recovery.kept import Kept
from monobase_constructs.rules.recovery.places import Place
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.values.points import Series

READS_ALL = "pg_read_all_data"


def kept(documents: Documents, cluster: Subject, primary: Place | None) -> Iterator[Kept]:
    """What is dumped of the database; `primary` is where its log goes."""
    for job in jobs.running(documents, cluster, "dump-postgresql.sh"):
        if jobs.setting(job, "PGHOST") == f"{cluster.name}-rw":
            yield _dumps(documents, cluster, job, primary)


def _dumps(documents: Documents, cluster: Subject, job: Subject, primary: Place | None) -> Kept:
    target = jobs.place(job, "TARGET")
    return Kept(
        "dumps",
        job,
        "spec.schedule",
        "dumps of its rows",
        target.name if target is not None else "nowhere",
        Series(jobs.cron(job), archived.keeping(documents, job)),
        takes=jobs.takes(job),
        lacks=[
            *_left_out(documents, cluster, job),
            *_blind(cluster, job),
            *jobs.stopped(job),
            *needed.lacking(documents, job),
            *encryption.of_job(documents, job),
        ],
        misplaced=[*archived.misplaced(documents, job, primary)],
    )


def _left_out(documents: Documents, cluster: Subject, job: Subject) -> Iterator[Finding]:
    """Databases that are not dumped."""
    made = documents.beside(cluster, "Database")
    there = sorted({str(each.spec["name"]) for each in made if part(each.spec, "cluster").get("name") == cluster.name})
    yield from jobs.left_out(job, "DATABASES", there, "dumped")


def _blind(cluster: Subject, job: Subject) -> Iterator[Finding]:
    """A role that does not see every row: the program fails rather than dump half of them."""
    secret = jobs.secret(job, "PGPASSWORD")
    roles = entries(cluster.spec, "managed", "roles")
    own = next((each for each in roles if part(each, "passwordSecret").get("name") == secret), None)
    if own is None:
        told = f'no role has the password in Secret "{secret}"; allowed: one that is a member of {READS_ALL}'
        yield Finding(cluster, "spec.managed.roles", told)
    elif READS_ALL not in entries(own, "inRoles") or not own.get("bypassrls"):
        told = f"a member of {READS_ALL} with bypassrls: true; it must see every row, or every run fails"
        yield Finding(cluster, f"spec.managed.roles[{own.get('name')}]", f"got less; allowed: {told}")
