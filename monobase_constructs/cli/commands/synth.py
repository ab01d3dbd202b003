"""`monobase synth`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monobase_constructs.cli.place import main_file
from monobase_constructs.cli.status import Status, mistakes_as_data, stop
from monobase_constructs.values.problems import InvalidInput

if TYPE_CHECKING:
    from monobase_constructs.app.synth import Synthesis
    from monobase_constructs.app.writer import WriteSummary


@click.command(short_help="Write dist/ from main.py and the client modules.")
@click.option("--json", "as_json", is_flag=True, help="Tell what was done as JSON on the standard output.")
def command(as_json: bool) -> None:
    """Write dist/ from main.py and the client modules: whole, or not at all.

    It runs main.py of the current folder, as `make synth` does. Every mistake is told in one line that names
    the file and the line to change; dist/ then stays as it was.

    \b
      $ monobase synth
      clients/acme.py:8: Api: replicas: got -1; allowed: 0 or more
      1 mistake; dist/ is as it was

    \b
      $ monobase synth --json | jq -r '.by_hand[]'
    """
    if as_json:
        _told_as_json()
        return
    from monobase_constructs.app.composition import run

    try:
        run(main_file())
    except InvalidInput as mistakes:
        stop(Status.MISTAKES, map(str, mistakes.problems))


def _told_as_json() -> None:
    """Do what main.py asks synth for, and tell of it as programs read it; lines for people there are none."""
    from monobase_constructs.app.synth import write
    from monobase_constructs.app.writer import OutputError
    from monobase_constructs.cli.project import asked, synthesized

    told: dict[str, Any] = {"mistakes": [], "refused": [], "runs": []}
    status = Status.DONE
    try:
        for request in asked():
            made = synthesized(request)
            summary, left = write(made, Path(request.output))
            told["runs"].append(_as_data(request.output, made, summary))
            if left:
                told["refused"].append(left)
                status = Status.MISTAKES
    except InvalidInput as mistakes:
        told["mistakes"], status = mistakes_as_data(mistakes.problems), Status.MISTAKES
    except OutputError as refused:
        told["refused"], status = [*refused.messages], Status.MISTAKES
    click.echo(json.dumps(told, indent=2))
    if status:
        stop(status)


def _as_data(output: str, made: Synthesis, summary: WriteSummary) -> dict[str, Any]:
    return {
        "output": output,
        "environments": made.environments,
        "objects": len(made.files),
        "written": summary.written,
        "unchanged": summary.unchanged,
        "removed": summary.removed,
        "by_hand": [*made.by_hand],
        "waived": [str(each) for each in made.waived],
        "changes": [*made.changes.lines()] if made.changes is not None else [],
    }
