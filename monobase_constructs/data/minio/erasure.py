"""The arithmetic of erasure coding: what a pool of drives holds, and how many it can lose.

MinIO groups the drives of a pool into sets of 2 to 16, all of one size, and cuts each object into as many shards as
a set has drives: some of data, the others of parity. Any `data` shards make the object whole again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Size

FEWEST, MOST = 4, 16
"""Nodes of a pool: with fewer than 4 no parity of 2 is possible, and with more than 16 there is more than one set."""
LEAST_PARITY = 2
"""With 1 a node that is down for maintenance would leave nothing to lose."""


@dataclass(frozen=True)
class Layout:
    """A pool of `drives`, each of so many bytes, one on each node."""

    drives: int
    parity: int
    drive_bytes: int

    @property
    def set_size(self) -> int:
        """The drives of a set: as many as possible, at most 16."""
        return max((size for size in range(2, MOST + 1) if self.drives % size == 0), default=0)

    @property
    def sets(self) -> int:
        """How many sets there are."""
        return self.drives // self.set_size

    @property
    def data(self) -> int:
        """The shards of data of each object."""
        return self.set_size - self.parity

    @property
    def raw_bytes(self) -> int:
        """What all drives hold together."""
        return self.drives * self.drive_bytes

    @property
    def usable_bytes(self) -> int:
        """What is left for objects, before what the file system takes."""
        return self.raw_bytes * self.data // self.set_size

    @property
    def read_quorum(self) -> int:
        """How many drives of a set must answer for reading."""
        return self.data

    @property
    def write_quorum(self) -> int:
        """How many for writing: one more where data and parity are equal, so that two halves never both accept."""
        return self.data + 1 if self.data == self.parity else self.data

    @property
    def read_tolerance(self) -> int:
        """How many nodes can be lost and everything still be read."""
        return self.set_size - self.read_quorum

    @property
    def write_tolerance(self) -> int:
        """How many nodes can be lost and everything still be written."""
        return self.set_size - self.write_quorum

    def __str__(self) -> str:
        usable, raw = Size.of_bytes(self.usable_bytes), Size.of_bytes(self.raw_bytes)
        return (
            f"{self.drives} drives, EC:{self.parity}: {self.data} data + {self.parity} parity, "
            f"{usable} of {raw} usable, "
            f"{self.read_tolerance} nodes can be lost for reading and {self.write_tolerance} for writing"
        )


def bad_nodes(nodes: int) -> Iterator[Invalid]:
    """Why a pool of so many nodes is impossible."""
    if nodes < FEWEST:
        why = f"EC:{LEAST_PARITY} needs {LEAST_PARITY} data + {LEAST_PARITY} parity drives, one on each node"
        yield Invalid("nodes", nodes, f"{FEWEST} to {MOST}", why)
    elif nodes > MOST:
        size = Layout(nodes, LEAST_PARITY, 0).set_size
        sets = f"{nodes // size} sets of {size}" if size else "no sets, for no size from 2 to 16 divides it"
        why = f"{nodes} drives make {sets}: add a pool instead, pools=[Pool(...), Pool(...)]"
        yield Invalid("nodes", nodes, f"{FEWEST} to {MOST}", why)


def bad_parity(nodes: int, parity: int) -> Iterator[Invalid]:
    """Why this parity is impossible or careless on a pool of so many nodes."""
    allowed = f"{LEAST_PARITY} to {nodes // 2} on {nodes} nodes"
    if parity < LEAST_PARITY:
        left = f"EC:{parity} survives the loss of {max(parity, 0)} of {nodes} nodes, and an update takes one away"
        yield Invalid("parity", parity, allowed, left)
    elif parity > nodes // 2:
        sum_ = f"{nodes} drives - {parity} parity = {max(nodes - parity, 0)} data, and parity is never more than data"
        yield Invalid("parity", parity, allowed, sum_)
