"""Sets of whole numbers as spans, each of some kind: ports by protocol, addresses by version of IP."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

Span = tuple[str, int, int]
"""Kind, first, last."""


@dataclass(frozen=True, slots=True)
class Spans:
    """A set; `spans` are sorted, apart from each other, and as few as can be."""

    spans: tuple[Span, ...] = ()

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Spans:
        """All that lies in any of the spans, which may overlap; one whose last is before its first is empty."""
        merged: list[Span] = []
        for kind, first, last in sorted(spans):
            if last < first:
                continue
            if merged and merged[-1][0] == kind and first <= merged[-1][2] + 1:
                merged[-1] = (kind, merged[-1][1], max(merged[-1][2], last))
            else:
                merged.append((kind, first, last))
        return cls(tuple(merged))

    def __bool__(self) -> bool:
        return bool(self.spans)

    def __contains__(self, one: tuple[str, int]) -> bool:
        kind, number = one
        return any(each == kind and first <= number <= last for each, first, last in self.spans)

    def __or__(self, other: Spans) -> Spans:
        if self.spans == other.spans or not other.spans:
            return self
        return Spans.of((*self.spans, *other.spans)) if self.spans else other

    def __and__(self, other: Spans) -> Spans:
        return self if self.spans == other.spans else Spans.of(_shared(self, other))

    def __sub__(self, other: Spans) -> Spans:
        if self.spans == other.spans:
            return NOTHING
        left = list(self.spans)
        for kind, first, last in other.spans:
            left = [
                (each, low, high)
                for each, begin, end in left
                for low, high in (
                    ((begin, min(end, first - 1)), (max(begin, last + 1), end)) if each == kind else ((begin, end),)
                )
                if low <= high
            ]
        return Spans.of(left)


NOTHING = Spans()


def _shared(one: Spans, other: Spans) -> Iterator[Span]:
    for kind, first, last in one.spans:
        for each, begin, end in other.spans:
            if each == kind:
                yield kind, max(first, begin), min(last, end)
