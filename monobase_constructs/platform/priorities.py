"""Which pods give way to which when a node is full: operators, edge, data, applications, the rest."""

from __future__ import annotations

from cdk8s import Chart

from monobase_constructs.objects.construct import CheckedScope
from monobase_constructs.objects.kinds import PRIORITY_CLASS
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.objects.structs import k8s
from monobase_constructs.objects.waves import Wave

PRIORITIES = {"monobase-platform": 400000, "monobase-edge": 300000, "monobase-data": 200000, "monobase-app": 100000}


class PriorityClasses(CheckedScope):
    """One PriorityClass for each plane. None is the default, so that what is not ours keeps priority 0."""

    def __init__(self, chart: Chart) -> None:
        """Write the classes into `chart`."""
        super().__init__(chart, "classes")
        for name, value in PRIORITIES.items():
            body = k8s.KubePriorityClassProps(value=value, preemption_policy="PreemptLowerPriority")
            Manifest(self, name, PRIORITY_CLASS, name=name, body=body, wave=Wave.NAMESPACE)
