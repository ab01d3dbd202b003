"""What several dashboards have in common: PromQL about routes, as the monitor of the Gateway names them; a column."""

from __future__ import annotations

from monobase_constructs.values.panels import TableColumn

NAMESPACE = TableColumn("namespace", heading="Namespace", opens="client")
BY_ROUTE = "{{namespace}}/{{route}}"


def per_route(expression: str, operator: str = "sum") -> str:
    """A number of Envoy for each route."""
    return f"{operator} by (namespace, route) ({expression})"


def latency(routes: str) -> str:
    """The time, in milliseconds, within which 95 of 100 requests of each route are answered."""
    buckets = f"rate(envoy_cluster_upstream_rq_time_bucket{{{routes}}}[$__rate_interval])"
    return f"histogram_quantile(0.95, sum by (namespace, route, le) ({buckets}))"


def share(counter: str, of: str, part: str) -> str:
    """The share of what happens that `part` selects; 0 where that has never happened, nothing where nothing happens."""
    every = f"sum(rate({counter}{{{of}}}[$__rate_interval]))"
    return f"(sum(rate({counter}{{{of}, {part}}}[$__rate_interval])) or 0 * {every})\n  / ({every} > 0)"
