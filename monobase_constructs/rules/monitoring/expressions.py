"""What is asked of Prometheus: the expressions of its rules, and those of Grafana's dashboards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import cast

from monobase_constructs.rules.embedded import Unread, of_json
from monobase_constructs.rules.reachability.written import listed
from monobase_constructs.rules.reading import records, texts
from monobase_constructs.rules.subject import Document, Subject
from monobase_constructs.rules.told import short
from monobase_constructs.values.panels import filled
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.promql import Age, Series, ages, selectors

DASHBOARD = "grafana_dashboard"
"""The label of a ConfigMap that Grafana reads."""
LABEL_VALUES = re.compile(r"label_values\(\s*(.+?)\s*,\s*\w+\s*\)|query_result\((.+)\)", re.DOTALL)


def expressions(subject: Subject) -> Iterator[tuple[str, str]]:
    """Every expression of a document, with its path; of dashboards that can be read."""
    if subject.kind == "PrometheusRule":
        yield from _of_rules(subject.spec)
    for path, text in _dashboards(subject):
        with suppress(Unread):
            yield from _of_dashboard(path, _dashboard(text))


def unread(subject: Subject) -> Iterator[tuple[str, str]]:
    """What is wrong with dashboards that cannot be read, with the path."""
    for path, text in _dashboards(subject):
        try:
            _dashboard(text)
        except Unread as wrong:
            yield path, str(wrong)


@lru_cache(maxsize=4096)
def asked(expression: str) -> tuple[Series, ...] | str:
    """What an expression asks for; what is wrong with it, if it is none."""
    try:
        return tuple(selectors(filled(expression)))
    except Invalid as invalid:
        return str(invalid)


def series_of(expression: str) -> tuple[Series, ...]:
    """What an expression asks for; nothing where it is none, which the rule of metrics tells."""
    found = asked(expression)
    return () if isinstance(found, str) else found


@lru_cache(maxsize=4096)
def ages_of(expression: str) -> tuple[Age, ...]:
    """The ages that an expression looks at; none where it is none."""
    try:
        return tuple(ages(expression))
    except Invalid:
        return ()


def _of_rules(spec: Document) -> Iterator[tuple[str, str]]:
    for group in listed(spec, "groups"):
        for rule in listed(group, "rules"):
            name = rule.get("alert") or rule.get("record")
            yield f"spec.groups[{group['name']}].rules[{name}]", str(rule["expr"])


def _dashboards(subject: Subject) -> Iterator[tuple[str, str]]:
    if subject.kind == "ConfigMap" and DASHBOARD in texts(subject.document, "metadata", "labels"):
        for name, text in texts(subject.document, "data").items():
            if name.endswith(".json"):
                yield f"data[{name}]", text


@lru_cache(maxsize=256)
def _dashboard(text: str) -> Document:
    value = of_json(text)
    if not isinstance(value, dict):
        raise Unread(f"got {short(value)}; allowed: a mapping, as Grafana exports a dashboard")
    return cast(Document, value)


def _of_dashboard(path: str, dashboard: Document) -> Iterator[tuple[str, str]]:
    """Those of its panels, whatever they are folded into, and of the choices above them."""
    for panel in _panels(dashboard):
        for target in records(panel, "targets"):
            if isinstance(asked_for := target.get("expr"), str) and asked_for:
                yield f"{path}.panels[{panel.get('title', panel.get('id'))}]", asked_for
    for variable in records(dashboard, "templating", "list"):
        query: object = variable.get("query")
        text = query if isinstance(query, str) else texts(variable, "query").get("query", "")
        if (found := LABEL_VALUES.fullmatch(text.strip())) is not None:
            yield f"{path}.templating[{variable.get('name')}]", found[1] or found[2]


def _panels(folded: Document) -> Iterator[Document]:
    for panel in records(folded, "panels"):
        yield panel
        yield from _panels(panel)
