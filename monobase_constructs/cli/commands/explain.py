"""`monobase explain`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from monobase_constructs.cli.complete import fields, manifests
from monobase_constructs.cli.place import main_file
from monobase_constructs.cli.status import Status, stop
from monobase_constructs.values.problems import InvalidInput


@click.command(short_help="Say which line set a field of a manifest, and why.")
@click.argument("file", type=click.Path(path_type=Path), shell_complete=manifests)
@click.argument("field", required=False, shell_complete=fields)
@click.option("--json", "as_json", is_flag=True, help="Tell it as JSON on the standard output.")
def command(file: Path, field: str | None, as_json: bool) -> None:
    """Say which line of a client module, of main.py or of the library set a FIELD of a FILE below dist/.

    The code is run as synth runs it, and every value is followed from the line that states it; nothing is guessed.
    What is computed on its way is told with the line that computes it, and with the lines that led there.

    A field is written with dots, elements of lists by their names or numbers. A field that holds others lists them;
    without a field all are listed.

    \b
      $ monobase explain dist/main/clients/acme-prod/deployment-api.yaml spec.replicas
      $ monobase explain dist/main/clients/acme-prod/deployment-api.yaml spec.template.spec.containers.api
      $ monobase explain dist/main/clients/acme-prod/networkpolicy-api.yaml --json | jq '.fields[].connections'
    """
    from monobase_constructs.app.composition import asked_for
    from monobase_constructs.node import use_pinned_node

    main = main_file()
    try:
        runs = asked_for(main)
        use_pinned_node()
        from monobase_constructs.app.explain.question import NoAnswer, reply
        from monobase_constructs.app.explain.telling import as_data, as_text

        try:
            with reply(runs, file, field) as found:
                if found.differs:
                    told = "is not what the code yields; what the code yields is explained"
                    click.echo(f"note: {file}: {told}", err=True)
                data = as_data(file, found)
                text = json.dumps(data, indent=2, ensure_ascii=False) if as_json else as_text(found)
        except NoAnswer as reason:
            stop(Status.UNREADABLE, [str(reason)])
    except InvalidInput as mistakes:
        stop(Status.MISTAKES, map(str, mistakes.problems))
    click.echo(text)
