"""PromQL that several dashboards have in common: about the routes of the Gateway, by the names Envoy has for them."""

from __future__ import annotations

BY_ROUTE = "{{route}}"


def per_route(expression: str, operator: str = "sum") -> str:
    """A number of Envoy's clusters for each route; they are called `httproute/<namespace>/<name>/rule/<number>`."""
    return f"{operator} by (route) ({_named(expression)})"


def latency(routes: str) -> str:
    """The time, in milliseconds, within which 95 of 100 requests of each route are answered."""
    buckets = _named(f"rate(envoy_cluster_upstream_rq_time_bucket{{{routes}}}[$__rate_interval])")
    return f"histogram_quantile(0.95, sum by (route, le) ({buckets}))"


def share(counter: str, of: str, part: str) -> str:
    """The share of what happens that `part` selects; 0 where that has never happened, nothing where nothing happens."""
    every = f"sum(rate({counter}{{{of}}}[$__rate_interval]))"
    return f"(sum(rate({counter}{{{of}, {part}}}[$__rate_interval])) or 0 * {every})\n  / ({every} > 0)"


def _named(expression: str) -> str:
    return f'label_replace({expression}, "route", "$1/$2", "envoy_cluster_name", "httproute/([^/]+)/([^/]+)/.*")'
