"""What a command says to the shell when it ends."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from difflib import get_close_matches
from enum import IntEnum
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from monobase_constructs.values.problems import Problem


class Status(IntEnum):
    """How commands end."""

    DONE = 0
    MISTAKES = 1
    CALL = 2
    STALE = 3
    UNREADABLE = 4
    DEFECT = 70
    INTERRUPTED = 130
    CLOSED = 141

    @property
    def meaning(self) -> str:
        """In words."""
        return MEANINGS[self]


MEANINGS = {
    Status.DONE: "done",
    Status.MISTAKES: "mistakes, in the code, as a folder of clients that main.py names and nobody made, or in what was "
    "asked for; told in one line each, and nothing is written",
    Status.CALL: "the command was called wrongly: an option, an argument or a command that does not exist",
    Status.STALE: "`dist/` is not what the code yields; only `monobase check` ends so",
    Status.UNREADABLE: "something that is needed is missing or cannot be read or written: "
    "a file, a folder, a field, an environment, a revision",
    Status.DEFECT: "a defect of monobase itself; `MONOBASE_TRACEBACK=1` shows where",
    Status.INTERRUPTED: "interrupted, as by Ctrl-C; nothing is written, or all",
    Status.CLOSED: "nobody reads what is printed any more, as behind `| head`",
}
"""Those from 130 on are what shells give to programs that a signal ends."""


def mistakes_as_data(problems: Iterable[Problem]) -> list[dict[str, Any]]:
    """Mistakes as programs read them."""
    return [
        {"file": each.source.file, "line": each.source.line, "subject": each.subject, "message": each.message}
        for each in problems
    ]


def unknown(what: str, given: str, known: Collection[str]) -> str:
    """That there is nothing of this name, which names there are, and the one that was meant."""
    near = get_close_matches(given, known, n=1)
    meant = f'; did you mean "{near[0]}"?' if near else ""
    return f'{what}: got "{given}"; allowed: {", ".join(sorted(known)) or "none yet"}{meant}'


def stop(status: Status, lines: Iterable[str] = ()) -> NoReturn:
    """End the command with a status, and one line on the standard error for each reason."""
    for line in lines:
        click.echo(line, err=True)
    raise click.exceptions.Exit(int(status))
