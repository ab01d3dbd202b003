"""What is asked of a cluster, by the client and by what follows at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from monobase_constructs.data.postgresql.names import (
    Way,
    alike,
    bad_database,
    bad_extensions,
    bad_role,
    identifier,
    in_circles,
)
from monobase_constructs.data.postgresql.parameters import Settings, Sizing
from monobase_constructs.environment.scope import Environment
from monobase_constructs.values.postgres import GROUPS, Major, Pooler, PostgresDatabase, PostgresRole
from monobase_constructs.values.problems import Invalid, quoted
from monobase_constructs.values.resources import NodePool
from monobase_constructs.values.text import Cpu, Image, Size
from monobase_constructs.workloads.placement import too_few_nodes

LONGEST = 50
"""CloudNativePG takes no longer names."""
SMALLEST_MEMORY, SMALLEST_STORAGE = Size.of("512Mi"), Size.of("1Gi")


@dataclass(frozen=True)
class Wanted:
    """The arguments of a cluster, each right by itself."""

    name: str
    instances: int
    version: Major
    image: Image | None
    cpu: Cpu
    memory: Size
    storage: Size
    wal_storage: Size
    database: str
    extensions: Sequence[str]
    roles: Mapping[str, PostgresRole]
    databases: Mapping[str, PostgresDatabase]
    settings: Settings
    durable: bool
    connections: int
    pooler: Pooler | None
    node_pool: str | None

    @property
    def owner(self) -> str:
        """Who owns the main database. Nobody logs in as this role; no door is open to it."""
        return f"{self.database}_owner"

    @property
    def group(self) -> str:
        """What the roles of applications have in common: they may make schemas of their own."""
        return f"{self.database}_apps"

    @property
    def kept(self) -> tuple[str, str]:
        """The roles that nobody logs in as."""
        return self.owner, self.group

    @property
    def sizing(self) -> Sizing:
        """What follows from the size of an instance."""
        storage, wal = self.storage.amount, self.wal_storage.amount
        return Sizing(self.memory.amount, storage, wal, self.settings, self.version)

    @property
    def hosts(self) -> dict[Way, str]:
        """The ways in."""
        hosts: dict[Way, str] = {"usual": f"{self.name}-rw"}
        if self.pooler is not None:
            hosts |= {"usual": self.pooler_name, "direct": f"{self.name}-rw"}
        if self.instances > 1:
            hosts["read"] = f"{self.name}-ro"
        return hosts

    @property
    def pooler_name(self) -> str:
        """How the pooler is called, and the Service before it."""
        return f"{self.name}-pooler"

    def pooler_names(self, namespace: str) -> list[str]:
        """The pooler shows the certificate of the servers, which must bear its name as well."""
        name = self.pooler_name
        return [name, f"{name}.{namespace}", f"{name}.{namespace}.svc"] if self.pooler is not None else []

    def pool(self, environment: Environment) -> NodePool | None:
        """The node pool that was chosen."""
        return next((pool for pool in environment.cluster.node_pools if pool.name == self.node_pool), None)

    def contradictions(self, environment: Environment) -> Iterator[Invalid]:
        """What cannot be, or not together, or not in this environment."""
        if len(self.name) > LONGEST:
            yield Invalid("id", self.name, f"at most {LONGEST} characters", f"this has {len(self.name)}; shorten it")
        yield from self._bad_instances()
        yield from self._bad_images(environment.production)
        yield from self._bad_sizes()
        yield from self._bad_databases()
        yield from self._bad_roles()
        yield from self._bad_nodes(environment)
        if self.connections < 1:
            yield Invalid("connections", self.connections, "1 or more")

    def _bad_instances(self) -> Iterator[Invalid]:
        if self.instances not in (1, 3, 5):
            even = self.instances > 0 and self.instances % 2 == 0
            lost = (self.instances - 1) // 2
            remedy = f"{self.instances} go on after the loss of {lost}, as {self.instances - 1} do" if even else ""
            yield Invalid("instances", self.instances, "1, 3 or 5", remedy)
        elif self.instances == 1 and self.durable:
            allowed = (
                'instances=3 or 5 (production waits for a standby), or durability="preferred", which can lose data'
            )
            yield Invalid("instances", 1, allowed, "a commit would wait for 1 of 0 standbys for ever")

    def _bad_images(self, production: bool) -> Iterator[Invalid]:
        pooler = self.pooler.image if self.pooler is not None else None
        for field, image in (("image", self.image), ("pooler", Image.of(pooler) if pooler is not None else None)):
            if image is not None and production and image.digest is None:
                yield Invalid(field, image, "an image with a digest in production", f'write "{image}@sha256:..."')
        beginnings = (f"{self.version}.", f"{self.version}-")
        if self.image is not None and not (self.image.version or "").startswith(beginnings):
            allowed = f"an image whose tag begins with the version, {self.version}"
            yield Invalid("image", self.image, allowed, "write version=... as well, or correct the image")

    def _bad_sizes(self) -> Iterator[Invalid]:
        for field, given, least in (
            ("memory", self.memory, SMALLEST_MEMORY),
            ("storage", self.storage, SMALLEST_STORAGE),
            ("wal_storage", self.wal_storage, SMALLEST_STORAGE),
        ):
            if given.amount < least.amount:
                yield Invalid(field, given, f"{least} or more")
        if self.memory.amount >= SMALLEST_MEMORY.amount:
            yield from self.sizing.mistakes()

    def _bad_databases(self) -> Iterator[Invalid]:
        yield from bad_database("database", self.database)
        if len(self.owner) > 63:
            remedy = f"its owner is called {self.owner}, which has {len(self.owner)}"
            yield Invalid("database", self.database, "at most 57 characters", remedy)
        yield from bad_extensions("extensions", self.extensions)
        yield from alike("databases", self.databases)
        for name, extra in self.databases.items():
            yield from bad_database("databases", name)
            yield from bad_extensions(f"databases[{quoted(name)}]", extra.extensions)
            if name == self.database:
                yield Invalid("databases", name, "databases beside the main one")

    def _bad_roles(self) -> Iterator[Invalid]:
        for role in (*self.roles, *(each.owner for each in self.databases.values())):
            yield from bad_role("roles", role, self.kept)
        yield from alike("roles", self.roles)
        members = {identifier(name): [*map(identifier, role.member_of)] for name, role in self.roles.items()}
        yield from in_circles(members)
        for other in (each for others in members.values() for each in others):
            if other not in GROUPS and other not in members:
                allowed = ", ".join([*sorted(members), *GROUPS])
                yield Invalid("roles", f"member of {other}", f"member of {allowed}", "superusers are not offered")

    def _bad_nodes(self, environment: Environment) -> Iterator[Invalid]:
        cluster, pool = environment.cluster, self.pool(environment)
        if self.node_pool is not None and pool is None:
            known = ", ".join(quoted(each.name) for each in cluster.node_pools) or "none"
            allowed = f"the node pools of the cluster: {known}"
            yield Invalid("node_pool", self.node_pool, allowed, "add it to node_pools in main.py")
            return
        pools = cluster.pools_for(pool)
        if allowed := too_few_nodes(self.instances, pools):
            yield Invalid("instances", self.instances, allowed, "no two instances share a node")
        largest = max(pools, key=lambda pool: Size.of(pool.memory).amount, default=None)
        if largest is not None and self.cpu.millis > Cpu.of(largest.cpu).millis:
            yield Invalid("cpu", self.cpu, f"at most a node of {largest.name}: {largest.cpu}")
        if largest is not None and self.memory.amount > Size.of(largest.memory).amount:
            yield Invalid("memory", self.memory, f"at most a node of {largest.name}: {largest.memory}")
