"""The matrix of who can reach whom as tables for people: one environment, and all of a cluster."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from monobase_constructs.report.ends import End
from monobase_constructs.report.matrix import ClusterReach, Flow
from monobase_constructs.report.table import Table
from monobase_constructs.rules.reachability.ports import EVERY_PORT, ports_text
from monobase_constructs.rules.reachability.spans import NOTHING, Spans

SHUT = "·"
"""Nothing is open."""


def environment_table(reach: ClusterReach, namespace: str) -> Table:
    """Who reaches whom in one environment: a row for each end that connects, a column for each that is connected to.

    Ports are those of TCP unless they say otherwise. What all pods of the environment do alike is left to
    `in_common`, since it would be a column without news.
    """
    flows = [each for each in reach.around(namespace) if each.target not in alike(reach, namespace)]
    by_ends = {(each.source, each.target): each.ports for each in flows}
    sources, targets = _in_order(each.source for each in flows), _in_order(each.target for each in flows)
    rows = [
        [_short(source, namespace), *(cell(by_ends.get((source, target), NOTHING)) for target in targets)]
        for source in sources
    ]
    return Table(["from \\ to", *(_short(each, namespace) for each in targets)], rows)


def in_common(reach: ClusterReach, namespace: str) -> list[str]:
    """What every pod of the environment reaches, as sentences: the DNS, as a rule; and who has no more than that."""
    same = alike(reach, namespace)
    told = [f"Every pod reaches {end} on {ports_text(on)}." for end, on in sorted(same.items())]
    flows = [each for each in reach.around(namespace) if each.target not in same]
    connected = {end for each in flows for end in (each.source, each.target)}
    own = [each for each in reach.ends if each.namespace == namespace]
    if alone := [each.name for each in own if each not in connected]:
        nothing = "Beside that nothing" if same else "Nothing"
        told.append(f"{nothing} is open to or from {', '.join(alone)}.")
    return told


def crossing_table(reach: ClusterReach) -> Table:
    """Who reaches into which environment: a row for each environment, and for each other that reaches one."""
    into: dict[tuple[str, str], Spans] = defaultdict(lambda: NOTHING)
    for each in reach.flows:
        if each.target.namespace in reach.environments:
            into[each.source.namespace or each.source.name, each.target.namespace] |= each.ports
    others = sorted({source for source, _ in into} - {*reach.environments})
    rows = [
        [source, *("own" if source == target else cell(into[source, target]) for target in reach.environments)]
        for source in (*reach.environments, *others)
    ]
    return Table(["from \\ to", *reach.environments], rows)


def crossing_verdict(reach: ClusterReach) -> list[str]:
    """What is proven of the cells between environments, as sentences: all pairs by their number, open ones by name."""
    if not reach.crossings:
        return ["There is one environment, so nothing can reach it from another."]
    shut = sum(each.sides_shut > 0 for each in reach.crossings)
    twice = sum(each.sides_shut == 2 for each in reach.crossings)
    told = (
        f"Proven for every pod there can be, whatever it wears: of {len(reach.crossings)} ways from one environment "
        f"into another {shut} are shut, {twice} of them on both sides."
    )
    opened = [
        f"Open from {each.source} to {each.target}: {', '.join(each.leaving)}; {', '.join(each.entering)}."
        for each in reach.open_crossings
    ]
    return [told, *opened]


def alike(reach: ClusterReach, namespace: str) -> Mapping[End, Spans]:
    """The ends that every pod of the namespace reaches on the same ports, and that nobody there is."""
    pods = {end for end in reach.ends if end.namespace == namespace}
    by_target: dict[End, list[Flow]] = defaultdict(list)
    for each in reach.around(namespace):
        if each.source.namespace == namespace != each.target.namespace:
            by_target[each.target].append(each)
    return {
        target: flows[0].ports
        for target, flows in by_target.items()
        if len(pods) > 1 and {each.source for each in flows} == pods and len({each.ports for each in flows}) == 1
    }


def _in_order(ends: Iterable[End]) -> Sequence[End]:
    return sorted(set(ends))


def _short(end: End, namespace: str) -> str:
    return end.name if end.namespace == namespace else str(end)


def cell(ports: Spans) -> str:
    """The ports of one cell, those of TCP as bare numbers; a sign where nothing is open."""
    return " ".join(_parts(ports)) or SHUT


def _parts(ports: Spans) -> Iterator[str]:
    if ports == EVERY_PORT:
        yield "every port"
        return
    for protocol, first, last in ports.spans:
        numbers = str(first) if first == last else f"{first}-{last}"
        yield numbers if protocol == "TCP" else f"{numbers}/{protocol}"
