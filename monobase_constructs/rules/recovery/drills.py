"""Drills: that what a plan says is rehearsed is, as often as it says, and can succeed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import groupby

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import part, records
from monobase_constructs.rules.recovery import databases, jobs, needed, restored
from monobase_constructs.rules.recovery.stated import Drilled, Stated, stated, time
from monobase_constructs.rules.recovery.told import told_time
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.rules.told import short
from monobase_constructs.values.backups import Drill
from monobase_constructs.values.cron import UnreadableCronError
from monobase_constructs.values.points import Series, held

SCHEMA = "sentinel"
"""Where the program of the sentinel writes, and that of the drill looks."""
GROUP, SERVER = "postgresql.cnpg.io", f"{restored.NAME}-1"
RIGHTS = (
    ("create", GROUP, "clusters", None),
    *((verb, GROUP, "clusters", restored.NAME) for verb in ("get", "list", "watch", "delete")),
    ("list", "", "persistentvolumeclaims", None),
    ("get", "", "pods", SERVER),
    ("create", "", "pods/exec", SERVER),
    ("get", "", "pods/exec", SERVER),
)
"""What the program of the drill asks the API server for: verb, group, resource, name."""


def mistaken(documents: Documents) -> Iterator[Finding]:
    """What is wrong with the drills that plans state, and drills that none does."""
    known: set[tuple[str, str | None]] = set()
    for plan in documents.once(stated).values():
        if (drill := plan.drill) is not None:
            known.add((plan.subject.cluster, drill.namespace))
            yield from _drilled(documents, plan, drill)
    for job in documents:
        if (
            job.kind == "CronJob"
            and jobs.runs(job, "drill-postgresql.sh")
            and (job.cluster, job.namespace) not in known
        ):
            told = "no plan states this drill; allowed: one that does, or nobody misses it when it is gone"
            yield Finding(job, "metadata.namespace", told)


def _drilled(documents: Documents, plan: Stated, drill: Drilled) -> Iterator[Finding]:
    path, most = f"data[{plan.key}].drill", time(Drill.EVERY) or timedelta()
    if drill.every > most:
        told = f"got {told_time(drill.every)}; allowed: {told_time(most)} or less"
        yield Finding(plan.subject, f"{path}.every", told)
    server = documents.get(plan.subject, "Cluster", plan.name)
    if server is None:
        return  # told of the plan as a whole
    closes = databases.closes(server)
    if closes is not None and drill.loses > closes:
        told = f"got {told_time(drill.loses)}; allowed: {told_time(closes)} or less, what {server} loses at most"
        yield Finding(plan.subject, f"{path}.loses", told)
    found = jobs.running(documents, server, "drill-postgresql.sh", drill.namespace)
    if not found:
        told = f'no CronJob in the namespace "{drill.namespace}" runs drill-postgresql.sh'
        promised = f'a restore of "{plan.name}" every {told_time(drill.every)}'
        yield Finding(plan.subject, path, f"{told}; promised: {promised}")
    for job in found:
        yield from _rehearsal(documents, job, drill)
        yield from _sentinels(documents, job, server)
        yield from restored.mistaken(documents, job, server)


def _rehearsal(documents: Documents, job: Subject, drill: Drilled) -> Iterator[Finding]:
    """Why the job does not do what the plan states."""
    yield from jobs.stopped(job)
    yield from needed.lacking(documents, job)
    apart = _apart(job)
    if apart is not None and apart > drill.every:
        told = f"drills are up to {told_time(apart)} apart; allowed: {told_time(drill.every)}, as the plan states"
        yield Finding(job, "spec.schedule", told)
    if not 0 < jobs.number(job, "MOST_LOST") <= drill.loses.total_seconds():
        told = f"got {short(jobs.setting(job, 'MOST_LOST'))}; allowed: up to {int(drill.loses.total_seconds())} seconds"
        yield Finding(job, f"{jobs.ENVIRONMENT}[MOST_LOST]", f"{told}, as the plan states")
    for name in ("QUERY", "ANSWER"):
        if not jobs.setting(job, name):
            told = "nothing; allowed: a query and its answer; a database of empty tables would be content with less"
            yield Finding(job, f"{jobs.ENVIRONMENT}[{name}]", f"got {told}")
    missing = [each for each in RIGHTS if not jobs.may(documents, job, *each)]
    if missing:
        by_kind = groupby(missing, lambda each: ".".join(filter(None, (each[2], each[1]))))
        asked = ", ".join(f"{'/'.join(verb for verb, *_ in rights)} {kind}" for kind, rights in by_kind)
        told = f'no Role and RoleBinding "{job.name}" let it {asked}; every drill fails'
        yield Finding(job, "spec.jobTemplate", told)


def _sentinels(documents: Documents, job: Subject, server: Subject) -> Iterator[Finding]:
    """Why the drill does not find a sentinel that is new enough."""
    every = timedelta(seconds=jobs.number(job, "SENTINEL_EVERY"))
    poolers = [each.name for each in documents.beside(server, "Pooler") if _of(each, server)]
    database, hosts = jobs.setting(job, "DATABASE") or "", {f"{server.name}-rw", *poolers}
    found = [
        each
        for each in jobs.running(documents, server, "write-sentinel.sh")
        if jobs.setting(each, "DATABASE_NAME") == database and jobs.setting(each, "DATABASE_HOST") in hosts
    ]
    if not found:
        told = f'no CronJob beside "{server.name}" runs write-sentinel.sh for its database {short(database)}'
        yield Finding(job, f"{jobs.ENVIRONMENT}[DATABASE]", f"{told}; every drill fails")
        return
    for each in found:
        yield from jobs.stopped(each)
        yield from needed.lacking(documents, each)
        yield from _seldom(each, every)
        secret = jobs.secret(each, "DATABASE_URL") or ""
        if not any(
            part(role, "passwordSecret").get("name") == secret for role in records(server.spec, "managed", "roles")
        ):
            told = f'no role has the password in Secret "{secret}"; allowed: one that writes sentinels'
            yield Finding(server, "spec.managed.roles", told)
    made = [each for each in documents.beside(server, "Database") if _of(each, server)]
    own = next((each for each in made if each.spec.get("name") == database), None)
    if own is None or not any(each.get("name") == SCHEMA for each in records(own.spec, "schemas")):
        told = f'no schema "{SCHEMA}" is made in the database {short(database)}; every drill fails'
        yield Finding(own or server, "spec.schemas" if own is not None else "databases", told)


def _seldom(writer: Subject, every: timedelta) -> Iterator[Finding]:
    apart = _apart(writer)
    if apart is not None and apart != every:
        told = f"sentinels are up to {told_time(apart)} apart; allowed: {told_time(every)}, which the drill counts on"
        yield Finding(writer, "spec.schedule", f"{told}: it would take more or less for lost than is")


def _of(subject: Subject, server: Subject) -> bool:
    return part(subject.spec, "cluster").get("name") == server.name


def _apart(job: Subject) -> timedelta | None:
    """Between two runs at most; None where it never fires or nobody can tell, as the rule of schedules says."""
    try:
        found = held(Series(jobs.cron(job)))
    except UnreadableCronError:
        return None
    return timedelta(seconds=found.apart) if found is not None else None
