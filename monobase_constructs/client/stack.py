"""The Monobase services of one environment, built with public constructs only."""

from __future__ import annotations

from typing import Any

from monobase_constructs.client.facts import (
    Account,
    Api,
    ApiWorker,
    ManagedPostgres,
    Minio,
    Postgres,
    S3Bucket,
    ValkeyCache,
)
from monobase_constructs.connections.graph import Usables
from monobase_constructs.data.minio.pool import Pool
from monobase_constructs.data.minio.store import DistributedMinio
from monobase_constructs.data.postgres import ExternalPostgres
from monobase_constructs.data.postgres_replica_set import PostgresReplicaSet
from monobase_constructs.data.s3 import ExternalS3
from monobase_constructs.data.valkey import Valkey
from monobase_constructs.environment.scope import Environment, TenantConstruct
from monobase_constructs.recovery.drill import RestoreDrill
from monobase_constructs.recovery.plan import BackupPlan, Protected
from monobase_constructs.values.backups import Backups, Drill
from monobase_constructs.values.checked import answer, checked
from monobase_constructs.values.problems import UNKNOWN, Invalid, current_source, fail, standing_at
from monobase_constructs.values.route import Cors, Route
from monobase_constructs.workloads.services import StaticSite, WebService, Worker


class Stack:
    """The services that `monobase` built, for constructs beside them; asking for one that was left out is a mistake."""

    def __init__(self, **built: TenantConstruct | None) -> None:
        """Keep what was built, by its field."""
        self._built = built

    @property
    def database(self) -> ExternalPostgres | PostgresReplicaSet:
        """The PostgreSQL database."""
        return self._part("database", "postgres=...")

    @property
    @answer
    def replica_set(self) -> PostgresReplicaSet:
        """The database, where it is one in the cluster: with further databases, and ways to the standbys."""
        if not isinstance(database := self._built["database"], PostgresReplicaSet):
            raise Invalid("replica_set", None, "a database in the cluster: postgres=Postgres(...)")
        return database

    @property
    def files(self) -> ExternalS3 | DistributedMinio:
        """The object store."""
        return self._part("files", "files=...")

    @property
    def cache(self) -> Valkey:
        """The cache."""
        return self._part("cache", "cache=ValkeyCache(...)")

    @property
    def api(self) -> WebService:
        """The API."""
        return self._part("api", "api=Api(...)")

    @property
    def worker(self) -> Worker:
        """The worker of the API."""
        return self._part("worker", "worker=ApiWorker()")

    @property
    def account(self) -> StaticSite:
        """The account app."""
        return self._part("account", "account=Account(...)")

    @answer
    def _part(self, name: str, given_by: str) -> Any:
        if (part := self._built[name]) is None:
            raise Invalid(name, None, f"a part that was built: monobase(env, {given_by})")
        return part


@checked
def monobase(
    env: Environment,
    *,
    api: Api | None = None,
    worker: ApiWorker | None = None,
    account: Account | None = None,
    postgres: ManagedPostgres | Postgres | None = None,
    files: S3Bucket | Minio | None = None,
    cache: ValkeyCache | None = None,
    backups: Backups | None = None,
) -> Stack:
    """Build the Monobase services that are given, wired as the architecture has them.

    The API and its worker use the database and the files, in one role; the account app is the page that may
    call the API. Objects are named postgresql, files (minio), valkey, api, api-worker and account.
    """
    database = _postgres(env, postgres) if postgres is not None else None
    store = _files(env, files, account) if files is not None else None
    cached = _cache(env, cache) if cache is not None else None
    stores: list[Usables] = [
        *([database.as_role("api")] if database else []),
        *([store.as_role("api")] if store else []),
        *([cached] if cached else []),
    ]
    kept: list[Protected] = [each for each in (database, store) if each is not None]
    if kept:
        _back_up(env, kept, backups)
    built = _api(env, api, account, stores) if api is not None else None
    return Stack(
        database=database,
        files=store,
        cache=cached,
        api=built,
        worker=_worker(env, worker, api, built, stores) if worker is not None else None,
        account=_account(env, account, built) if account is not None else None,
    )


def _back_up(env: Environment, stores: list[Protected], facts: Backups | None) -> None:
    with standing_at(facts.source if facts is not None else current_source()):
        given = facts or Backups()
        BackupPlan(
            env,
            "backups",
            protects=stores,
            hourly=given.hourly,
            daily=given.daily,
            weekly=given.weekly,
            daily_at=given.daily_at,
            weekly_at=given.weekly_at,
            dumps=given.dumps,
        )
        if given.drill is not None:
            _rehearse(env, stores, given.drill)


def _rehearse(env: Environment, stores: list[Protected], facts: Drill) -> None:
    databases = [each for each in stores if isinstance(each, PostgresReplicaSet)]
    if not databases:
        told = Invalid("drill", facts, "none without a database in the cluster", "write postgres=Postgres(...)")
        fail("Backups", str(told), facts.source)
    for database in databases:
        RestoreDrill(env, "drill", database=database, at=facts.at, longest=facts.longest, query=facts.query)


def _postgres(env: Environment, facts: ManagedPostgres | Postgres) -> ExternalPostgres | PostgresReplicaSet:
    with standing_at(facts.source):
        if isinstance(facts, Postgres):
            return _replica_set(env, facts)
        return ExternalPostgres(
            env,
            "postgresql",
            host=facts.host,
            cidrs=facts.cidrs,
            port=facts.port,
            database=facts.database,
            backups=facts.backups,
        )


def _replica_set(env: Environment, facts: Postgres) -> PostgresReplicaSet:
    return PostgresReplicaSet(
        env,
        "postgresql",
        storage=facts.storage,
        wal_storage=facts.wal_storage,
        instances=facts.instances,
        cpu=facts.cpu,
        memory=facts.memory,
        version=facts.version,
        image=facts.image,
        database=facts.database,
        extensions=facts.extensions,
        roles=facts.roles,
        databases=facts.databases,
        settings=facts.settings,
        durability=facts.durability,
        connections=facts.connections,
        pooler=facts.pooler,
        restore_from=facts.restore_from,
        node_pool=facts.node_pool,
    )


def _files(env: Environment, facts: S3Bucket | Minio, account: Account | None) -> ExternalS3 | DistributedMinio:
    with standing_at(facts.source):
        if isinstance(facts, Minio):
            return _minio(env, facts, account)
        return ExternalS3(
            env,
            "files",
            bucket=facts.bucket,
            region=facts.region,
            endpoint=facts.endpoint,
            cidrs=facts.cidrs,
            backups=facts.backups,
        )


def _minio(env: Environment, facts: Minio, account: Account | None) -> DistributedMinio:
    pages = account.route if account is not None else ()
    usual = [pages] if isinstance(pages, str) else pages.all_hosts if isinstance(pages, Route) else []
    return DistributedMinio(
        env,
        "minio",
        image=facts.image,
        pools=[Pool(nodes=facts.nodes, volume=facts.volume), *facts.further],
        parity=facts.parity,
        buckets=facts.buckets,
        public_host=facts.public_host,
        cors=usual if facts.cors is None else facts.cors,
        client_image=facts.client_image,
        resources=facts.resources,
        node_pool=facts.node_pool,
    )


def _cache(env: Environment, facts: ValkeyCache) -> Valkey:
    with standing_at(facts.source):
        return Valkey(
            env,
            "valkey",
            image=facts.image,
            resources=facts.resources,
            exporter=facts.exporter,
            node_pool=facts.node_pool,
        )


def _api(env: Environment, facts: Api, account: Account | None, stores: list[Usables]) -> WebService:
    with standing_at(facts.source):
        return WebService(
            env,
            "api",
            image=facts.image,
            port=facts.port,
            route=_api_route(facts, account),
            replicas=facts.replicas,
            probes=facts.probes,
            uses=[*stores, *facts.uses],
            secrets=facts.secrets,
            optional_secrets=facts.optional_secrets,
            env=facts.env,
            node_pool=facts.node_pool,
            resources=facts.resources,
            metrics_port=facts.metrics_port,
        )


def _api_route(facts: Api, account: Account | None) -> str | Route | None:
    route = Route(facts.route) if isinstance(facts.route, str) else facts.route
    if route is None or account is None or route.cors is not None:
        return route
    pages = Route(account.route) if isinstance(account.route, str) else account.route
    return route.but(cors=Cors(origins=pages.all_hosts))


def _worker(
    env: Environment, facts: ApiWorker, api: Api | None, built: WebService | None, stores: list[Usables]
) -> Worker:
    image = facts.image or (api.image if api is not None else None)
    inherited = built.secrets.keys_as_env() if built is not None and built.secrets is not None else {}
    with standing_at(facts.source):
        if image is None:
            fail("ApiWorker", str(Invalid("image", None, "an image, or an api to take it from")))
            return UNKNOWN
        return Worker(
            env,
            "api-worker",
            image=image,
            port=facts.port,
            route=facts.route,
            replicas=facts.replicas,
            probes=facts.probes,
            uses=[*stores, *facts.uses],
            secrets=facts.secrets,
            optional_secrets=facts.optional_secrets,
            env={**inherited, **(api.env if api is not None else {}), "RUN_WORKERS": "true", **facts.env},
            resources=facts.resources,
            node_pool=facts.node_pool,
            metrics_port=facts.metrics_port,
        )


def _account(env: Environment, facts: Account, api: WebService | None) -> StaticSite:
    with standing_at(facts.source):
        return StaticSite(
            env,
            "account",
            image=facts.image,
            route=facts.route,
            content_security_policy=facts.content_security_policy,
            replicas=facts.replicas,
            settings={"API_URL": api.public_url} if api is not None and api.route is not None else {},
            node_pool=facts.node_pool,
            resources=facts.resources,
        )
