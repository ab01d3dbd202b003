"""What all operators are given alike."""

from __future__ import annotations

from collections.abc import Mapping

PRIORITY = "monobase-platform"
"""Above all tenants: without operators nothing fails over, nothing is renewed."""


def resources(cpu: str, memory: str) -> Mapping[str, object]:
    """What a pod asks for, and the memory that it never exceeds; it may always use idle processors."""
    return {"requests": {"cpu": cpu, "memory": memory}, "limits": {"memory": memory}}
