"""What the parts of the platform that are for backups have in common."""

from __future__ import annotations

from cdk8s import Chart

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.platform.part import PlatformPart


class BackupsPart(PlatformPart):
    """Objects for backups in one namespace."""

    def __init__(self, chart: Chart, id: str, cluster: Cluster, *, namespace: str, stage: str) -> None:
        """Stand in `chart`."""
        super().__init__(chart, id, cluster, name="backups", namespace=namespace, stage=stage)
