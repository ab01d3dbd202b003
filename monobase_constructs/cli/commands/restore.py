"""`monobase restore plan`."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, cast

import click

from monobase_constructs.cli.complete import clients, stages
from monobase_constructs.cli.reading import reading
from monobase_constructs.values.disasters import SCENARIOS, Scenario


@click.group(short_help="Say how an environment is restored from its backups.")
def command() -> None:
    """Say how an environment is restored from its backups."""


@command.command("plan")
@click.argument("client", shell_complete=clients)
@click.argument("stage", shell_complete=stages)
@click.option("--scenario", type=click.Choice(SCENARIOS), default="database", show_default=True, help="What is lost.")
@click.option("--to", metavar="TIME", help="The moment to go back to; without it, as late as the backups go.")
@click.option("--tier", type=click.Choice(["1", "2", "3"]), help="By snapshots, by daily backups or by the archive.")
@click.option(
    "--from", "source", type=click.Choice(["dumps"]), help="By dumps, which are no tier: one database, or one table."
)
@click.option("--table", metavar="SCHEMA.TABLE", help="Only the rows of one table: from dumps, or by snapshots.")
@click.option("--dist", default="dist", show_default=True, help="The rendered manifests.")
@click.option("--json", "as_json", is_flag=True, help="Print the plan as JSON.")
def planned(
    client: str,
    stage: str,
    scenario: Scenario,
    to: str | None,
    tier: str | None,
    source: Literal["dumps"] | None,
    table: str | None,
    dist: str,
    as_json: bool,
) -> None:
    """Print the steps, their commands and their manifests, in the order in which they are done.

    They are read from dist/, as it is: neither the code nor the cluster need work. Nothing is changed by it.

    \b
      $ monobase restore plan acme prod --to 2026-11-22T10:15:00+01:00
      $ monobase restore plan acme prod --scenario region
      $ monobase restore plan acme prod --from dumps --table api.patients
    """
    from monobase_constructs.app.rendered import costs
    from monobase_constructs.recovery.restore import moments
    from monobase_constructs.recovery.restore.asked import Wanted
    from monobase_constructs.recovery.restore.plan import plan

    now = datetime.now(UTC)
    with reading(Path(dist), f"{client}-{stage}") as rendered:
        by = cast("Literal[1, 2, 3]", int(tier)) if tier is not None else None
        when = moments.moment(to, now) if to is not None else None
        cost = costs(Path(dist), rendered, scenario, source or by)
        made = plan(rendered, Wanted(scenario, when, by, now, cost, dumps=source is not None, table=table))
    click.echo(json.dumps(made.as_data(), indent=2) if as_json else made.markdown(), nl=as_json)
