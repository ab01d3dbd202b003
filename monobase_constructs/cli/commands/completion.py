"""`monobase completion`."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = {"bash": "~/.bashrc", "zsh": "~/.zshrc", "fish": "~/.config/fish/config.fish"}
"""The shells that can complete, and the file that each reads when it starts."""
VARIABLE = "_MONOBASE_COMPLETE"
"""By which the script asks the command what to offer."""


@click.command(short_help="Print what makes a shell complete this command.")
@click.argument("shell", type=click.Choice([*SHELLS]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print a script for SHELL, which then completes commands, options, clients, stages, files and fields.

    Nothing is written: load it once in the file that the shell reads when it starts.

    \b
      bash   $ monobase completion bash >> ~/.bashrc
      zsh    $ monobase completion zsh >> ~/.zshrc      below compinit
      fish   $ monobase completion fish > ~/.config/fish/completions/monobase.fish
    """
    made = get_completion_class(shell)
    assert made is not None, shell
    script = made(context.find_root().command, {}, "monobase", VARIABLE)
    click.echo(script.source_template % script.source_vars())
