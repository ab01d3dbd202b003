"""What is watched of Longhorn: that volumes have the copies that they should have."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup


@cache
def longhorn_alerts() -> AlertGroup:
    """By what its managers tell of volumes and disks."""
    return AlertGroup(
        "longhorn",
        alerts=[
            Alert(
                "LonghornVolumeFaulted",
                expression='longhorn_volume_robustness{state="faulted"} == 1',
                lasting="1m",
                severity="critical",
                summary="The volume {{ $labels.volume }} has no copy that can be used",
                meaning=(
                    "Whatever is on it cannot be read. A store that keeps copies of its own goes on "
                    "without it; others stand still."
                ),
            ),
            Alert(
                "LonghornVolumeDegraded",
                expression='longhorn_volume_robustness{state="degraded"} == 1',
                lasting="30m",
                severity="warning",
                summary="The volume {{ $labels.volume }} has fewer copies than it should have",
                meaning=(
                    "It works. If the nodes of the copies that are left are lost, so is what is on "
                    "it since the last backup."
                ),
            ),
            Alert(
                "LonghornDiskFilling",
                expression="longhorn_disk_usage_bytes / longhorn_disk_capacity_bytes > 0.7",
                lasting="30m",
                severity="warning",
                summary=(
                    "The disk {{ $labels.disk }} of {{ $labels.node }} is used to {{ $value | humanizePercentage }}"
                ),
                meaning=(
                    "At three quarters Longhorn places nothing more on it; a full disk makes its volumes read-only."
                ),
            ),
        ],
    )
