"""Who uses a PostgreSQL cluster: its roles and their secrets, the ways in, and how many connections come of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from monobase_constructs.data.postgresql.names import identifier, object_name
from monobase_constructs.data.postgresql.parameters import OPERATOR_CONNECTIONS, Sizing
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.environment.secrets import SecretBundle
from monobase_constructs.values.postgres import Pooler, PostgresRole
from monobase_constructs.values.problems import Invalid

Way = Literal["usual", "direct", "read"]
"""To the pooler if there is one, to the primary, to the standbys."""

PORT = 5432
CA_FOLDER = "/etc/postgresql-ca"
RELOADED = {"cnpg.io/reload": "true"}
"""Lets the operator see at once that a password has changed."""


@dataclass(frozen=True)
class Login:
    """A workload that opens connections as a role."""

    user: str
    role: str
    database: str
    way: Way
    connections: int

    def told(self, pods: int) -> str:
        """The arithmetic for a message."""
        return f"{self.user} {pods} pods x {self.connections}"


class Access:
    """The roles of a cluster, and who logs in as which."""

    def __init__(
        self, construct: TenantConstruct, declared: Mapping[str, PostgresRole], hosts: Mapping[Way, str], main: str
    ) -> None:
        """Begin with the roles that are declared; `hosts` are the ways in, `main` is the database of all roles."""
        self._construct = construct
        self._declared = {identifier(name): role for name, role in declared.items()}
        self._hosts = hosts
        self._main = main
        self._databases: dict[str, list[str]] = {}
        self._secrets: dict[str, SecretBundle] = {}
        self.logins: dict[tuple[str, str, str, Way], Login] = {}

    def own(self, role: str, database: str) -> None:
        """Let `role` into a further database; before its secret is made."""
        self._databases.setdefault(identifier(role), []).append(database)

    def log_in(self, user: str, role: str, database: str, way: Way, connections: int) -> None:
        """Let the workload `user` open connections."""
        name = identifier(role)
        own = self.role(name).connections or connections
        self.logins[(user, name, database, way)] = Login(user, name, database, way, own)

    @property
    def roles(self) -> list[str]:
        """Every role, sorted."""
        return sorted(self._secrets)

    def role(self, name: str) -> PostgresRole:
        """What is said about a role."""
        return self._declared.get(name) or PostgresRole()

    def schemas(self) -> list[tuple[str, str]]:
        """The schemas of the main database and their owners, sorted."""
        owned = [(schema, name) for name in self.roles for schema in self.schemas_of(name)]
        return sorted(owned)

    def schemas_of(self, name: str) -> list[str]:
        """What a role owns in the main database."""
        schemas = self.role(name).schemas
        return [name] if schemas is None else list(schemas)

    def secret(self, role: str) -> SecretBundle:
        """The password of a role, and with it the address of every database that it may use."""
        name = identifier(role)
        if name not in self._secrets:
            self._secrets[name] = SecretBundle(
                self._construct,
                f"{self._construct.name}-{object_name(name)}",
                keys=["password"],
                templates={"username": name, **self._urls(name)},
                type="kubernetes.io/basic-auth",
                labels=RELOADED,
            )
        return self._secrets[name]

    def url_key(self, database: str, way: Way) -> str:
        """The key of a role's secret that holds the address of a database."""
        key = "url" if way == "usual" else f"{way}-url"
        return key if database == self._main else f"{database}.{key}"

    @property
    def ca_file(self) -> str:
        """Where workloads find the certificate of the cluster's authority."""
        return f"{CA_FOLDER}/{self._construct.name}/ca.crt"

    def _urls(self, role: str) -> dict[str, str]:
        password = "{{ .password | trim | urlquery }}"
        return {
            self.url_key(database, way): (
                f"postgresql://{role}:{password}@{host}:{PORT}/{database}?sslmode=verify-full&sslrootcert={self.ca_file}"
            )
            for database in (self._main, *self._databases.get(role, ()))
            for way, host in self._hosts.items()
        }


@dataclass(frozen=True)
class Load:
    """The connections of all users at full scale, against what the cluster takes."""

    logins: Mapping[tuple[str, str, str, Way], Login]
    pods_of: Callable[[str], int]
    sizing: Sizing
    pooler: Pooler | None

    def mistakes(self) -> Iterator[Invalid]:
        """Where there are more than it takes; without any user there is no use for it."""
        if not self.logins:
            remedy = "name it in the uses=[...] of a workload, or take it away"
            yield Invalid("uses", "nobody", "a database that somebody uses", remedy)
        usual, direct, read = (self._by(way) for way in ("usual", "direct", "read"))
        yield from self._on_primary(direct if self.pooler else [*usual, *direct], usual)
        if self.pooler is not None:
            yield from self._on_pooler(usual, self.pooler)
        yield from self._beyond(read, [], "one standby, when no other is left", "raise")

    def _by(self, way: Way) -> list[Login]:
        return [self.logins[key] for key in sorted(self.logins) if self.logins[key].way == way]

    def _count(self, logins: list[Login]) -> tuple[list[str], int]:
        counted = [(login, self.pods_of(login.user)) for login in logins]
        return [login.told(pods) for login, pods in counted], sum(pods * login.connections for login, pods in counted)

    def _on_primary(self, direct: list[Login], pooled: list[Login]) -> Iterator[Invalid]:
        lent: list[tuple[str, int]] = []
        if self.pooler is not None and pooled:
            pairs = len({(login.role, login.database) for login in pooled})
            pods = self.pooler.instances + 1
            roles = f" x {pairs} roles and databases" if pairs > 1 else ""
            lent.append((f"pooler {pods} pods x {self.pooler.size}{roles}", pods * self.pooler.size * pairs))
        fewer = "write pooler=Pooler()" if self.pooler is None else "let the pooler open fewer: Pooler(size=...)"
        yield from self._beyond(direct, lent, "the primary", f"{fewer}, or raise")

    def _beyond(self, logins: list[Login], lent: list[tuple[str, int]], where: str, remedy: str) -> Iterator[Invalid]:
        parts, total = self._count(logins)
        parts += [told for told, _ in lent]
        total += sum(number for _, number in lent)
        if total <= self.sizing.usable_connections:
            return
        allowed = (
            f"at most {self.sizing.usable_connections} on {where}: max_connections {self.sizing.max_connections}, "
            f"less {OPERATOR_CONNECTIONS} for the operator"
        )
        yield Invalid("connections", f"{' + '.join(parts)} = {total}", allowed, f"{remedy} memory or max_connections")

    def _on_pooler(self, logins: list[Login], pooler: Pooler) -> Iterator[Invalid]:
        parts, total = self._count(logins)
        left = max(1, pooler.instances - 1)
        if total > left * pooler.clients:
            allowed = (
                f"at most {left * pooler.clients}: {left} of its pods x {pooler.clients} clients, when one is away"
            )
            yield Invalid(
                "pooler", f"{' + '.join(parts)} = {total}", allowed, "write Pooler(instances=..., clients=...)"
            )
