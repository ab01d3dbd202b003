"""`monobase bootstrap`."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import click

from monobase_constructs.app.bootstrap.differences import differences
from monobase_constructs.app.bootstrap.health import Progress, progress
from monobase_constructs.app.bootstrap.live import live
from monobase_constructs.app.bootstrap.rendered import Rendered, rendered
from monobase_constructs.app.bootstrap.repository_key import RepositoryKey, repository_key
from monobase_constructs.app.bootstrap.steps import NAMESPACE, steps
from monobase_constructs.app.bootstrap.tools import Failed, Tools, missing
from monobase_constructs.app.composition import asked_for
from monobase_constructs.app.reading import Unreadable
from monobase_constructs.app.synth import facts
from monobase_constructs.cli.place import main_file
from monobase_constructs.cli.status import Status, stop, unknown
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.values.problems import Invalid, InvalidInput, Problem
from monobase_constructs.values.text import Duration

LOOK_AGAIN = 5.0
"""Seconds between two looks at Argo CD."""


@click.command(short_help="Lead an empty cluster to the point where Argo CD keeps it.")
@click.argument("cluster")
@click.option("--context", required=True, help="The context of the kubeconfig; never the current one by itself.")
@click.option(
    "--repository-key",
    "key_file",
    metavar="FILE",
    help="What opens a private repository: an SSH key for git@... and ssh://..., a token for https://...",
)
@click.option("--dry-run", is_flag=True, help="Ask the cluster, print the commands, and change nothing.")
@click.option("--timeout", default="90m", show_default=True, help="How long to watch the waves.")
def command(cluster: str, context: str, key_file: str | None, dry_run: bool, timeout: str) -> None:
    """Install Argo CD, give it the root Application, and watch until everything is healthy.

    The cluster is asked first whether it is what main.py says: version, zones, address ranges, DNS, drivers of
    disks. What is then applied is what dist/ holds, server-side and in the name of Argo CD. It may be run again
    at any time; where Argo CD manages itself already, only the projects and the root are applied.

    It needs kubectl and helm, the repository where Argo CD can read it, and the secrets of `monobase secrets plan`.
    A private repository is opened with --repository-key, which becomes a Secret for the address that the
    Applications name. The file is an SSH key without a passphrase; for https:// one line, a token, or two, a
    user name and a password. It is never printed, and is given again only to change it.

    \b
      $ monobase bootstrap main --context main-admin --dry-run
      $ monobase bootstrap main --context main-admin
      $ monobase bootstrap main --context main-admin --repository-key deploy-key
    """
    patience = _seconds(timeout)
    stated, output = _facts(cluster)
    if lines := [*missing()]:
        stop(Status.UNREADABLE, lines)
    tools = Tools(context)
    try:
        folder = rendered(Path(output), cluster)
        key = _key(folder.repository, key_file)
        found = live(tools)
        if wrong := [*differences(stated, found, folder.drivers())]:
            stop(Status.MISTAKES, (str(Problem(stated.source, f'Cluster "{cluster}"', str(each))) for each in wrong))
        for step in steps(tools, folder, stated.kubernetes, found.manages_itself, key):
            click.echo(f"# {step.title}\n{step.command}")
            if not dry_run:
                step.command.run()
        if not dry_run:
            _watch(tools, folder, patience)
    except (Invalid, Unreadable) as wrong:
        stop(Status.UNREADABLE, [str(wrong)])
    except Failed as failed:
        stop(Status.UNREADABLE, str(failed).splitlines())


def _seconds(timeout: str) -> float:
    try:
        return float(Duration.of(timeout).seconds)
    except Invalid as wrong:
        raise click.BadParameter(str(wrong), param_hint="--timeout") from None


def _key(url: str, file: str | None) -> RepositoryKey | None:
    try:
        return repository_key(url, Path(file)) if file is not None else None
    except Invalid as wrong:
        raise click.BadParameter(str(wrong), param_hint="--repository-key") from None


def _facts(name: str) -> tuple[Cluster, str]:
    """The cluster as main.py states it, and the folder that it is written to."""
    known: list[str] = []
    try:
        for request in asked_for(main_file()):
            described, _ = facts(request.clusters, request.clients)
            known += [cluster.name for cluster in described]
            for cluster in described:
                if cluster.name == name:
                    return cluster, request.output
    except InvalidInput as mistakes:
        stop(Status.MISTAKES, map(str, mistakes.problems))
    stop(Status.MISTAKES, [unknown("cluster", name, known)])


def _watch(tools: Tools, folder: Rendered, patience: float) -> None:
    """Tell what changes until all waves are done, or patience ends."""
    waves, told = folder.waves, dict[str, Progress]()
    until = time.monotonic() + patience
    while True:
        now = [*progress(waves, tools.read("applications.argoproj.io", "-n", NAMESPACE))]
        for each in now:
            if told.get(each.name) != each:
                told[each.name] = each
                click.echo(str(each), err=True)
        waiting = [each for each in now if not each.done]
        if not waiting:
            click.echo(f"{len(now)} Applications are synced and healthy", err=True)
            return
        if time.monotonic() > until:
            stop(Status.UNREADABLE, _overdue(waiting))
        time.sleep(LOOK_AGAIN)


def _overdue(waiting: list[Progress]) -> Iterator[str]:
    yield f"{len(waiting)} Applications are not healthy yet; Argo CD goes on trying, and this can be run again:"
    yield from map(str, waiting)
