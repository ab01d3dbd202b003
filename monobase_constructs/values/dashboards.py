"""Dashboards: the questions that somebody on call has about one subject, in rows of panels."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import field

from monobase_constructs.values.checked import Value
from monobase_constructs.values.panels import Panel, evaluated, sentence, variables
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.text import Name

DATASOURCE = "datasource"
"""The variable that every dashboard has: which Prometheus is asked."""
LONGEST = 31
"""Characters of a name: Grafana takes 40 for "monobase-<name>"."""


class DashboardVariable(Value):
    """What is chosen at the top of a dashboard: some values of a label, or all.

    name: as queries use it: `=~"$namespace"`. metric: whose series have the label; a selector such as `up{job="x"}`.
    label: the label; the same as the name unless given.
    """

    name: str = field(kw_only=False)
    metric: str
    label: str | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse names that Grafana has itself, and what is no metric."""
        if not re.fullmatch(r"[a-z][a-z0-9_]*", self.name) or self.name == DATASOURCE:
            yield Invalid("name", self.name, f'lower-case letters, digits and "_", and not "{DATASOURCE}"')
        for invalid in evaluated(self.metric):
            yield invalid.of("metric")


class DashboardRow(Value):
    """Panels under one heading, side by side as far as they fit."""

    title: str = field(kw_only=False)
    panels: Sequence[Panel]

    def check(self) -> Iterator[Invalid]:
        """Refuse a row of nothing, and panels that cannot be told apart."""
        yield from sentence("title", self.title)
        if not self.panels:
            yield Invalid("panels", [], "at least one panel: TimeSeriesPanel(...), StatPanel(...) or TablePanel(...)")
        yield from _twice("panels", [panel.title for panel in self.panels])


class Dashboard(Value):
    """One page of Grafana. Dashboards of one name are one, with the rows of all who declare them.

    name: the last part of its address, `/d/monobase-<name>`, which never changes. title: in Grafana's list.
    summary: one sentence: who looks at it, and when. variables: what is chosen at the top, in this order.
    """

    name: Name | str = field(kw_only=False)
    title: str
    summary: str
    rows: Sequence[DashboardRow]
    variables: Sequence[DashboardVariable] = ()

    def check(self) -> Iterator[Invalid]:
        """Refuse variables that nobody defines or uses, and what cannot be told apart."""
        if len(self.name) > LONGEST:
            yield Invalid("name", self.name, f"at most {LONGEST} characters", f"this has {len(self.name)}; shorten it")
        yield from sentence("title", self.title)
        yield from sentence("summary", self.summary, ".")
        if not self.rows:
            yield Invalid("rows", [], "at least one DashboardRow(...)")
        yield from _twice("rows", [row.title for row in self.rows])
        yield from _twice("variables", [variable.name for variable in self.variables])
        yield from self._variables()

    def _variables(self) -> Iterator[Invalid]:
        defined = {variable.name for variable in self.variables}
        used = {name for row in self.rows for panel in row.panels for text in panel.texts for name in variables(text)}
        for name in sorted(used - defined - {DATASOURCE}):
            yield Invalid("variables", f"${name}", f"{_either(defined)}, or one more DashboardVariable(...)")
        for name in sorted(defined - used):
            yield Invalid("variables", name, "what some panel uses", f'write =~"${name}", or leave it out')

    @property
    def uid(self) -> str:
        """What Grafana knows it by."""
        return f"monobase-{self.name}"


def panel_id(*titles: str) -> int:
    """The number of a panel, or of a row: made of the titles, so that it stays when others come and go."""
    return zlib.crc32("\n".join(titles).encode()) & 0x7FFFFFFF


def _twice(name: str, titles: Sequence[str]) -> Iterator[Invalid]:
    for title in sorted({title for title in titles if titles.count(title) > 1}):
        yield Invalid(name, title, "each title once" if name != "variables" else "each name once")


def _either(names: set[str]) -> str:
    return ", ".join(f"${name}" for name in sorted(names)) or "none"
