"""What a command says to the shell when it ends."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import NoReturn

import click


class Status(IntEnum):
    """Exit statuses; click itself exits with 2 when a command is called wrongly."""

    MISTAKES = 1
    STALE = 3
    UNREADABLE = 4


def stop(status: Status, lines: Iterable[str] = ()) -> NoReturn:
    """End the command with a status, and one line on the standard error for each reason."""
    for line in lines:
        click.echo(line, err=True)
    raise click.exceptions.Exit(int(status))
