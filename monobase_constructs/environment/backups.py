"""What is backed up in a namespace, as the platform needs to know it."""

from __future__ import annotations

from dataclasses import dataclass

from monobase_constructs.values.problems import Source


@dataclass
class Stored:
    """A construct that keeps data: how messages call it, and whether a plan protects it."""

    subject: str
    source: Source
    protected: bool = False


@dataclass(frozen=True)
class Tier:
    """Backups by `schedule`, five fields of cron in UTC, each of which is kept for `hours`."""

    schedule: str
    hours: int


@dataclass(frozen=True)
class NamespaceBackups:
    """The tiers of one namespace, and whether there are volumes that nothing but their disks is known of."""

    daily: Tier
    hourly: Tier | None = None
    weekly: Tier | None = None
    volumes: bool = False
