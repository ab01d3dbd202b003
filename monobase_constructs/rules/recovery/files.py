"""What is kept of an object store of MinIO: the versions that it keeps itself, and the copies of its buckets."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.embedded import Unread, of_json
from monobase_constructs.rules.reading import entries, part, records, texts
from monobase_constructs.rules.recovery import jobs, places
from monobase_constructs.rules.recovery.kept import AnyMoment, Kept
from monobase_constructs.rules.recovery.places import Place
from monobase_constructs.rules.recovery.result import TierNumber
from monobase_constructs.rules.subject import Subject
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
    copying = [job for job in jobs.running(documents, store, "copy-files.sh") if _source(job) == name]
    primary = _primary(documents, store.cluster, copying)
    first = jobs.place(primary, "TARGET") if primary is not None else None
    for job in copying:
        tier: TierNumber = 2 if job is primary else 3
        yield _copies(documents, job, tier, first, None if buckets is None else buckets[1])


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


def _copies(
    documents: Documents, job: Subject, tier: TierNumber, primary: Place | None, buckets: Buckets | None
) -> Kept:
    """A copy of all buckets, with what was changed since each run for as long as a program keeps it."""
    cron, target = jobs.cron(job), jobs.place(job, "TARGET")
    keeping = Keeping(seconds=_keeps(job) * 86400, pruned=cron, through_next=True)
    path = f"{jobs.ENVIRONMENT}[TARGET]"
    return Kept(
        tier,
        job,
        "spec.schedule",
        "copies of its objects",
        target.name if target is not None else "nowhere",
        Series(cron, keeping),
        takes=jobs.takes(job),
        lacks=[
            *jobs.left_out(job, "BUCKETS", sorted(buckets or ()), "copied"),
            *jobs.stopped(job),
            *jobs.lacking(documents, job),
        ],
        misplaced=[
            *(places.same(primary, target, job, path) if tier == 3 else ()),
            *places.thawed(target, job, path),
        ],
    )


def _primary(documents: Documents, cluster: str, copying: Sequence[Subject]) -> Subject | None:
    """The one that copies into the primary place: by its location, or, where none is known, what is kept for less."""
    known = {places.of_location(each).name for each in places.locations(documents, cluster) if places.is_primary(each)}
    there = [job for job in copying if (place := jobs.place(job, "TARGET")) is not None and place.name in known]
    return next(iter(there), None) if known else min(copying, key=_keeps, default=None)


def _keeps(job: Subject) -> int:
    return jobs.number(job, "KEEP_DAYS")


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
