"""What is backed up in a namespace, as the platform needs to know it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from monobase_constructs.values.problems import Source


@dataclass(frozen=True)
class Drilled:
    """Where the restore of a store is rehearsed, how far apart at most, and how much may be found lost."""

    namespace: str
    every: str
    loses: str


@dataclass
class Stored:
    """A construct that keeps data: how messages call it, whether a plan protects it, and which drill restores it."""

    subject: str
    source: Source
    protected: bool = False
    drill: Drilled | None = None


@dataclass(frozen=True)
class Tier:
    """Backups by `schedule`, five fields of cron in UTC, each of which is kept for `hours`."""

    schedule: str
    hours: int


@dataclass(frozen=True)
class NamespaceBackups:
    """The tiers of one namespace, and whether there are volumes that nothing but their disks is known of.

    archived: after how many days what lies below each of its folders in the archive goes, by a rule of the bucket.
    """

    daily: Tier
    hourly: Tier | None = None
    weekly: Tier | None = None
    volumes: bool = False
    archived: Mapping[str, int] = field(default_factory=dict[str, int])
