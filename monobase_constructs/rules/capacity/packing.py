"""Whether nodes hold pods, placed one by one as the scheduler of Kubernetes does it, and not as well as one could."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from monobase_constructs.rules.capacity.workload import HOST, Apart, Workload
from monobase_constructs.rules.nodes import PODS_OF_A_NODE, Node


@dataclass(frozen=True)
class Unplaced:
    """Pods of a workload for which no node is left."""

    workload: Workload
    pods: int


class _Room:
    """What a node has left, and what it has in all."""

    def __init__(self, node: Node) -> None:
        self.node, self.all_cpu, self.all_memory = node, node.cpu, node.memory
        self.cpu, self.memory, self.pods = self.all_cpu, self.all_memory, PODS_OF_A_NODE

    def holds(self, workload: Workload) -> bool:
        asked = workload.pod
        return self.cpu >= asked.cpu and self.memory >= asked.memory and self.pods >= 1

    def score(self, workload: Workload) -> float:
        """How gladly the scheduler places the pod here: where most is left, and as much of both.

        LeastAllocated and BalancedAllocation, which weigh 1 each of its usual weights; spreading weighs 2.
        """
        cpu = (self.cpu - workload.pod.cpu) / self.all_cpu
        memory = (self.memory - workload.pod.memory) / self.all_memory
        return (cpu + memory) / 2 + 1 - abs(cpu - memory) / 2

    def take(self, workload: Workload) -> None:
        self.cpu -= workload.pod.cpu
        self.memory -= workload.pod.memory
        self.pods -= 1


def unplaced(
    nodes: Sequence[Node],
    workloads: Iterable[Workload],
    pods: Callable[[Workload], int],
    priority: Callable[[Workload], int] = lambda _: 0,
) -> list[Unplaced]:
    """The pods that no node is left for, if those of each workload are placed anew.

    The scheduler takes those of the highest priority first, and lets them push out others. Of one priority they come as
    they come: so it is tried with the smallest first, which wear out every node alike until none is left for a large
    one, and with the largest first.
    """
    wanted = [(each, pods(each)) for each in workloads]
    for sign in (1, -1):
        rooms = [_Room(node) for node in nodes]
        left: list[Unplaced] = []
        for workload, many in sorted(wanted, key=lambda each: _order(each[0], sign, priority)):
            if (placed := _placed(rooms, workload, many)) < many:
                left.append(Unplaced(workload, many - placed))
        if left:
            return left
    return []


def _order(workload: Workload, sign: int, priority: Callable[[Workload], int]) -> tuple[object, ...]:
    asked = workload.pod
    return -priority(workload), sign * asked.memory, sign * asked.cpu, str(workload.subject)


def _placed(rooms: Sequence[_Room], workload: Workload, wanted: int) -> int:
    """How many of its pods find a node."""
    pools = {id(room.node.pool): room.node for room in rooms}
    inside = {pool for pool, one in pools.items() if one.takes(workload.selector, workload.tolerations)}
    allowed = [room for room in rooms if id(room.node.pool) in inside]
    hosts: Counter[str] = Counter({room.node.name: 0 for room in allowed})
    zones: Counter[str] = Counter({room.node.zone: 0 for room in allowed})
    must = [each for each in workload.apart if each.required]
    spread = 2 / (wanted or 1)
    fitting = {room: room.score(workload) for room in allowed if room.holds(workload)}
    for number in range(wanted):
        best, most = None, 0.0
        for room, alone in fitting.items():
            score = alone - spread * (zones[room.node.zone] + hosts[room.node.name])
            if (best is None or score > most) and (not must or _apart(room, must, hosts, zones)):
                best, most = room, score
        if best is None:
            return number
        best.take(workload)
        hosts[best.node.name] += 1
        zones[best.node.zone] += 1
        if best.holds(workload):
            fitting[best] = best.score(workload)
        else:
            del fitting[best]
    return wanted


def _apart(room: _Room, must: Sequence[Apart], hosts: Counter[str], zones: Counter[str]) -> bool:
    for each in must:
        here, all_ = (room.node.name, hosts) if each.topology == HOST else (room.node.zone, zones)
        if all_[here] + 1 > (1 if each.skew is None else min(all_.values()) + each.skew):
            return False
    return True
