"""What the cluster and its environments ask for, as bars against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from monobase_constructs.report.contents import ClusterReport
from monobase_constructs.rules.capacity import Amounts
from monobase_constructs.values.quantities import processors, shown

Asked = tuple[str, Amounts, Amounts, Amounts | None]
"""Who asks; for what at the smallest scale, and at full scale; what bounds it."""


@dataclass(frozen=True)
class Bar:
    """One row: lengths in percent of the longest, and the same in words."""

    name: str
    usual: float
    most: float
    limit: float | None
    told: str


@dataclass(frozen=True)
class Figure:
    """Bars of one amount."""

    title: str
    rows: Sequence[Bar]


def figures(report: ClusterReport) -> Iterator[Figure]:
    """A figure for each amount that somebody asks for: all together, and each environment."""
    each = [(one.name, one.usual, one.full, one.quota) for one in report.environments]
    taken = report.capacity
    all_of_it: Asked = ("all, with operators", taken.at_rest, taken.at_full_scale, taken.room)
    yield from _figure("Processors", [all_of_it, *each], lambda amounts: amounts.cpu, processors)
    yield from _figure("Memory", [all_of_it, *each], lambda amounts: amounts.memory, shown)
    yield from _figure("Storage", each, lambda amounts: amounts.storage, shown)


def _figure(
    title: str, asked: Sequence[Asked], amount: Callable[[Amounts], int], told: Callable[[int], str]
) -> Iterator[Figure]:
    rows = [
        (name, amount(usual), amount(most), amount(limit) if limit is not None else 0)
        for name, usual, most, limit in asked
    ]
    if longest := max((max(row[1:]) for row in rows), default=0):
        yield Figure(title, [_bar(*row, told, longest) for row in rows if any(row[1:])])


def _bar(name: str, usual: int, most: int, limit: int, told: Callable[[int], str], longest: int) -> Bar:
    scaled = [f"{told(most)} at full scale"] if most != usual else []
    bound = [f"limit {told(limit)}"] if limit else []
    short, long, end = (round(100 * each / longest, 1) for each in (usual, most, limit))
    return Bar(
        name,
        short,
        long,
        end if limit else None,
        " · ".join([f"at least {told(usual)}" if scaled else told(usual), *scaled, *bound]),
    )
