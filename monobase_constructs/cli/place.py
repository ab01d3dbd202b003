"""The folder that a command is run in."""

from __future__ import annotations

from pathlib import Path

from monobase_constructs.cli.status import Status, stop


def main_file() -> Path:
    """The main.py of the current folder."""
    path = Path("main.py")
    if not path.is_file():
        stop(Status.UNREADABLE, ["main.py: no such file: run monobase in the folder that holds it"])
    return path
