"""Drills: the newest backup of a database is restored on a schedule, looked into, and taken away again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from constructs import Construct

from monobase_constructs.cluster.backups import BackupStorage
from monobase_constructs.data.postgres_replica_set import PostgresReplicaSet
from monobase_constructs.data.postgresql import images
from monobase_constructs.environment.backups import Drilled
from monobase_constructs.environment.scope import Environment, TenantConstruct
from monobase_constructs.recovery import schedules
from monobase_constructs.recovery.alerts.drills import drill_alerts
from monobase_constructs.recovery.images import KUBECTL
from monobase_constructs.recovery.jobs import ASKING, FOLDER, path_of
from monobase_constructs.recovery.throw_away import NAME, Origin, ThrowAway
from monobase_constructs.values.backups import DRILL, Drill, DrillQuery
from monobase_constructs.values.network import ApiRule, KubernetesApi
from monobase_constructs.values.postgres import LOG_CLOSES, PostgresRole, log_closes
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.programs import program
from monobase_constructs.values.schedule import Schedule
from monobase_constructs.values.text import Duration
from monobase_constructs.workloads.tasks import CronJob

SENTINEL, REHEARSE = "write-sentinel.sh", "drill-postgresql.sh"
"""The programs, in the folder beside."""
SENTINELS = f"*/{Drill.SENTINELS // 60} * * * *"
MANIFEST = f"{FOLDER}/{NAME}.yaml"
GROUP = "postgresql.cnpg.io"
RULES = [
    ApiRule(verbs=["create"], resources=["clusters"], group=GROUP),
    ApiRule(verbs=["get", "list", "watch", "delete"], resources=["clusters"], names=[NAME], group=GROUP),
    ApiRule(verbs=["get", "list"], resources=["persistentvolumeclaims"]),
    ApiRule(verbs=["get"], resources=["pods"], names=[f"{NAME}-1"]),
    ApiRule(verbs=["create", "get"], resources=["pods/exec"], names=[f"{NAME}-1"]),
]
"""Of the CronJob, inside of the namespace of the drill: nobody else is there."""


class RestoreDrill(TenantConstruct):
    """The newest backup of a database, restored on a schedule into a cluster that is thrown away.

    database: one that a `BackupPlan` protects.
    at: when, as five fields of cron in UTC, once a week or more often; by default on Wednesdays between 9:00 and 13:00
        at a minute that follows from the name of the namespace, so that somebody is there to see it fail.
    longest: how long the recovery may take.
    query: a question to the restored database, and what it has to answer, such as
        `DrillQuery("SELECT count(*) > 0 FROM api.patients")`; by default whether any application's table is there.

    A drill has a namespace of its own, `<client>-<stage>-drill`, with quota and policies: nothing but its job, the
    throw-away cluster and the operator talk there. It reads the backups by an identity that may do nothing else
    (`BackupStorage(drills=...)`). Every row is read once, checksums are compared, and a sentinel, which is written into
    the database every 5 minutes, tells how much would have been lost: no more than the table of recovery says of the
    log, which is closed after 5 minutes or after `settings={"archive_timeout": ...}` of the database. The cluster and
    its disks go in the end, also when the drill fails. The time of the last success and the duration of a drill are
    metrics of kube-state-metrics.
    The secret manager holds `monobase/<client>/<stage>/<database>-sentinel` with the field `password`.

    Emits a CronJob that writes sentinels, and in the namespace of the drill a CronJob with its Role, an ObjectStore,
    an ImageCatalog, and policies. The ConfigMap of the plan states the drill, so that it is missed when it is gone.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        database: PostgresReplicaSet,
        at: Schedule | str | None = None,
        longest: Duration | str = Drill.longest,
        query: DrillQuery | None = None,
    ) -> None:
        """Declare the drill, and the namespace that it has to itself."""
        super().__init__(scope, id)
        self.database = database
        given = Drill(at=at, longest=longest, query=query)
        self._mistakes = [*self._contradictions()]
        storage = self.environment.cluster.backups
        if self._mistakes or storage is None:
            return
        self._sentinel()
        self.place = _drill_of(self.environment)
        _write(self.place, database, storage, given)
        stored = self.environment.declared.stores[database.name]
        stored.drill = Drilled(self.place.namespace_name, Drill.EVERY, Duration.of(f"{_loses(database)}s").gateway)
        self.environment.watch(drill_alerts)

    def check(self) -> Iterator[Invalid]:
        """Refuse databases without backups, a second drill, and a cluster that lets nobody read its backups only."""
        yield from self._mistakes

    def _contradictions(self) -> Iterator[Invalid]:
        environment = self.environment
        storage = environment.cluster.backups
        stored = environment.declared.stores.get(self.database.name)
        if environment.declared.beside:
            yield Invalid("id", self.name, "one drill for each environment")
        if storage is None or stored is None or not stored.protected:
            remedy = f"write BackupPlan(env, ..., protects=[...]) with {self.database.name} in it, above the drill"
            yield Invalid("database", self.database.name, "a database that a plan protects", remedy)
        elif storage.environments is not None and storage.drills is None:
            remedy = 'give BackupStorage drills="...", who may read backups and nothing else'
            yield Invalid("database", self.database.name, "a cluster with an identity for drills", remedy)

    def _sentinel(self) -> None:
        wanted = self.database.wanted
        CronJob(
            self,
            f"{self.name}-sentinel",
            image=wanted.image or f"{images.REPOSITORY}:{images.POSTGRESQL[wanted.version]}",
            schedule=SENTINELS,
            timeout="4m",
            uses=[self.database.as_role("sentinel", usually=PostgresRole(connections=1))],
            env={"HOME": "/tmp"},
            resources=ASKING,
            command=["/bin/sh", path_of(SENTINEL)],
            config_files={path_of(SENTINEL): program(SENTINEL)},
            node_pool=wanted.node_pool,
        )


def _loses(database: PostgresReplicaSet) -> int:
    """How many seconds the log may lack; one that is never closed is refused elsewhere."""
    closes = log_closes(database.wanted.settings.get("archive_timeout"))
    return closes if closes is not None else Duration.of(LOG_CLOSES).seconds


def _drill_of(environment: Environment) -> Environment:
    """A namespace beside the one of `environment`, of the same client and stage."""
    tenancy = environment.tenancy.but(part=DRILL, domains=())
    made = Environment(cast(Construct, environment.node.scope), tenancy, environment.cluster)
    environment.declared.beside.append(made)
    return made


def _write(place: Environment, database: PostgresReplicaSet, storage: BackupStorage, given: Drill) -> None:
    """What is in the namespace of a drill."""
    source = database.environment.namespace_name
    origin = Origin(place, "origin", storage, f"{storage.primary.url}/{source}")
    throw_away = ThrowAway(place, database, origin)
    query = given.query or Drill.HAS_TABLES
    CronJob(
        place,
        DRILL,
        image=KUBECTL,
        schedule=schedules.drill(source, given.at),
        timeout=f"{Duration.of(given.longest).seconds + Drill.READING}s",
        retries=1,
        uses=[KubernetesApi(rules=RULES)],
        env={
            "ANSWER": query.expected,
            "DATABASE": database.database,
            "HOME": "/tmp",
            "LONGEST": str(Duration.of(given.longest).seconds),
            "MANIFEST": MANIFEST,
            "MOST_LOST": str(_loses(database)),
            "QUERY": query.sql,
            "SENTINEL_EVERY": str(Drill.SENTINELS),
        },
        resources=ASKING,
        command=["/bin/sh", path_of(REHEARSE)],
        config_files={path_of(REHEARSE): program(REHEARSE), MANIFEST: throw_away.manifest_text()},
    )
