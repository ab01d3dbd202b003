"""What shells offer while one types: clients, stages, files and fields, read from `dist/` without running any code."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path

from click import Context, Parameter
from click.shell_completion import CompletionItem

OUTPUT = "dist"


def manifests(context: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """Folders and manifests, one level at a time; the first is `dist/`."""
    folder, _, begun = typed.rpartition("/")
    if not folder:
        return [CompletionItem(f"{OUTPUT}/")] if f"{OUTPUT}/".startswith(typed) and Path(OUTPUT).is_dir() else []
    try:
        there = sorted(Path(folder).iterdir())
    except OSError:
        return []
    while len(there) == 1 and there[0].is_dir() and there[0].name.startswith(begun):  # nothing to choose
        folder, begun, there = str(there[0]), "", sorted(there[0].iterdir())
    names = [f"{each.name}/" if each.is_dir() else each.name for each in there]
    return _starting(begun, (name for name in names if name.endswith(("/", ".yaml"))), f"{folder}/")


def fields(context: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """The fields of the manifest that was named before, one level at a time."""
    import yaml

    from monobase_constructs.app.explain.fields import found, names_below, value_at

    try:
        document: object = yaml.load(Path(context.params["file"]).read_text("utf-8"), yaml.CSafeLoader)
    except (KeyError, TypeError, OSError, UnicodeDecodeError, yaml.YAMLError):
        return []
    above, _, begun = typed.rpartition(".")
    names: list[CompletionItem] = []
    while True:  # names may hold dots themselves: every way to divide what is typed is tried
        place = found(document, above)
        if place is not None:
            names += _starting(begun, names_below(value_at(document, place)), f"{above}." if above else "")
        if not above:
            return names
        above, _, more = above.rpartition(".")
        begun = f"{more}.{begun}"


def environments(context: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """The environments in `dist/`."""
    return _starting(typed, _environments())


def clients(context: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """The clients that have an environment in `dist/`."""
    return _starting(typed, dict.fromkeys(each.rpartition("-")[0] for each in _environments()))


def stages(context: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """The stages of the client that was named before."""
    pairs = [each.rpartition("-") for each in _environments()]
    return _starting(typed, [stage for client, _, stage in pairs if client == context.params.get("client")])


def revisions(context: Context, parameter: Parameter, typed: str) -> list[CompletionItem]:
    """Branches and tags."""
    command = ["git", "for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags"]
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    except OSError:
        return []
    return _starting(typed, done.stdout.split())


def _environments() -> list[str]:
    """Those that clients state: what a drill makes is of the environment that it rehearses."""
    from monobase_constructs.values.backups import is_drill

    found = (each.name for each in Path(OUTPUT).glob("*/clients/*") if each.is_dir())
    return sorted(name for name in found if not is_drill(name))


def _starting(typed: str, names: Iterable[str], before: str = "") -> list[CompletionItem]:
    return [CompletionItem(before + name) for name in names if name.startswith(typed)]
