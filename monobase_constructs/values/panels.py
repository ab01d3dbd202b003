"""Panels of dashboards: what is asked of Prometheus, and from where on an answer is bad."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import ClassVar, Literal

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.promql import selectors

Unit = Literal["none", "short", "percentunit", "bytes", "Bps", "bps", "s", "ms", "reqps", "ops"]
"""Units by Grafana's own names: "short" is a count, "percentunit" a share from 0 to 1, "Bps" bytes a second."""
FILLED = {
    "__rate_interval": "5m",
    "__range": "6h",
    "__range_s": "21600",
    "__range_ms": "21600000",
    "__interval": "1m",
    "__interval_ms": "60000",
}
"""What Grafana itself puts in, and what stands for it where an expression is read without Grafana."""
_VARIABLE = re.compile(r"\$(?:\{([A-Za-z_]\w*)(?::\w+)?\}|([A-Za-z_]\w*))")


def variables(text: str) -> set[str]:
    """The variables that a text asks Grafana to put in, beside those that Grafana always has."""
    return {braced or plain for braced, plain in _VARIABLE.findall(text)} - FILLED.keys()


def filled(expression: str) -> str:
    """The expression as PromQL: what Grafana puts in is there, a variable stands for itself."""
    return _VARIABLE.sub(lambda found: FILLED.get(found[1] or found[2], found[1] or found[2]), expression)


def sentence(name: str, text: str, end: str = "") -> Iterator[Invalid]:
    """What is wrong with a text that people read."""
    if not text.strip() or text != " ".join(text.split()) or not text.endswith(end):
        allowed = f'a sentence in one line that ends with "{end}"' if end else "a text in one line"
        yield Invalid(name, text, allowed)


def evaluated(expression: str) -> Iterator[Invalid]:
    """What is wrong with an expression that Grafana fills."""
    try:
        if not selectors(filled(expression)):
            yield Invalid("expression", expression, "an expression that asks for a metric")
    except Invalid as invalid:
        yield invalid.of("expression", expression)


class PanelQuery(Value):
    """What is asked of Prometheus.

    expression: PromQL, in which `$__rate_interval` stands for the span that a rate is taken over, and
        `=~"$namespace"` for what is chosen at the top of the dashboard; `${namespace:regex}` inside of a longer text.
    legend: the name of each series; `{{pod}}` stands for its label.
    """

    expression: str = field(kw_only=False)
    legend: str = ""

    def check(self) -> Iterator[Invalid]:
        """Refuse what Prometheus would not evaluate, and names that Grafana would not fill."""
        yield from evaluated(self.expression)
        if re.search(r"[{}]", re.sub(r"\{\{ ?\w+ ?\}\}", "", self.legend)):
            yield Invalid("legend", self.legend, 'labels such as "{{namespace}}/{{pod}}"')


class Judged(Value):
    """A number that people judge by its colour.

    unit: in which it is told. warning, critical: from where on it is orange and red; where critical is the smaller
    of the two, it is bad to be below them, which needs both.
    """

    unit: Unit = "short"
    warning: float | int | None = None
    critical: float | int | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse two limits that are one."""
        if self.warning is not None and self.warning == self.critical:
            yield Invalid("warning", self.warning, "another number than critical", "leave one of them out")

    @property
    def limits(self) -> list[tuple[str, float | None]]:
        """Colours, each with the number from which on it holds; the first from the least number on."""
        if self.warning is not None and self.critical is not None and self.critical < self.warning:
            return [("red", None), ("orange", self.critical), ("green", self.warning)]
        given = (("orange", self.warning), ("red", self.critical))
        return [("green", None), *((colour, limit) for colour, limit in given if limit is not None)]


class Panel(Value):
    """One question that somebody on call has, and its answer.

    title: a few words. asks: the question, which ends with "?". good: what is seen when all is well.
    alerts: alerts that tell of it; their pages are linked. width: of 24; lines are widened until they are full.
    """

    HEIGHT: ClassVar[int] = 8

    title: str = field(kw_only=False)
    asks: str
    good: str
    alerts: Sequence[str] = ()
    width: int = 12

    def check(self) -> Iterator[Invalid]:
        """Refuse what says nothing, and what does not fit."""
        yield from super().check()
        yield from sentence("title", self.title)
        yield from sentence("asks", self.asks, "?")
        yield from sentence("good", self.good, ".")
        for alert in self.alerts:
            if not re.fullmatch(r"([A-Z][A-Za-z0-9]*)+", alert):
                yield Invalid("alerts", alert, 'names of alerts such as "CertificateExpiring"')
        if not 3 <= self.width <= 24:
            yield Invalid("width", self.width, "from 3 to 24")

    @property
    def expressions(self) -> Sequence[str]:
        """Every expression of the panel."""
        return ()

    @property
    def texts(self) -> Sequence[str]:
        """Whatever Grafana fills variables into."""
        return (self.title, *self.expressions)


class _Asking(Panel, Judged):
    queries: Sequence[PanelQuery]

    def check(self) -> Iterator[Invalid]:
        """Refuse a panel that asks nothing."""
        yield from super().check()
        if not self.queries:
            yield Invalid("queries", [], "at least one PanelQuery(...)")

    @property
    def expressions(self) -> Sequence[str]:
        """Every expression of the panel."""
        return [query.expression for query in self.queries]

    @property
    def texts(self) -> Sequence[str]:
        """Whatever Grafana fills variables into."""
        return (*super().texts, *(query.legend for query in self.queries))


class TimeSeriesPanel(_Asking):
    """How something went over time. stacked: the series are parts of a whole."""

    stacked: bool = False


class StatPanel(_Asking):
    """How something is now: large numbers with a colour."""

    HEIGHT: ClassVar[int] = 4

    width: int = 4


class TableColumn(Value):
    """A column of a table. label: of the series. opens: where a click leads: to the page of the alert or namespace."""

    label: str = field(kw_only=False)
    heading: str
    opens: Literal["client", "runbook"] | None = None

    def check(self) -> Iterator[Invalid]:
        """Refuse what is no label."""
        if not re.fullmatch(r"[A-Za-z_]\w*", self.label):
            yield Invalid("label", self.label, 'a label such as "namespace"')
        yield from sentence("heading", self.heading)


class TableMeasure(Judged):
    """A column of numbers in a table. expression: PromQL whose series have the labels of the columns and no other."""

    heading: str = field(kw_only=False)
    expression: str

    def check(self) -> Iterator[Invalid]:
        """Refuse what Prometheus would not evaluate."""
        yield from super().check()
        yield from sentence("heading", self.heading)
        yield from evaluated(self.expression)


class TablePanel(Panel):
    """A line for each series. columns: its labels. measures: its numbers, the worst of the first on top."""

    columns: Sequence[TableColumn]
    measures: Sequence[TableMeasure]

    def check(self) -> Iterator[Invalid]:
        """Refuse a table of nothing."""
        yield from super().check()
        if not self.columns:
            yield Invalid("columns", [], "at least one TableColumn(...)")
        if not self.measures:
            yield Invalid("measures", [], "at least one TableMeasure(...)")

    @property
    def expressions(self) -> Sequence[str]:
        """Every expression of the panel."""
        return [measure.expression for measure in self.measures]
