"""What is watched of MinIO: that it answers, and how many losses it still survives."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup
from monobase_constructs.values.declared import unseen


@cache
def minio_alerts() -> AlertGroup:
    """Every pod that is asked tells of the whole store, so the worst of what they say counts."""
    return AlertGroup(
        "minio",
        alerts=[
            Alert(
                "MinioUnhealthy",
                expression="min by (namespace, job) (minio_cluster_health_status) == 0",
                lasting="2m",
                severity="critical",
                summary="MinIO {{ $labels.job }} has lost its quorum",
                meaning=(
                    "Objects can no longer be written, and perhaps not be read. Nothing that was "
                    "stored is lost by this."
                ),
            ),
            unseen(
                "MinioUnseen",
                "minio",
                "minio_cluster_health_status",
                summary="Nothing is seen of MinIO {{ $labels.job }}",
                meaning=(
                    "The pods that are asked do not answer or are not there. Objects are neither read nor written, "
                    "unless it is only these two pods, or Prometheus that is kept out."
                ),
            ),
            Alert(
                "MinioDriveOffline",
                expression="max by (namespace, job) (minio_cluster_drive_offline_total) > 0",
                lasting="10m",
                severity="warning",
                summary="{{ $value }} drives of MinIO {{ $labels.job }} are away",
                meaning=("Everything can be read and written. As many nodes fewer can be lost now before that ends."),
            ),
            Alert(
                "MinioFilling",
                expression=(
                    "min by (namespace, job) (minio_cluster_capacity_usable_free_bytes / "
                    "minio_cluster_capacity_usable_total_bytes) < 0.2"
                ),
                lasting="1h",
                severity="warning",
                summary="MinIO {{ $labels.job }} has {{ $value | humanizePercentage }} left",
                meaning="At a tenth it becomes slow, and when it is full nothing is stored any more.",
            ),
        ],
    )
