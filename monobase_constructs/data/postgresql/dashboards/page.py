"""The page about PostgreSQL, and its row about poolers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from monobase_constructs.data.postgresql.dashboards.copies import copies
from monobase_constructs.data.postgresql.dashboards.health import health
from monobase_constructs.data.postgresql.dashboards.load import load
from monobase_constructs.data.postgresql.dashboards.pooler import pooler
from monobase_constructs.data.postgresql.dashboards.room import room
from monobase_constructs.values.dashboards import Dashboard, DashboardRow, DashboardVariable


@cache
def postgresql_dashboard() -> Dashboard:
    """For all clusters of databases together; which of them is chosen by namespace."""
    return _dashboard([health(), load(), copies(), room()])


@cache
def pooler_dashboard() -> Dashboard:
    """The row about PgBouncer, where a database has it."""
    return _dashboard([pooler()])


def _dashboard(rows: Sequence[DashboardRow]) -> Dashboard:
    return Dashboard(
        "postgresql",
        title="PostgreSQL",
        summary="Whether databases answer, whether their copies follow, and what they run out of.",
        variables=[DashboardVariable("namespace", metric="cnpg_collector_up")],
        rows=rows,
    )
