"""What a workload takes at full scale; the quota of a namespace is the sum, with room to move."""

from __future__ import annotations

from dataclasses import dataclass

from monobase_constructs.values.resources import Resources
from monobase_constructs.values.text import Cpu, Size


@dataclass(frozen=True)
class Footprint:
    """Pods at full scale with surge, what they ask for and may use together (thousandths of processors, bytes).

    draining: those of the pods that have stopped taking work and are about to end.
    """

    pods: int = 0
    draining: int = 0
    cpu: int = 0
    memory: int = 0
    memory_limit: int = 0
    disk: int = 0
    disk_limit: int = 0
    claims: int = 0
    storage: int = 0

    @classmethod
    def of_pods(cls, count: int, resources: Resources, draining: int = 0) -> Footprint:
        """So many pods of one container each, those among them that drain included."""
        memory, disk = Size.of(resources.memory).amount, Size.of(resources.disk).amount
        return cls(
            pods=count,
            draining=draining,
            cpu=count * Cpu.of(resources.cpu).millis,
            memory=count * memory,
            memory_limit=count * Size.of(resources.memory_limit or resources.memory).amount,
            disk=count * disk,
            disk_limit=count * Size.of(resources.disk_limit or resources.disk).amount,
        )

    @property
    def working(self) -> int:
        """The pods that work at the same time."""
        return self.pods - self.draining

    @classmethod
    def of_volume(cls, size: str) -> Footprint:
        """One claim of so much storage."""
        return cls(claims=1, storage=Size.of(size).amount)

    def __add__(self, other: Footprint) -> Footprint:
        """Both together."""
        return Footprint(**{name: getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__})
