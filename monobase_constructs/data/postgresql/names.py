"""Names of roles and databases, of the objects that stand for them, and of the ways in."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Literal

from monobase_constructs.values.postgres import IDENTIFIER, IDENTIFIER_RULE
from monobase_constructs.values.problems import Invalid, quoted

Way = Literal["usual", "direct", "read"]
"""To the pooler if there is one, to the primary, to the standbys."""

RESERVED_ROLES = frozenset({"postgres", "public", "none", "streaming_replica", "user", "current_user"})
RESERVED_DATABASES = frozenset({"postgres", "template0", "template1", "all", "replication", "sameuser", "samerole"})
OPERATORS = frozenset({"app", "ca", "pooler", "r", "replication", "ro", "rw", "server", "superuser"})
"""Ends of names: CloudNativePG makes `<id>-ca`, `<id>-app` and others itself."""


def identifier(name: str) -> str:
    """The role of a workload: PostgreSQL knows no hyphens."""
    return name.replace("-", "_") if "-" in name else name  # itself, so that explain knows where it came from


def object_name(identifier: str) -> str:
    """The end of the name of an object that stands for a role or database."""
    return identifier.replace("_", "-").strip("-")


def bad_role(field: str, given: str, kept: Container[str]) -> Iterator[Invalid]:
    """What is wrong with the name of a role, if anything is; `kept` are those of the cluster itself."""
    name = identifier(given)
    if not IDENTIFIER.fullmatch(name) or given != given.strip("-"):
        yield Invalid(field, given, IDENTIFIER_RULE)
    elif name in RESERVED_ROLES or name.startswith(("pg_", "cnpg_")) or name in kept:
        yield Invalid(field, given, "a role that neither PostgreSQL nor its operator keeps for itself")
    elif object_name(name) in {*OPERATORS, "origin", "restore"}:
        yield Invalid(field, given, "a role whose Secret has a free name", "the operator makes one of this name itself")


def alike(field: str, names: Iterable[str]) -> Iterator[Invalid]:
    """Names of which two would be one: the same in PostgreSQL, or the same for the objects that stand for them."""
    taken: dict[str, str] = {}
    for name in sorted(set(names)):
        if (first := taken.setdefault(object_name(identifier(name)), name)) != name:
            yield Invalid(field, name, "names that differ in letters or digits", f"{quoted(first)} would be the same")


def in_circles(memberships: Mapping[str, Iterable[str]]) -> Iterator[Invalid]:
    """Roles that are members of themselves, by however many others: PostgreSQL refuses to make the last of them so."""
    for role in sorted(memberships):
        found, reached = set[str](), [*memberships[role]]
        while reached:
            found.add(other := reached.pop())
            reached += [each for each in memberships.get(other, ()) if each not in found]
        if role in found:
            yield Invalid("roles", f"{role} a member of itself", "roles whose members lead nowhere back")


def bad_extensions(field: str, names: Sequence[str]) -> Iterator[Invalid]:
    """What is wrong with the names of extensions. Whether the image has them is not known here."""
    for name in sorted(set(names)):
        if not re.fullmatch(r"[a-z_][-a-z0-9_]{0,62}", name):
            yield Invalid(field, name, 'the name of an extension, such as "vector" or "uuid-ossp"')
        elif names.count(name) > 1:
            yield Invalid(field, name, "each extension once")


def bad_database(field: str, name: str) -> Iterator[Invalid]:
    """What is wrong with the name of a database, if anything is."""
    if not IDENTIFIER.fullmatch(name):
        yield Invalid(field, name, IDENTIFIER_RULE)
    elif name in RESERVED_DATABASES or name.startswith("pg_"):
        yield Invalid(field, name, "a database that PostgreSQL does not keep for itself")
