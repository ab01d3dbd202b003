"""`monobase diff`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from monobase_constructs.cli.complete import revisions
from monobase_constructs.cli.status import Status, stop
from monobase_constructs.values.problems import InvalidInput, gathering

if TYPE_CHECKING:
    from monobase_constructs.app.composition import Asked
    from monobase_constructs.app.review import Review
    from monobase_constructs.rules.change import Label

COLOURS = {
    "safe": "green",
    "restarts pods": "cyan",
    "recreates": "yellow",
    "needs a hand": "magenta",
    "destroys data": "red",
}
"""By label."""


@click.command(short_help="Tell what the changes of dist/ do to what runs.")
@click.argument("ref", required=False, shell_complete=revisions)
@click.option("--markdown", is_flag=True, help="Write Markdown, for a comment on a pull request.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON.")
def command(ref: str | None, markdown: bool, as_json: bool) -> None:
    """Tell what the changes of dist/ do to what runs: objects by meaning, not files by lines.

    dist/ as it lies on the disk is compared with the revision REF. Without REF it is compared with what is
    deployed: with where this branch left the branch that Argo CD reads, or with HEAD in a clone that Argo CD
    reads nothing of. The first line says with what, and how many changes there are of how many objects.

    Each change has one of five labels: safe; restarts pods; recreates (an object is deleted, and made anew or
    not at all); needs a hand (the sync does not get through, or has no effect, before a person acts); destroys
    data. The last two need a Consent in code.

    \b
      $ monobase diff
      $ monobase diff v1.4.0
      $ monobase diff --markdown > comment.md
      $ monobase diff --json | jq '.changes[] | select(.label == "destroys data")'
    """
    if markdown and as_json:
        raise click.UsageError("got --markdown and --json; allowed: one of them")
    from monobase_constructs.app.review import CannotCompare
    from monobase_constructs.cli.project import asked
    from monobase_constructs.report.changes import as_data, as_markdown, as_text

    try:
        reviews = [_reviewed(request, ref) for request in asked()]
    except InvalidInput as mistakes:
        stop(Status.MISTAKES, [str(problem) for problem in mistakes.problems])
    except CannotCompare as reason:
        stop(Status.UNREADABLE, reason.lines)
    for each in reviews:
        for note in each.notes:
            click.echo(f"note: {note}", err=True)
    if as_json:
        told = [{"against": each.against, "changes": as_data(each.changes)} for each in reviews]
        click.echo(json.dumps(told[0] if len(told) == 1 else told, indent=2))
        return
    for each in reviews:
        if markdown:
            click.echo(as_markdown(each.changes, each.against), nl=False)
        else:
            click.echo(as_text(each.changes, each.against, _coloured), nl=False)


def _reviewed(request: Asked, ref: str | None) -> Review:
    from monobase_constructs.app.review import review
    from monobase_constructs.app.synth import facts

    with gathering() as gathered:
        clusters, clients = facts(request.clusters, request.clients)
        gathered.raise_if_any()
    return review(Path(request.output), ref, clusters, clients)


def _coloured(text: str, label: Label) -> str:
    return click.style(text, fg=COLOURS[str(label)], bold=label.needs_consent)
