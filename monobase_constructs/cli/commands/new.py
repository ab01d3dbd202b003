"""`monobase new`."""

from __future__ import annotations

from collections.abc import Iterator
from keyword import iskeyword
from pathlib import Path

import click

from monobase_constructs.cli.place import main_file
from monobase_constructs.cli.status import Status, stop
from monobase_constructs.values.problems import InvalidInput

LINES = '''\
"""{name}: what it is, and who to ask."""

from monobase_constructs import {imports}

{variable} = Client(
    "{name}",
    domain="{domain}",
{services}    environments=[
{stages}    ],
)
'''


@click.group(short_help="Write the module of a new client.")
def command() -> None:
    """Write the beginning of something new."""


@command.command()
@click.argument("name")
@click.option("--domain", required=True, help="Under which its hosts stand, such as acme.example.")
@click.option("--api", help="The image of its API, with a digest.")
@click.option("--account", help="The image of its account app, with a digest.")
@click.option("--postgres", metavar="SIZE", help='A database of the API in the cluster, of this size: "50Gi".')
@click.option("--staging", "with_staging", is_flag=True, help="With an environment to try out in.")
@click.option("--clients", default="clients", show_default=True, help="The folder of the client modules.")
def client(
    name: str,
    domain: str,
    api: str | None,
    account: str | None,
    postgres: str | None,
    with_staging: bool,
    clients: str,
) -> None:
    """Write the module of a client; nothing else has to change.

    The next `monobase synth` writes its manifests, and says which identities at the cloud, DNS records and secrets
    somebody must create for it. Without --api and --account state first what runs in it.

    \b
      $ monobase new client acme --domain acme.example --api ghcr.io/acme/api:1.0.0@sha256:... --postgres 50Gi
    """
    main_file()
    variable = _variable(name)
    path = Path(clients) / f"{variable}.py"
    if not path.parent.is_dir():
        stop(Status.UNREADABLE, [f"{path.parent}: no such folder; allowed: the folder of the client modules"])
    if path.exists():
        stop(Status.MISTAKES, [f"{path}: got a client that is there; allowed: a name that is free; edit the module"])
    if postgres and not api:
        stop(Status.MISTAKES, [f'--postgres: got "{postgres}"; allowed: together with --api, which uses it'])
    try:
        _checked(name, domain, api, account, postgres, with_staging)
    except InvalidInput as mistakes:
        stop(Status.MISTAKES, [f"{problem.subject}: {problem.message}" for problem in mistakes.problems])
    if unpinned := [*_unpinned(api=api, account=account)]:
        stop(Status.MISTAKES, unpinned)
    path.write_text(_module(name, variable, domain, api, account, postgres, with_staging))
    first = "" if api or account else "nothing runs in it yet: state api=Api(image=...) or account=...; then "
    told = "monobase synth writes its manifests, and tells what to create at the cloud, in DNS and of secrets"
    click.echo(f"{path}: written; {first}{told}", err=True)


def _variable(client: str) -> str:
    """The name of the module and of the variable in it: neither a word of Python nor what is imported there."""
    variable = client.replace("-", "_")
    return f"{variable}_" if iskeyword(variable) or variable in ("production", "staging") else variable


def _unpinned(**images: str | None) -> Iterator[str]:
    """Images whose registry may give another one under the same name, which the production that is written refuses."""
    for option, image in images.items():
        if image and "@" not in image:
            remedy = f'write "{image}@sha256:..."'
            yield f'--{option}: got "{image}"; allowed: an image with a digest in production; {remedy}'


def _checked(
    name: str, domain: str, api: str | None, account: str | None, postgres: str | None, with_staging: bool
) -> None:
    """The facts, so that what is wrong with them is told before anything is written."""
    from monobase_constructs.client.facts import Account, Api, Client, Postgres, Stage, production, staging

    store = Postgres(storage=postgres) if postgres else None
    stages: list[Stage] = [production(postgres=store)] + ([staging(postgres=store)] if with_staging else [])
    Client(
        name,
        domain=domain,
        api=Api(image=api) if api else None,
        account=Account(image=account) if account else None,
        environments=stages,
    )


def _module(
    name: str,
    variable: str,
    domain: str,
    api: str | None,
    account: str | None,
    postgres: str | None,
    with_staging: bool,
) -> str:
    kinds = {"Account": account, "Api": api, "Client": name, "Postgres": postgres, "production": name}
    imports = [each for each, given in kinds.items() if given] + ["staging"] * with_staging
    services = [
        f'    {kind.lower()}={kind}(image="{image}"),\n'
        for kind, image in (("Api", api), ("Account", account))
        if image
    ]
    store = f'postgres=Postgres(storage="{postgres}")' if postgres else ""
    stages = [f"        {each}({store}),\n" for each in ["production", *["staging"] * with_staging]]
    return LINES.format(
        name=name,
        variable=variable,
        domain=domain,
        imports=", ".join(imports),
        services="".join(services),
        stages="".join(stages),
    )
