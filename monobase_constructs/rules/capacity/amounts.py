"""What pods ask for together, and what one pod asks for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from monobase_constructs.rules.reachability.written import inner, listed
from monobase_constructs.rules.subject import Document
from monobase_constructs.values.quantities import whole

QUOTAS = {
    "pods": ("pods", "count/pods"),
    "cpu": ("requests.cpu", "cpu"),
    "memory": ("requests.memory", "memory"),
    "memory_limit": ("limits.memory",),
    "disk": ("requests.ephemeral-storage", "ephemeral-storage"),
    "disk_limit": ("limits.ephemeral-storage",),
    "claims": ("persistentvolumeclaims", "count/persistentvolumeclaims"),
    "storage": ("requests.storage",),
}
"""By the name of the amount, what a ResourceQuota calls it."""


@dataclass(frozen=True)
class Amounts:
    """Pods, what they ask for and may use at most, and the volumes that they claim.

    cpu: thousandths of processors. memory, memory_limit, disk (scratch space on nodes), disk_limit and storage (of
    volumes): bytes. Of processors nothing has a limit that is worth summing: pods may use what is idle.
    """

    pods: int = 0
    cpu: int = 0
    memory: int = 0
    memory_limit: int = 0
    disk: int = 0
    disk_limit: int = 0
    claims: int = 0
    storage: int = 0

    def __add__(self, other: Amounts) -> Amounts:
        """Both together."""
        return Amounts(**{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)})

    def __mul__(self, times: int) -> Amounts:
        """So many of it."""
        return Amounts(**{each.name: getattr(self, each.name) * times for each in fields(self)})


def total(amounts: Iterable[Amounts]) -> Amounts:
    """All together."""
    return sum(amounts, Amounts())


def of_container(resources: Document, usual: Document) -> Amounts:
    """What one container asks for; `usual` are the defaults of the LimitRange of its namespace."""
    requests: dict[str, Any] = inner(resources, "requests")
    limits: dict[str, Any] = {**inner(usual, "default"), **inner(resources, "limits")}
    # The API server takes a limit for the request where only that is written, before any LimitRange.
    asked = {**inner(usual, "defaultRequest"), **inner(resources, "limits"), **requests}
    return Amounts(
        cpu=whole(asked.get("cpu"), per=1000),
        memory=whole(asked.get("memory")),
        memory_limit=whole(limits.get("memory")),
        disk=whole(asked.get("ephemeral-storage")),
        disk_limit=whole(limits.get("ephemeral-storage")),
    )


def of_pod(spec: Document, usual: Document) -> Amounts:
    """What a pod asks for, as the scheduler reckons it: first boot containers run before the others, one by one."""
    beside = Amounts()
    boot = Amounts()
    for each in listed(spec, "initContainers"):
        asked = of_container(each.get("resources") or {}, usual)
        if each.get("restartPolicy") == "Always":
            beside += asked
        else:
            boot = _larger(boot, beside + asked)
    together = beside + total(of_container(each.get("resources") or {}, usual) for each in listed(spec, "containers"))
    overhead = of_container({"requests": inner(spec, "overhead")}, {})
    return _larger(boot, together) + overhead + Amounts(pods=1)


def of_claim(spec: Document) -> Amounts:
    """What one claim asks for."""
    requests: dict[str, Any] = inner(spec, "resources", "requests")
    return Amounts(claims=1, storage=whole(requests.get("storage")))


def _larger(one: Amounts, other: Amounts) -> Amounts:
    return Amounts(**{each.name: max(getattr(one, each.name), getattr(other, each.name)) for each in fields(one)})
