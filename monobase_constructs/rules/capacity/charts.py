"""What Helm charts are told to run: pods that no document holds, since only Argo CD renders charts.

Read from the values that an Application gives: whatever has `resources` runs with them, as often as `replicas` or
`replicaCount` beside it say. What a chart runs beyond what it is told, with defaults of its own, is not seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from monobase_constructs.rules.capacity.amounts import Amounts, of_container
from monobase_constructs.rules.capacity.workload import Workload
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.written import inner
from monobase_constructs.rules.subject import Document, Subject

COUNTS = ("replicas", "replicaCount")
ON_EACH_NODE = {"nodeAgent", "longhornManager", "longhornDriver", "prometheus-node-exporter"}
"""Values of the pinned charts that are about pods on every node."""
ENDING = {"redisSecretInit"}
"""And those that are about jobs."""


def each_chart(documents: Documents) -> Iterator[Workload]:
    """One workload for each place in the values of a chart that asks for resources."""
    for subject in documents:
        source: Document = inner(subject.spec, "source") if subject.kind == "Application" else {}
        values: Document = inner(source, "helm", "valuesObject")
        nodes = documents.nodes.get(subject.cluster)
        everywhere = len([*nodes.each()]) if nodes is not None else 1
        yield from _asked(subject, values, 1, everywhere)


def _asked(subject: Subject, values: Document, pods: int, everywhere: int, priority: str = "") -> Iterator[Workload]:
    priority = str(values.get("priorityClassName") or priority)
    pods = next((count for each in COUNTS if isinstance(count := values.get(each), int)), pods)
    resources = values.get("resources")
    if isinstance(resources, dict) and "requests" in resources:
        asked = of_container(cast(Document, resources), {}) + Amounts(pods=1)
        yield Workload(subject, rest=pods, full=pods, pod=asked, priority=priority)
    for name, below in values.items():
        if isinstance(below, dict) and name not in ENDING:
            inherited = everywhere if name in ON_EACH_NODE else pods if "replicas" in values else 1
            yield from _asked(subject, cast(Document, below), inherited, everywhere, priority)
