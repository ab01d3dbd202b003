"""Public hosts that are served anew, or by nobody any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monobase_constructs.rules.change.access import texts
from monobase_constructs.rules.change.label import Detail, Effect, Label
from monobase_constructs.rules.subject import Subject


def served(subjects: Sequence[Subject]) -> dict[tuple[str, str], Subject]:
    """The route of each host, by cluster and host."""
    return {
        (subject.cluster, host): subject
        for subject in subjects
        if subject.kind == "HTTPRoute"
        for host in texts(subject.spec, "hostnames")
    }


def moved_hosts(before: Sequence[Subject], after: Sequence[Subject]) -> Iterator[Effect]:
    """Hosts that no route has any more, and hosts that none had before."""
    was, becomes = served(before), served(after)
    for (cluster, host), route in was.items():
        if (cluster, host) not in becomes:
            line = "nobody answers it any more: tell who uses it, then take its DNS record away"
            yield Effect(Label.BY_HAND, route, f"host {host}", (Detail(f"host {host}", "served", "not served"),), line)
    for (cluster, host), route in becomes.items():
        if (cluster, host) not in was:
            line = "its DNS record must point at the Gateway"
            yield Effect(Label.SAFE, route, f"host {host}", (Detail(f"host {host}", "not served", "served"),), line)
