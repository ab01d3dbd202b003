"""What is judged of capacity: quotas, connections, what can be lost, and whether nodes hold it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monobase_constructs.rules.capacity.amounts import Amounts, total
from monobase_constructs.rules.capacity.connections import Connections
from monobase_constructs.rules.capacity.packing import Unplaced
from monobase_constructs.rules.capacity.result import ClusterCapacity, NamespaceCapacity, capacity, room_of
from monobase_constructs.rules.capacity.workload import Losses, Workload
from monobase_constructs.rules.capacity.written import usual_of
from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.nodes import Node, Nodes
from monobase_constructs.rules.reachability.written import labels_in
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding
from monobase_constructs.rules.told import short
from monobase_constructs.values.quantities import processors, shown

TIMES = 2
"""A quota that allows more than twice what can run holds nobody."""
SLACK = Amounts(pods=10, cpu=1000, memory=2**31, memory_limit=2**31, disk=2**31, disk_limit=2**31, storage=2**30)
"""And so much in any case, since small namespaces have round numbers."""
ENOUGH_ZONES = 3
"""With fewer, the loss of one takes half of everything, and nothing is promised for it."""


@rule(
    "quota",
    reason="pods are refused when an autoscaler or a rollout wants one more, or one client takes the nodes of all",
    fix="leave the quota to the platform, which reckons it from what is declared; or write what runs at full scale",
)
def quotas_hold_full_scale(documents: Documents) -> Iterable[Finding]:
    """A quota below what its namespace takes at full scale, or far above it; a client without one, or a LimitRange."""
    for cluster in capacity(documents).values():
        for namespace in cluster.namespaces.values():
            yield from _quota(namespace)
    for subject in documents:
        for field in ("scopes", "scopeSelector") if subject.kind == "ResourceQuota" else ():
            if counted := subject.spec.get(field):
                told = f"got {short(counted)}; allowed: none: pods that it does not count run without a bound"
                yield Finding(subject, f"spec.{field}", told)
        tenant = labels_in(subject.document["metadata"]).get("monobase.io/tenant") == "true"
        if subject.kind == "Namespace" and tenant:
            found = capacity(documents)[subject.cluster].namespaces.get(subject.name)
            if found is None or found.quota is None:
                yield Finding(subject, "metadata.name", "no ResourceQuota holds this namespace of a client")
            elif (subject.cluster, subject.name) not in documents.once(usual_of):
                told = "no LimitRange gives amounts to containers that say nothing: the quota would refuse their pods"
                yield Finding(subject, "metadata.name", told)


@rule(
    "connections",
    reason='at full scale the database refuses connections: "sorry, too many clients already", in the busiest hour',
    fix="lower the connections of each pod, put a pooler before the database, or raise max_connections",
)
def connections_fit_the_database(documents: Documents) -> Iterable[Finding]:
    """More connections at full scale than the database, or its pooler with one pod away, takes."""
    for cluster in capacity(documents).values():
        for namespace in cluster.namespaces.values():
            for each in namespace.connections:
                if each.total > each.limit:
                    yield Finding(each.subject, "spec", f"{_takes(each)}: got {each.total}: {each.told}")


@rule(
    "losses",
    reason="the loss of one node, or the drain of one for an upgrade, takes a service down that has several pods",
    fix="keep the pods apart on nodes and zones, with a PodDisruptionBudget, as the constructs do",
)
def losses_are_survived(documents: Documents) -> Iterable[Finding]:
    """Several pods of one workload that a node, a zone or a drain takes away all, or a quorum of a store."""
    for cluster in capacity(documents).values():
        for namespace in cluster.namespaces.values():
            for each in namespace.workloads:
                if each.rest > 1 and not each.ends and each.subject.kind != "DaemonSet":
                    yield from _losses(each, cluster.nodes)


@rule(
    "node-room",
    reason="once a node is lost its pods stay pending, the database of some client among them",
    fix="give the cluster more or larger nodes, and say so: Cluster(..., node_pools=[NodePool(...)])",
)
def nodes_hold_what_runs(documents: Documents) -> Iterable[Finding]:
    """Pods that find no node once one is lost, at the least scale, placed one by one as the scheduler does it.

    In the order of priorities, and of each with the smallest first and with the largest first. Other orders may waste
    more: a cluster that is only just accepted may leave a large pod waiting. Jobs and what they make are not counted.
    """
    for cluster in capacity(documents).values():
        if (found := cluster.first_unplaced()) is not None:
            yield _without_a_node(cluster, *found)


def _quota(namespace: NamespaceCapacity) -> Iterator[Finding]:
    if namespace.quota is None:
        return
    needed = namespace.at_full_scale
    for name, called in namespace.quota.names().items():
        hard, runs = namespace.quota.hard[name], getattr(needed, name)
        most = TIMES * runs + getattr(SLACK, name)
        path = f'spec.hard."{called}"' if "." in called else f"spec.hard.{called}"
        if hard < runs:
            told = f"got {_as(name, hard)}; allowed: at least {_as(name, runs)}, which runs at full scale with a surge"
            yield Finding(namespace.quota.subject, path, told)
        elif hard > most:
            told = f"got {_as(name, hard)}; allowed: at most {_as(name, most)}, twice what runs at full scale"
            yield Finding(namespace.quota.subject, path, told)


def _as(name: str, amount: int) -> str:
    if name == "cpu":
        return processors(amount)
    return str(amount) if name in ("pods", "claims") else shown(amount)


def _takes(each: Connections) -> str:
    if each.place == "pooler":
        return f"it takes {each.limit} clients when one of its pods is away"
    less = "less those kept for superusers and the operator"
    return f"the {each.place} takes {each.limit} connections, {less}"


def _losses(workload: Workload, nodes: Nodes | None) -> Iterator[Finding]:
    store = workload.tolerates
    spared = store.writes if store is not None else workload.rest - 1
    if workload.evicted is None:
        told = f"no PodDisruptionBudget selects its pods: a drain may take all {workload.rest} at once"
        yield Finding(workload.subject, "spec", told)
    elif workload.evicted > spared:
        told = f"a drain may take {workload.evicted} of its {workload.rest} pods at once; allowed: at most {spared}"
        yield Finding(workload.subject, "spec", told)
    if nodes is None:
        return
    for place, lost, allowed in _places(workload, nodes, spared):
        if lost.pods > allowed:
            told = f"{lost.pods} of its {workload.rest} pods may be {place}; allowed: at most {allowed}"
            yield Finding(workload.subject, "spec", f"{told}, so that it still serves when that is lost")


def _places(workload: Workload, nodes: Nodes, spared: int) -> Iterator[tuple[str, Losses, int]]:
    """Where its pods may be together, how many, and how many may be."""
    allowed_nodes = workload.nodes(nodes)
    if len(allowed_nodes) > 1:
        lost = workload.lost_with_a_node(nodes)
        # To pods of a store a wish is too little: once they are together, their volumes keep them there.
        together = workload.tolerates is not None and not lost.sure
        yield "on one node", Losses(workload.rest, False) if together else lost, spared
    if len({each.zone for each in allowed_nodes}) >= ENOUGH_ZONES:
        half = workload.rest - workload.rest // 2
        allowed = workload.tolerates.reads if workload.tolerates is not None else half
        yield "in one zone", workload.lost_with_a_zone(nodes), allowed


def _without_a_node(cluster: ClusterCapacity, lost: Node, left: Unplaced) -> Finding:
    nodes = [*cluster.nodes.each()] if cluster.nodes is not None else []
    room = room_of([each for each in nodes if each != lost])
    asked = total(each.pod * each.rest for each in cluster.workloads)
    pool = next(each.pool for each in nodes if each.takes(left.workload.selector, left.workload.tolerations))
    enough = cluster.room_with(pool)
    told = (
        f"without {lost.name} in {lost.zone}, {left.pods} of its {left.workload.rest} pods find no node: all "
        f"pods ask for {processors(asked.cpu)} processors and {shown(asked.memory)} at the least scale, "
        f"{len(nodes) - 1} nodes have {processors(room.cpu)} and {shown(room.memory)}"
    )
    wanted = f'NodePool("{pool.name}", nodes={enough})' if enough else f'larger nodes in NodePool("{pool.name}")'
    return Finding(left.workload.subject, "spec", f"{told}; allowed: {wanted}", at=pool.source)
