"""Errors that Python or jsii raise inside of a client module, told in one line instead of a traceback."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from monobase_constructs.values.problems import LIBRARY, Invalid, Problem, Source, anything_told, report, shown

TRACEBACK = "MONOBASE_TRACEBACK"
"""The variable that has defects told as Python tells them."""
_TAKEN_ID = re.compile(r"There is already a Construct with name '(.*)' in \w+ \[(.*)\]")
_NO_NAME = re.compile(r"cannot import name '(\w+)' from '(\w+)'")


def report_exception(error: BaseException, fallback: Source) -> None:
    """Report the error, unless it follows from a mistake that was reported before it: from an `UNKNOWN`.

    What was raised while no line of a client was being executed, or by the library below one, is nobody's mistake but
    the library's, and goes on; unless it may follow from a mistake that was reported before it.
    """
    if "Unknown" in str(error) and anything_told():
        return
    if isinstance(error, Exception) and not isinstance(error, (SyntaxError, Invalid)):
        own = _own(error)
        if not own:
            raise error
        if _by_library(error):
            if anything_told():
                return
            error.add_note(f"below {shown(own[-1].filename)}:{own[-1].lineno}")
            raise error
    report(told_exception(error, fallback))


def told_exception(error: BaseException, fallback: Source) -> Problem:
    """The error at the innermost line of the client's own code."""
    if isinstance(error, SyntaxError):
        return Problem(
            Source(shown(error.filename or fallback.file), error.lineno or 1),
            "",
            f"is not Python: {error.msg}",
        )
    own = _own(error)
    source = Source(shown(own[-1].filename), own[-1].lineno or 1) if own else fallback
    return Problem(source, "", _told(error))


def told_defect(error: BaseException) -> str:
    """A defect of the library, in one line."""
    first_line = (str(error).strip().splitlines() or [""])[0]
    said = [f"{type(error).__name__}: {first_line}".removesuffix(": "), *getattr(error, "__notes__", ())]
    report = f"please report it with what {TRACEBACK}=1 shows"
    return f"{', '.join(said)}: a defect of monobase, not of your code: {report}"


def _by_library(error: Exception) -> bool:
    """Whether the library was what a line of the client called, and failed in a way that it has no words for."""
    if isinstance(error, OSError) or _TAKEN_ID.match(str(error)):
        return False
    files = [frame.filename for frame in traceback.extract_tb(error.__traceback__)]
    last = max(number for number, file in enumerate(files) if _is_own(file))
    return last + 1 < len(files) and files[last + 1].startswith(LIBRARY)


def _own(error: BaseException) -> list[traceback.FrameSummary]:
    return [frame for frame in traceback.extract_tb(error.__traceback__) if _is_own(frame.filename)]


def _told(error: BaseException) -> str:
    if isinstance(error, Invalid):
        return str(error)
    first_line = (str(error).strip().splitlines() or [""])[0]
    if taken := _TAKEN_ID.match(first_line):
        return str(Invalid("id", taken[1], f"an id that is free in {taken[2]}", "rename one of the two constructs"))
    if no_name := _NO_NAME.match(first_line):
        module: Any = __import__(no_name[2])
        return f"{no_name[2]} has no {no_name[1]}" + _near(no_name[1], dir(module))
    if isinstance(error, AttributeError) and error.name is not None:
        return f"{type(error).__name__}: {first_line}" + _near(error.name, dir(error.obj))
    return f"{type(error).__name__}: {first_line}".removesuffix(": ")


def _near(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, [each for each in known if not each.startswith("_")], n=1)
    return f'; did you mean "{near[0]}"?' if near else ""


def _is_own(file: str) -> bool:
    return not (file.startswith((LIBRARY, "<")) or "/site-packages/" in file or "/lib/python" in file)
