"""Tables, for a terminal and for a page in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """Rows of cells below a head; the first cell of a row says what the row is about."""

    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def text(self) -> str:
        """For a terminal: columns as wide as their longest cell."""
        widths = [max(len(row[column]) for row in (self.head, *self.rows)) for column in range(len(self.head))]
        return "".join(f"{line}\n" for line in self._lines(widths))

    def markdown(self) -> str:
        """For a page; what could end a cell is escaped, and the first cell of a row is in bold."""
        lines = [self.head, ["---"] * len(self.head), *([f"**{row[0]}**", *row[1:]] for row in self.rows)]
        return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)

    def _lines(self, widths: Sequence[int]) -> Iterator[str]:
        for row in (self.head, *self.rows):
            yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
