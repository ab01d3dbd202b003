"""Sets as spans behave as sets do."""

from __future__ import annotations

import ipaddress

from hypothesis import given, strategies as st

from monobase_constructs.rules.reachability.addresses import address_block, blocks
from monobase_constructs.rules.reachability.sides import difference
from monobase_constructs.rules.reachability.spans import Spans

NUMBERS = range(13)
spans = st.lists(st.tuples(st.sampled_from(["TCP", "UDP"]), st.sampled_from(NUMBERS), st.sampled_from(NUMBERS)))


def members(made: Spans) -> set[tuple[str, int]]:
    return {(kind, number) for kind, first, last in made.spans for number in range(first, last + 1)}


@given(spans, spans)
def test_they_are_sets(one: list[tuple[str, int, int]], other: list[tuple[str, int, int]]) -> None:
    mine, theirs = Spans.of(one), Spans.of(other)
    assert members(mine) == {(kind, each) for kind, first, last in one for each in range(first, last + 1)}
    assert members(mine | theirs) == members(mine) | members(theirs)
    assert members(mine & theirs) == members(mine) & members(theirs)
    assert members(mine - theirs) == members(mine) - members(theirs)
    assert all((each in mine) == (each in members(mine)) for each in members(theirs))
    assert bool(mine) == bool(members(mine))


@given(spans, spans)
def test_equal_sets_are_written_alike(one: list[tuple[str, int, int]], other: list[tuple[str, int, int]]) -> None:
    mine, theirs = Spans.of(one), Spans.of(other)
    assert (mine == theirs) == (members(mine) == members(theirs))


cells = st.lists(st.tuples(spans.map(Spans.of), spans.map(Spans.of)), max_size=4)


@given(cells, cells)
def test_a_difference_of_cells_is_one_of_pairs(
    one: list[tuple[Spans, Spans]], other: list[tuple[Spans, Spans]]
) -> None:
    def pairs(made: list[tuple[Spans, Spans]]) -> set[object]:
        return {(address, port) for where, on in made for address in members(where) for port in members(on)}

    assert pairs(difference(one, other)) == pairs(one) - pairs(other)


@given(st.integers(0, 2**32 - 1), st.integers(8, 28), st.lists(st.tuples(st.integers(0, 2**20), st.integers(1, 4))))
def test_a_block_without_exceptions_is_what_is_left(base: int, size: int, cut: list[tuple[int, int]]) -> None:
    whole = ipaddress.ip_network((base, size), strict=False)
    inner = {
        ipaddress.ip_network((int(whole.network_address) + offset % whole.num_addresses, size + longer), strict=False)
        for offset, longer in cut
    }
    made = address_block(str(whole), tuple(sorted(map(str, inner))), "")
    left = [ipaddress.ip_network(each) for each in blocks(made)]
    out = list(ipaddress.collapse_addresses(inner))
    assert sum(each.num_addresses for each in left) == whole.num_addresses - sum(each.num_addresses for each in out)
    assert all(each.subnet_of(whole) and not any(each.overlaps(hole) for hole in out) for each in left)
