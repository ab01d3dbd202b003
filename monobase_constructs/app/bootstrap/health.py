"""How far Argo CD has come, wave by wave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

DONE = ("Synced", "Healthy")


@dataclass(frozen=True)
class Progress:
    """An Application: its wave, how it is, and what it waits for, as far as it says."""

    wave: int
    name: str
    synced: str
    health: str
    message: str = ""

    @property
    def done(self) -> bool:
        """Whether the wave need not wait for it any longer."""
        return (self.synced, self.health) == DONE

    def __str__(self) -> str:
        said = f": {self.message}" if self.message and not self.done else ""
        return f"wave {self.wave:>3}  {self.name}: {self.synced}, {self.health}{said}"


def progress(waves: Mapping[str, int], applications: Iterable[dict[str, Any]]) -> Iterator[Progress]:
    """Every Application of `waves`, also those that the cluster does not have yet, in the order of the waves."""
    there = {each["metadata"]["name"]: each.get("status", {}) for each in applications}
    for name, wave in sorted(waves.items(), key=lambda item: (item[1], item[0])):
        status = there.get(name)
        yield _of(wave, name, status) if status is not None else Progress(wave, name, "not there yet", "Missing")


def _of(wave: int, name: str, status: dict[str, Any]) -> Progress:
    synced, health = status.get("sync", {}).get("status", "Unknown"), status.get("health", {})
    return Progress(wave, name, synced, health.get("status", "Unknown"), " ".join(_said(status, health).split()))


def _said(status: dict[str, Any], health: dict[str, str]) -> str:
    """Why it is not done: an error first, then what the sync waits for."""
    conditions: list[dict[str, str]] = status.get("conditions", [])
    errors = [each["message"] for each in conditions if each["type"].endswith("Error")]
    operation: dict[str, str] = status.get("operationState", {})
    unfinished = operation.get("message", "") if operation.get("phase") != "Succeeded" else ""
    return next(iter(errors), "") or unfinished or health.get("message", "")
