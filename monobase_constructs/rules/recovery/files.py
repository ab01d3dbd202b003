"""What is kept of an object store of MinIO: the versions that it keeps itself, and the copies of its buckets."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.embedded import Unread, of_json
from monobase_constructs.rules.reading import entries, part, records, texts
from monobase_constructs.rules.recovery import archived, encryption, jobs, needed, places
from monobase_constructs.rules.recovery.kept import AnyMoment, Kept
from monobase_constructs.rules.recovery.places import Place
from monobase_constructs.rules.recovery.result import TierNumber
from monobase_constructs.rules.subject import Finding, Subject
from monobase_constructs.values.points import Keeping, Series
from monobase_constructs.values.quantities import whole

FOREVER = 36500
"""Days."""
Buckets = dict[str, timedelta | None]
"""For how long each bucket keeps old versions; zero for one that keeps none, None for ever."""


def kept(documents: Documents, store: Subject, name: str) -> Iterator[Kept]:
    """Everything that is kept of the store."""
    buckets = _buckets(documents, store, name)
    if buckets is not None:
        yield _versions(*buckets)
    known = None if buckets is None else buckets[1]
    copying = [job for job in jobs.running(documents, store, "copy-files.sh") if _source(job) == name]
    for job in copying:
        yield _copies(documents, job, known)
    first = next((jobs.place(job, "TARGET") for job in copying), None)
    for job in jobs.running(documents, store, "archive-files.sh"):
        if _source(job) == name:
            yield _weekly(documents, job, first, known)


def size(store: Subject, pools: Sequence[Subject]) -> int | None:
    """What it may hold: its drives without the part that is parity."""
    return None if not pools else sum(_usable(pool) for pool in pools)


def _versions(provision: Subject, buckets: Buckets) -> Kept:
    """What was overwritten or deleted, for as long as the bucket that forgets soonest keeps it."""
    known = [each for each in buckets.values() if each is not None]
    shortest = min(known, default=None)
    return Kept(
        1,
        provision,
        "data",
        "the versions that it keeps",
        "the store itself",
        None,
        moments=AnyMoment(timedelta(), shortest),
    )


def _copies(documents: Documents, job: Subject, buckets: Buckets | None) -> Kept:
    """A copy of all buckets, with what was changed since each run for as long as a program keeps it."""
    cron, target = jobs.cron(job), jobs.place(job, "TARGET")
    keeping = Keeping(seconds=jobs.number(job, "KEEP_DAYS") * 86400, pruned=cron, through_next=True)
    misplaced = [*places.thawed(target, job, f"{jobs.ENVIRONMENT}[TARGET]")]
    return _made(documents, job, 2, Series(cron, keeping), misplaced, buckets)


def _weekly(documents: Documents, job: Subject, primary: Place | None, buckets: Buckets | None) -> Kept:
    """All files, each time in a folder of its own, until a rule of the bucket deletes it."""
    series = Series(jobs.cron(job), archived.keeping(documents, job))
    return _made(documents, job, 3, series, [*archived.misplaced(documents, job, primary)], buckets)


def _made(
    documents: Documents,
    job: Subject,
    tier: TierNumber,
    series: Series,
    misplaced: Sequence[Finding],
    buckets: Buckets | None,
) -> Kept:
    target = jobs.place(job, "TARGET")
    return Kept(
        tier,
        job,
        "spec.schedule",
        "copies of its objects",
        target.name if target is not None else "nowhere",
        series,
        takes=jobs.takes(job),
        counts=jobs.counts(job) if tier == 3 else None,
        lacks=[
            *jobs.left_out(job, "BUCKETS", sorted(buckets or ()), "copied"),
            *jobs.stopped(job),
            *needed.lacking(documents, job),
            *encryption.of_job(documents, job),
        ],
        misplaced=misplaced,
    )


def _source(job: Subject) -> str:
    """The name of the store that is copied: the host of its endpoint."""
    return (jobs.setting(job, "RCLONE_CONFIG_STORE_ENDPOINT") or "").partition("://")[2].partition(".")[0]


def _buckets(documents: Documents, store: Subject, name: str) -> tuple[Subject, Buckets] | None:
    """The buckets, as the Job that makes them is told; None where nothing tells it."""
    page = documents.get(store, "ConfigMap", f"{name}-provision-config")
    data = texts(page.document, "data") if page is not None else {}
    lines = [line.split() for line in data.get("etc.provision.buckets", "").splitlines()]
    if page is None or not lines:
        return None
    found: Buckets = {}
    for bucket, versioning in (line for line in lines if len(line) == 2):
        found[bucket] = (
            _old(data.get(f"etc.provision.lifecycles.{bucket}.json")) if versioning == "enable" else timedelta()
        )
    return page, found


def _old(lifecycle: str | None) -> timedelta | None:
    """For how long old versions are kept; what cannot be read promises nothing."""
    if lifecycle is None:
        return None
    try:
        rules = records({"": of_json(lifecycle)}, "", "Rules")
    except Unread:
        return timedelta()
    enabled = [each for each in rules if each.get("Status") == "Enabled"]
    days = [part(each, "NoncurrentVersionExpiration").get("NoncurrentDays") for each in enabled]
    return min((timedelta(days=min(each, FOREVER)) for each in days if isinstance(each, int)), default=None)


def _usable(pool: Subject) -> int:
    claims = entries(pool.spec, "volumeClaimTemplates")
    replicas = pool.spec.get("replicas", 1)
    asked = [texts(each, "spec", "resources", "requests").get("storage") for each in records({"": claims}, "")]
    raw = replicas * sum(whole(each) for each in asked)
    parity = re.search(
        r"EC:(\d+)", json.dumps(part(pool.spec, "template")).partition("MINIO_STORAGE_CLASS_STANDARD")[2]
    )
    drives = replicas * max(len(claims), 1)
    return int(raw * (drives - (int(parity[1]) if parity is not None else 0)) / drives)
