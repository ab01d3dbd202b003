"""One bucket of an object store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from monobase_constructs.connections.graph import Named, Party, Usable, Use
from monobase_constructs.data.roles import SharedRole


class HasBuckets(Protocol):
    """A store of several buckets."""

    def used_in_bucket(self, user: Party, role: str, bucket: str) -> Use:
        """What follows for `user` from using `bucket` with the credentials of `role`."""
        ...


@dataclass(frozen=True)
class BucketOf:
    """What workloads put into `uses=[...]`."""

    store: HasBuckets
    name: str

    def named(self, prefix: str) -> Usable:
        """The bucket under other variables: `named("ARTIFACTS")` yields ARTIFACTS_BUCKET."""
        return Named(self, "STORAGE", prefix)

    def as_role(self, role: str) -> SharedRole:
        """The bucket for workloads that share credentials."""
        return SharedRole(self, role, "STORAGE")

    def used_by(self, user: Party) -> Use:
        """This bucket, with credentials of its own for each workload."""
        return self.used_in_role(user, user.name)

    def used_in_role(self, user: Party, role: str) -> Use:
        """This bucket, with the credentials of `role`."""
        return self.store.used_in_bucket(user, role, self.name)
