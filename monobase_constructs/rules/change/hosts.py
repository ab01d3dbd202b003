"""Public hosts that are served anew, or by nobody any more, as a whole or below a path."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from monobase_constructs.rules.change.access import at, listed, text, texts
from monobase_constructs.rules.change.label import Detail, Effect, Label
from monobase_constructs.rules.subject import Document, Subject

ANSWERING = frozenset({"RequestRedirect", "ExtensionRef"})
"""Filters that answer by themselves, or may."""
Place = tuple[str, str, str]
"""Cluster, host, and the path with what else a request must be."""


def served(subjects: Sequence[Subject]) -> dict[tuple[str, str], Subject]:
    """The route that answers each host, by cluster and host."""
    return {(cluster, host): route for (cluster, host, _), route in _places(subjects).items() if route is not None}


def moved_hosts(before: Sequence[Subject], after: Sequence[Subject]) -> Iterator[Effect]:
    """Hosts that no route answers any more, hosts that none did before, and paths of others that lead nowhere now."""
    was, becomes = served(before), served(after)
    for (cluster, host), route in was.items():
        if (cluster, host) not in becomes:
            line = "nobody answers it any more: tell who uses it, then take its DNS record away"
            yield Effect(Label.BY_HAND, route, f"host {host}", (Detail(f"host {host}", "served", "not served"),), line)
    for (cluster, host), route in becomes.items():
        if (cluster, host) not in was:
            line = "its DNS record must point at the Gateway"
            yield Effect(Label.SAFE, route, f"host {host}", (Detail(f"host {host}", "not served", "served"),), line)
    then = _places(after)
    for (cluster, host, path), route in _places(before).items():
        nobody = then.get((cluster, host, path), route) is None
        if route is not None and nobody and (cluster, host) in becomes:
            change, line = f"host {host}{path}", "its requests get errors from now on: tell who uses it"
            yield Effect(Label.BY_HAND, route, change, (Detail(change, "served", "not served"),), line)


def _places(subjects: Sequence[Subject]) -> dict[Place, Subject | None]:
    """The route that answers at each place; None where one takes the requests, and leads them nowhere."""
    found: dict[Place, Subject | None] = {}
    for subject in (each for each in subjects if each.kind == "HTTPRoute"):
        for rule in listed(subject.spec, "rules"):
            for host in texts(subject.spec, "hostnames"):
                for match in listed(rule, "matches") or [{}]:
                    place = (subject.cluster, host, _told(match))
                    found[place] = subject if _answers(rule) else found.get(place)
    return found


def _answers(rule: Document) -> bool:
    backends = [each for each in listed(rule, "backendRefs") if at(each, "weight", default=1) != 0]
    return bool(backends) or any(text(each, "type") in ANSWERING for each in listed(rule, "filters"))


def _told(match: Document) -> str:
    more = {key: value for key, value in match.items() if key != "path"}
    return text(match, "path", "value", default="/") + (
        f" {json.dumps(more, sort_keys=True, default=str)}" if more else ""
    )
