"""Names of roles and databases, and of the objects that stand for them."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.values.postgres import IDENTIFIER, IDENTIFIER_RULE
from monobase_constructs.values.problems import Invalid

RESERVED_ROLES = frozenset({"postgres", "public", "none", "streaming_replica", "user", "current_user"})
RESERVED_DATABASES = frozenset({"postgres", "template0", "template1", "all", "replication", "sameuser", "samerole"})
OPERATORS = frozenset({"app", "ca", "pooler", "r", "replication", "ro", "rw", "server", "superuser"})
"""Ends of names: CloudNativePG makes `<id>-ca`, `<id>-app` and others itself."""


def identifier(name: str) -> str:
    """The role of a workload: PostgreSQL knows no hyphens."""
    return name.replace("-", "_")


def object_name(identifier: str) -> str:
    """The end of the name of an object that stands for a role or database."""
    return identifier.replace("_", "-").strip("-")


def bad_role(field: str, given: str, owner: str) -> Iterator[Invalid]:
    """What is wrong with the name of a role, if anything is."""
    name = identifier(given)
    if not IDENTIFIER.fullmatch(name) or given != given.strip("-"):
        yield Invalid(field, given, IDENTIFIER_RULE)
    elif name in RESERVED_ROLES or name.startswith(("pg_", "cnpg_")) or name == owner:
        yield Invalid(field, given, "a role that neither PostgreSQL nor its operator keeps for itself")
    elif object_name(name) in {*OPERATORS, "origin", "restore"}:
        yield Invalid(field, given, "a role whose Secret has a free name", "the operator makes one of this name itself")


def bad_database(field: str, name: str) -> Iterator[Invalid]:
    """What is wrong with the name of a database, if anything is."""
    if not IDENTIFIER.fullmatch(name):
        yield Invalid(field, name, IDENTIFIER_RULE)
    elif name in RESERVED_DATABASES or name.startswith("pg_"):
        yield Invalid(field, name, "a database that PostgreSQL does not keep for itself")
