"""The network of one cluster: its namespaces, pods and policies, and what is open between any two ends."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.addresses import single
from monobase_constructs.rules.reachability.cilium import KIND as CILIUM, cilium_policy
from monobase_constructs.rules.reachability.peers import Namespace, Pod, Policy
from monobase_constructs.rules.reachability.pods import namespaces_of, pods_of
from monobase_constructs.rules.reachability.policies import network_policy
from monobase_constructs.rules.reachability.sides import Side
from monobase_constructs.rules.reachability.spans import Spans
from monobase_constructs.rules.reachability.written import Unreadable
from monobase_constructs.rules.subject import Finding, Subject

INGRESS, EGRESS = "ingress", "egress"
READERS: dict[tuple[str, str], Callable[[Subject], Policy]] = {
    ("networking.k8s.io", "NetworkPolicy"): network_policy,
    CILIUM: cilium_policy,
}
FOREIGN = frozenset(
    [
        ("cilium.io", "CiliumClusterwideNetworkPolicy"),
        ("crd.antrea.io", "ClusterNetworkPolicy"),
        ("crd.antrea.io", "NetworkPolicy"),
        ("crd.projectcalico.org", "GlobalNetworkPolicy"),
        ("crd.projectcalico.org", "NetworkPolicy"),
        ("networking.k8s.aws", "ApplicationNetworkPolicy"),
        ("networking.k8s.aws", "ClusterNetworkPolicy"),
        ("policy.networking.k8s.io", "AdminNetworkPolicy"),
        ("policy.networking.k8s.io", "BaselineAdminNetworkPolicy"),
        ("policy.networking.k8s.io", "ClusterNetworkPolicy"),
        ("projectcalico.org", "GlobalNetworkPolicy"),
        ("projectcalico.org", "NetworkPolicy"),
    ]
)
"""Kinds by which a cluster also decides about connections, many before and above all NetworkPolicies."""


@dataclass(frozen=True)
class Network:
    """What is known of one cluster from its documents, `subjects`. `unreadable` are policies that nobody can judge."""

    subjects: Sequence[Subject]
    namespaces: dict[str, Namespace]
    pods: dict[str, list[Pod]]
    policies: dict[str, list[Policy]]
    unreadable: list[Finding]
    by_port_names: bool = False
    """Whether some policy opens ports by their names."""

    @classmethod
    def of(cls, subjects: Sequence[Subject]) -> Network:
        """The network that the documents of one cluster make."""
        namespaces = namespaces_of(subjects)
        pods: dict[str, list[Pod]] = defaultdict(list)
        for pod in pods_of(subjects, namespaces):
            pods[pod.namespace.name].append(pod)
        policies: dict[str, list[Policy]] = defaultdict(list)
        unreadable: list[Finding] = []
        for subject in subjects:
            if (subject.group, subject.kind) in FOREIGN:
                message = (
                    f"got {subject.kind} of {subject.group}; allowed: NetworkPolicy, as nothing above it is judged"
                )
                unreadable.append(Finding(subject, "kind", message))
            if (reader := READERS.get((subject.group, subject.kind))) is None:
                continue
            try:
                policy = reader(subject)
            except Unreadable as error:
                unreadable.append(Finding(subject, error.path, error.message))
            else:
                policies[policy.namespace].append(policy)
        read = [each for made in policies.values() for policy in made for each in policy.all_openings()]
        return cls(subjects, namespaces, pods, policies, unreadable, any(each.ports.names for each in read))

    def policies_for(self, pod: Pod, direction: str) -> list[Policy]:
        """The policies that hold the pod in the direction; pods of the host's network are held by none."""
        return [
            policy
            for policy in self.policies.get(pod.namespace.name, ())
            if policy.openings(direction) is not None and not pod.host_network and policy.pods.matches(pod.labels)
        ]

    def side(self, pod: Pod, direction: str) -> Side:
        """All that the policies open for the pod in the direction: everything, if none holds it."""
        return side_of(pod, self.policies_for(pod, direction), direction)

    def between(self, source: Pod, target: Pod) -> Spans:
        """The ports on which `source` can open connections to `target`, another pod, by both sides."""
        return self.side(source, EGRESS).with_pod(target) & self.side(target, INGRESS).with_pod(source)

    def to_address(self, source: Pod, address: str) -> Spans:
        """The ports on which the pod can open connections to an address outside."""
        return _with_address(self.side(source, EGRESS), address)

    def from_address(self, address: str, target: Pod) -> Spans:
        """The ports on which an address outside can open connections to the pod.

        That of the pod's own node, from which the kubelet asks how it is, may always: no policy can forbid it.
        """
        return _with_address(self.side(target, INGRESS), address)


def networks(documents: Documents) -> dict[str, Network]:
    """The network of every cluster by its name."""
    by_cluster: dict[str, list[Subject]] = {}
    for subject in documents:
        by_cluster.setdefault(subject.cluster, []).append(subject)
    return {cluster: Network.of(subjects) for cluster, subjects in by_cluster.items()}


def side_of(pod: Pod, policies: Iterable[Policy], direction: str) -> Side:
    """What these policies, each of which holds the pod in the direction, open for it together."""
    held = list(policies)
    openings = [opening for policy in held for opening in policy.openings(direction) or ()]
    return Side(pod, openings, incoming=direction == INGRESS, isolated=bool(held))


def _with_address(side: Side, address: str) -> Spans:
    where = single(address)
    return Spans.of(span for cell, ports in side.with_addresses() if where in cell for span in ports.spans)
