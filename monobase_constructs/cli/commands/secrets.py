"""`monobase secrets`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import click

from monobase_constructs.cli.complete import environments
from monobase_constructs.cli.place import main_file
from monobase_constructs.cli.status import Status, stop, unknown
from monobase_constructs.values.problems import InvalidInput


@click.group(short_help="Say which secrets have to be created, and how.")
def command() -> None:
    """What has to lie in the secret manager."""


@command.command()
@click.argument("environment", required=False, shell_complete=environments)
@click.option("--json", "as_json", is_flag=True, help="Tell it as JSON on the standard output.")
def plan(environment: str | None, as_json: bool) -> None:
    """List the secrets of the platform and all environments, or of one, with fields and the command that creates each.

    Those of the platform are of environments such as platform-monitoring.

    No value is ever asked for or shown. The command takes a file `secret.json` that you write and delete again: an
    object with the fields that are listed, each with its value as text.

    \b
      $ monobase secrets plan acme-prod
    """
    from monobase_constructs.app.composition import asked_for

    known: set[str] = set()
    try:
        planned = [entry for request in asked_for(main_file()) for entry in _entries(request, known)]
    except InvalidInput as mistakes:
        stop(Status.MISTAKES, map(str, mistakes.problems))
    if environment is not None:
        known |= {entry["environment"] for entry in planned}
        if environment not in known:
            stop(Status.UNREADABLE, [unknown("environment", environment, known)])
        planned = [entry for entry in planned if entry["environment"] == environment]
        if not planned:
            click.echo(f"{environment}: no secret has to be created", err=True)
    if as_json:
        click.echo(json.dumps(planned, indent=2))
        return
    for entry in planned:
        fields = ", ".join(f"{name}{'' if required else ' (optional)'}" for name, required in entry["fields"].items())
        click.echo(f"{entry['environment']}: {entry['secret']}: {fields}\n  {entry['command']}")


def _entries(request: Any, known: set[str]) -> Iterator[dict[str, Any]]:
    """What has to be created; `known` learns the names of all environments, also of those that need nothing."""
    from monobase_constructs.app.onboarding import wanted
    from monobase_constructs.app.synth import tree_of

    clusters, tree = tree_of(*request.clusters, clients=request.clients)
    known.update(each.namespace_name for each in tree.environments)
    for each in wanted(clusters, tree):
        fields = dict(each.fields)
        yield {"environment": each.environment, "secret": each.path, "fields": fields, "command": each.command}
