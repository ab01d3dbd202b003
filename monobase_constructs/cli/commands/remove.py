"""`monobase remove plan`."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import click

from monobase_constructs.cli.complete import clients, stages
from monobase_constructs.cli.reading import reading


@click.group(short_help="Say how an environment is removed, and its data kept.")
def command() -> None:
    """Say how an environment is removed, and its data kept."""


@command.command("plan")
@click.argument("client", shell_complete=clients)
@click.argument("stage", shell_complete=stages)
@click.option("--dist", default="dist", show_default=True, help="The rendered manifests.")
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON.")
def planned(client: str, stage: str, dist: str, as_json: bool) -> None:
    """Print the steps: last backups that stay, the tombstone, and what a person deletes in the end.

    They are read from dist/, as it is before the tombstone. Nothing is changed by it.

    \b
      $ monobase remove plan acme staging
    """
    from monobase_constructs.recovery.remove.plan import plan

    with reading(Path(dist), f"{client}-{stage}") as rendered:
        made = plan(rendered, client, stage, datetime.now(UTC))
    click.echo(json.dumps(made.as_data(), indent=2) if as_json else made.markdown(), nl=as_json)
