"""The proof: what policies open is what was declared, on each side of every connection, for every pod there can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.addresses import EVERY_ADDRESS, addresses_text
from monobase_constructs.rules.reachability.dead_ends import dead_ends
from monobase_constructs.rules.reachability.intent import Intent
from monobase_constructs.rules.reachability.network import EGRESS, INGRESS, Network, networks, side_of
from monobase_constructs.rules.reachability.peers import (
    AddressPeer,
    EntityPeer,
    EveryPeer,
    Namespace,
    Opening,
    Pod,
    PodPeer,
    Policy,
)
from monobase_constructs.rules.reachability.ports import ports_text
from monobase_constructs.rules.reachability.probes import peers_of, subjects_in
from monobase_constructs.rules.reachability.selectors import Selector
from monobase_constructs.rules.reachability.sides import Side, difference
from monobase_constructs.rules.reachability.spans import Spans
from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Finding, Subject


@rule(
    "network-policy",
    reason="the API server refuses the policy, or nobody can say what it opens, so its namespace is not judged",
    fix="say it as Kubernetes' own NetworkPolicy does; the message names what is allowed",
)
def policies_can_be_judged(documents: Documents) -> Iterable[Finding]:
    """A network policy that the API server refuses, or that says what only one network plugin understands."""
    return (finding for network in documents.once(networks).values() for finding in network.unreadable)


@rule(
    "reachability",
    reason="somebody reaches a database or a client who is not meant to, or a connection times out in production",
    fix="state the connection with uses=[...], or correct the policy that was patched or written by hand",
)
def policies_open_what_was_declared(documents: Documents) -> Iterable[Finding]:
    """A connection that policies open and nobody declared, or that was declared and they block.

    Judged is every namespace of a tenant, and every other that has a policy. Each side of a connection is judged
    alone: the other side may be mistaken one day as well, or stand in a namespace that is not ours.
    """
    if documents.declared is not None:
        for cluster, network in documents.once(networks).items():
            yield from Judgement(network, Intent(documents.declared.get(cluster, ()))).findings()


@rule(
    "dead-policy",
    reason="what the policy was written for does not work, or worked under labels that have changed since",
    fix="select by the labels that the pods wear, and open the ports of the pods, not those of a Service",
)
def policies_are_for_somebody(documents: Documents) -> Iterable[Finding]:
    """A policy, or a rule in one, that no pod wears the labels for, or on a port that no pod listens on."""
    return (finding for network in documents.once(networks).values() for finding in dead_ends(network))


class Judgement:
    """Compares the policies of one cluster with what was declared there."""

    def __init__(self, network: Network, intent: Intent) -> None:
        """Judge `network` by `intent`; each opening is told once, whatever it is asked about."""
        self.network = network
        self.intent = intent
        self.homes = {each.name: each for each in network.subjects if each.kind == "Namespace" and each.group == ""}
        self.judged: set[tuple[object, ...]] = set()
        self.seen: set[object] = set()

    def findings(self) -> Iterator[Finding]:
        """What is found in all namespaces."""
        obscure = {finding.subject.namespace for finding in self.network.unreadable}
        tenants = {each.tenant for each in self.network.subjects}
        for name, namespace in self.network.namespaces.items():
            if name not in obscure and (name in tenants or self.network.policies.get(name)):
                yield from self.found_in(namespace)

    def found_in(self, namespace: Namespace) -> Iterator[Finding]:
        """What is found in one namespace."""
        stray = Pod(namespace, {})
        open_to_all = {each for each in (INGRESS, EGRESS) if not self.network.policies_for(stray, each)}
        for direction in sorted(open_to_all):
            yield from self._not_isolated(stray, direction, self.homes.get(namespace.name))
        for pod in subjects_in(namespace, self.network, self.intent):
            if pod.host_network and pod.subject is not None:
                message = "got true; allowed: false; no policy holds pods on the network of their node"
                yield Finding(pod.subject, f"hostNetwork of {pod.owner}", message)
                continue
            for direction in (INGRESS, EGRESS):
                yield from self._side(pod, direction, said=direction in open_to_all)

    def _side(self, pod: Pod, direction: str, *, said: bool) -> Iterator[Finding]:
        policies = self.network.policies_for(pod, direction)
        declared = self.intent.side(pod, direction)
        profile = (pod.namespace.name, direction, *map(id, policies), *map(id, declared.openings), pod.ports)
        if profile in self.judged:
            return
        self.judged.add(profile)
        opened = side_of(pod, policies, direction)
        if not opened.isolated:
            if not said:
                yield from self._not_isolated(pod, direction, pod.subject)
            return
        for opening, arrow in self._first(pod, direction, opened, declared):
            if opening.subject is not None:
                told = f"opens {arrow}, which nobody declared; state it with uses=[...], or drop the rule"
                yield Finding(opening.subject, opening.path, told)
        blamed = self._blamed(pod, direction)
        for _, arrow in self._first(pod, direction, declared, opened):
            yield Finding(blamed.subject, f"spec.{direction}", f"blocks {arrow}, which was declared")

    def _first(self, pod: Pod, direction: str, side: Side, other: Side) -> Iterator[tuple[Opening, str]]:
        """What `side` opens beyond `other`: each of its openings once, whatever other pods it is wrong for as well."""
        for opening in side.openings:
            if opening in self.seen or (beyond := next(self._beyond(opening, side, other), None)) is None:
                continue
            self.seen.add(opening)
            end, ports = beyond
            arrow = f"{pod} -> {end}" if direction == EGRESS else f"{end} -> {pod}"
            yield opening, f"{arrow} on {ports_text(ports)}"

    def _not_isolated(self, pod: Pod, direction: str, subject: Subject | None) -> Iterator[Finding]:
        """Everything is open for a pod that no policy holds."""
        policies = self.network.policies.get(pod.namespace.name)
        if subject is None and policies:
            subject = policies[0].subject
        if subject is not None:
            message = f"no policy is about the {direction} of {pod}, so all of it is open; a default deny is missing"
            yield Finding(subject, "metadata.namespace", message)

    def _blamed(self, pod: Pod, direction: str) -> Policy:
        """The policy that should let through what is blocked: of all that hold the pod, the one that is closest to it.

        It may say nothing of the direction, which is then what is wrong with it.
        """
        holding = [each for each in self.network.policies[pod.namespace.name] if each.pods.matches(pod.labels)]
        return max(holding, key=lambda each: (len(each.pods.requirements), each.openings(direction) is not None))

    def _beyond(self, opening: Opening, side: Side, other: Side) -> Iterator[tuple[str, Spans]]:
        """What the opening, which is of `side`, opens beyond all that `other` does: with whom, on which ports."""
        if other.covers(opening):
            return
        ports = opening.ports.on(side.pod.ports if side.incoming else ())
        match opening.peer:
            case AddressPeer(addresses):
                for where, on in difference([(addresses, ports)], other.with_addresses()):
                    yield addresses_text(where), on
            case EntityPeer(entity):
                if left := ports - other.with_entity(entity):
                    yield entity, left
            case EveryPeer():
                everywhere = Opening(PodPeer(Selector(), Selector()), opening.ports)
                whatever = Opening(AddressPeer(EVERY_ADDRESS), opening.ports)
                yield from self._beyond(everywhere, side, other)
                yield from self._beyond(whatever, side, other)
            case PodPeer():
                for probe in peers_of(opening.peer, other, self.network):
                    named = side.pod.ports if side.incoming else probe.ports
                    if left := opening.ports.on(named) - other.with_pod(probe):
                        yield str(probe), left
                        return
