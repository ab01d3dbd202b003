"""What dashboards, rows, panels and queries refuse, word by word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from monobase_constructs.values.dashboards import LONGEST, Dashboard, DashboardRow, DashboardVariable, panel_id
from monobase_constructs.values.panels import (
    Judged,
    Panel,
    PanelQuery,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TimeSeriesPanel,
    filled,
    variables,
)
from monobase_constructs.values.problems import InvalidInput

UP = PanelQuery('up{namespace=~"$namespace"}')
Made = Callable[[], object]


def stat(title: str = "Down", **changes: Any) -> StatPanel:
    facts: dict[str, Any] = {"asks": "Is it down?", "good": "0.", "queries": [PanelQuery("up == 0")]}
    return StatPanel(title, **{**facts, **changes})


def table(**changes: Any) -> TablePanel:
    facts: dict[str, Any] = {
        "asks": "Which are down?",
        "good": "None.",
        "columns": [TableColumn("pod", heading="Pod")],
        "measures": [TableMeasure("Up", expression="up")],
    }
    return TablePanel("Pods", **{**facts, **changes})


def dashboard(name: str = "orders", **changes: Any) -> Dashboard:
    facts: dict[str, Any] = {"title": "Orders", "summary": "How it is.", "rows": [DashboardRow("Now", panels=[stat()])]}
    return Dashboard(name, **{**facts, **changes})


def said(make: Made) -> str:
    with pytest.raises(InvalidInput) as refused:
        make()
    return str(refused.value).partition(": ")[2]


REFUSED: dict[str, tuple[Made, str]] = {
    "a query that is none": (
        lambda: PanelQuery("sum("),
        'PanelQuery: expression: got "sum("; allowed: a PromQL expression; unclosed left parenthesis',
    ),
    "a query for nothing": (
        lambda: PanelQuery("vector(1)"),
        'PanelQuery: expression: got "vector(1)"; allowed: an expression that asks for a metric',
    ),
    "a legend that is not filled": (
        lambda: PanelQuery("up", legend="{{pod}"),
        'PanelQuery: legend: got "{{pod}"; allowed: labels such as "{{namespace}}/{{pod}}"',
    ),
    "a unit that is not Grafana's": (
        lambda: stat(unit="seconds"),
        'StatPanel "Down": unit: got "seconds"; allowed: "none", "short", "percentunit", "bytes", "Bps", "bps", "s", '
        '"ms", "reqps" or "ops"',
    ),
    "two limits that are one": (
        lambda: stat(warning=1, critical=1),
        'StatPanel "Down": warning: got 1; allowed: another number than critical; leave one of them out',
    ),
    "a title of nothing": (lambda: stat(" "), 'StatPanel " ": title: got " "; allowed: a text in one line'),
    "no question": (
        lambda: stat(asks="Down."),
        'StatPanel "Down": asks: got "Down."; allowed: a sentence in one line that ends with "?"',
    ),
    "nothing good": (
        lambda: stat(good=""),
        'StatPanel "Down": good: got ""; allowed: a sentence in one line that ends with "."',
    ),
    "an alert that has no name": (
        lambda: stat(alerts=["disk full"]),
        'StatPanel "Down": alerts: got "disk full"; allowed: names of alerts such as "CertificateExpiring"',
    ),
    "a width that is none": (lambda: stat(width=30), 'StatPanel "Down": width: got 30; allowed: from 3 to 24'),
    "a panel that asks nothing": (
        lambda: TimeSeriesPanel("Down", asks="Is it?", good="0.", queries=[]),
        'TimeSeriesPanel "Down": queries: got []; allowed: at least one PanelQuery(...)',
    ),
    "a table without columns": (
        lambda: table(columns=[]),
        'TablePanel "Pods": columns: got []; allowed: at least one TableColumn(...)',
    ),
    "a table without numbers": (
        lambda: table(measures=[]),
        'TablePanel "Pods": measures: got []; allowed: at least one TableMeasure(...)',
    ),
    "a column that is no label": (
        lambda: TableColumn("pod name", heading="Pod"),
        'TableColumn: label: got "pod name"; allowed: a label such as "namespace"',
    ),
    "a number that is none": (
        lambda: TableMeasure("Up", expression="1"),
        'TableMeasure: expression: got "1"; allowed: an expression that asks for a metric',
    ),
    "a row of nothing": (
        lambda: DashboardRow("Now", panels=[]),
        'DashboardRow "Now": panels: got []; allowed: at least one panel: TimeSeriesPanel(...), '
        "StatPanel(...) or TablePanel(...)",
    ),
    "panels that look the same": (
        lambda: DashboardRow("Now", panels=[stat(), stat()]),
        'DashboardRow "Now": panels: got "Down"; allowed: each title once',
    ),
    "a variable of Grafana's": (
        lambda: DashboardVariable("datasource", metric="up"),
        'DashboardVariable "datasource": name: got "datasource"; allowed: lower-case letters, digits and "_", and not '
        '"datasource"',
    ),
    "a variable of no metric": (
        lambda: DashboardVariable("pod", metric="1"),
        'DashboardVariable "pod": metric: got "1"; allowed: an expression that asks for a metric',
    ),
    "a long name": (
        lambda: dashboard("o" * 32),
        f'Dashboard "{"o" * 32}": name: got "{"o" * 32}"; allowed: at most {LONGEST} characters; this has 32; '
        "shorten it",
    ),
    "a dashboard of nothing": (
        lambda: dashboard(rows=[]),
        'Dashboard "orders": rows: got []; allowed: at least one DashboardRow(...)',
    ),
    "rows that look the same": (
        lambda: dashboard(rows=[DashboardRow("Now", panels=[stat()]), DashboardRow("Now", panels=[stat()])]),
        'Dashboard "orders": rows: got "Now"; allowed: each title once',
    ),
    "a variable that nobody defines": (
        lambda: dashboard(rows=[DashboardRow("Now", panels=[stat(queries=[UP])])]),
        'Dashboard "orders": variables: got "$namespace"; allowed: none, or one more DashboardVariable(...)',
    ),
    "a variable that nobody uses": (
        lambda: dashboard(variables=[DashboardVariable("pod", metric="up")]),
        'Dashboard "orders": variables: got "pod"; allowed: what some panel uses; write =~"$pod", or leave it out',
    ),
}


@pytest.mark.parametrize("make, message", REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_told(make: Made, message: str) -> None:
    assert said(make) == message


def test_what_is_right_is_kept() -> None:
    made = dashboard(
        rows=[DashboardRow("Now", panels=[stat(queries=[UP])])], variables=[DashboardVariable("namespace", metric="up")]
    )
    assert made.uid == "monobase-orders"


@pytest.mark.parametrize(
    "judged, limits",
    [
        (Judged(), [("green", None)]),
        (Judged(critical=1), [("green", None), ("red", 1)]),
        (Judged(warning=1, critical=2), [("green", None), ("orange", 1), ("red", 2)]),
        (Judged(warning=0.2, critical=0.1), [("red", None), ("orange", 0.1), ("green", 0.2)]),
    ],
)
def test_it_is_bad_to_be_above_or_below_a_limit(judged: Judged, limits: list[Any]) -> None:
    assert judged.limits == limits


def test_what_grafana_fills_in() -> None:
    expression = (
        'label_replace(rate(a{x=~"${namespace:regex}/.*", y=~"$pod"}[$__rate_interval]), "z", "$1", "x", "(.*)")'
    )
    assert variables(expression) == {"namespace", "pod"}
    filled_in = 'label_replace(rate(a{x=~"namespace/.*", y=~"pod"}[5m]), "z", "$1", "x", "(.*)")'
    assert filled(expression) == filled_in


def test_a_panel_keeps_its_number_when_others_come_and_go() -> None:
    assert panel_id("Is it well?", "Servers down") == 676551117
    assert panel_id("Is it well?") != panel_id("Is it well?", "")


def test_a_panel_of_no_kind_asks_nothing() -> None:
    assert Panel("Down", asks="Is it?", good="0.").expressions == ()
