"""A PostgreSQL of several servers in the cluster itself, kept by CloudNativePG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from constructs import Construct

from monobase_constructs.cluster.storage import DATABASE as DATABASE_CLASS, STANDARD as STANDARD_CLASS
from monobase_constructs.connections.graph import Connection, Named, Party, SecretMount, Usable, Use
from monobase_constructs.connections.outside import use
from monobase_constructs.connections.policies import api_server_entity, workload_policy
from monobase_constructs.data.postgresql import network, restore
from monobase_constructs.data.postgresql.access import PORT, Access, Way
from monobase_constructs.data.postgresql.alerts import postgresql_alerts
from monobase_constructs.data.postgresql.backups import Archive, sidecars
from monobase_constructs.data.postgresql.cluster import DISK, DISK_LIMIT, PRIORITY, ClusterFacts, Role, cluster_spec
from monobase_constructs.data.postgresql.images import catalog
from monobase_constructs.data.postgresql.load import Load
from monobase_constructs.data.postgresql.names import (
    OPERATORS,
    alike,
    bad_database,
    bad_extensions,
    bad_role,
    identifier,
    in_circles,
    object_name,
)
from monobase_constructs.data.postgresql.parameters import Sizing
from monobase_constructs.data.postgresql.pooler import pooler_budget, pooler_footprint, pooler_spec
from monobase_constructs.data.roles import SharedRole
from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.environment.volumes import volume_class
from monobase_constructs.objects import kinds, kinds_postgres
from monobase_constructs.objects.kinds_monitoring import POD_MONITOR
from monobase_constructs.objects.structs import postgres
from monobase_constructs.objects.waves import Wave
from monobase_constructs.values.checked import answer
from monobase_constructs.values.network import Internet
from monobase_constructs.values.postgres import (
    GROUPS,
    Major,
    Pooler,
    PostgresDatabase,
    PostgresRole,
    RestoreFrom,
)
from monobase_constructs.values.problems import Invalid, current_source, fail, quoted
from monobase_constructs.values.resources import NodePool, Resources
from monobase_constructs.values.text import Cpu, Image, Size
from monobase_constructs.workloads.placement import too_few_nodes

LONGEST = 50
"""CloudNativePG takes no longer names."""
SMALLEST_MEMORY, SMALLEST_STORAGE = Size.of("512Mi"), Size.of("1Gi")


@dataclass(frozen=True)
class Endpoint:
    """A cluster by another way in, or another of its databases: what workloads put into `uses=[...]`."""

    store: PostgresReplicaSet
    way: Way
    database: str
    owner: str | None = None

    def as_role(self, role: str) -> SharedRole:
        """The same for workloads that share the role."""
        return SharedRole(self, role, "DATABASE")

    def named(self, prefix: str) -> Usable:
        """The same under other variables: `named("REPLICA")` yields REPLICA_URL."""
        return Named(self, "DATABASE", prefix)

    def used_by(self, user: Party) -> Use:
        """As the owner of a further database; in the main one a role for each workload."""
        return self.used_in_role(user, self.owner or user.name)

    def used_in_role(self, user: Party, role: str) -> Use:
        """The connection and the credentials of `role`."""
        return self.store.used(user, role, self.database, self.way)


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
        self.instances, self.pooler = instances, pooler
        self.version: Major = version
        self.database = database or self.environment.tenancy.client.replace("-", "_")
        self.image = Image.of(image) if image is not None else None
        self.connections = connections
        self.databases = dict(databases or {})
        self._cpu, self._memory = Cpu.of(cpu), Size.of(memory)
        self._storage, self._wal = Size.of(storage), Size.of(wal_storage)
        self._extensions, self._roles = tuple(extensions), dict(roles or {})
        self._durability = durability or ("required" if self.environment.production else "preferred")
        self.sizing = Sizing(self._memory.amount, self._storage.amount, self._wal.amount, dict(settings or {}), version)
        self.restore_from, self._node_pool = restore_from, node_pool
        self._archive: Archive | None = None
        self.party = network.servers(id, self.environment.namespace_name)
        self._claim_names()
        self._mistakes = [*self._contradictions()]
        if self._mistakes:
            return
        self._access = self._first_roles()
        self._source_of_backups = self._restored()
        self._storage_class = volume_class(self, DATABASE_CLASS if instances > 1 else STANDARD_CLASS)
        self.keeps_data()
        self.environment.declared.footprints[id] = self._footprint()
        self._write()
        if pooler is not None:
            self._write_pooler(pooler)

    def check(self) -> Iterator[Invalid]:
        """Refuse even numbers of instances, settings beyond the memory, names and rights that no role can have."""
        yield from self._mistakes

    @property
    def host(self) -> str:
        """Where the primary is, whichever server it is."""
        return f"{self.name}-rw"

    @property
    def server_name(self) -> str:
        """The folder of its backups: another one after a restore, because the former one is not empty."""
        source = self.restore_from
        return self.name if source is None else source.archive_as or f"{self.name}-restored"

    def archive_to(self, archive: Archive) -> None:
        """Have the log and the data copied to `archive`."""
        self._archive = archive
        self.environment.graph.connect(*archive.access.connections)
        self.environment.declared.footprints[f"{self.name}-archive"] = sidecars(self.instances + 1)

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
        if self.pooler is None:
            raise Invalid("pooled", None, "a cluster with a pooler", "write pooler=Pooler()")
        return Endpoint(self, "usual", self.database)

    @answer
    def extra(self, database: str) -> Endpoint:
        """One of the further databases, used as its owner."""
        if database not in self.databases:
            known = ", ".join(map(quoted, self.databases)) or "none"
            remedy = f"add it: databases={{{quoted(database)}: PostgresDatabase(owner=...)}}"
            raise Invalid("extra", database, f"the further databases: {known}", remedy)
        return Endpoint(self, "usual", database, self.databases[database].owner)

    @answer
    def as_role(self, role: str) -> SharedRole:
        """The database for workloads that share the role."""
        for mistake in bad_role("role", role, self._kept):
            raise mistake
        return SharedRole(self, role, "DATABASE")

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
        for mistake in bad_role("role", role, self._kept):
            raise mistake
        way = way if way in self._hosts() else "usual"
        self._access.log_in(user.name, role, database, way, self.connections)
        secret = self._access.secret(role)
        through = self._pooler_party() if way == "usual" and self.pooler is not None else self.party
        return Use(
            [Connection(user.pods, through.pods, (PORT,))],
            {
                "DATABASE_URL": secret.key(self._access.url_key(database, way)),
                "DATABASE_HOST": self._hosts()[way],
                "DATABASE_PORT": str(PORT),
                "DATABASE_NAME": database,
                "DATABASE_POOL_SIZE": str(self._access.role(identifier(role)).connections or self.connections),
            },
            [SecretMount(f"{self.name}-ca", "ca.crt", self._access.ca_file)],
        )

    @property
    def _owner(self) -> str:
        """Who owns the main database. Nobody logs in as this role; no door is open to it."""
        return f"{self.database}_owner"

    @property
    def _group(self) -> str:
        """What the roles of applications have in common: they may make schemas of their own."""
        return f"{self.database}_apps"

    @property
    def _kept(self) -> tuple[str, str]:
        """The roles that nobody logs in as."""
        return self._owner, self._group

    def _hosts(self) -> dict[Way, str]:
        hosts: dict[Way, str] = {"usual": self.host}
        if self.pooler is not None:
            hosts |= {"usual": f"{self.name}-pooler", "direct": self.host}
        if self.instances > 1:
            hosts["read"] = f"{self.name}-ro"
        return hosts

    def _pooler_party(self) -> Party:
        return network.pooler_pods(f"{self.name}-pooler", self.environment.namespace_name)

    def _claim_names(self) -> None:
        """The names that the operator gives to Services and Secrets, so that nothing else takes one of them."""
        names = self.environment.declared.names
        for end in sorted(OPERATORS - ({"pooler"} if self.pooler is None else set())):
            name = f"{self.name}-{end}"
            if name in names:
                raise Invalid("id", self.name, "a name whose objects are free", f"{names[name]} has taken {name}")
            names[name] = current_source()

    def _contradictions(self) -> Iterator[Invalid]:
        if len(self.name) > LONGEST:
            yield Invalid("id", self.name, f"at most {LONGEST} characters", f"this has {len(self.name)}; shorten it")
        yield from self._bad_instances()
        yield from self._bad_image()
        yield from self._bad_sizes()
        yield from self._bad_names()
        yield from self._bad_pool()
        if self.connections < 1:
            yield Invalid("connections", self.connections, "1 or more")

    def _bad_instances(self) -> Iterator[Invalid]:
        if self.instances not in (1, 3, 5):
            even = self.instances > 0 and self.instances % 2 == 0
            remedy = (
                f"{self.instances} go on after the loss of {(self.instances - 1) // 2}, as {self.instances - 1} do"
                if even
                else ""
            )
            yield Invalid("instances", self.instances, "1, 3 or 5", remedy)
        elif self.instances == 1 and self._durability == "required":
            allowed = (
                'instances=3 or 5 (production waits for a standby), or durability="preferred", which can lose data'
            )
            yield Invalid("instances", 1, allowed, "a commit would wait for 1 of 0 standbys for ever")

    def _bad_image(self) -> Iterator[Invalid]:
        pooler = self.pooler.image if self.pooler is not None else None
        for field, image in (("image", self.image), ("pooler", Image.of(pooler) if pooler is not None else None)):
            if image is not None and self.environment.production and image.digest is None:
                yield Invalid(field, image, "an image with a digest in production", f'write "{image}@sha256:..."')
        if self.image is not None and not (self.image.version or "").startswith(
            (f"{self.version}.", f"{self.version}-")
        ):
            allowed = f"an image whose tag begins with the version, {self.version}"
            yield Invalid("image", self.image, allowed, "write version=... as well, or correct the image")

    def _bad_sizes(self) -> Iterator[Invalid]:
        for field, given, least in (
            ("memory", self._memory, SMALLEST_MEMORY),
            ("storage", self._storage, SMALLEST_STORAGE),
            ("wal_storage", self._wal, SMALLEST_STORAGE),
        ):
            if given.amount < least.amount:
                yield Invalid(field, given, f"{least} or more")
        if self._memory.amount >= SMALLEST_MEMORY.amount:
            yield from self.sizing.mistakes()

    def _bad_names(self) -> Iterator[Invalid]:
        yield from bad_database("database", self.database)
        if len(self._owner) > 63:
            remedy = f"its owner is called {self._owner}, which has {len(self._owner)}"
            yield Invalid("database", self.database, "at most 57 characters", remedy)
        yield from bad_extensions("extensions", self._extensions)
        for name, extra in self.databases.items():
            yield from bad_database("databases", name)
            yield from bad_extensions(f"databases[{quoted(name)}]", extra.extensions)
            if name == self.database:
                yield Invalid("databases", name, "databases beside the main one")
        for role in (*self._roles, *(each.owner for each in self.databases.values())):
            yield from bad_role("roles", role, self._kept)
        yield from alike("roles", self._roles)
        yield from alike("databases", self.databases)
        members = {identifier(name): [*map(identifier, role.member_of)] for name, role in self._roles.items()}
        yield from in_circles(members)
        known = set(members)
        for others in members.values():
            for other in others:
                if other not in GROUPS and other not in known:
                    allowed = ", ".join([*sorted(known), *GROUPS])
                    yield Invalid("roles", f"member of {other}", f"member of {allowed}", "superusers are not offered")

    def _bad_pool(self) -> Iterator[Invalid]:
        wanted, pool = self._node_pool, self._pool()
        if wanted is not None and pool is None:
            known = ", ".join(quoted(each.name) for each in self.environment.cluster.node_pools) or "none"
            allowed = f"the node pools of the cluster: {known}"
            yield Invalid("node_pool", wanted, allowed, "add it to node_pools in main.py")
            return
        if allowed := too_few_nodes(self.instances, self.environment.cluster.pools_for(pool)):
            yield Invalid("instances", self.instances, allowed, "no two instances share a node")
        if pool is None:
            return
        if self._cpu.millis > Cpu.of(pool.cpu).millis:
            yield Invalid("cpu", self._cpu, f"at most a node of {pool.name}: {pool.cpu}")
        if self._memory.amount > Size.of(pool.memory).amount:
            yield Invalid("memory", self._memory, f"at most a node of {pool.name}: {pool.memory}")

    def _pool(self) -> NodePool | None:
        return next((pool for pool in self.environment.cluster.node_pools if pool.name == self._node_pool), None)

    def _first_roles(self) -> Access:
        access = Access(self, self._roles, self._hosts(), self.database)
        for name, extra in sorted(self.databases.items()):
            access.own(extra.owner, name)
        for role in sorted({*self._roles, *(extra.owner for extra in self.databases.values())}):
            access.secret(role)
        return access

    def _footprint(self) -> Footprint:
        # One more than there are: a server that is made anew beside one that is lost but not yet given up.
        resources = Resources(cpu=self._cpu, memory=self._memory, disk=DISK, disk_limit=DISK_LIMIT)
        total = Footprint.of_pods(self.instances + 1, resources)
        for _ in range(self.instances + 1):
            total += Footprint.of_volume(self._storage) + Footprint.of_volume(self._wal)
        return total + pooler_footprint(self.pooler) if self.pooler is not None else total

    def _write(self) -> None:
        environment = self.environment
        environment.graph.join(self.party)
        environment.graph.connect(*network.server_connections(self.party, environment.cluster))
        self.network_policy = self.manifest(
            kinds.NETWORK_POLICY,
            lambda: workload_policy(environment.graph, self.party),
            wave=Wave.SECRETS,
            keep=True,
        )
        self._let_through_cilium(self.party, "api-server")
        pooler_image = self.pooler.image if self.pooler is not None else None
        self.catalog = self.manifest(
            kinds_postgres.IMAGE_CATALOG,
            catalog(self.version, self.image, pooler_image),
            wave=Wave.SECRETS,
            keep=True,
        )
        self.cluster = self.manifest(kinds_postgres.CLUSTER, self._cluster, wave=Wave.DATA, keep=True)
        self.main_database = self._database(self.database, self._owner, None)
        for name, extra in self.databases.items():
            self._database(name, identifier(extra.owner), object_name(name), extra.extensions)
        if environment.cluster.monitoring:
            self.manifest(POD_MONITOR, network.monitor(self.party), wave=Wave.DATA_ACCESS)
        environment.watch(postgresql_alerts)

    def _write_pooler(self, pooler: Pooler) -> None:
        environment, party = self.environment, self._pooler_party()
        environment.graph.join(party)
        environment.graph.connect(*network.pooler_connections(party, self.party, environment.cluster))
        self.manifest(
            kinds.NETWORK_POLICY,
            lambda: workload_policy(environment.graph, party),
            role="pooler",
            wave=Wave.SECRETS,
        )
        self._let_through_cilium(party, "pooler-api-server")
        pool = self._pool()
        taint = {"key": pool.label, "operator": "Equal", "value": pool.name, "effect": "NoSchedule"} if pool else {}
        placement: dict[str, Any] = {"priorityClassName": PRIORITY}
        if pool is not None:
            placement["nodeSelector"] = {pool.label: pool.name}
        if pool is not None and pool.tainted:
            placement["tolerations"] = [taint]
        labels = environment.object_labels()
        self.manifest(
            kinds_postgres.POOLER,
            pooler_spec(pooler, party.name, self.name, placement, labels),
            role="pooler",
            wave=Wave.DATA_ACCESS,
        )
        if pooler.instances > 1:
            self.manifest(kinds.POD_DISRUPTION_BUDGET, pooler_budget(party.name), role="pooler", wave=Wave.DATA_ACCESS)
        if environment.cluster.monitoring:
            self.manifest(POD_MONITOR, network.monitor(party), role="pooler", wave=Wave.DATA_ACCESS)

    def _let_through_cilium(self, party: Party, role: str) -> None:
        if self.environment.cluster.network.policies == "cilium":
            self.manifest(
                kinds.CILIUM_NETWORK_POLICY,
                api_server_entity(party, self.environment.cluster.network),
                role=role,
                wave=Wave.SECRETS,
                keep=True,
            )

    def _restored(self) -> Use:
        """Where the backups are and what may be done with them; nothing for a cluster that begins empty."""
        source = self.restore_from
        if source is None:
            return Use()
        cluster = self.environment.cluster
        way = use(source.network or Internet(), self.party, cluster)
        identity = use(source.identity, self.party, cluster) if source.identity is not None else Use()
        self.environment.graph.connect(*way.connections, *identity.connections)
        keys = None
        if source.identity is None:
            keys = SecretBundle(self, f"{self.name}-restore", keys=["access-key", "secret-key"])
        store = restore.object_store(source, keys)
        self.manifest(kinds_postgres.OBJECT_STORE, store, role="origin", wave=Wave.SECRETS)
        return identity

    def _cluster(self) -> postgres.ClusterSpec:
        self._refuse_load()
        source = self.restore_from
        roles = self._access.roles
        labels, annotations = self._identity()
        return cluster_spec(
            ClusterFacts(
                name=self.name,
                instances=self.instances,
                major=self.version,
                cpu=self._cpu,
                memory=self._memory,
                storage=self._storage,
                wal_storage=self._wal,
                storage_class=self._storage_class,
                pool=self._pool(),
                zones=len(self.environment.cluster.availability_zones),
                labels=self.environment.object_labels() | labels,
                account_annotations=annotations,
                parameters=self.sizing.parameters(),
                doors=self._access.doors(),
                roles=[self._role(name) for name in roles],
                durable=self._durability == "required",
                further_names=self._pooler_names(),
                bootstrap=(
                    restore.empty(self.version, self.database, self._owner, self._group)
                    if source is None
                    else restore.recovered(source, self.database, self._owner)
                ),
                external=[restore.origin(source, f"{self.name}-origin")] if source is not None else [],
                archive=self._archive,
            )
        )

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

    def _role(self, name: str) -> Role:
        access = self._access
        group = [self._group] if name in access.inside else []
        return Role(name, access.secret(name).name, [*group, *map(identifier, access.role(name).member_of)])

    def _pooler_names(self) -> list[str]:
        """The pooler shows the certificate of the servers, which must bear its name as well."""
        if self.pooler is None:
            return []
        name, namespace = f"{self.name}-pooler", self.environment.namespace_name
        return [name, f"{name}.{namespace}", f"{name}.{namespace}.svc"]

    def _database(self, name: str, owner: str, role: str | None, extensions: Sequence[str] = ()) -> Any:
        main = role is None
        extension, schema = postgres.DatabaseSpecExtensions, postgres.DatabaseSpecSchemas
        return self.manifest(
            kinds_postgres.DATABASE,
            lambda: postgres.DatabaseSpec(
                cluster=postgres.DatabaseSpecCluster(name=self.name),
                name=name,
                owner=owner,
                extensions=[extension(name=each) for each in (self._extensions if main else extensions)] or None,
                schemas=([schema(name=each, owner=by) for each, by in self._access.schemas()] or None)
                if main
                else None,
            ),
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
            self.sizing,
            self.pooler,
        )
        for mistake in (*load.mistakes(), *self._access.mistakes()):
            fail(f"{type(self).__name__} {quoted(self.name)}", str(mistake), self.source)
