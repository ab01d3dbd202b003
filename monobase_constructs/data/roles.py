"""One role of a store, shared by several workloads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from monobase_constructs.connections.graph import Named, Party, Usable, Use


class HasRoles(Protocol):
    """A store that gives each role credentials of its own."""

    def used_in_role(self, user: Party, role: str) -> Use:
        """What follows for `user` from using the store as `role`."""
        ...


@dataclass(frozen=True)
class SharedRole:
    """A store as one role uses it. `usual` is what the names of its variables begin with."""

    store: HasRoles
    role: str
    usual: str

    def named(self, prefix: str) -> Usable:
        """The same under other variables, where a workload uses two stores of a kind."""
        return Named(self, self.usual, prefix)

    def used_by(self, user: Party) -> Use:
        """The same credentials for every user."""
        return self.store.used_in_role(user, self.role)
