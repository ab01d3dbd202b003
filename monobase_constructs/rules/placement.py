"""Which nodes let pods in, of those that a cluster is said to have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.nodes import Node, Nodes
from monobase_constructs.rules.reading import entries, part, records, texts
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject, pod_spec
from monobase_constructs.rules.told import short
from monobase_constructs.values.resources import NodePool

ZONE = "topology.kubernetes.io/zone"
REQUIRED = ("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
OF_OTHERS = ("kubernetes.io", "k8s.io", "karpenter.sh", "amazonaws.com", "google.com", "azure.com", "digitalocean.com")
"""Whose labels nodes get from Kubernetes and from clouds: which of them have one, no fact of a cluster says."""
SCHEDULER = "default-scheduler"


@rule(
    "placement",
    reason="no node lets its pods in, and they stay pending for ever",
    fix="send pods to a pool by node_pool=, and state what is there: Cluster(..., node_pools=[NodePool(...)])",
)
def pods_find_nodes(documents: Documents) -> Iterable[Finding]:
    """Labels, zones, taints and schedulers that no node of the cluster has, where its nodes are stated."""
    for subject in documents:
        nodes = documents.nodes.get(subject.cluster)
        if nodes is None or not nodes.pools:
            continue
        for path, pod in _placed(subject):
            yield from _selected(subject, path, pod, nodes)
            yield from _required(subject, path, pod, nodes)
            yield from _tolerated(subject, path, pod, nodes)
            if node := pod.get("nodeName"):
                told = f"got {short(node)}; allowed: none: past the scheduler, and for good where that node is lost"
                yield Finding(subject, f"{path}.nodeName", told)
            if (scheduler := pod.get("schedulerName") or SCHEDULER) != SCHEDULER:
                told = f"got {short(scheduler)}; allowed: {short(SCHEDULER)}, as nothing installs another"
                yield Finding(subject, f"{path}.schedulerName", told)


def _placed(subject: Subject) -> Iterator[tuple[str, Document]]:
    """What says where pods may run, with its path: of pods, and of those that operators make."""
    if (pod := pod_spec(subject)) is not None:
        yield pod
    match subject.group, subject.kind:
        case "postgresql.cnpg.io", "Cluster":
            # CloudNativePG has the affinity to nodes beside the selector.
            given = part(subject.spec, "affinity")
            yield "spec.affinity", given | {"affinity": given}
        case "postgresql.cnpg.io", "Pooler":
            yield "spec.template.spec", part(subject.spec, "template", "spec")
        case "gateway.envoyproxy.io", "EnvoyProxy":
            path = ("provider", "kubernetes", "envoyDeployment", "pod")
            yield f"spec.{'.'.join(path)}", part(subject.spec, *path)
        case _:
            pass


def _selected(subject: Subject, path: str, pod: Document, nodes: Nodes) -> Iterator[Finding]:
    for label, value in texts(pod, "nodeSelector").items():
        if (allowed := _values(label, nodes)) is not None and value not in allowed:
            yield Finding(
                subject, f'{path}.nodeSelector."{label}"', f"got {short(value)}; allowed: {_told(allowed, nodes)}"
            )


def _required(subject: Subject, path: str, pod: Document, nodes: Nodes) -> Iterator[Finding]:
    """One of the terms has to fit: each is tried, and told of where none does."""
    terms = [[*_unmet(term, nodes)] for term in records(pod, *REQUIRED, "nodeSelectorTerms")]
    if terms and all(terms):
        where = f"{path}.{'.'.join(REQUIRED)}" if subject.kind != "Cluster" else f"{path}.{'.'.join(REQUIRED[1:])}"
        yield Finding(subject, where, f"{terms[0][0]}; no node fits any of its terms")


def _unmet(term: Document, nodes: Nodes) -> Iterator[str]:
    for each in records(term, "matchExpressions"):
        label, given = str(each.get("key")), entries(each, "values")
        allowed = _values(label, nodes)
        if allowed is None:
            continue
        left = {
            "In": [value for value in allowed if value in given],
            "NotIn": [value for value in allowed if value not in given] or ([] if allowed else [""]),
            "Exists": allowed,
        }.get(str(each.get("operator")), [""])
        if not left:
            yield f"{label}: got {', '.join(map(short, given)) or 'any'}; allowed: {_told(allowed, nodes)}"


def _tolerated(subject: Subject, path: str, pod: Document, nodes: Nodes) -> Iterator[Finding]:
    """A pod that is sent to a pool whose taint it does not tolerate; one that is sent nowhere may run elsewhere."""
    selector, tolerations = texts(pod, "nodeSelector"), records(pod, "tolerations")
    for pool in nodes.pools:
        if selector.get(pool.label) == pool.name and not Node("", "", pool).takes({}, tolerations):
            told = f"none for {_label(pool)}:NoSchedule; allowed: one for the pool that it is sent to"
            yield Finding(subject, f"{path}.tolerations", told)


def _values(label: str, nodes: Nodes) -> Sequence[str] | None:
    """What nodes have of a label; None where nobody can say."""
    if label == ZONE:
        return nodes.zones or None
    pools = [each.name for each in nodes.pools if each.label == label]
    domain = label.partition("/")[0] if "/" in label else ""
    return pools or (None if _of_others(domain) else [])


def _of_others(domain: str) -> bool:
    return any(domain == each or domain.endswith(f".{each}") for each in OF_OTHERS)


def _told(allowed: Sequence[str], nodes: Nodes) -> str:
    return ", ".join(allowed) if allowed else f"what nodes have: {', '.join(sorted(map(_label, nodes.pools)))}"


def _label(pool: NodePool) -> str:
    return f"{pool.label}={pool.name}"
