"""A PostgreSQL of several servers in the cluster itself, kept by CloudNativePG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from constructs import Construct

from monobase_constructs.cluster.storage import DATABASE as DATABASE_CLASS, STANDARD as STANDARD_CLASS
from monobase_constructs.connections.graph import Connection, Named, Party, SecretMount, Usable, Use
from monobase_constructs.connections.policies import workload_policy
from monobase_constructs.data.postgresql import network, restore
from monobase_constructs.data.postgresql.access import PORT, Access
from monobase_constructs.data.postgresql.alerts import pooler_alerts, postgresql_alerts
from monobase_constructs.data.postgresql.backups import Archive, sidecars
from monobase_constructs.data.postgresql.cluster import DISK, DISK_LIMIT, Surroundings, cluster_spec, database_spec
from monobase_constructs.data.postgresql.dashboards.page import pooler_dashboard, postgresql_dashboard
from monobase_constructs.data.postgresql.endpoint import Endpoint, Everything
from monobase_constructs.data.postgresql.images import catalog
from monobase_constructs.data.postgresql.load import Load
from monobase_constructs.data.postgresql.names import OPERATORS, Way, bad_role, identifier, object_name
from monobase_constructs.data.postgresql.pooler import pooler_footprint, write_pooler
from monobase_constructs.data.postgresql.wanted import Wanted
from monobase_constructs.data.roles import SharedRole
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.environment.volumes import volume_class
from monobase_constructs.objects import kinds, kinds_postgres
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import postgres
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.checked import answer
from monobase_constructs.values.postgres import Major, Pooler, PostgresDatabase, PostgresRole, RestoreFrom
from monobase_constructs.values.problems import Invalid, current_source, fail, quoted
from monobase_constructs.values.resources import Resources
from monobase_constructs.values.text import Cpu, Image, Size


class PostgresReplicaSet(TenantConstruct):
    """PostgreSQL, on `instances` nodes: one server leads, the others follow and take over.

    instances: 1, 3 or 5. storage, wal_storage: of each. They can grow and never shrink.
    cpu, memory: of each, asked for and allowed at once. The settings that depend on memory are derived from it.
    version: of PostgreSQL; image: in place of the pinned one, with the major version in front of its tag.
    database: its name; the name of the client, with underscores, by default. extensions: in it.
    roles: more about the roles that workloads get, by name: `{"report": PostgresRole(member_of=["pg_read_all_data"])}`.
    databases: further ones, by name; a workload gets in by `uses=[this.extra("analytics")]`.
    settings: of PostgreSQL, by name, in place of the derived ones.
    durability: "required" (in production): a commit waits until a standby has it, so that nothing is lost with a
        node, and waits on while there is none. "preferred" (elsewhere): it waits only while a standby is there.
    connections: how many of them one pod of a workload opens at most. What comes of it at full scale is checked.
    pooler: PgBouncer in front, where more connections are needed than PostgreSQL takes.
    restore_from: backups to begin with, under a new name; later syncs change nothing.
    node_pool: the node pool of the cluster to run on.

    Each workload has a role of its own, which owns the schema of the same name in the database and nothing else.
    The secret manager holds for each role a secret `monobase/<client>/<stage>/<id>-<role>` with the field `password`.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        storage: Size | str,
        wal_storage: Size | str = "10Gi",
        instances: int = 3,
        cpu: Cpu | str = "1",
        memory: Size | str = "4Gi",
        version: Major = 18,
        image: Image | str | None = None,
        database: str | None = None,
        extensions: Sequence[str] = (),
        roles: Mapping[str, PostgresRole] | None = None,
        databases: Mapping[str, PostgresDatabase] | None = None,
        settings: Mapping[str, str | int] | None = None,
        durability: Literal["required", "preferred"] | None = None,
        connections: int = 10,
        pooler: Pooler | None = None,
        restore_from: RestoreFrom | None = None,
        node_pool: str | None = None,
    ) -> None:
        """Declare the cluster; it is completed when all its users are known."""
        super().__init__(scope, id)
        environment = self.environment
        self.wanted = Wanted(
            name=id,
            instances=instances,
            version=version,
            image=Image.of(image) if image is not None else None,
            cpu=Cpu.of(cpu),
            memory=Size.of(memory),
            storage=Size.of(storage),
            wal_storage=Size.of(wal_storage),
            database=database or environment.tenancy.client.replace("-", "_"),
            extensions=tuple(extensions),
            roles=dict(roles or {}),
            databases=dict(databases or {}),
            settings=dict(settings or {}),
            durable=(durability or ("required" if environment.production else "preferred")) == "required",
            connections=connections,
            pooler=pooler,
            node_pool=node_pool,
        )
        self.restore_from = restore_from
        self._archive: Archive | None = None
        self.party = network.servers(id, environment.namespace_name)
        self._pooler = network.pooler_pods(self.wanted.pooler_name, environment.namespace_name)
        self._claim_names()
        self._mistakes = [*self.wanted.contradictions(environment)]
        if self._mistakes:
            return
        self._access = Access(self, self.wanted)
        self._source_of_backups = restore.write_origin(self, restore_from, self.party)
        self._storage_class = volume_class(self, DATABASE_CLASS if instances > 1 else STANDARD_CLASS)
        self.keeps_data()
        environment.declared.footprints[id] = self._footprint()
        self._write()
        if pooler is not None:
            write_pooler(self, pooler, self._pooler, self.party, self.wanted.pool(environment))

    def check(self) -> Iterator[Invalid]:
        """Refuse even numbers of instances, settings beyond the memory, names and rights that no role can have."""
        yield from self._mistakes

    @property
    def host(self) -> str:
        """Where the primary is, whichever server it is."""
        return f"{self.name}-rw"

    @property
    def database(self) -> str:
        """The name of the main database."""
        return self.wanted.database

    @property
    def server_name(self) -> str:
        """The folder of its backups: another one after a restore, because the former one is not empty."""
        source = self.restore_from
        return self.name if source is None else source.archive_as or f"{self.name}-restored"

    def archive_to(self, archive: Archive) -> None:
        """Have the log and the data copied to `archive`."""
        self._archive = archive
        self.environment.graph.connect(*archive.access.connections)
        self.environment.declared.footprints[f"{self.name}-archive"] = sidecars(self.wanted.instances + 1)

    @property
    def direct(self) -> Endpoint:
        """Past the pooler, for what outlives a transaction: migrations, LISTEN, advisory locks."""
        return Endpoint(self, "direct", self.database)

    @property
    def read(self) -> Endpoint:
        """The standbys, which may be a moment behind and take no writes; the primary where it is alone."""
        return Endpoint(self, "read", self.database)

    @property
    @answer
    def pooled(self) -> Endpoint:
        """Through the pooler, which is the usual way where there is one."""
        if self.wanted.pooler is None:
            raise Invalid("pooled", None, "a cluster with a pooler", "write pooler=Pooler()")
        return Endpoint(self, "usual", self.database)

    @answer
    def extra(self, database: str) -> Endpoint:
        """One of the further databases, used as its owner."""
        databases = self.wanted.databases
        if database not in databases:
            known = ", ".join(map(quoted, databases)) or "none"
            remedy = f"add it: databases={{{quoted(database)}: PostgresDatabase(owner=...)}}"
            raise Invalid("extra", database, f"the further databases: {known}", remedy)
        return Endpoint(self, "usual", database, databases[database].owner)

    @answer
    def as_role(self, role: str, *, usually: PostgresRole | None = None) -> SharedRole:
        """The database for workloads that share the role; `usually` is what holds where `roles` does not name it."""
        for mistake in bad_role("role", role, self.wanted.kept):
            raise mistake
        if usually is not None:
            self._access.usually(role, usually)
        return SharedRole(self, role, "DATABASE")

    @property
    def everything(self) -> Everything:
        """Every row of all its databases, for what reads them whole and changes nothing."""
        return Everything(self)

    def named(self, prefix: str) -> Usable:
        """The database under other variables, where a workload uses two: `named("REPLICA")` yields REPLICA_URL."""
        return Named(self, "DATABASE", prefix)

    def used_by(self, user: Party) -> Use:
        """A role, and so a secret, for each workload."""
        return self.used_in_role(user, user.name)

    def used_in_role(self, user: Party, role: str) -> Use:
        """The connection and the credentials of `role`."""
        return self.used(user, role, self.database, "usual")

    def used(self, user: Party, role: str, database: str, way: Way) -> Use:
        """What follows for `user` from using `database` as `role` by `way`."""
        for mistake in bad_role("role", role, self.wanted.kept):
            raise mistake
        access, hosts = self._access, self.wanted.hosts
        way = way if way in hosts else "usual"
        login, secret = access.log_in(user.name, role, database, way), access.secret(role)
        through = self._pooler if way == "usual" and self.wanted.pooler is not None else self.party
        return Use(
            [Connection(user.pods, through.pods, (PORT,))],
            {
                "DATABASE_URL": secret.key(access.url_key(database, way)),
                "DATABASE_HOST": hosts[way],
                "DATABASE_PORT": str(PORT),
                "DATABASE_NAME": database,
                "DATABASE_POOL_SIZE": str(login.connections),
            },
            [SecretMount(f"{self.name}-ca", "ca.crt", access.ca_file)],
        )

    def used_whole(self, user: Party, role: str) -> Use:
        """What follows for `user` from reading all databases as `role`, by the variables of libpq."""
        access = self._access
        secret = access.read_all(user.name, role, "direct" if self.wanted.pooler is not None else "usual")
        return Use(
            [Connection(user.pods, self.party.pods, (PORT,))],
            {
                "DATABASES": " ".join([self.database, *sorted(self.wanted.databases)]),
                "PGHOST": self.host,
                "PGPASSWORD": secret.key("password"),
                "PGPORT": str(PORT),
                "PGSSLMODE": "verify-full",
                "PGSSLROOTCERT": access.ca_file,
                "PGUSER": secret.key("username"),
            },
            [SecretMount(f"{self.name}-ca", "ca.crt", access.ca_file)],
        )

    def _claim_names(self) -> None:
        """The names that the operator gives to Services and Secrets, so that nothing else takes one of them."""
        names = self.environment.declared.names
        for end in sorted(OPERATORS - ({"pooler"} if self.wanted.pooler is None else set())):
            name = f"{self.name}-{end}"
            if name in names:
                raise Invalid("id", self.name, "a name whose objects are free", f"{names[name]} has taken {name}")
            names[name] = current_source()

    def _footprint(self) -> Footprint:
        # One more than there are: a server that is made anew beside one that is lost but not yet given up.
        wanted, servers = self.wanted, self.wanted.instances + 1
        resources = Resources(cpu=wanted.cpu, memory=wanted.memory, disk=DISK, disk_limit=DISK_LIMIT)
        total = Footprint.of_pods(servers, resources)
        for _ in range(servers):
            total += Footprint.of_volume(wanted.storage) + Footprint.of_volume(wanted.wal_storage)
        return total + pooler_footprint(wanted.pooler) if wanted.pooler is not None else total

    def _write(self) -> None:
        environment, wanted = self.environment, self.wanted
        environment.graph.join(self.party)
        environment.graph.connect(*network.server_connections(self.party, environment.cluster))
        self.network_policy = self.manifest(
            kinds.NETWORK_POLICY,
            lambda: workload_policy(environment.graph, self.party),
            wave=Wave.SECRETS,
            keep=True,
        )
        network.let_through_cilium(self, self.party, "api-server")
        pooler_image = wanted.pooler.image if wanted.pooler is not None else None
        self.catalog = self.manifest(
            kinds_postgres.IMAGE_CATALOG,
            catalog(wanted.version, wanted.image, pooler_image),
            wave=Wave.SECRETS,
            keep=True,
        )
        self.cluster = self.manifest(kinds_postgres.CLUSTER, self._cluster, wave=Wave.DATA, keep=True)
        self.main_database = self._database(wanted.database, wanted.owner, wanted.extensions)
        for name, extra in wanted.databases.items():
            self._database(name, identifier(extra.owner), extra.extensions, object_name(name))
        network.add_monitor(self, self.party, "cloudnative-pg")
        environment.watch(postgresql_alerts)
        environment.show(postgresql_dashboard)
        if wanted.pooler is not None:
            environment.watch(pooler_alerts)
            environment.show(pooler_dashboard)

    def _cluster(self) -> postgres.ClusterSpec:
        self._refuse_load()
        environment, wanted, source = self.environment, self.wanted, self.restore_from
        labels, annotations = self._identity()
        around = Surroundings(
            storage_class=self._storage_class,
            pool=wanted.pool(environment),
            zones=len(environment.cluster.availability_zones),
            labels=environment.object_labels() | labels,
            account_annotations=annotations,
            doors=self._access.doors(),
            roles=self._access.members(),
            further_names=wanted.pooler_names(environment.namespace_name),
            archive=self._archive,
        )
        if source is None:
            return cluster_spec(wanted, around, restore.empty(wanted), [])
        origin = restore.origin(source, f"{self.name}-origin")
        return cluster_spec(wanted, around, restore.recovered(source, wanted), [origin])

    def _identity(self) -> tuple[dict[str, str], dict[str, str]]:
        """The labels of pods and the annotations of their account, by which the cloud knows them."""
        read, written = self._source_of_backups, self._archive.access if self._archive is not None else Use()
        for name in sorted(set(read.annotations) & set(written.annotations)):
            if read.annotations[name] != written.annotations[name]:
                allowed = f"the identity of the backups, {written.annotations[name]}"
                remedy = "a cluster has one: let it read what is restored, and leave out identity="
                fail(
                    f"{type(self).__name__} {quoted(self.name)}",
                    str(Invalid("restore_from", read.annotations[name], allowed, remedy)),
                    self.source,
                )
        return {**read.labels, **written.labels}, {**read.annotations, **written.annotations}

    def _database(self, name: str, owner: str, extensions: Sequence[str], role: str | None = None) -> Manifest:
        return self.manifest(
            kinds_postgres.DATABASE,
            lambda: database_spec(self.name, name, owner, extensions, self._access.schemas() if role is None else ()),
            role=role,
            wave=Wave.DATA_ACCESS,
            keep=True,
        )

    def _refuse_load(self) -> None:
        """Tell, when all users are known, of what is too much; at the line that made the cluster."""
        footprints = self.environment.declared.footprints
        load = Load(
            self._access.logins.values(),
            lambda user: footprints.get(user, Footprint(pods=1)).working,
            self.wanted.sizing,
            self.wanted.pooler,
        )
        for mistake in (*load.mistakes(), *self._access.mistakes()):
            fail(f"{type(self).__name__} {quoted(self.name)}", str(mistake), self.source)
