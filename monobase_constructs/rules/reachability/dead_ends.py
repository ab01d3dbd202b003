"""Policies and rules for nobody: a selector that no pod wears, a port that no pod listens on.

They open nothing today, so a comparison of what is open finds nothing in them. But somebody meant them, and what was
meant does not work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monobase_constructs.rules.reachability.network import Network
from monobase_constructs.rules.reachability.operated import OPERATORS, PODLESS
from monobase_constructs.rules.reachability.peers import EveryPeer, Opening, Pod, PodPeer, Policy
from monobase_constructs.rules.reachability.ports import numbers_of, ports_text
from monobase_constructs.rules.reachability.selectors import Selector
from monobase_constructs.rules.reachability.spans import NOTHING
from monobase_constructs.rules.subject import Finding, Subject


def dead_ends(network: Network) -> Iterator[Finding]:
    """Judged are namespaces whose pods are all known: that run some, and none that an unknown operator makes."""
    obscure = {each.namespace for each in network.subjects if _may_run_pods(each)}
    known = {
        name: pods
        for name, pods in network.pods.items()
        if name not in obscure and any(pod.subject is not None for pod in pods)
    }
    for name, policies in network.policies.items():
        for policy in policies:
            pods = known.get(name)
            held = [pod for pod in pods or () if policy.pods.matches(pod.labels)]
            if pods is not None and not held:
                yield Finding(policy.subject, "spec.podSelector", f"no pod of {name} wears these labels")
            yield from _peers(policy, known)
            yield from _ports(policy, held)


def _may_run_pods(subject: Subject) -> bool:
    """Whether the object is of a kind that an operator could make pods of, for all that is known here."""
    group = subject.group
    ours = (group, subject.kind) in OPERATORS or group in PODLESS
    return not ours and "." in group and not group.endswith(".k8s.io")


def _peers(policy: Policy, known: dict[str, list[Pod]]) -> Iterator[Finding]:
    for opening in policy.all_openings():
        peer = opening.peer
        if not isinstance(peer, PodPeer) or peer.pods == Selector() or (names := peer.namespaces.pinned) is None:
            continue
        if all(name in known for name in names) and not any(peer.matches(pod) for name in names for pod in known[name]):
            message = f"no pod of {', '.join(names)} wears these labels"
            yield Finding(policy.subject, opening.path, message)


def _ports(policy: Policy, held: Iterable[Pod]) -> Iterator[Finding]:
    """Ports of a NetworkPolicy are those of the pods, which is easily mistaken for those of a Service."""
    listening = [pod for pod in held if pod.ports]
    served = NOTHING
    for pod in listening:
        served |= numbers_of(pod.ports)
    for opening in policy.ingress or ():
        if listening and _named(opening) and (unserved := opening.ports.on(()) - served):
            owners = ", ".join(dict.fromkeys(pod.owner for pod in listening))
            message = f"opens {ports_text(unserved)} at {owners}, which listens on {ports_text(served)}"
            yield Finding(policy.subject, opening.path, message)


def _named(opening: Opening) -> bool:
    """Whether somebody wrote down the ports one by one; who opens a range or a Gateway to all does not mean each."""
    spans = opening.ports.numbers.spans
    return not isinstance(opening.peer, EveryPeer) and all(first == last for _, first, last in spans)
