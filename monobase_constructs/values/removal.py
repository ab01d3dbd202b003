"""How removed environments are told from others."""

from __future__ import annotations

from dataclasses import dataclass

from monobase_constructs.values.problems import Source

TOMBSTONE = "removed"
"""The name of the one object that an environment consists of while it is being removed."""


@dataclass(frozen=True)
class Tombstone:
    """Stands in the place of an environment that goes: `object` is its namespace, `reason` why it goes."""

    cluster: str
    object: str
    reason: str
    source: Source
