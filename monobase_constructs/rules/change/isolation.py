"""What a NetworkPolicy that goes leaves open. Pods that no policy selects may talk to everybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monobase_constructs.rules.documents import Documents
from monobase_constructs.rules.reachability.policies import network_policy
from monobase_constructs.rules.reachability.written import Unreadable
from monobase_constructs.rules.subject import Subject

SIDES = {"ingress": "everybody may reach", "egress": "everybody may be reached by"}


def left_open(gone: Subject, after: Sequence[Subject]) -> list[str]:
    """For each direction that nothing closes any more, what is open from now on; nothing of a namespace that goes too.

    after: all documents of the run after.
    """
    beside = [each for each in after if (each.cluster, each.namespace) == (gone.cluster, gone.namespace)]
    try:
        return [*_left_open(gone, Documents(beside))]
    except Unreadable as wrong:
        return [f"nobody can tell what: {wrong.path}: {wrong.message}"]


def _left_open(gone: Subject, beside: Documents) -> Iterator[str]:
    was = network_policy(gone)
    left = [network_policy(each) for each in beside.of_kind(gone.cluster, "NetworkPolicy")]
    workloads = beside.pods.get((gone.cluster, gone.namespace), [])
    for side, told in SIDES.items():
        closing = [each.pods for each in left if getattr(each, side) is not None]
        if getattr(was, side) is None or any(not each.requirements for each in closing):
            continue
        selected = [(owner, worn) for owner, worn in workloads if was.pods.matches(worn)]
        bare = [owner.name for owner, worn in selected if not any(each.matches(worn) for each in closing)]
        if not was.pods.requirements:
            yield f"{told} every pod that no other policy names"
        elif bare or not selected:  # pods that an operator makes are in no document
            yield f"{told} {', '.join(bare) or 'the pods that it selected'}"
