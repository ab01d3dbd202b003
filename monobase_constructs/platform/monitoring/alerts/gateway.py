"""What is watched of the shared Gateway: how many requests fail, and whether Envoy takes what it is told.

Of 1000 requests in 30 days one may fail. How fast that is used up is looked at over two windows: the long one says
that it is no accident, the short one that it has not ended yet (Google, The Site Reliability Workbook, chapter 5).
"""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup

BUDGET = 0.001
"""The share of requests that may fail."""
SERIES = "envoy_cluster_upstream_rq_xx"
BY = "sum by (namespace, route)"
FEWEST = 10
"""Fewer errors than these in the long window tell nothing: at night one request may be all there is."""


@cache
def gateway_alerts() -> AlertGroup:
    """By what Envoy tells of each route: a monitor takes namespace and route from the name of the backend."""
    return AlertGroup(
        "gateway",
        alerts=[
            Alert(
                "ErrorBudgetBurning",
                expression=_burning(14.4, "1h", "5m"),
                lasting="2m",
                severity="critical",
                summary=(
                    "{{ $value | humanizePercentage }} of the requests to {{ $labels.namespace }}/{{ $labels.route }} "
                    "fail"
                ),
                meaning=(
                    "At this rate the errors that 30 days may have are used up within two days. Users see them now."
                ),
            ),
            Alert(
                "ErrorBudgetLeaking",
                expression=_burning(6, "6h", "30m"),
                lasting="15m",
                severity="warning",
                summary=(
                    "{{ $value | humanizePercentage }} of the requests to {{ $labels.namespace }}/{{ $labels.route }} "
                    "fail, for hours"
                ),
                meaning="At this rate the errors that 30 days may have are used up within five days.",
            ),
            Alert(
                "GatewayConfigurationRefused",
                expression="sum by (namespace) (increase(xds_nack_total[10m])) > 0",
                lasting="10m",
                severity="warning",
                summary="Envoy refuses the configuration of the shared Gateway",
                meaning=(
                    "Every pod of the Gateway goes on with the one before: new hosts and routes of all clients do not "
                    "come into effect."
                ),
            ),
        ],
    )


def _burning(factor: float, long: str, short: str) -> str:
    """The budget is used `factor` times as fast as it may be, over both windows, and by more than a handful."""
    limit = f"{factor * BUDGET:g}"
    errors = f"{BY} (increase({_errors(long)})) > {FEWEST}"
    return f"{_share(long)} > {limit}\nand\n{_share(short)} > {limit}\nand\n{errors}"


def _share(window: str) -> str:
    return f'{BY} (rate({_errors(window)})) / {BY} (rate({SERIES}{{route!=""}}[{window}]))'


def _errors(window: str) -> str:
    return f'{SERIES}{{envoy_response_code_class="5", route!=""}}[{window}]'
