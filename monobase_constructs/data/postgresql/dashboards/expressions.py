"""PromQL and legends that rows about PostgreSQL have in common.

The metrics are those of CloudNativePG's instance manager and its default queries:
https://github.com/cloudnative-pg/cloudnative-pg/blob/v1.30.0/config/manager/default-monitoring.yaml
"""

from __future__ import annotations

VOLUMES = """max by (namespace, persistentvolumeclaim) (
  label_replace(
    1 - kubelet_volume_stats_available_bytes{namespace=~"$namespace"}
      / kubelet_volume_stats_capacity_bytes{namespace=~"$namespace"},
    "pod", "$1", "persistentvolumeclaim", "(.+?)(-wal)?"
  ) and on (namespace, pod) cnpg_collector_up{namespace=~"$namespace"}
)"""
"""How full volumes are; the operator calls those of a server as its pod, with "-wal" for the log."""
CONNECTIONS = """sum by (namespace, pod) (cnpg_backends_total{namespace=~"$namespace"})
  / on (namespace, pod) cnpg_pg_settings_setting{namespace=~"$namespace", name="max_connections"}"""
DATABASE = 'namespace=~"$namespace", datname!~"template.*|postgres"'
BY_DATABASE = "{{namespace}} {{datname}}"
BY_POD = "{{namespace}}/{{pod}}"


def rate(statistic: str, function: str = "rate") -> str:
    """A counter of PostgreSQL's statistics, for each database of an application."""
    metric = f"cnpg_pg_stat_database_{statistic}{{{DATABASE}}}"
    return f"sum by (namespace, datname) ({function}({metric}[$__rate_interval]))"


def share(part: str, rest: str) -> str:
    """One counter as a share of two."""
    return f"{rate(part)}\n  / ({rate(part)}\n  + {rate(rest)})"
