"""The report as pages: Markdown for the folder of the cluster, and one page of HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from monobase_constructs.report import timeline
from monobase_constructs.report.bars import figures
from monobase_constructs.report.contents import ClusterReport
from monobase_constructs.report.facts import facts
from monobase_constructs.report.kept import WHY_LESS
from monobase_constructs.report.markdown import code_in_cell, in_cell
from monobase_constructs.report.matrix_table import SHUT, crossing_table, crossing_verdict
from monobase_constructs.rules import BY_ID
from monobase_constructs.values.quantities import processors, shown

TEMPLATES = Path(__file__).parent / "templates"
FOLDER = "report"
"""The folder below that of a cluster; no path that Argo CD reads lies in it or contains it."""


def markdown(report: ClusterReport) -> dict[PurePosixPath, str]:
    """The pages for Git, by path below `dist/`: one of the cluster, and one for each client."""
    folder = PurePosixPath(report.cluster.name) / FOLDER
    made = {folder / "README.md": _written("cluster.md.j2", report=report, facts=list(facts(report.cluster)))}
    for client, environments in report.clients.items():
        made[folder / f"{client}.md"] = _written(
            "client.md.j2", client=client, environments=environments, why_less=WHY_LESS
        )
    return made


def html(report: ClusterReport) -> str:
    """One page of all that is known of the cluster, which needs nothing beside it."""
    return _written(
        "cluster.html.j2",
        report=report,
        style=Markup((TEMPLATES / "style.css").read_text("utf-8")),
        facts=list(facts(report.cluster)),
        rules=len(BY_ID),
        why_less=WHY_LESS,
        verdict=crossing_verdict(report.reach),
        crossing=crossing_table(report.reach),
        capacity=list(figures(report)),
        shut=SHUT,
        timeline=timeline.rows,
        marks=timeline.marks(),
    )


def _written(template: str, **known: Any) -> str:
    return re.sub(r"\n{3,}", "\n\n", _templates().get_template(template).render(known)).strip("\n") + "\n"


@cache
def _templates() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
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


def _bytes_to(usual: int, full: int) -> str:
    return _bytes(full) if usual == full else f"{_bytes(usual) or 0} to {_bytes(full)}"


def _cpus_to(usual: int, full: int) -> str:
    return _cpus(full) if usual == full else f"{_cpus(usual) or 0} to {_cpus(full)}"


def _codes(texts: Iterable[str]) -> str:
    return ", ".join(map(code_in_cell, texts))


def _breakable(text: str) -> Markup:
    """With places at which a line may end, so that it ends nowhere else: behind slashes, before versions and keys."""
    return Markup(re.sub(r"(?<=/)(?=[^/])|(?=@)|(?<!@sha256)(?=:)", "<wbr>", str(escape(text))))


def _whole(text: str) -> str:
    """Without a line that ends between a number and its unit."""
    return re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text)


FILTERS: dict[str, Callable[..., str]] = {
    "breakable": _breakable,
    "whole": _whole,
    "cell": in_cell,
    "code": code_in_cell,
    "codes": _codes,
    "bytes": _bytes,
    "cpus": _cpus,
    "cpus_to": _cpus_to,
    "bytes_to": _bytes_to,
}
