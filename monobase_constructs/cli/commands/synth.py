"""`monobase synth`."""

from __future__ import annotations

import click

from monobase_constructs.cli.place import main_file
from monobase_constructs.cli.status import Status, stop
from monobase_constructs.values.problems import InvalidInput


@click.command(short_help="Write dist/ from main.py and the client modules.")
def command() -> None:
    """Write dist/ from main.py and the client modules: whole, or not at all.

    It runs main.py of the current folder, as `make synth` does. Every mistake is told in one line that names
    the file and the line to change; dist/ then stays as it was.

    \b
      $ monobase synth
      clients/acme.py:8: Api: replicas: got -1; allowed: 0 or more
      1 mistake; dist/ is as it was
    """
    from monobase_constructs.app.composition import run

    try:
        run(main_file())
    except InvalidInput as mistakes:
        stop(Status.MISTAKES, map(str, mistakes.problems))
