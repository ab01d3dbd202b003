"""What was found, for docs/reference/control-plane.md: written to results.json beside this file when all is well."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
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
        """Replace what was known of those who were asked."""
        known = json.loads(FILE.read_text()) if FILE.exists() else {}
        FILE.write_text(json.dumps({**known, **self.found}, indent=1, sort_keys=True) + "\n")
