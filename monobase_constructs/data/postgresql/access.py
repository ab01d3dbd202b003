"""Who uses a PostgreSQL cluster: its roles and their secrets, and the ways in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from monobase_constructs.data.postgresql.names import Way, identifier, object_name
from monobase_constructs.data.postgresql.wanted import Wanted
from monobase_constructs.environment.scope import TenantConstruct
from monobase_constructs.environment.secrets import SecretBundle, url_part
from monobase_constructs.values.postgres import PostgresRole
from monobase_constructs.values.problems import Invalid

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


@dataclass(frozen=True)
class Member:
    """A role as CloudNativePG keeps it."""

    name: str
    secret: str
    member_of: Sequence[str]
    reads_all: bool = False


class Access:
    """The roles of a cluster, and who logs in as which."""

    def __init__(self, construct: TenantConstruct, wanted: Wanted) -> None:
        """Begin with the roles that are declared and the owners of further databases."""
        self._construct = construct
        self._wanted = wanted
        self._declared = {identifier(name): role for name, role in wanted.roles.items()}
        self._secrets: dict[str, SecretBundle] = {}
        self._readers: set[str] = set()
        self.logins: dict[tuple[str, str, str, Way], Login] = {}
        for role in sorted({*wanted.roles, *(extra.owner for extra in wanted.databases.values())}):
            self.secret(role)

    def log_in(self, user: str, role: str, database: str, way: Way) -> Login:
        """Let the workload `user` open connections."""
        name = identifier(role)
        own = self.role(name).connections or self._wanted.connections
        login = self.logins[(user, name, database, way)] = Login(user, name, database, way, own)
        return login

    def read_all(self, user: str, role: str, way: Way) -> SecretBundle:
        """Let `user` read every row of every database, and change nothing, by one connection at a time."""
        name = identifier(role)
        self._readers.add(name)
        self.usually(role, PostgresRole(schemas=[], member_of=["pg_read_all_data"], connections=1))
        for database in (self._wanted.database, *self._wanted.databases):
            self.log_in(user, role, database, way)
        return self.secret(role)

    @property
    def roles(self) -> list[str]:
        """Every role, sorted."""
        return sorted(self._secrets)

    @property
    def inside(self) -> list[str]:
        """The roles that are let into the main database: who is declared, and who uses it. Others have their own."""
        users = self._users(self._wanted.database)
        return [name for name in self.roles if name in self._declared or name in users]

    def doors(self) -> dict[str, list[str]]:
        """Who is let into which database."""
        further = {
            name: sorted({identifier(extra.owner), *self._users(name)})
            for name, extra in sorted(self._wanted.databases.items())
        }
        return {self._wanted.database: self.inside, **further}

    def members(self) -> list[Member]:
        """Every role with its secret and the roles whose rights it has."""
        apps = {*self.inside} - self._readers
        return [
            Member(
                name,
                self._secrets[name].name,
                [*([self._wanted.group] if name in apps else []), *map(identifier, self.role(name).member_of)],
                reads_all=name in self._readers,
            )
            for name in self.roles
        ]

    def role(self, name: str) -> PostgresRole:
        """What is said about a role."""
        return self._declared.get(name) or PostgresRole()

    def usually(self, name: str, role: PostgresRole) -> None:
        """What a role of the library is, where the client says nothing about it."""
        self._declared.setdefault(identifier(name), role)

    def schemas(self) -> list[tuple[str, str]]:
        """The schemas of the main database and their owners, sorted."""
        owned = [(schema, name) for name in self.inside for schema in self.schemas_of(name)]
        return sorted(owned)

    def mistakes(self) -> Iterator[Invalid]:
        """Schemas of two roles, of which one would own it and the other not get in; a reader of all that is another."""
        yield from self._shared_readers()
        owners: dict[str, list[str]] = {}
        for schema, role in self.schemas():
            owners.setdefault(schema, []).append(role)
        for schema, roles in owners.items():
            if len(roles) > 1:
                given = f"schema {schema} of {' and '.join(roles)}"
                yield Invalid("roles", given, "each schema for one role", "write PostgresRole(schemas=[...])")

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
        return key if database == self._wanted.database else f"{database}.{key}"

    @property
    def ca_file(self) -> str:
        """Where workloads find the certificate of the cluster's authority."""
        return f"{CA_FOLDER}/{self._construct.name}/ca.crt"

    def _shared_readers(self) -> Iterator[Invalid]:
        for name in sorted(self._readers):
            users = sorted({login.user for login in self.logins.values() if login.role == name})
            if name in map(identifier, self._wanted.roles):
                yield Invalid("roles", name, "roles of other names", "dumps read every row in a role of this name")
            elif len(users) > 1:
                remedy = "it reads every row, and is for dumps alone: write as_role(...) with another"
                yield Invalid("roles", f"{name} of {' and '.join(users)}", "a role of the workload's own", remedy)

    def _users(self, database: str) -> set[str]:
        return {login.role for login in self.logins.values() if login.database == database}

    def _owned(self, role: str) -> list[str]:
        return [name for name, extra in sorted(self._wanted.databases.items()) if identifier(extra.owner) == role]

    def _urls(self, role: str) -> dict[str, str]:
        password = url_part("password")
        return {
            self.url_key(database, way): (
                f"postgresql://{role}:{password}@{host}:{PORT}/{database}?sslmode=verify-full&sslrootcert={self.ca_file}"
            )
            for database in (self._wanted.database, *self._owned(role))
            for way, host in self._wanted.hosts.items()
        }
