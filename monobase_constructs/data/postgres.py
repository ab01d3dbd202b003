"""A managed PostgreSQL outside of the cluster (RDS, Azure Database, Cloud SQL), as the database of an environment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from constructs import Construct

from monobase_constructs.connections.graph import Addresses, Connection, Named, Party, SecretMount, Usable, Use
from monobase_constructs.connections.outside import refuse_inner_ranges
from monobase_constructs.data.roles import SharedRole
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.environment.secrets import SecretBundle, remote_path, url_part
from monobase_constructs.values.backups import ProviderBackups
from monobase_constructs.values.network import Network
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.secrets import RemoteKey
from monobase_constructs.values.text import Hostname

CA_FOLDER = "/etc/postgresql-ca"
URL = "postgresql://{username}:{password}@{host}:{port}/{database}?sslmode=verify-full&sslrootcert={ca}"


class ExternalPostgres(TenantConstruct):
    """A PostgreSQL server that somebody else runs.

    host: its name, which its certificate must bear. cidrs: the ranges that its addresses come from; the
        workloads that use it may open `port` to these and to nothing else.
    database: its name; the name of the client, with underscores, by default.
    backups: what the provider keeps of it; a `BackupPlan` needs to be told.
    The secret manager holds the certificate of its authority (secret `monobase/<client>/<stage>/<id>`, field `ca`)
    and for each role a secret `monobase/<client>/<stage>/<id>-<role>` with the fields `username` and `password`.
    """

    def __init__(
        self,
        scope: Construct,
        id: str,
        *,
        host: Hostname | str,
        cidrs: Sequence[str],
        port: int = 5432,
        database: str | None = None,
        backups: ProviderBackups | None = None,
    ) -> None:
        """Make it usable by workloads of the environment."""
        super().__init__(scope, id)
        self.host = Hostname.of(host)
        self.port = port
        self.database = database or self.environment.tenancy.client.replace("-", "_")
        self.backups = backups
        self._network = Network(cidrs=cidrs, ports=[port])
        refuse_inner_ranges(cidrs or (), self.environment.cluster)
        self._roles: dict[str, SecretBundle] = {}
        self.keeps_data()

    def check(self) -> Iterator[Invalid]:
        """Refuse names that PostgreSQL would have to quote."""
        if not re.fullmatch(r"[a-z_][a-z0-9_]{0,62}", self.database):
            yield Invalid("database", self.database, "lower-case letters, digits and underscores, at most 63")

    def as_role(self, role: str) -> SharedRole:
        """The database for workloads that share the role."""
        return SharedRole(self, role, "DATABASE")

    def named(self, prefix: str) -> Usable:
        """The database under other variables, where a workload uses two: `named("REPLICA")` yields REPLICA_URL."""
        return Named(self, "DATABASE", prefix)

    def used_by(self, user: Party) -> Use:
        """A role, and so a secret, for each workload."""
        return self.used_in_role(user, user.name)

    def used_in_role(self, user: Party, role: str) -> Use:
        """The connection and the credentials of `role`."""
        secret = self._credentials(role)
        return Use(
            [Connection(user.pods, Addresses(tuple(sorted(self._network.cidrs))), (self.port,))],
            {
                "DATABASE_URL": secret.key("url"),
                "DATABASE_HOST": self.host,
                "DATABASE_PORT": str(self.port),
                "DATABASE_NAME": self.database,
            },
            [SecretMount(secret.name, "ca.crt", _ca_file(secret.name))],
        )

    def _credentials(self, role: str) -> SecretBundle:
        if role not in self._roles:
            name = f"{self.name}-{role}"
            url = URL.format(
                username=url_part("username"),
                password=url_part("password"),
                host=self.host,
                port=self.port,
                database=self.database,
                ca=_ca_file(name),
            )
            self._roles[role] = SecretBundle(
                self,
                name,
                keys=["username", "password", "ca.crt"],
                remote={"ca.crt": RemoteKey(remote_path(self.environment, self.name), property="ca")},
                templates={"url": url},
                # As of a database in the cluster, so that one can follow the other: the type of a Secret never changes.
                type="kubernetes.io/basic-auth",
            )
        return self._roles[role]


def _ca_file(secret: str) -> str:
    """A folder for each secret, because a workload may use several databases."""
    return f"{CA_FOLDER}/{secret}/ca.crt"
