"""The disasters of the architecture: what it targets, and what is true instead, in one place for all who say it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Scenario = Literal["pod", "node", "zone", "database", "files", "cluster", "region"]
SCENARIOS: tuple[Scenario, ...] = ("pod", "node", "zone", "database", "files", "cluster", "region")


@dataclass(frozen=True)
class Target:
    """One row of the table.

    named: as the architecture calls it. rto, rpo: what it targets; empty for what it does not name. takes: how long it
        takes here, whatever is kept; the time for what is restored comes on top. why: why that is not what the
        architecture says.
    """

    named: str
    rto: str
    rpo: str
    takes: str
    why: str


TARGETS: Mapping[Scenario, Target] = {
    "pod": Target(
        "Pod failure",
        "0s",
        "0",
        "up to 5 s; a primary of PostgreSQL 25 to 35 s",
        "requests that a pod dies with fail, and the probe needs a few seconds to see it; the lease of a primary"
        " runs out before another takes over",
    ),
    "node": Target(
        "Node failure",
        "<30s",
        "0",
        "service 10 to 30 s, writes of PostgreSQL 60 to 90 s, pods with volumes 6 to 8 min",
        "Kubernetes takes 40 to 50 s to call a node lost, which no manifest can change, and a volume of one pod waits"
        " for the old one to be let go",
    ),
    "zone": Target(
        "AZ failure",
        "<5min",
        "1h",
        "1 to 2 min",
        "snapshots lie on the disks of the zone and go with it; copies that run in the other zones take over instead",
    ),
    "database": Target(
        "Database corruption",
        "<1h",
        "24h",
        "",
        "the log restores every moment until it happened; time grows with the size of the database, which is looked at"
        " first, then restored, cloned to each standby and backed up, before anybody writes to it",
    ),
    "files": Target(
        "",
        "",
        "",
        "",
        "the architecture has no such row; the copies follow what is deleted, so a moment before it has to be named",
    ),
    "cluster": Target(
        "Cluster failure",
        "<4h",
        "1w",
        "first a new cluster and its platform, which nothing here measures",
        "the architecture says a week here and 24 h further down; the daily tier and the log survive the cluster; how"
        " long it takes grows with what is to be copied",
    ),
    "region": Target(
        "Region failure",
        "<8h",
        "1w",
        "first a new cluster and its platform, which nothing here measures",
        "only the archive lies elsewhere; what copies buckets and keys between regions, and shortens this, is done at"
        " the provider",
    ),
}
