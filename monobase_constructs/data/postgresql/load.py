"""How many connections come of all users at full scale, and how many a cluster and its pooler take."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from monobase_constructs.data.postgresql.access import Login
from monobase_constructs.data.postgresql.parameters import OPERATOR_CONNECTIONS, Sizing
from monobase_constructs.values.postgres import Pooler
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Size

GIBI = 2**30
MOST_MEMORY = 512 * GIBI
"""Up to which more memory is a remedy for more connections."""


@dataclass(frozen=True)
class Crowd:
    """Users that open connections to the same place, and how many pods each has at full scale."""

    logins: list[tuple[Login, int]]

    @property
    def total(self) -> int:
        """All their connections."""
        return sum(pods * login.connections for login, pods in self.logins)

    @property
    def told(self) -> list[str]:
        """The arithmetic for a message."""
        return [f"{login.user} {pods} pods x {login.connections}" for login, pods in self.logins]

    def share(self, connections: int) -> int | None:
        """How many of so many one pod can have, if all open equally many."""
        if len({login.connections for login, _ in self.logins}) != 1:
            return None
        return max(0, connections) // sum(pods for _, pods in self.logins) or None


@dataclass(frozen=True)
class Load:
    """The connections of all users, against what the cluster takes."""

    logins: Iterable[Login]
    pods_of: Callable[[str], int]
    sizing: Sizing
    pooler: Pooler | None

    def mistakes(self) -> Iterator[Invalid]:
        """Where there are more than it takes; without any user there is no use for it."""
        usual, direct, read = (self._crowd(way) for way in ("usual", "direct", "read"))
        if not (usual.logins or direct.logins or read.logins):
            remedy = "name it in the uses=[...] of a workload, or take it away"
            yield Invalid("uses", "nobody", "a database that somebody uses", remedy)
        if self.pooler is None:
            pooler = "pooler=Pooler() if nothing of a session outlives a transaction"
            yield from self._beyond(Crowd([*usual.logins, *direct.logins]), "the primary", pooler)
        else:
            yield from self._through(usual, direct, self.pooler)
        yield from self._beyond(read, "one standby, when no other is left", None)

    def _crowd(self, way: str) -> Crowd:
        return Crowd([(login, self.pods_of(login.user)) for login in self.logins if login.way == way])

    def _through(self, usual: Crowd, direct: Crowd, pooler: Pooler) -> Iterator[Invalid]:
        """The pooler stands between: what it opens to the primary, and what it takes from its clients."""
        pairs = len({(login.role, login.database) for login, _ in usual.logins})
        pods = pooler.instances + 1
        roles = f" x {pairs} roles and databases" if pairs > 1 else ""
        lent, told = pods * pooler.size * pairs, f"pooler {pods} pods x {pooler.size}{roles}"
        size = max(0, self.sizing.usable_connections - direct.total) // (pods * pairs) if pairs else 0
        fewer = f"Pooler(size={size})" if size else None
        yield from self._beyond(direct, "the primary", fewer, lent, [told] if pairs else [])
        left = max(1, pooler.instances - 1)
        clients = left * pooler.clients
        if usual.total > clients:
            allowed = f"at most {clients}: {left} of its pods x {pooler.clients} clients, when one is away"
            remedy = f"write Pooler(clients={-(-usual.total // left)}), or more instances"
            yield Invalid("pooler", f"{' + '.join(usual.told)} = {usual.total}", allowed, remedy)
        if pooler.mode == "session":
            yield from self._whole_sessions(usual, pooler, left)

    def _whole_sessions(self, usual: Crowd, pooler: Pooler, left: int) -> Iterator[Invalid]:
        """In this mode a client keeps its connection of the server, and those beyond wait for one in vain."""
        for pair in sorted({(login.role, login.database) for login, _ in usual.logins}):
            crowd = Crowd([each for each in usual.logins if (each[0].role, each[0].database) == pair])
            if crowd.total > left * pooler.size:
                allowed = f"at most {left * pooler.size}: {left} of its pods x size {pooler.size}, when one is away"
                remedy = 'each session keeps a connection: write Pooler(size=...), or mode="transaction"'
                yield Invalid("pooler", f"{' + '.join(crowd.told)} = {crowd.total}", allowed, remedy)

    def _beyond(
        self, crowd: Crowd, where: str, pooler: str | None, lent: int = 0, told: list[str] | None = None
    ) -> Iterator[Invalid]:
        usable, total = self.sizing.usable_connections, crowd.total + lent
        if total <= usable:
            return
        allowed = (
            f"at most {usable} on {where}: max_connections {self.sizing.max_connections}, "
            f"less {OPERATOR_CONNECTIONS} for the operator"
        )
        share = crowd.share(usable - lent) if crowd.logins else None
        remedies = [f"connections={share}"] if share else []
        remedies += [pooler] if pooler is not None else []
        remedies += self._larger(total)
        arithmetic = f"{' + '.join([*crowd.told, *(told or [])])} = {total}"
        yield Invalid("connections", arithmetic, allowed, f"write {', or '.join(remedies)}" if remedies else "")

    def _larger(self, total: int) -> Iterator[str]:
        """The settings, and the memory if need be, with which the cluster takes as many; up to what a node may have."""
        needed = total + OPERATOR_CONNECTIONS
        written = f'settings={{"max_connections": {needed}}}'
        larger = replace(self.sizing, settings={**self.sizing.settings, "max_connections": needed})
        for memory in (self.sizing.memory, *range((self.sizing.memory // GIBI + 1) * GIBI, MOST_MEMORY + 1, GIBI)):
            if not any(replace(larger, memory=memory).mistakes()):
                more = f'memory="{Size.of_bytes(memory)}" and ' if memory > self.sizing.memory else ""
                yield more + written
                return
