"""Whether nodes hold pods: a placement in which every pod has a node, found as a careful scheduler might find it."""

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
    """What a node has left."""

    def __init__(self, node: Node) -> None:
        self.node, self.cpu, self.memory, self.pods = node, node.cpu, node.memory, PODS_OF_A_NODE

    def holds(self, workload: Workload) -> bool:
        asked = workload.pod
        return self.cpu >= asked.cpu and self.memory >= asked.memory and self.pods >= 1

    def take(self, workload: Workload) -> None:
        self.cpu -= workload.pod.cpu
        self.memory -= workload.pod.memory
        self.pods -= 1


def unplaced(nodes: Sequence[Node], workloads: Iterable[Workload], pods: Callable[[Workload], int]) -> list[Unplaced]:
    """The pods that no node is left for, if those of each workload are placed anew.

    Those that must be kept apart are placed first, then the others, each time the largest first. Where several nodes
    would do, the next pod goes where its workload has the fewest in the zone, then to the zone and the node with most
    left. That no placement is found is no proof that there is none, but then it is tight.
    """
    rooms = [_Room(node) for node in nodes]
    left: list[Unplaced] = []
    for workload, wanted in sorted(((each, pods(each)) for each in workloads), key=_first):
        placed = _placed(rooms, workload, wanted)
        if placed < wanted:
            left.append(Unplaced(workload, wanted - placed))
    return left


def _first(wanted: tuple[Workload, int]) -> tuple[object, ...]:
    workload, pods = wanted
    bound = pods > 1 and any(each.required for each in workload.apart)
    return not bound, -workload.pod.memory, -workload.pod.cpu, str(workload.subject)


def _placed(rooms: list[_Room], workload: Workload, wanted: int) -> int:
    allowed = [room for room in rooms if room.node.takes(workload.selector, workload.tolerations)]
    hosts: Counter[str] = Counter({room.node.name: 0 for room in allowed})
    zones: Counter[str] = Counter({room.node.zone: 0 for room in allowed})
    must = [each for each in workload.apart if each.required]
    left: Counter[str] = Counter()
    for room in allowed:
        left[room.node.zone] += room.memory

    def rank(room: _Room) -> tuple[int, ...]:
        zone = room.node.zone
        return zones[zone], -left[zone], hosts[room.node.name], -room.memory, -room.cpu

    for number in range(wanted):
        fitting = [room for room in allowed if room.holds(workload) and _apart(room, must, hosts, zones)]
        if not fitting:
            return number
        best = min(fitting, key=rank)
        best.take(workload)
        left[best.node.zone] -= workload.pod.memory
        hosts[best.node.name] += 1
        zones[best.node.zone] += 1
    return wanted


def _apart(room: _Room, must: Sequence[Apart], hosts: Counter[str], zones: Counter[str]) -> bool:
    for each in must:
        here, all_ = (room.node.name, hosts) if each.topology == HOST else (room.node.zone, zones)
        if all_[here] + 1 > (1 if each.skew is None else min(all_.values()) + each.skew):
            return False
    return True
