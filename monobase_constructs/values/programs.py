"""The programs that make backups: their texts, for who runs them and for who checks that nobody changed them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "recovery" / "programs"
COUNT = "count-weeks.sh"
"""The end of each that archives."""
COUNTED = ("archive-files.sh", "archive-postgresql.sh")


@cache
def program(name: str) -> str:
    """Its text as it is run, of one that archives with what counts the weeks at its end."""
    text = (FOLDER / name).read_text("utf-8")
    return text + program(COUNT) if name in COUNTED else text
