"""The report as pages: Markdown for the folder of the cluster, and one page of HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from monobase_constructs.report.contents import ClusterReport
from monobase_constructs.report.facts import facts
from monobase_constructs.report.markdown import code_in_cell, in_cell
from monobase_constructs.rules.quantities import processors, shown

FOLDER = "report"
"""The folder below that of a cluster; no path that Argo CD reads lies in it or contains it."""


def markdown(report: ClusterReport) -> dict[PurePosixPath, str]:
    """The pages for Git, by path below `dist/`: one of the cluster, and one for each client."""
    folder = PurePosixPath(report.cluster.name) / FOLDER
    made = {folder / "README.md": _written("cluster.md.j2", report=report, facts=list(facts(report.cluster)))}
    for client, environments in report.clients.items():
        made[folder / f"{client}.md"] = _written("client.md.j2", client=client, environments=environments)
    return made


def _written(template: str, **known: Any) -> str:
    return re.sub(r"\n{3,}", "\n\n", _templates().get_template(template).render(known)).strip("\n") + "\n"


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=lambda name: name is not None and ".html" in name,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters.update(FILTERS)
    return made


def _bytes(amount: int) -> str:
    return shown(amount) if amount else ""


def _cpus(millis: int) -> str:
    return processors(millis) if millis else ""


def _codes(texts: Iterable[str]) -> str:
    return ", ".join(map(code_in_cell, texts))


FILTERS: dict[str, Callable[[Any], str]] = {
    "cell": in_cell,
    "code": code_in_cell,
    "codes": _codes,
    "bytes": _bytes,
    "cpus": _cpus,
}
