"""What a command reads from `dist/` as it lies there: a file that is no manifest of synth is told, and no defect."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from monobase_constructs.cli.status import Status, stop

AGAIN = "not as synth wrote it: git status dist/ shows what else is not, git checkout dist/ brings it back"


@contextmanager
def reading(dist: Path, namespace: str) -> Generator[None]:
    """Tell which files of an environment in `dist` cannot be read, or are not of the form of their kind.

    Files that are gone or were changed are told as well. All of this is looked at only where what is made of the
    documents fails, since a plan must come at once.
    """
    from monobase_constructs.app.reading import Unreadable
    from monobase_constructs.app.rendered import malformed

    try:
        yield
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
