"""Where panels stand on Grafana's grid of 24 columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from monobase_constructs.values.dashboards import DashboardRow
from monobase_constructs.values.panels import Panel

COLUMNS = 24


@dataclass(frozen=True)
class Place:
    """A rectangle of the grid; y grows downwards."""

    x: int
    y: int
    width: int
    height: int

    @property
    def json(self) -> dict[str, int]:
        """As Grafana writes it."""
        return {"h": self.height, "w": self.width, "x": self.x, "y": self.y}


Placed = tuple[DashboardRow | Panel, DashboardRow, Place]
"""A heading or a panel, the row that it is of, and where it stands."""


def placed(rows: Sequence[DashboardRow]) -> Iterator[Placed]:
    """Headings and panels from the top to the bottom; the panels of a line fill it and are as high as its highest."""
    y = 0
    for row in rows:
        yield row, row, Place(0, y, COLUMNS, 1)
        y += 1
        for line in _lines(row.panels):
            height = max(panel.HEIGHT for panel in line)
            x = 0
            for panel, width in zip(line, _widths(line), strict=True):
                yield panel, row, Place(x, y, width, height)
                x += width
            y += height


def _lines(panels: Sequence[Panel]) -> Iterator[list[Panel]]:
    line: list[Panel] = []
    for panel in panels:
        if sum(each.width for each in line) + panel.width > COLUMNS:
            yield line
            line = []
        line.append(panel)
    yield line


def _widths(line: Sequence[Panel]) -> list[int]:
    """What is left of the line is shared out evenly, the first panels take what cannot be shared."""
    share, rest = divmod(COLUMNS - sum(panel.width for panel in line), len(line))
    return [panel.width + share + (number < rest) for number, panel in enumerate(line)]
