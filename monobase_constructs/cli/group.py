"""Which commands there are. Nothing of a command is imported before it is asked for, so that help comes at once."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from monobase_constructs.cli.status import Status


@dataclass(frozen=True)
class Listed:
    """A command: `summary` is the line that the list of commands shows.

    synthesizes: it builds the construct tree, which takes a third of the time with `python -O`.
    """

    summary: str
    synthesizes: bool = False


COMMANDS = {
    "synth": Listed("Write dist/ from main.py and the client modules.", synthesizes=True),
    "diff": Listed("Tell what the changes of dist/ do to what runs."),
    "check": Listed("Judge dist/ and the code, and write nothing.", synthesizes=True),
    "explain": Listed("Say which line set a field of a manifest, and why.", synthesizes=True),
    "bootstrap": Listed("Lead an empty cluster to the point where Argo CD keeps it."),
    "new": Listed("Write the module of a new client."),
    "secrets": Listed("Say which secrets have to be created, and how.", synthesizes=True),
    "restore": Listed("Say how an environment is restored from its backups."),
    "remove": Listed("Say how an environment is removed, and its data kept."),
    "completion": Listed("Print what makes a shell complete this command."),
}
"""Each by its name, which is that of its module in `cli/commands/`, where `command` is a click command or group."""


@contextmanager
def _readers_may_go() -> Generator[None]:
    """End with a status of its own where nobody reads any more; to click that is any other failure."""
    try:
        yield
    except BrokenPipeError:
        raise click.exceptions.Exit(Status.CLOSED) from None


class LazyGroup(click.Group):
    """Finds its commands in `COMMANDS`."""

    def make_context(self, *arguments: Any, **more: Any) -> click.Context:
        """Read the command line, which prints help."""
        with _readers_may_go():
            return super().make_context(*arguments, **more)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with _readers_may_go():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order in which one needs them."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, loaded now."""
        if cmd_name not in COMMANDS:
            if near := get_close_matches(cmd_name, COMMANDS, n=1):
                raise click.UsageError(f"No such command '{cmd_name}'; did you mean '{near[0]}'?", ctx)
            return None
        return import_module(f"monobase_constructs.cli.commands.{cmd_name}").command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, listed.summary) for name, listed in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="monobase_constructs", message="%(prog)s %(version)s")
@click.pass_context
def monobase(context: click.Context) -> None:
    """From facts about clients to Kubernetes manifests in dist/.

    Run it in the folder that holds main.py and clients/. A day's work:

    \b
      edit clients/acme.py
      monobase synth        write dist/, or say what is wrong
      git add -A; git commit

    What is printed is data; what is said beside it goes to the standard error. The exit status tells whether it
    went well: 0 yes; 1 there are mistakes, told in one line each; 2 the command was called wrongly; 3 dist/ is not
    what the code yields; 4 something is missing or cannot be read. The page docs/reference/command-line.md has all.

    Colours appear on terminals only; NO_COLOR=1 turns them off.
    """
    if os.environ.get("NO_COLOR"):
        context.color = False
