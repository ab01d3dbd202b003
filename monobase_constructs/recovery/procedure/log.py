"""How the log of a database is closed, so that everything written so far is in its backups."""

from __future__ import annotations

CLOSE = ("SELECT pg_current_xact_id()", "SELECT pg_switch_wal()")
"""Commits something, for a restore to a moment after which nothing was committed fails, and has the log archived."""


def closed(namespace: str, cluster: str) -> list[str]:
    """The commands; the status shows how many pieces of the log wait to be archived."""
    typed = " ".join(f"-c '{each}'" for each in CLOSE)
    return [
        f"kubectl cnpg --namespace {namespace} psql {cluster} -- {typed}",
        f"kubectl cnpg --namespace {namespace} status {cluster}",
    ]
