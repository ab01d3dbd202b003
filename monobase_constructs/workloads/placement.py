"""Where pods run: the node pool that was chosen, and how long they wait for a node that is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monobase_constructs.objects.structs import k8s
from monobase_constructs.values.problems import Invalid, quoted
from monobase_constructs.values.resources import NodePool, Resources
from monobase_constructs.values.text import Cpu, Size

UNREACHABLE_SECONDS = 30
"""How long a pod stays bound to a lost node; Kubernetes' own default is 300 s, far beyond what is promised."""


def tolerations(pool: NodePool | None) -> list[k8s.Toleration]:
    """Away from a lost node soon, and onto the nodes of the pool if they refuse other pods."""
    lost = [
        k8s.Toleration(
            key=f"node.kubernetes.io/{condition}",
            operator="Exists",
            effect="NoExecute",
            toleration_seconds=UNREACHABLE_SECONDS,
        )
        for condition in ("not-ready", "unreachable")
    ]
    if pool is None or not pool.tainted:
        return lost
    return [*lost, k8s.Toleration(key=pool.label, operator="Equal", value=pool.name, effect="NoSchedule")]


def too_few_nodes(needed: int, pools: Sequence[NodePool]) -> str | None:
    """What is allowed, where `needed` pods of which no two share a node are more than the pools have nodes."""
    nodes, names = sum(pool.nodes for pool in pools), ", ".join(quoted(pool.name) for pool in pools)
    if not pools or needed <= nodes:
        return None
    return f"at most the {nodes} nodes of node pool{'s' if len(pools) > 1 else ''} {names}"


def beyond_node(resources: Resources, pool: NodePool) -> Iterator[Invalid]:
    """What is asked for that no node of the pool can give."""
    if Cpu.of(resources.cpu).millis > Cpu.of(pool.cpu).millis:
        yield Invalid("resources", f"cpu {resources.cpu}", f"at most a node of {pool.name}: {pool.cpu}")
    if Size.of(resources.memory).amount > Size.of(pool.memory).amount:
        yield Invalid("resources", f"memory {resources.memory}", f"at most a node of {pool.name}: {pool.memory}")
