"""A cluster by another way in, or another of its databases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from monobase_constructs.connections.graph import Named, Party, Usable, Use
from monobase_constructs.data.postgresql.names import Way
from monobase_constructs.data.roles import SharedRole


class HasWays(Protocol):
    """A cluster that is used in several ways."""

    def used(self, user: Party, role: str, database: str, way: Way) -> Use:
        """What follows for `user` from using `database` as `role` by `way`."""
        ...

    def used_whole(self, user: Party, role: str) -> Use:
        """What follows for `user` from reading all databases as `role`."""
        ...


@dataclass(frozen=True)
class Endpoint:
    """What workloads put into `uses=[...]` in the place of the cluster itself."""

    store: HasWays
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


@dataclass(frozen=True)
class Everything:
    """All databases of a cluster at once, to be read."""

    store: HasWays

    def as_role(self, role: str) -> SharedRole:
        """In a role that reads every row and changes nothing, which is nobody else's."""
        return SharedRole(self, role, "DATABASE")

    def used_by(self, user: Party) -> Use:
        """In a role of the workload's own."""
        return self.used_in_role(user, user.name)

    def used_in_role(self, user: Party, role: str) -> Use:
        """The connection and the credentials of `role`."""
        return self.store.used_whole(user, role)
