"""A chart of the platform: no namespace of its own, because it holds objects of many and of none."""

from __future__ import annotations

from cdk8s import Chart
from constructs import Construct


class PlatformChart(Chart):
    """The objects of one platform component, written to `dist/<cluster>/<folder>/`."""

    def __init__(self, scope: Construct, id: str, folder: str) -> None:
        """Begin empty."""
        super().__init__(scope, id)
        self.folder = folder
