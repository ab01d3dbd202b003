"""Where the command `monobase` begins, and how it ends: by a status, and never by a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress

import click

from monobase_constructs.cli.group import COMMANDS, monobase
from monobase_constructs.cli.status import Status
from monobase_constructs.values.tracebacks import TRACEBACK, told_defect


def main() -> None:
    """Run the command line; what synthesizes runs optimised, as `make synth` does (ADR 16)."""
    asked = next((word for word in sys.argv[1:] if not word.startswith("-")), "")
    helped = {"-h", "--help"} & {*sys.argv[1:]}
    if asked in COMMANDS and COMMANDS[asked].synthesizes and not (sys.flags.optimize or helped):
        again = [sys.executable, "-O", "-m", "monobase_constructs.cli", *sys.argv[1:]]
        os.execv(sys.executable, again)
    sys.exit(ended(lambda: monobase.main(prog_name="monobase", standalone_mode=False)))


def ended(run: Callable[[], object]) -> int:
    """The status of a command, whatever happens in it; what went wrong is told in one line."""
    try:
        status = _status(run)
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still held back would fail again when Python ends.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Status.CLOSED
    return status


def _status(run: Callable[[], object]) -> int:
    try:
        answer = run()
        return answer if isinstance(answer, int) else Status.DONE
    except click.ClickException as wrong:
        wrong.show()
        return wrong.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _told(Status.INTERRUPTED, "interrupted")
    except BrokenPipeError:
        raise
    except OSError as refused:
        place = f"{refused.filename}: " if refused.filename is not None else ""
        return _told(Status.UNREADABLE, f"{place}{refused.strerror or refused}")
    except Exception as defect:
        if os.environ.get(TRACEBACK):
            raise
        return _told(Status.DEFECT, told_defect(defect))


def _told(status: Status, line: str) -> int:
    click.echo(line, err=True)
    return status


if __name__ == "__main__":
    main()
