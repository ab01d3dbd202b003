"""The client modules of a folder: every Python file in it that does not begin with an underscore states one client."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from monobase_constructs.client.facts import Client
from monobase_constructs.values.problems import Problem, Source, Unknown, report
from monobase_constructs.values.tracebacks import report_exception


def discover(folder: Path) -> Iterator[Client]:
    """Load every client module of `folder`; what is wrong with one is reported and the others are loaded."""
    if not folder.is_dir():
        report(Problem(Source(str(folder), 0), "", "no such folder; allowed: the folder of the client modules"))
        return
    for path in sorted(folder.glob("*.py")):
        if not path.name.startswith("_"):
            yield from load(path)


def load(path: Path) -> Iterator[Client]:
    """The client that the module states."""
    shown = Source(str(path), 1)
    if not path.is_file():
        known = ", ".join(sorted(each.name for each in path.parent.glob("*.py") if not each.name.startswith("_")))
        report(
            Problem(
                shown,
                "",
                f"no such client module; allowed: {known or 'none yet'}; correct clients=[...]",
            )
        )
        return
    try:
        module = _executed(path)
    except (Exception, SystemExit) as error:
        report_exception(error, shown)
        return
    found = {id(value): value for value in vars(module).values() if isinstance(value, (Client, Unknown))}
    clients = [value for value in found.values() if isinstance(value, Client)]
    if len(clients) > 1:
        names = ", ".join(client.name for client in clients)
        report(
            Problem(
                shown,
                "",
                f"states {len(clients)} clients: {names}; allowed: one; give each a module of its own",
            )
        )
    elif not found:
        report(
            Problem(
                shown,
                "",
                'states no client; allowed: one Client("...", ...) at the top level; add it or remove the file',
            )
        )
    yield from clients[:1]


def _executed(path: Path) -> ModuleType:
    name = f"{path.parent.name}.{path.stem}"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None and spec.loader is not None, path
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
