"""What is kept of a PostgreSQL of CloudNativePG: snapshots of its disks, its log and base backups, weekly copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reading import entries, part, texts
from monobase_constructs.rules.recovery import archived, dumps, encryption, identity, jobs, needed, places
from monobase_constructs.rules.recovery.kept import AnyMoment, Kept
from monobase_constructs.rules.recovery.places import Place
from monobase_constructs.rules.recovery.snapshots import unsnapshot
from monobase_constructs.rules.recovery.stated import RPO
from monobase_constructs.rules.recovery.told import told_time
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.rules.told import short
from monobase_constructs.values.cron import Cron
from monobase_constructs.values.points import Keeping, Series
from monobase_constructs.values.postgres import log_closes

PLUGIN = "barman-cloud.cloudnative-pg.io"
DAYS = {"d": 1, "w": 7, "m": 31}
"""Of the retention of Barman."""
STALE = timedelta(days=2)
"""The program of the weekly copy takes no base backup that is older."""


def kept(documents: Documents, cluster: Subject) -> Iterator[Kept]:
    """Everything that is kept of the database."""
    for each in documents.beside(cluster, "ScheduledBackup"):
        if part(each.spec, "cluster").get("name") == cluster.name:
            by_snapshot = each.spec.get("method") == "volumeSnapshot"
            yield _snapshots(documents, cluster, each) if by_snapshot else _log(documents, cluster, each)
    base = next((each for each in _base_backups(documents, cluster)), None)
    for job in jobs.running(documents, cluster, "archive-postgresql.sh"):
        source = (jobs.setting(job, "SOURCE") or "").rpartition("/")[2]
        if source == server(cluster):
            yield _weekly(documents, cluster, job, base)

    yield from dumps.kept(documents, cluster, _primary(documents, cluster))


def size(cluster: Subject) -> Any:
    """What its data may take."""
    return part(cluster.spec, "storage").get("size")


def unlogged(cluster: Subject) -> Iterator[Finding]:
    """Why nothing archives its log."""
    plugin = _plugin(cluster)
    if plugin is None or plugin.get("enabled") is False or not plugin.get("isWALArchiver"):
        told = (
            f"nothing archives its log; allowed: {PLUGIN} with isWALArchiver: true; without it no base backup is whole"
        )
        yield Finding(cluster, "spec.plugins", told)


def _snapshots(documents: Documents, cluster: Subject, scheduled: Subject) -> Kept:
    """Base backups made of volume snapshots, until a program deletes them."""
    pruning = [
        job
        for job in jobs.running(documents, cluster, "prune-snapshots.sh")
        if jobs.setting(job, "CLUSTER") == cluster.name
    ]
    lacks = [*_stopped(scheduled), *_owned(scheduled, "and the snapshots with it"), *unlogged(cluster)]
    settings = part(cluster.spec, "backup", "volumeSnapshot")
    volumes = part(cluster.spec, "storage")
    lacks += unsnapshot(documents, cluster, "spec.backup.volumeSnapshot.className", settings.get("className"), volumes)
    if settings and settings.get("snapshotOwnerReference") != "backup":
        told = f'got {short(settings.get("snapshotOwnerReference"))}; allowed: "backup"'
        path = "spec.backup.volumeSnapshot.snapshotOwnerReference"
        lacks.append(Finding(cluster, path, f"{told}, or snapshots stay when what is too old is deleted"))
    keeping = Keeping()
    if not pruning:
        told = f'no CronJob runs prune-snapshots.sh for "{cluster.name}"; snapshots become ever more'
        lacks.append(Finding(scheduled, "spec.schedule", told))
    else:
        job = pruning[0]
        seconds = jobs.number(job, "KEEP_HOURS") * 3600
        keeping = Keeping(seconds=seconds, pruned=jobs.cron(job), newest_stays=True)
        lacks += [*jobs.stopped(job), *needed.lacking(documents, job)]
        for verb in ("get", "list", "delete"):
            if not jobs.may(documents, job, verb, "postgresql.cnpg.io", "backups"):
                told = f'no Role and RoleBinding "{job.name}" let it {verb} backups.postgresql.cnpg.io'
                lacks.append(Finding(job, "spec.jobTemplate", f"{told}; snapshots become ever more"))
                break
    return Kept(
        1,
        scheduled,
        "spec.schedule",
        "snapshots of a standby's disks",
        "the snapshots of the cluster",
        Series(_cron(scheduled), keeping),
        lacks=lacks,
    )


def _log(documents: Documents, cluster: Subject, scheduled: Subject) -> Kept:
    """Its log without a pause, and the base backups that it is played onto."""
    lacks = [*_stopped(scheduled), *_owned(scheduled, "by which a restore finds what lies in the bucket")]
    given = part(scheduled.spec, "pluginConfiguration").get("name")
    if scheduled.spec.get("method") != "plugin" or given != PLUGIN:
        told = f"method: got {short(scheduled.spec.get('method'))} {given or ''}".strip()
        lacks.append(Finding(scheduled, "spec.method", f'{told}; allowed: "plugin" with {PLUGIN}'))
    lacks += unlogged(cluster)
    store, place = archive(documents, cluster), _primary(documents, cluster)
    retention: timedelta | None = None
    if store is None:
        if _plugin(cluster):
            told = f'no ObjectStore "{_archive_name(cluster)}" is made here; its log goes nowhere'
            lacks.append(Finding(cluster, "spec.plugins", told))
    else:
        lacks += encryption.of_store(documents, store)
        retention = _retention(store)
        if retention is None:
            told = f'got {short(store.spec.get("retentionPolicy"))}; allowed: such as "30d"; nothing is ever deleted'
            lacks.append(Finding(store, "spec.retentionPolicy", told))
        account = part(cluster.spec, "serviceAccountTemplate", "metadata")
        lacks += nobody(documents, store, account, cluster, "spec.serviceAccountTemplate")
    loses = closes(cluster)
    if loses is None or loses > RPO[2]:
        given = part(cluster.spec, "postgresql", "parameters").get("archive_timeout")
        told = f"got {short(given)}; allowed: more than 0, at most {told_time(RPO[2])}, which the tier may lose"
        path = "spec.postgresql.parameters.archive_timeout"
        lacks.append(Finding(cluster, path, f"{told}; a quiet database archives nothing in between"))
    seconds = int(retention.total_seconds()) if retention is not None else None
    return Kept(
        2,
        scheduled,
        "spec.schedule",
        "its log, and base backups",
        place.name if place is not None else "nowhere",
        Series(_cron(scheduled), Keeping(seconds=seconds, through_next=True)),
        moments=AnyMoment(loses or timedelta(days=365), retention),
        lacks=lacks,
    )


def _weekly(documents: Documents, cluster: Subject, job: Subject, base: Subject | None) -> Kept:
    """Copies of the newest base backup with the log that makes it whole, each a folder by itself."""
    keeping = archived.keeping(documents, job)
    target, primary = jobs.place(job, "TARGET"), _primary(documents, cluster)
    return Kept(
        3,
        job,
        "spec.schedule",
        "copies of a base backup",
        target.name if target is not None else "nowhere",
        Series(jobs.cron(job), keeping, source=_cron(base) if base is not None else None),
        takes=jobs.takes(job),
        counts=jobs.counts(job),
        lacks=[*jobs.stopped(job), *needed.lacking(documents, job), *encryption.of_job(documents, job)],
        misplaced=[*_of_another(documents, cluster, job), *archived.misplaced(documents, job, primary)],
    )


def _of_another(documents: Documents, cluster: Subject, job: Subject) -> Iterator[Finding]:
    """A copy of what lies elsewhere than where the database writes: of another client, or of nothing."""
    store, source = archive(documents, cluster), jobs.place(job, "SOURCE")
    if store is None or source is None:
        return
    written = texts(store.spec, "configuration").get("destinationPath", "")
    own = f"{places.of_url(written).name}/{places.folder_of_url(written)}/{server(cluster)}"
    given = f"{source.name}/{jobs.folder(job, 'SOURCE')}"
    if given != own:
        told = f"got {given}; allowed: {own}, where {cluster} writes; it archives what is another's"
        yield Finding(job, f"{jobs.ENVIRONMENT}[SOURCE]", told)


def _base_backups(documents: Documents, cluster: Subject) -> Iterator[Subject]:
    for each in documents.beside(cluster, "ScheduledBackup"):
        if part(each.spec, "cluster").get("name") == cluster.name and each.spec.get("method") == "plugin":
            yield each


def _cron(scheduled: Subject) -> Cron:
    return Cron(str(scheduled.spec.get("schedule")), seconds=True)


def _stopped(scheduled: Subject) -> Iterator[Finding]:
    if scheduled.spec.get("suspend"):
        yield Finding(scheduled, "spec.suspend", "got true; allowed: false, or it makes nothing")


def _owned(scheduled: Subject, harm: str) -> Iterator[Finding]:
    """Backups that go with who made them, or with the database: one that is restored is deleted first."""
    owners = {"self": "the schedule", "cluster": "the database, as a restore does,"}
    owner = scheduled.spec.get("backupOwnerReference")
    if (whose := owners.get(str(owner))) is not None:
        told = f'got "{owner}"; allowed: "none"; who deletes {whose} deletes every Backup, {harm}'
        yield Finding(scheduled, "spec.backupOwnerReference", told)


def _plugin(cluster: Subject) -> Document | None:
    return next((each for each in entries(cluster.spec, "plugins") if each.get("name") == PLUGIN), None)


def _archive_name(cluster: Subject) -> str:
    return texts(_plugin(cluster) or {}, "parameters").get("barmanObjectName", "")


def archive(documents: Documents, cluster: Subject) -> Subject | None:
    """The ObjectStore that its log goes to."""
    return documents.get(cluster, "ObjectStore", _archive_name(cluster))


def _primary(documents: Documents, cluster: Subject) -> Place | None:
    """Where its log goes."""
    store = archive(documents, cluster)
    return places.of_url(texts(store.spec, "configuration").get("destinationPath", "")) if store is not None else None


def server(cluster: Subject) -> str:
    """The folder of the cluster in its ObjectStore."""
    return texts(_plugin(cluster) or {}, "parameters").get("serverName", cluster.name)


def _retention(store: Subject) -> timedelta | None:
    parsed = re.fullmatch(r"([1-9][0-9]*)([dwm])", str(store.spec.get("retentionPolicy")))
    return timedelta(days=int(parsed[1]) * DAYS[parsed[2]]) if parsed is not None else None


def closes(cluster: Subject) -> timedelta | None:
    """After which time a piece of the log is closed; None: only when it is full."""
    seconds = log_closes(part(cluster.spec, "postgresql", "parameters").get("archive_timeout"))
    return timedelta(seconds=seconds) if seconds is not None else None


def nobody(documents: Documents, store: Subject, account: Document, written: Subject, at: str) -> Iterator[Finding]:
    """Credentials that nobody brings; `account`: the metadata of who uses the store, written in an object at a path."""
    configuration = part(store.spec, "configuration")
    kinds = {name: part(configuration, name) for name in configuration if name.endswith("Credentials")}
    if not kinds:
        yield Finding(store, "spec.configuration", "no credentials; allowed: keys, or the identity of the cluster")
    for field, credentials in kinds.items():
        path = f"spec.configuration.{field}"
        named = [part(credentials, each) for each in credentials if "name" in part(credentials, each)]
        for reference in named:
            keys = documents.keys_of(store, reference["name"])
            if keys is None or reference.get("key") not in keys:
                yield Finding(store, path, f'nobody provides the key "{reference.get("key")}" of "{reference["name"]}"')
        if not named and True not in credentials.values():
            told = "got none; allowed: keys, or the identity of the cluster; nothing is let in"
            yield Finding(store, path, told)
        elif not named and not identity.known(account):
            yield Finding(written, at, identity.missing(f"{store}"))
