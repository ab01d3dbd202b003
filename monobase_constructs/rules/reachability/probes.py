"""Pods to ask about: those that are known, and those that nobody runs but anybody could.

Of the pods that a selector chooses, the one that wears the least is the hardest to have declared: whatever positive
selector matches it matches all the others. So a strayed pod without labels, an impostor with just the labels that a
rule names, and a stranger in a namespace of no name stand for all pods there can be. Only labels that must *not* be
worn undo that; for those every value that anybody names is tried.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from monobase_constructs.rules.reachability.intent import Intent
from monobase_constructs.rules.reachability.network import EGRESS, INGRESS, Network
from monobase_constructs.rules.reachability.peers import Namespace, Pod, PodPeer
from monobase_constructs.rules.reachability.selectors import NAMESPACE_NAME, STRANGER, Selector
from monobase_constructs.rules.reachability.sides import Side


def subjects_in(namespace: Namespace, network: Network, intent: Intent) -> Iterator[Pod]:
    """The pods of a namespace whose sides are judged, each set of labels once: the known ones first."""
    policies = network.policies.get(namespace.name, ())
    known = network.pods.get(namespace.name, ())
    yield from known
    selectors = [Selector(), *(policy.pods for policy in policies)]
    for direction in (INGRESS, EGRESS):
        selectors += [end.pods for end in intent.ends(direction, namespace.name)]
    for labels in _labels(selectors, selectors):
        yield _probe(namespace, labels, network)


def peers_of(peer: PodPeer, other: Side, network: Network) -> Iterator[Pod]:
    """The pods by which to tell whether `other` opens as much as an opening for `peer` does."""
    against = [each.peer.pods for each in other.openings if isinstance(each.peer, PodPeer)]
    probes = list(_labels([peer.pods], [peer.pods, *against]))
    for namespace in _namespaces(peer, network):
        yield from (pod for pod in network.pods.get(namespace.name, ()) if peer.matches(pod))
        yield from (_probe(namespace, labels, network) for labels in probes)


def _probe(namespace: Namespace, labels: dict[str, str], network: Network) -> Pod:
    """A pod that nobody runs. Where rules go by names of ports, it has those of all pods that wear what it wears."""
    if not network.by_port_names:
        return Pod(namespace, labels)
    alike = [pod for pod in network.pods.get(namespace.name, ()) if labels.items() <= pod.labels.items()]
    ports = {pod.ports for pod in alike}
    return Pod(namespace, labels, ports=ports.pop() if len(ports) == 1 else ())


def _namespaces(peer: PodPeer, network: Network) -> Iterator[Namespace]:
    for least in peer.namespaces.least():
        name = least.get(NAMESPACE_NAME, STRANGER)
        if name not in network.namespaces:
            yield Namespace.of(name, least)
    pinned = peer.namespaces.pinned
    for name in network.namespaces if pinned is None else pinned:
        known = network.namespaces.get(name)
        if known is not None and peer.namespaces.matches(known.labels):
            yield known


def _labels(chosen: Iterable[Selector], among: Iterable[Selector]) -> Iterator[dict[str, str]]:
    """The least that each selector chooses, with every value of the labels that some selector forbids; each once."""
    every = list(among)
    forbidden = set[str]().union(*(each.negatives for each in every))
    values = {
        key: {value for each in every for asked in each.requirements if asked.key == key for value in asked.values}
        for key in sorted(forbidden)
    }
    seen: set[frozenset[tuple[str, str]]] = set()
    for each in chosen:
        for least in each.least():
            for labels in _variants(least, values):
                key = frozenset(labels.items())
                if key not in seen and each.matches(labels):
                    seen.add(key)
                    yield labels


def _variants(least: dict[str, str], values: dict[str, set[str]]) -> Iterator[dict[str, str]]:
    keys = [key for key in values if key not in least]
    for chosen in product(*((None, STRANGER, *sorted(values[key])) for key in keys)):
        yield least | {key: value for key, value in zip(keys, chosen, strict=True) if value is not None}
