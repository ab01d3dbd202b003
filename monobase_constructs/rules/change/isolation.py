"""What policies leave open that go, that change or that come. Pods that no policy selects may talk to everybody.

A connection between pods that are named is told as opened. Isolation is lost where a direction is closed by nobody any
more, or where what opens is wider than what is declared: everybody, any namespace, another client, every port.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.addresses import single
from monobase_constructs.rules.reachability.peers import (
    AddressPeer,
    EveryPeer,
    Namespace,
    Opening,
    Pod,
    PodPeer,
    Policy,
)
from monobase_constructs.rules.reachability.policies import network_policy
from monobase_constructs.rules.reachability.sides import Side
from monobase_constructs.rules.reachability.written import Unreadable, labels_in
from monobase_constructs.rules.subject import Subject

SIDES = {"ingress": "everybody may reach", "egress": "everybody may be reached by"}
PEERS = {"ingress": "may be reached by", "egress": "may reach"}
CLIENT = "monobase.io/client"
OUTSIDE = ("1.1.1.1", "8.8.8.8")
"""Two addresses that only a block of the whole internet holds."""


def left_open(was: Subject, after: Sequence[Subject]) -> list[str]:
    """For each direction that nothing closes any more, what is open from now on; nothing of a namespace that goes too.

    was: the policy before, whether it goes or changes. after: all documents of the run after.
    """
    return _read(lambda: _left_open(was, Documents(_beside(was, after))))


def opened_wide(new: Subject, before: Sequence[Subject], after: Sequence[Subject]) -> list[str]:
    """What a policy opens to others than pods that are named, and none before opened for its pods.

    Nothing of a namespace that had no policies: what comes with it opens nothing that was closed.
    """
    held = [each for each in _beside(new, before) if each.kind == new.kind and each.group == new.group]
    return (
        _read(lambda: _opened_wide(network_policy(new), [*map(network_policy, held)], _clients(after))) if held else []
    )


def _clients(subjects: Sequence[Subject]) -> dict[str, str | None]:
    """The client of each namespace; None of one of the platform."""
    named = [each for each in subjects if each.kind == "Namespace"]
    return {each.name: labels_in(each.document["metadata"]).get(CLIENT) for each in named}


def _beside(policy: Subject, subjects: Sequence[Subject]) -> list[Subject]:
    return [each for each in subjects if (each.cluster, each.namespace) == (policy.cluster, policy.namespace)]


def _read(told: Callable[[], Iterable[str]]) -> list[str]:
    try:
        return list(dict.fromkeys(told()))
    except Unreadable as wrong:
        return [f"nobody can tell what: {wrong.path}: {wrong.message}"]
    except (AttributeError, KeyError, TypeError):
        return ["nobody can tell what: it is not of the form of a policy"]


def _left_open(gone: Subject, beside: Documents) -> Iterator[str]:
    was = network_policy(gone)
    left = [network_policy(each) for each in beside.of_kind(gone.cluster, "NetworkPolicy")]
    workloads = beside.pods.get((gone.cluster, gone.namespace), [])
    for side, told in SIDES.items():
        closing = [each.pods for each in left if each.openings(side) is not None]
        if was.openings(side) is None or any(each == was.pods or not each.requirements for each in closing):
            continue
        selected = [(owner, worn) for owner, worn in workloads if was.pods.matches(worn)]
        bare = [owner.name for owner, worn in selected if not any(each.matches(worn) for each in closing)]
        if not was.pods.requirements:
            yield f"{told} every pod that no other policy names"
        elif bare or not selected:  # pods that an operator makes are in no document
            yield f"{told} {', '.join(bare) or 'the pods that it selected'}"


def _opened_wide(new: Policy, before: Sequence[Policy], clients: Mapping[str, str | None]) -> Iterator[str]:
    pod = Pod(Namespace.of(new.namespace), {})
    for side, told in PEERS.items():
        same = [each for each in before if {*each.pods.requirements} <= {*new.pods.requirements}]
        held = Side(pod, [one for each in same for one in each.openings(side) or ()], incoming=side == "ingress")
        for each in new.openings(side) or ():
            if held.covers(each) or held.covers(Opening(EveryPeer(), each.ports)):
                continue
            if (whom := _whom(each, side, new.namespace, clients)) is not None:
                yield f"its pods {told} {whom}"
            elif not new.pods.requirements:
                yield f"every pod of {new.namespace} {told} whom only some did"
            elif any(first != last for _, first, last in each.ports.numbers.spans):
                yield f"its pods {told} others on more than single ports"


def _whom(opening: Opening, side: str, home: str, clients: Mapping[str, str | None]) -> str | None:
    """Who the peer is, where it is wider than pods by their labels in namespaces that are named."""
    match opening.peer:
        case EveryPeer():
            return "everybody"
        case AddressPeer(addresses):
            outside = all(single(each) in addresses for each in OUTSIDE)
            return "every address" if side == "ingress" and outside else None
        case PodPeer(namespaces, pods):
            if (named := namespaces.pinned) is None:
                return "pods of any namespace"
            own = clients.get(home)
            others = [each for each in named if own is not None and clients.get(each) not in (None, own)]
            if others:
                return f"another client in {', '.join(others)}"
            return None if pods.requirements else f"every pod of {', '.join(named)}"
        case _:
            return None
