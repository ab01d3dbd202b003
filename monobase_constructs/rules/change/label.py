"""The labels of changes, from harmless to harmful."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from monobase_constructs.rules.subject import Subject


class Label(IntEnum):
    """What happens when Argo CD applies a change."""

    SAFE = 0
    """Nothing that runs is touched, or it takes the change up while it runs."""
    RESTARTS = 1
    """Pods are replaced or stopped, by the strategy of their workload."""
    RECREATES = 2
    """An object is deleted, and made anew or not at all; it holds no data."""
    BY_HAND = 3
    """The sync does not get through, or stays without effect, until a person does something."""
    DESTROYS = 4
    """Data is deleted, becomes unreadable, or loses what protects it from deletion."""

    @property
    def needs_consent(self) -> bool:
        """Whether synth refuses the change unless code consents to it."""
        return self >= Label.BY_HAND

    def __str__(self) -> str:
        return _TOLD[self]


_TOLD = {
    Label.SAFE: "safe",
    Label.RESTARTS: "restarts pods",
    Label.RECREATES: "recreates",
    Label.BY_HAND: "needs a hand",
    Label.DESTROYS: "destroys data",
}


@dataclass(frozen=True)
class Detail:
    """One field that differs, and its values as text."""

    path: str
    was: str
    becomes: str

    def __str__(self) -> str:
        return f"{self.path}: {self.was} -> {self.becomes}"


@dataclass(frozen=True, eq=False)
class Effect:
    """One change of one object.

    subject: as it will be; of what is removed, as it was. change: "added", "removed", "renamed", "moved", "replaced",
    "opens", "closes", a host, or the path of the field. details: what differs in that field. line: what follows from
    it. namespace: the one that goes with all that is in it, also with this object.
    """

    label: Label
    subject: Subject
    change: str
    details: tuple[Detail, ...] = ()
    line: str = ""
    namespace: str | None = None

    def __str__(self) -> str:
        told = ", ".join(map(str, self.details)) or self.change
        return f"{told}: {self.line}" if self.line else told
