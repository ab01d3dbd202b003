"""What is asked of Prometheus: the expressions of its rules, and those of Grafana's dashboards."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from monobase_constructs.rules.reachability.written import inner, labels_in, listed
from monobase_constructs.rules.subject import Document, Subject
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.promql import Series, selectors

DASHBOARD = "grafana_dashboard"
"""The label of a ConfigMap that Grafana reads."""
SPANS = re.compile(r"\$\{?__(rate_interval|interval|range)\}?(?!_)")
NUMBERS = re.compile(r"\$\{?__\w+?(:\w+)?\}?\b")
LABEL_VALUES = re.compile(r"label_values\(\s*(.+?)\s*,\s*\w+\s*\)|query_result\((.+)\)", re.DOTALL)


def expressions(subject: Subject) -> Iterator[tuple[str, str]]:
    """Every expression of a document, with its path."""
    if subject.kind == "PrometheusRule":
        yield from _of_rules(subject.spec)
    elif subject.kind == "ConfigMap" and DASHBOARD in labels_in(subject.document["metadata"]):
        data: Document = subject.document.get("data") or {}
        for name, text in data.items():
            if name.endswith(".json"):
                yield from _of_dashboard(f"data[{name}]", json.loads(text))


@lru_cache(maxsize=4096)
def asked(expression: str) -> tuple[Series, ...] | str:
    """What an expression asks for; what is wrong with it, if it is none."""
    try:
        return tuple(selectors(NUMBERS.sub("1", SPANS.sub("5m", expression))))
    except Invalid as invalid:
        return str(invalid)


def _of_rules(spec: Document) -> Iterator[tuple[str, str]]:
    for group in listed(spec, "groups"):
        for rule in listed(group, "rules"):
            name = rule.get("alert") or rule.get("record")
            yield f"spec.groups[{group['name']}].rules[{name}]", str(rule["expr"])


def _of_dashboard(path: str, dashboard: Document) -> Iterator[tuple[str, str]]:
    """Those of its panels, whatever they are folded into, and of the choices above them."""
    for panel in _panels(dashboard):
        for target in listed(panel, "targets"):
            if target.get("expr"):
                yield f"{path}.panels[{panel.get('title', panel.get('id'))}]", target["expr"]
    for variable in listed(inner(dashboard, "templating"), "list"):
        query: Any = variable.get("query") or ""
        text: str = query if isinstance(query, str) else query.get("query", "")
        if (found := LABEL_VALUES.fullmatch(text.strip())) is not None:
            yield f"{path}.templating[{variable['name']}]", found[1] or found[2]


def _panels(folded: Document) -> Iterator[Document]:
    for panel in listed(folded, "panels"):
        yield panel
        yield from _panels(panel)
