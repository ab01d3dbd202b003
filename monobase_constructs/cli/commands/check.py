"""`monobase check`."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from monobase_constructs.cli.status import Status, mistakes_as_data, stop
from monobase_constructs.values.problems import InvalidInput, Problem

if TYPE_CHECKING:
    from monobase_constructs.app.compare import Difference


@click.command(short_help="Judge dist/ and the code, and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Tell what was found as JSON on the standard output.")
def command(as_json: bool) -> None:
    """Judge the code by all rules, and dist/ by the code. Nothing is written.

    It ends with 0 if the code has no mistakes and dist/ is byte for byte what the code yields, with 1 if there
    are mistakes, with 3 if dist/ is not what the code yields. What waivers let pass is counted and named. Run it
    before you push, and in CI:

    \b
      $ monobase check
      dist/: 5 environments, 535 objects, as the code says (2.1 s)

    \b
      $ monobase check --json | jq -r '.differences[].file'
    """
    from monobase_constructs.app.compare import differences
    from monobase_constructs.app.writer import OutputError
    from monobase_constructs.cli.project import asked, synthesized

    began = time.monotonic()
    try:
        runs = [(Path(request.output), synthesized(request)) for request in asked()]
        found = [(root, each) for root, made in runs for each in differences(root, made.written)]
    except InvalidInput as mistakes:
        _end(as_json, Status.MISTAKES, mistakes.problems, [])
    except OutputError as refused:
        stop(Status.UNREADABLE, refused.messages)
    else:
        waived = [str(each) for _, made in runs for each in made.waived]
        if not as_json:
            for each in waived:
                click.echo(f"waived: {each}", err=True)
        if found or as_json:
            _end(as_json, Status.STALE if found else None, [], found, waived)
        for root, made in runs:
            seconds = time.monotonic() - began
            waivers = f", {len(made.waived)} waived" if made.waived else ""
            counted = f"{made.environments} environments, {len(made.files)} objects{waivers}"
            click.echo(f"{root}/: {counted}, as the code says ({seconds:.1f} s)", err=True)


def _end(
    as_json: bool,
    status: Status | None,
    problems: list[Problem],
    found: list[tuple[Path, Difference]],
    waived: Sequence[str] = (),
) -> None:
    if as_json:
        told: dict[str, Any] = {
            "mistakes": mistakes_as_data(problems),
            "differences": [
                {"file": str(root / each.path), "line": each.line, "difference": each.way} for root, each in found
            ],
            "waived": [*waived],
        }
        click.echo(json.dumps(told, indent=2))
    if status is not None:
        lines = [*map(str, problems), *(each.told(root) for root, each in found)]
        stop(status, [] if as_json else lines)
