"""What was found, for docs/reference/control-plane.md: written to results.json beside this file by a whole run."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("results.json")


@dataclass
class Results:
    """Figures by who was asked."""

    found: dict[str, dict[str, Any]] = field(default_factory=dict)

    def say(self, who: str, **figures: Any) -> None:
        """Note figures; those of an earlier test of the same run stay."""
        self.found.setdefault(who, {}).update(figures)

    def write(self) -> None:
        """Replace what was known of those who were asked, and of older releases of the same minor version."""
        known = json.loads(FILE.read_text()) if FILE.exists() else {}
        asked = {_minor(who) for who in self.found}
        today = f"{datetime.now(UTC):%Y-%m-%d}"
        new = {who: {**figures, "on": today} for who, figures in self.found.items()}
        kept = {who: figures for who, figures in known.items() if _minor(who) not in asked}
        FILE.write_text(json.dumps({**kept, **new}, indent=1, sort_keys=True) + "\n")


def _minor(who: str) -> str:
    """As in kube-apiserver v1.37; who has no version is himself."""
    return ".".join(who.split(".")[:2])
