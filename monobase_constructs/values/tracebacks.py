"""Errors that Python or jsii raise inside of a client module, told in one line instead of a traceback."""

from __future__ import annotations

import traceback
from pathlib import Path

from monobase_constructs.values.problems import LIBRARY, Invalid, Problem, Source


def told_exception(error: Exception, fallback: Source) -> Problem:
    """The error at the innermost line of the client's own code."""
    if isinstance(error, SyntaxError):
        return Problem(
            Source(shown(error.filename or fallback.file), error.lineno or 1),
            "",
            f"is not Python: {error.msg}",
        )
    own = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_own(frame.filename)]
    source = Source(shown(own[-1].filename), own[-1].lineno or 1) if own else fallback
    if isinstance(error, Invalid):
        return Problem(source, "", str(error))
    first_line = (str(error).strip().splitlines() or [""])[0]
    return Problem(source, "", f"{type(error).__name__}: {first_line}")


def shown(file: str) -> str:
    """The file as one would type it: relative to the current folder where it lies in it."""
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)


def _is_own(file: str) -> bool:
    return not (file.startswith((LIBRARY, "<")) or "/site-packages/" in file or "/lib/python" in file)
