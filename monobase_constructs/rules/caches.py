"""Caches of clients: whom they let in, and what is read on the way to them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.memory import told_to_cache
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, containers

ASKS = re.compile(r"(?:^|--)(?:requirepass|aclfile|user)[ =]+\S", re.MULTILINE)
PLAIN = re.compile(r"(?:^|--)port[ =]+0\s*(?:$|--)", re.MULTILINE)
"""Where it is told to listen on no port without TLS."""


@rule(
    "cache-access",
    reason="whoever gets to the port of the cache reads the sessions that lie there, and writes others",
    fix="leave the cache to Valkey(...): TLS only, and a user with a password for each service",
)
def caches_ask_who_is_there(documents: Documents) -> Iterable[Finding]:
    """A cache of a client that asks nobody for a password, or that listens without TLS."""
    for subject in (each for each in documents if each.tenant is not None):
        for path, container in containers(subject):
            if (said := told_to_cache(documents, subject, container)) is None:
                continue
            if not ASKS.search(said):
                yield Finding(subject, path, "it asks nobody for a password; allowed: an aclfile, or requirepass")
            if not PLAIN.search(said):
                yield Finding(subject, path, "it listens without TLS; allowed: port 0, and a tls-port")
