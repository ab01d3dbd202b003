"""A bucket at a provider of S3 storage, as the object store of an environment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from constructs import Construct

from monobase_constructs.connections.graph import Addresses, Connection, Named, Party, Usable, Use
from monobase_constructs.connections.outside import internet, refuse_inner_ranges
from monobase_constructs.data.roles import SharedRole
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.values.backups import ProviderBackups
from monobase_constructs.values.network import Network
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Hostname


class ExternalS3(TenantConstruct):
    """A bucket that somebody else runs.

    bucket, region: as the provider knows them. endpoint: its host; Amazon's for the region by default.
    cidrs: the ranges that the endpoint's addresses come from (a VPC endpoint); None opens 443 to the Internet,
        because the public addresses of S3 change.
    backups: what the provider keeps of it; a `BackupPlan` needs to be told.
    The secret manager holds for each workload a secret `monobase/<client>/<stage>/<id>-<workload>` with the
    fields `access-key` and `secret-key`, of a user that may use this bucket only.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        bucket: str,
        region: str,
        endpoint: Hostname | str | None = None,
        cidrs: Sequence[str] | None = None,
        backups: ProviderBackups | None = None,
    ) -> None:
        """Make it usable by workloads of the environment."""
        super().__init__(scope, id)
        self.bucket = bucket
        self.region = region
        if not re.fullmatch(r"[a-z0-9-]+", region):
            raise Invalid("region", region, 'a region such as "eu-central-1"')
        self.endpoint = Hostname.of(endpoint or f"s3.{region}.amazonaws.com")
        self._network = Network(cidrs=cidrs, ports=[443]) if cidrs is not None else None
        refuse_inner_ranges(cidrs or (), self.environment.cluster)
        self.backups = backups
        self._users: dict[str, SecretBundle] = {}
        self.keeps_data()

    def check(self) -> Iterator[Invalid]:
        """Refuse what is no bucket name."""
        if not re.fullmatch(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", self.bucket):
            yield Invalid("bucket", self.bucket, "3 to 63 lower-case letters, digits, dots and hyphens")

    def named(self, prefix: str) -> Usable:
        """The bucket under other variables, where a workload uses two: `named("ARTIFACTS")` yields ARTIFACTS_BUCKET."""
        return Named(self, "STORAGE", prefix)

    def as_role(self, role: str) -> SharedRole:
        """The bucket for workloads that share credentials, such as an API and its worker."""
        return SharedRole(self, role, "STORAGE")

    def used_by(self, user: Party) -> Use:
        """Credentials of its own for each workload."""
        return self.used_in_role(user, user.name)

    def used_in_role(self, user: Party, role: str) -> Use:
        """The connection and the credentials of `role`."""
        peers = [Addresses(tuple(sorted(self._network.cidrs)))] if self._network else internet(self.environment.cluster)
        secret = self._users.get(role) or SecretBundle(self, f"{self.name}-{role}", keys=["access-key", "secret-key"])
        self._users[role] = secret
        url = f"https://{self.endpoint}"
        return Use(
            [Connection(user.pods, peer, (443,)) for peer in peers],
            {
                "STORAGE_ENDPOINT": url,
                "STORAGE_PUBLIC_ENDPOINT": url,
                "STORAGE_REGION": self.region,
                "STORAGE_BUCKET": self.bucket,
                "STORAGE_ACCESS_KEY": secret.key("access-key"),
                "STORAGE_SECRET_KEY": secret.key("secret-key"),
            },
        )
