"""What a command reads from `dist/` as it lies there: a file that is no manifest of synth is told, and no defect."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from monobase_constructs.cli.status import Status, stop
from monobase_constructs.values.problems import Invalid

if TYPE_CHECKING:
    from monobase_constructs.recovery.procedure.rendered import Rendered

AGAIN = "not as synth wrote it: git status dist/ shows what else is not, git checkout dist/ brings it back"


@contextmanager
def reading(dist: Path, namespace: str) -> Generator[Rendered]:
    """Read an environment in `dist`, and tell what is wrong with what is asked of it, or with its files.

    Files that cannot be read, are not of the form of their kind, are gone or were changed are told. But for the first
    this is looked at only where what is made of the documents fails, since a plan must come at once.
    """
    from monobase_constructs.app.reading import Unreadable
    from monobase_constructs.app.rendered import environment, malformed

    try:
        try:
            rendered = environment(dist, namespace)
        except Invalid as missing:
            stop(Status.UNREADABLE, [f"{namespace}: {missing}"])
        yield rendered
    except Invalid as wrong:
        stop(Status.MISTAKES, [f"{namespace}: {wrong}"])
    except Unreadable as wrong:
        stop(Status.UNREADABLE, [f"{wrong}; {AGAIN}"])
    except (AttributeError, LookupError, TypeError, ValueError):
        lines = [*malformed(dist, namespace)] or [*_changed(dist)]
        if not lines:
            raise
        stop(Status.UNREADABLE, [f"{line}; {AGAIN}" for line in lines])


def _changed(dist: Path) -> Iterator[str]:
    """The files of `dist` that are not as the last commit has them."""
    from monobase_constructs.app.git import Repository

    repository = Repository.around(dist)
    for path, there in repository.changed(dist) if repository is not None else ():
        yield f"{path}: {'is changed' if there else 'is missing'}"
