"""The arithmetic of erasure coding, over every layout from 4 to 16 nodes and every one that is impossible."""

from __future__ import annotations

import pytest

from monobase_constructs.data.minio.erasure import Layout, bad_nodes, bad_parity

GIB = 2**30

# Nodes, parity: data, usable of 100 GiB drives, write quorum, nodes that can be lost for reading and for writing.
TABLE = {
    (4, 2): (2, 200, 3, 2, 1),
    (5, 2): (3, 300, 3, 2, 2),
    (6, 2): (4, 400, 4, 2, 2),
    (6, 3): (3, 300, 4, 3, 2),
    (7, 2): (5, 500, 5, 2, 2),
    (7, 3): (4, 400, 4, 3, 3),
    (8, 2): (6, 600, 6, 2, 2),
    (8, 3): (5, 500, 5, 3, 3),
    (8, 4): (4, 400, 5, 4, 3),
    (9, 2): (7, 700, 7, 2, 2),
    (9, 3): (6, 600, 6, 3, 3),
    (9, 4): (5, 500, 5, 4, 4),
    (10, 2): (8, 800, 8, 2, 2),
    (10, 3): (7, 700, 7, 3, 3),
    (10, 4): (6, 600, 6, 4, 4),
    (10, 5): (5, 500, 6, 5, 4),
    (11, 2): (9, 900, 9, 2, 2),
    (11, 3): (8, 800, 8, 3, 3),
    (11, 4): (7, 700, 7, 4, 4),
    (11, 5): (6, 600, 6, 5, 5),
    (12, 2): (10, 1000, 10, 2, 2),
    (12, 3): (9, 900, 9, 3, 3),
    (12, 4): (8, 800, 8, 4, 4),
    (12, 5): (7, 700, 7, 5, 5),
    (12, 6): (6, 600, 7, 6, 5),
    (13, 2): (11, 1100, 11, 2, 2),
    (13, 3): (10, 1000, 10, 3, 3),
    (13, 4): (9, 900, 9, 4, 4),
    (13, 5): (8, 800, 8, 5, 5),
    (13, 6): (7, 700, 7, 6, 6),
    (14, 2): (12, 1200, 12, 2, 2),
    (14, 3): (11, 1100, 11, 3, 3),
    (14, 4): (10, 1000, 10, 4, 4),
    (14, 5): (9, 900, 9, 5, 5),
    (14, 6): (8, 800, 8, 6, 6),
    (14, 7): (7, 700, 8, 7, 6),
    (15, 2): (13, 1300, 13, 2, 2),
    (15, 3): (12, 1200, 12, 3, 3),
    (15, 4): (11, 1100, 11, 4, 4),
    (15, 5): (10, 1000, 10, 5, 5),
    (15, 6): (9, 900, 9, 6, 6),
    (15, 7): (8, 800, 8, 7, 7),
    (16, 2): (14, 1400, 14, 2, 2),
    (16, 3): (13, 1300, 13, 3, 3),
    (16, 4): (12, 1200, 12, 4, 4),
    (16, 5): (11, 1100, 11, 5, 5),
    (16, 6): (10, 1000, 10, 6, 6),
    (16, 7): (9, 900, 9, 7, 7),
    (16, 8): (8, 800, 9, 8, 7),
}


def test_the_table_holds_every_possible_layout() -> None:
    possible = {
        (nodes, parity)
        for nodes in range(20)
        for parity in range(20)
        if not [*bad_nodes(nodes), *bad_parity(nodes, parity)]
    }
    assert possible == set(TABLE)


@pytest.mark.parametrize(("nodes", "parity"), TABLE, ids=lambda number: str(number))
def test_a_layout(nodes: int, parity: int) -> None:
    layout = Layout(nodes, parity, 100 * GIB)
    assert (layout.set_size, layout.sets) == (nodes, 1)
    assert (
        layout.data,
        layout.usable_bytes // GIB,
        layout.write_quorum,
        layout.read_tolerance,
        layout.write_tolerance,
    ) == TABLE[nodes, parity]


def test_the_layout_of_the_architecture() -> None:
    assert str(Layout(6, 2, 250 * GIB)) == (
        "6 drives, EC:2: 4 data + 2 parity, 1000Gi of 1500Gi usable, 2 nodes can be lost for reading and 2 for writing"
    )


@pytest.mark.parametrize(
    ("nodes", "said"),
    [
        (-1, "nodes: got -1; allowed: 4 to 16; EC:2 needs 2 data + 2 parity drives, one on each node"),
        (3, "nodes: got 3; allowed: 4 to 16; EC:2 needs 2 data + 2 parity drives, one on each node"),
        (
            17,
            "nodes: got 17; allowed: 4 to 16; 17 drives make no sets, for no size from 2 to 16 divides it: "
            "add a pool instead, pools=[Pool(...), Pool(...)]",
        ),
        (
            20,
            "nodes: got 20; allowed: 4 to 16; 20 drives make 2 sets of 10: add a pool instead, "
            "pools=[Pool(...), Pool(...)]",
        ),
    ],
)
def test_impossible_nodes(nodes: int, said: str) -> None:
    assert [str(each) for each in bad_nodes(nodes)] == [said]


@pytest.mark.parametrize("nodes", range(4, 17))
def test_impossible_parities(nodes: int) -> None:
    for parity in (*range(-1, 2), *range(nodes // 2 + 1, nodes + 2)):
        (told,) = bad_parity(nodes, parity)
        assert str(told).startswith(f"parity: got {parity}; allowed: 2 to {nodes // 2} on {nodes} nodes; ")
