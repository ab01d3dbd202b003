"""Where everything is in the picture of an environment: a row for each end, and lanes beside the rows.

A lane is for one target and one set of ports. Who connects there has a dot on it, and from it an arrow leads to the
target: as in a plan of wires, lines that cross without a dot have nothing to do with each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monobase_constructs.report.ends import End
from monobase_constructs.report.matrix import Flow
from monobase_constructs.rules.reachability.spans import Spans

SLOT = 20
"""Height that a line into or out of an end takes."""
GAP = 8
"""Height between rows."""
HEAD = 26
"""Height of the name of a zone."""


@dataclass(frozen=True)
class Row:
    """One end: the line out of it is at `out`, those into it follow below, each for one set of ports."""

    end: End
    top: int
    lines: int
    sends: bool

    @property
    def height(self) -> int:
        """The height of its box."""
        return max(self.lines, 1) * SLOT + 4

    @property
    def out(self) -> int:
        """Where the line out of it is."""
        return self.top + 2 + SLOT // 2

    def into(self, number: int) -> int:
        """Where the line into it is, of those that there are."""
        return self.out + SLOT * (number + self.sends)


@dataclass(frozen=True)
class Lane:
    """The way to `target` on `ports`, in the column `column` beside the rows; `y` is where it reaches the target."""

    target: Row
    ports: Spans
    sources: Sequence[Row]
    y: int
    column: int = 0

    @property
    def span(self) -> tuple[int, int]:
        """Its upper and its lower end."""
        heights = [self.y, *(each.out for each in self.sources)]
        return min(heights), max(heights)


@dataclass(frozen=True)
class Band:
    """A zone: its name, where it begins, how high it is, and its rows."""

    name: str
    top: int
    height: int
    rows: Sequence[Row]


def bands(zones: Iterable[tuple[str, Sequence[End]]], flows: Sequence[Flow]) -> list[Band]:
    """The zones below each other, each with its ends in rows."""
    into: dict[End, set[Spans]] = defaultdict(set)
    for each in flows:
        into[each.target].add(each.ports)
    sending = {each.source for each in flows}
    made: list[Band] = []
    y = 0
    for name, ends in zones:
        top, rows = y, list[Row]()
        y += HEAD
        for end in ends:
            rows.append(Row(end, y, len(into[end]) + (end in sending), end in sending))
            y += rows[-1].height + GAP
        made.append(Band(name, top, y - top, rows))
        y += GAP
    return made


def lanes(rows: Sequence[Row], flows: Iterable[Flow]) -> list[Lane]:
    """The lanes, short ones closest to the rows; two that would touch are in different columns."""
    row_of = {row.end: row for row in rows}
    ways: dict[End, dict[Spans, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for each in flows:
        ways[each.target][each.ports].append(row_of[each.source])
    loose = [
        Lane(row_of[end], ports, sources, row_of[end].into(number))
        for end, by_ports in ways.items()
        for number, (ports, sources) in enumerate(sorted(by_ports.items(), key=lambda each: each[0].spans))
    ]
    placed: list[Lane] = []
    for lane in sorted(loose, key=lambda each: (each.span[1] - each.span[0], each.span)):
        taken = {each.column for each in placed if _touch(each.span, lane.span)}
        column = next(number for number in range(len(placed) + 1) if number not in taken)
        placed.append(Lane(lane.target, lane.ports, lane.sources, lane.y, column))
    return placed


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] + SLOT and other[0] <= one[1] + SLOT
