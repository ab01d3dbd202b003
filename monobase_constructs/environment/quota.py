"""Quota and limits of a namespace, computed from what runs in it at full scale."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from monobase_constructs.environment.footprint import Footprint
from monobase_constructs.objects.serialize import quantity
from monobase_constructs.objects.structs import k8s
from monobase_constructs.values.text import Cpu, Size

HEADROOM_PERCENT = 20
"""For what nobody declared: jobs of operators, a pod that is still shutting down (docs/adr/0007-two-planes.md)."""


def resource_quota(footprints: Iterable[Footprint]) -> k8s.ResourceQuotaSpec:
    """What the namespace may take: everything at full scale with surge, a fifth more, and no load balancers.

    Processor limits have no quota: workloads carry none, and a quota would refuse their pods.
    """
    total = reduce(Footprint.__add__, footprints, Footprint())
    hard = {
        "pods": str(_roomy(total.pods) + 2),
        "requests.cpu": Cpu.of_millis(_up(_roomy(total.cpu), 100)),
        "requests.memory": _size(total.memory),
        "limits.memory": _size(total.memory_limit),
        "requests.ephemeral-storage": _size(total.disk),
        "limits.ephemeral-storage": _size(total.disk_limit),
        "persistentvolumeclaims": str(total.claims),
        "requests.storage": _size(total.storage),
        "services.loadbalancers": "0",
        "services.nodeports": "0",
    }
    return k8s.ResourceQuotaSpec(hard={name: quantity(amount) for name, amount in hard.items()})


def limit_range() -> k8s.LimitRangeSpec:
    """What a container gets that asks for nothing: some operators' helpers do, and the quota demands numbers."""
    return k8s.LimitRangeSpec(
        limits=[
            k8s.LimitRangeItem(
                type="Container",
                default={"memory": quantity("512Mi"), "ephemeral-storage": quantity("1Gi")},
                default_request={
                    "cpu": quantity("50m"),
                    "memory": quantity("128Mi"),
                    "ephemeral-storage": quantity("128Mi"),
                },
            )
        ]
    )


def _roomy(amount: int) -> int:
    return -(-amount * (100 + HEADROOM_PERCENT) // 100)


def _up(amount: int, step: int) -> int:
    return -(-amount // step) * step


def _size(amount: int) -> str:
    return Size.of_bytes(_up(_roomy(amount), 2**28))  # in steps of 256Mi, so that small changes stay out of the diff
