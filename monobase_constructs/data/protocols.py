"""What a database and an object store are to those who use them, wherever they run."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from monobase_constructs.connections.graph import Usable


@runtime_checkable
class Database(Usable, Protocol):
    """A PostgreSQL database: each workload that uses it gets a role of its own.

    It yields DATABASE_URL (TLS with the server's name verified), DATABASE_HOST, DATABASE_PORT and DATABASE_NAME.
    """

    def as_role(self, role: str) -> Usable:
        """The database for workloads that share one role, such as an API and its worker."""
        ...

    def named(self, prefix: str) -> Usable:
        """The database under other variables than DATABASE_..., where a workload uses two."""
        ...


@runtime_checkable
class ObjectStore(Usable, Protocol):
    """A bucket that speaks S3.

    Each workload that uses it gets credentials of its own.
    It yields STORAGE_ENDPOINT, STORAGE_PUBLIC_ENDPOINT (for presigned URLs), STORAGE_REGION, STORAGE_BUCKET,
    STORAGE_ACCESS_KEY and STORAGE_SECRET_KEY.
    """

    def as_role(self, role: str) -> Usable:
        """The bucket for workloads that share credentials, such as an API and its worker."""
        ...

    def named(self, prefix: str) -> Usable:
        """The bucket under other variables than STORAGE_..., where a workload uses two."""
        ...
