"""What is watched of the watchers."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup


@cache
def monitoring_alerts() -> AlertGroup:
    """That alerts are told at all."""
    return AlertGroup(
        "monitoring",
        alerts=[
            Alert(
                "Watchdog",
                # That two Prometheus ask themselves holds as long as either works, and asks for a metric that is real.
                expression='max(up{job="monitoring-prometheus"}) > 0',
                lasting="0s",
                severity="warning",
                summary="Alerts are told",
                meaning=(
                    "This alert fires always. A service outside of the cluster expects to hear of it every few minutes "
                    "and tells somebody when it does not."
                ),
            ),
        ],
    )
