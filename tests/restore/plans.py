"""The plans that the tests of this folder read: of which environments, for which disasters, asked for when."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from monobase_constructs.app.rendered import costs, environment
from monobase_constructs.recovery.procedure.steps import Plan
from monobase_constructs.recovery.restore import moments
from monobase_constructs.recovery.restore.asked import Wanted
from monobase_constructs.recovery.restore.moments import Tier
from monobase_constructs.recovery.restore.plan import plan
from monobase_constructs.values.disasters import Scenario

DIST = Path(__file__).resolve().parents[2] / "dist"

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

ENVIRONMENTS = ("client-a-prod", "client-a-staging", "client-b-prod", "client-c-staging", "client-d-prod")

BEFORE = "2026-11-20T10:15:00+01:00"

BEFORE_UTC, WEEKLY = "2026-11-20T09:15:00Z", "2026-10-18T05:51:00Z"


def planned(namespace: str, scenario: Scenario, to: str | None = None, tier: Tier | None = None) -> Plan:
    when = moments.moment(to, NOW) if to is not None else None
    rendered = environment(DIST, namespace)
    return plan(rendered, Wanted(scenario, when, tier, NOW, costs(DIST, rendered, scenario, tier)))


def dumped(namespace: str, to: str | None = None, table: str | None = None, **more: Any) -> Plan:
    when = moments.moment(to, NOW) if to is not None else None
    rendered = environment(DIST, namespace)
    given: dict[str, Any] = {"scenario": "database", "tier": None} | more
    cost = costs(DIST, rendered, given["scenario"], "dumps")
    return plan(rendered, Wanted(given["scenario"], when, given["tier"], NOW, cost, dumps=True, table=table))


CASES: dict[str, tuple[str, Scenario, str | None, Tier | None]] = {
    "pod": ("client-a-prod", "pod", None, None),
    "node": ("client-a-prod", "node", None, None),
    "zone": ("client-a-prod", "zone", None, None),
    "pod-of-one-instance": ("client-c-staging", "pod", None, None),
    "node-of-one-instance": ("client-c-staging", "node", None, None),
    "zone-of-one-instance": ("client-c-staging", "zone", None, None),
    "database": ("client-a-prod", "database", None, None),
    "database-of-a-moment": ("client-b-prod", "database", BEFORE, None),
    "database-by-snapshot": ("client-a-prod", "database", BEFORE, 1),
    "database-by-archive": ("client-a-prod", "database", "2026-09-10T00:00:00Z", 3),
    "database-of-a-provider": ("client-d-prod", "database", None, None),
    "files": ("client-a-prod", "files", BEFORE, None),
    "files-by-versions": ("client-a-prod", "files", BEFORE, 1),
    "files-of-staging": ("client-c-staging", "files", BEFORE, None),
    "cluster": ("client-a-prod", "cluster", None, None),
    "region": ("client-a-prod", "region", None, None),
    "region-of-a-provider": ("client-d-prod", "region", None, None),
}
