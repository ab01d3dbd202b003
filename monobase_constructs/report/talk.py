"""Who can talk to whom in one environment, a row for each two ends: a new connection is one new line of a diff."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from monobase_constructs.report.matrix import ClusterReach
from monobase_constructs.report.matrix_table import SHUT, environment_table


@dataclass(frozen=True)
class Talk:
    """That `source` can open connections to `target`, on which ports."""

    source: str
    target: str
    ports: str


def talks(reach: ClusterReach, namespace: str) -> Iterator[Talk]:
    """The cells of the environment's matrix in which something is open."""
    table = environment_table(reach, namespace)
    for source, *cells in table.rows:
        yield from (Talk(source, to, cell) for to, cell in zip(table.head[1:], cells, strict=True) if cell != SHUT)


def reached_from(reach: ClusterReach, namespace: str) -> list[str]:
    """Other environments that can reach into this one."""
    return sorted({each.source for each in reach.open_crossings if each.target == namespace})
