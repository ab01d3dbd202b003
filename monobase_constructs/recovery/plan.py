"""What is kept of the stores of an environment, by three tiers that no single accident reaches."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from constructs import Construct

from monobase_constructs.cluster.backups import PER_ENVIRONMENT, VELERO, BackupStorage
from monobase_constructs.cluster.storage import Longhorn
from monobase_constructs.data.minio.store import DistributedMinio
from monobase_constructs.data.postgres import ExternalPostgres
from monobase_constructs.data.postgres_replica_set import PostgresReplicaSet
from monobase_constructs.data.s3 import ExternalS3
from monobase_constructs.environment.backups import NamespaceBackups, Tier
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.objects import kinds, kinds_postgres
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave
from monobase_constructs.recovery import postgresql, schedules
from monobase_constructs.recovery.access import Access, identity_of
from monobase_constructs.recovery.alerts.jobs import job_alerts
from monobase_constructs.recovery.alerts.longhorn import longhorn_alerts
from monobase_constructs.recovery.alerts.postgresql import postgresql_backup_alerts, postgresql_snapshot_alerts
from monobase_constructs.recovery.alerts.velero import velero_alerts
from monobase_constructs.recovery.dump import dump_of_database, folder_of_dumps
from monobase_constructs.recovery.jobs import Copies, archive_of_database, pruned_snapshots
from monobase_constructs.values.backups import (
    DAILY,
    HOURLY,
    LONGEST_HOURLY,
    SPARE,
    WEEKLY,
    Dumps,
    ProviderBackups,
    bad_time,
    below_promise,
)
from monobase_constructs.values.problems import Invalid, quoted
from monobase_constructs.values.schedule import Schedule
from monobase_constructs.values.text import Duration
from monobase_constructs.workloads.singleton import Singleton

Protected = PostgresReplicaSet | DistributedMinio | Singleton | ExternalPostgres | ExternalS3

HOURLY_GROUP = {
    "recurring-job.longhorn.io/source": "enabled",
    "recurring-job-group.longhorn.io/monobase-hourly": "enabled",
}
"""On a claim, both of them, or Longhorn passes it over."""


class BackupPlan(TenantConstruct):
    """Backups of the stores of an environment; each store is in it, and each environment has one.

    protects: the stores: databases, object stores, singletons with a volume. Those that a provider runs are listed with
        what the provider keeps (`backups=ProviderBackups(...)`).
    hourly: how long what is taken every hour stays at hand; None: nothing is taken. In production "72h" or longer.
    daily: how long every day stays in the primary location of the cluster. In production "30d" or longer.
    weekly: how long every week stays in its archive; None: nothing is archived. In production "90d" or longer.
    daily_at, weekly_at: when, as five fields of cron in UTC; by default between 1:00 and 5:00, and on Sundays between
        5:00 and 9:00, at a minute that follows from the name of the namespace.
    dumps: dumps of every PostgreSQL besides, into the archive: `Dumps()`. No tier needs them. They lead to another
        version of PostgreSQL, or to another place, and bring back a single table.

    Of a PostgreSQL: hourly snapshots of a standby's disks, a base backup a day, its log without a pause, a weekly copy
    that can be restored by itself. Of a MinIO: the versions that it keeps, a copy every hour with all that was changed
    since, a weekly one in the archive. Of other volumes: snapshots, and what Velero copies of them. Velero keeps the
    objects of the namespace, without its Secrets, which come from the secret manager again.
    The secret manager holds for each MinIO a secret `monobase/<client>/<stage>/<store>-backup` with the fields
    `access-key` and `secret-key`, of your choice, by which it is read, and for each PostgreSQL that is dumped
    `monobase/<client>/<stage>/<store>-dump` with the field `password`.

    Emits for each PostgreSQL an ObjectStore, two ScheduledBackups and two CronJobs, for each MinIO two CronJobs, with
    dumps one more for each PostgreSQL, and a
    ConfigMap that states what is kept, and by which drill it is restored. The platform writes the Schedules of Velero.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        protects: Sequence[Protected],
        hourly: Duration | str | None = HOURLY,
        daily: Duration | str = DAILY,
        weekly: Duration | str | None = WEEKLY,
        daily_at: Schedule | str | None = None,
        weekly_at: Schedule | str | None = None,
        dumps: Dumps | None = None,
    ) -> None:
        """Protect the stores."""
        super().__init__(scope, id)
        self.protects = tuple(protects)
        self._given = {"hourly": hourly, "daily": daily, "weekly": weekly}
        self._dumps = dumps
        storage = self.environment.cluster.backups
        self._mistakes = [*self._contradictions(storage)]
        for stored in (self.environment.declared.stores.get(store.name) for store in self.protects):
            if stored is not None:
                stored.protected = True
        if self._mistakes:
            return
        # What is declared further down may belong to it: a drill.
        self.manifest(kinds.CONFIG_MAP, lambda: k8s.KubeConfigMapProps(data=self._stated()), wave=Wave.SECRETS)
        if storage is None:
            return  # nothing here is kept by the cluster
        name = self.environment.namespace_name
        self.hourly = Tier(schedules.hourly(name), _hours(hourly)) if hourly is not None else None
        self.daily = Tier(schedules.daily(name, daily_at), _hours(daily))
        self.weekly = Tier(schedules.weekly(name, weekly_at), _hours(weekly)) if weekly is not None else None
        self._storage = storage
        self._access = Access(self, storage, storage.environments)
        archives = self.weekly is not None or dumps is not None
        self._archives = Access(self, storage, storage.archives, "archive-keys") if archives else None
        self.environment.declared.backups = NamespaceBackups(
            self.daily,
            self.hourly,
            self.weekly,
            volumes=any(isinstance(each, Singleton) for each in protects),
            archived=dict(self._archived()),
        )
        for store in self.protects:
            self._protect(store)
        self._watch()

    def check(self) -> Iterator[Invalid]:
        """Refuse less than production is promised, stores that cannot be restored that way, and a second plan."""
        yield from self._mistakes

    def _contradictions(self, storage: BackupStorage | None) -> Iterator[Invalid]:
        cluster = self.environment.cluster
        if self.environment.declared.backups is not None:
            yield Invalid("id", self.name, "one plan for each environment", "add the stores to that one")
        if storage is None and not all(isinstance(each, (ExternalPostgres, ExternalS3)) for each in self.protects):
            remedy = f"give Cluster({quoted(cluster.name)}) backups=BackupStorage(...) in main.py"
            yield Invalid("protects", None, "a cluster that has a place for backups", remedy)
        if not self.protects:
            yield Invalid("protects", [], "at least one store, such as [database, files]")
        once = dict.fromkeys(self.protects)
        for store in once:
            if (times := self.protects.count(store)) > 1:
                yield Invalid("protects", f"{store.name} {times} times", "each store once")
        if self._dumps is not None and not any(isinstance(each, PostgresReplicaSet) for each in self.protects):
            yield Invalid("dumps", self._dumps, "None without a PostgresReplicaSet in protects=")
        yield from self._as_velero(storage)
        yield from self._bad_times()
        for store in once:
            yield from self._impossible(store)

    def _as_velero(self, storage: BackupStorage | None) -> Iterator[Invalid]:
        """Identities that are Velero's, once client and stage are filled in."""
        if storage is None:
            return
        for name in PER_ENVIRONMENT:
            given: str | Mapping[str, str] | None = getattr(storage, name)
            if isinstance(given, str) and (who := identity_of(self.environment, given)) == storage.velero:
                yield Invalid("backups", f"{name} {who}", "others than velero in BackupStorage", VELERO)

    def _bad_times(self) -> Iterator[Invalid]:
        least = {"hourly": HOURLY, "daily": DAILY, "weekly": WEEKLY}
        for name, given in self._given.items():
            wrong = [*bad_time(name, given, "hours" if name == "hourly" else "days")]
            yield from wrong
            if not wrong and self.environment.production:
                yield from below_promise(name, given, least[name])
        hourly = self._given["hourly"]
        if hourly is not None and Duration.of(hourly).seconds > Duration.of(LONGEST_HOURLY).seconds:
            yield Invalid("hourly", hourly, f'at most "{LONGEST_HOURLY}"', "daily= is for what is older")

    def _impossible(self, store: Protected) -> Iterator[Invalid]:
        """Why the store cannot be restored in this way."""
        hourly = self._given["hourly"]
        match store:
            case Singleton() if store.claim is None:
                yield Invalid("protects", f"{store.name}, which has no volume", "stores that keep something")
            case PostgresReplicaSet() | Singleton() if hourly is not None and self.environment.cluster.storage is None:
                remedy = f"give Cluster({quoted(self.environment.cluster.name)}) a storage=, or write hourly=None"
                yield Invalid("hourly", hourly, "None where nothing is known of the disks", remedy)
            case PostgresReplicaSet():
                yield from self._same_folder(store)
            case DistributedMinio() if hourly is not None:
                for bucket in store.buckets:
                    kept = Duration.of(bucket.keep_versions).seconds if bucket.versioned else 0
                    if kept < Duration.of(hourly).seconds:
                        given = f"{store.name}, whose bucket {bucket.name} keeps versions for {kept // 86400} days"
                        allowed = f"buckets that keep them for as long as hourly=, {hourly}"
                        yield Invalid("protects", given, allowed, f'write Bucket("{bucket.name}", keep_versions="...")')
            case ExternalPostgres() | ExternalS3():
                yield from self._provided(store)
            case _:
                pass

    def _same_folder(self, store: PostgresReplicaSet) -> Iterator[Invalid]:
        source, storage = store.restore_from, self.environment.cluster.backups
        if source is None or storage is None:
            return
        own = f"{storage.primary.url}/{self.environment.namespace_name}"
        if source.location.rstrip("/") == own and source.cluster == store.server_name:
            given, remedy = f"{store.name}, which is restored from {own}/{source.cluster}", "write archive_as=..."
            allowed = "a restored cluster that archives to another folder than it came from"
            yield Invalid("protects", given, allowed, f"{remedy} in RestoreFrom: the folder is not empty")

    def _provided(self, store: ExternalPostgres | ExternalS3) -> Iterator[Invalid]:
        kept = store.backups
        if kept is None:
            remedy = 'state what the provider keeps: backups=ProviderBackups(any_moment="35d", weekly="365d")'
            yield Invalid("protects", f"{store.name}, of which no backups are known", "stores with backups=", remedy)
        elif self.environment.production:
            for name, given, least in (("any_moment", kept.any_moment, DAILY), ("weekly", kept.weekly, WEEKLY)):
                for wrong in below_promise(name, given, least):
                    shown = f"{store.name} with {name} {'None' if given is None else given}"
                    yield Invalid("protects", shown, wrong.allowed, wrong.remedy)

    def _archived(self) -> Iterator[tuple[str, int]]:
        """After how many days a rule of the bucket deletes what lies in each folder of the archive."""
        for store in self.protects:
            if self.weekly is not None and isinstance(store, PostgresReplicaSet | DistributedMinio):
                yield store.name, self.weekly.hours // 24 + SPARE
            if self._dumps is not None and isinstance(store, PostgresReplicaSet):
                yield folder_of_dumps(store.name), Duration.of(self._dumps.kept).seconds // 86400 + SPARE

    def _protect(self, store: Protected) -> None:
        match store:
            case PostgresReplicaSet():
                self._protect_database(store)
            case DistributedMinio():
                copies = Copies(self, store)
                every_hour = Tier(schedules.hourly(self.environment.namespace_name), self.daily.hours)
                copies.into_primary(self._storage.primary, self._access, every_hour)
                if self.weekly is not None and self._archives is not None:
                    copies.into_archive(self._storage.archive, self._archives, self.weekly)
            case Singleton():
                longhorn = isinstance(self.environment.cluster.storage, Longhorn)
                if self.hourly is not None and longhorn and store.claim is not None:
                    store.claim.label(HOURLY_GROUP)
            case _:
                pass  # the provider keeps it

    def _protect_database(self, store: PostgresReplicaSet) -> None:
        location = self._storage.primary
        folder, keys = self._access.folder(location), self._access.keys
        spec = postgresql.object_store(location, folder, keys, self.daily.hours // 24)
        made = self.manifest(kinds_postgres.OBJECT_STORE, spec, role=store.name, wave=Wave.SECRETS, keep=True)
        store.archive_to(postgresql.archive(store, made.object_name, self._access, snapshots=self.hourly is not None))
        self._schedule(store, "", postgresql.scheduled(store.name, self.daily, by_snapshot=False))
        if self.hourly is not None:
            self._schedule(store, "-hourly", postgresql.scheduled(store.name, self.hourly, by_snapshot=True))
            pruned_snapshots(self, store, self.hourly)
        if self.weekly is not None and self._archives is not None:
            archive_of_database(self, store, self._storage, self._archives, self.weekly)
        if self._dumps is not None and self._archives is not None:
            dump_of_database(self, store, self._storage, self._archives, self._dumps)

    def _watch(self) -> None:
        """Have somebody told when any of it stops."""
        watch, disks = self.environment.watch, self.environment.cluster.storage
        watch(lambda: job_alerts(self.name))
        watch(velero_alerts)
        if any(isinstance(each, PostgresReplicaSet) for each in self.protects):
            watch(postgresql_backup_alerts)
            if self.hourly is not None:
                watch(postgresql_snapshot_alerts)
        if isinstance(disks, Longhorn) and any(isinstance(each, Singleton) for each in self.protects):
            watch(longhorn_alerts)

    def _schedule(self, store: PostgresReplicaSet, role: str, spec: Any) -> None:
        self.manifest(kinds_postgres.SCHEDULED_BACKUP, spec, role=f"{store.name}{role}", wave=Wave.DATA_ACCESS)

    def _stated(self) -> dict[str, str]:
        """What is kept of each store, for those who read and for what proves it."""
        tier = {"tier": self.environment.tenancy.tier}
        return {
            f"{store.name}.json": json.dumps(tier | self._kept_of(store), indent=2) + "\n" for store in self.protects
        }

    def _kept_of(self, store: Protected) -> dict[str, Any]:
        kinds_of = {PostgresReplicaSet: "postgresql", DistributedMinio: "object store", Singleton: "volume"}
        if isinstance(store, (ExternalPostgres, ExternalS3)):
            kept = store.backups or ProviderBackups(any_moment="1d")
            what = "postgresql" if isinstance(store, ExternalPostgres) else "object store"
            stated = {"anyMoment": kept.any_moment, "loses": kept.loses, "weekly": kept.weekly}
            return {"kind": what, "keptBy": "provider"} | stated
        dumps = self._dumps if isinstance(store, PostgresReplicaSet) else None
        beside: dict[str, Any] = {"dumps": dumps.kept} if dumps is not None else {}
        stored = self.environment.declared.stores.get(store.name)
        if stored is not None and stored.drill is not None:
            beside["drill"] = dataclasses.asdict(stored.drill)
        return {"kind": kinds_of[type(store)], "keptBy": "plan"} | self._given | beside


def _hours(given: Duration | str) -> int:
    return Duration.of(given).seconds // 3600
