"""What is watched of external-dns: that records follow the routes.

https://github.com/kubernetes-sigs/external-dns/blob/v0.21.0/controller/controller.go
"""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup


@cache
def dns_alerts() -> AlertGroup:
    """By what it tells of itself: every minute it compares, and notes the time when all records are as they should."""
    return AlertGroup(
        "dns",
        alerts=[
            Alert(
                "DnsRecordsNotKept",
                # 0 until the first time that it succeeds, so that one that never does is found as well.
                expression="time() - external_dns_controller_last_sync_timestamp_seconds > 900",
                lasting="10m",
                severity="warning",
                summary="The DNS records of hosts have not been kept in step for more than 15 minutes",
                meaning=(
                    "Records that are there stay as they are. A new host is not found, and one that has moved to "
                    "another address is looked for where it was."
                ),
            ),
        ],
    )
