"""What is watched of volumes: that they do not fill up."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup


@cache
def volumes_alerts() -> AlertGroup:
    """By what the kubelets tell of them."""
    return AlertGroup(
        "volumes",
        alerts=[
            Alert(
                "VolumeFilling",
                expression="kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < 0.15",
                lasting="15m",
                severity="warning",
                summary=(
                    "The volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} has {{ "
                    "$value | humanizePercentage }} left"
                ),
                meaning=(
                    "When it is full, what is on it stops writing: a database stops, and comes back "
                    "only with a larger volume."
                ),
            ),
            Alert(
                "VolumeNearlyFull",
                expression=(
                    "kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < "
                    "0.05\n"
                    "or\n"
                    "kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < "
                    "0.5 and predict_linear(kubelet_volume_stats_available_bytes[6h], 24 * 3600) < 0"
                ),
                lasting="10m",
                severity="critical",
                summary=("The volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is full within a day"),
                meaning=(
                    "What is on it stops writing then: a database stops, and comes back only with a larger volume."
                ),
            ),
        ],
    )
