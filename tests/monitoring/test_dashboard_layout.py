"""Panels never overlap and leave no gap, whatever their widths are."""

from __future__ import annotations

from hypothesis import given, strategies as st

from monobase_constructs.platform.monitoring.dashboards.layout import COLUMNS, Place, placed
from monobase_constructs.values.dashboards import DashboardRow
from monobase_constructs.values.panels import Panel, PanelQuery, StatPanel, TimeSeriesPanel

KINDS = st.tuples(st.sampled_from([StatPanel, TimeSeriesPanel]), st.integers(3, 24))


def row(number: int, kinds: list[tuple[type[Panel], int]]) -> DashboardRow:
    made = [
        kind(f"Panel {place}", asks="Is it?", good="0.", queries=[PanelQuery("up")], width=width)  # type: ignore[call-arg]
        for place, (kind, width) in enumerate(kinds)
    ]
    return DashboardRow(f"Row {number}", panels=made)


def cells(place: Place) -> set[tuple[int, int]]:
    return {(x, y) for x in range(place.x, place.x + place.width) for y in range(place.y, place.y + place.height)}


@given(st.lists(st.lists(KINDS, min_size=1, max_size=12), min_size=1, max_size=4))
def test_every_cell_is_taken_once(shape: list[list[tuple[type[Panel], int]]]) -> None:
    rows = [row(number, kinds) for number, kinds in enumerate(shape)]
    found = list(placed(rows))
    assert [item for item, _, _ in found] == [item for each in rows for item in (each, *each.panels)]
    taken = [cell for _, _, place in found for cell in cells(place)]
    bottom = max(place.y + place.height for _, _, place in found)
    assert sorted(taken) == sorted((x, y) for x in range(COLUMNS) for y in range(bottom))


@given(st.lists(KINDS, min_size=1, max_size=12))
def test_no_panel_is_narrower_than_it_wants_to_be(kinds: list[tuple[type[Panel], int]]) -> None:
    for item, _, place in placed([row(0, kinds)]):
        if isinstance(item, Panel):
            assert item.width <= place.width
            assert place.height >= item.HEIGHT
