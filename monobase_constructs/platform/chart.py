"""A chart of the platform: no namespace of its own, because it holds objects of many and of none."""

from __future__ import annotations

from cdk8s import Chart
from constructs import Construct

from monobase_constructs.connections.graph import Graph


class PlatformChart(Chart):
    """The objects of one platform component, written to `dist/<cluster>/<folder>/`.

    What its pods, or those of the namespace that it guards, may talk to is declared in `graph`.
    """

    def __init__(self, scope: Construct, id: str, folder: str) -> None:
        """Begin empty."""
        super().__init__(scope, id)
        self.folder = folder
        self.graph = Graph()
