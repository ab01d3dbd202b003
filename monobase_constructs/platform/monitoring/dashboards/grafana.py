"""Dashboards as the JSON that Grafana loads."""

from __future__ import annotations

import json
from typing import Any, cast

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.platform.monitoring.dashboards.layout import Placed, placed
from monobase_constructs.platform.monitoring.dashboards.panels import LINK, PROMETHEUS, Json, panel_json
from monobase_constructs.values.dashboards import DATASOURCE, Dashboard, DashboardRow, DashboardVariable, panel_id

SCHEMA = 42
"""That of Grafana 13.2, the version in the pinned chart."""
TAG = "monobase"
ENCODE = json.JSONEncoder(ensure_ascii=False).encode
WIDTH = 110
"""Characters of a line of JSON, where it can be kept to."""


def dashboard_text(dashboard: Dashboard, cluster: Cluster) -> str:
    """The dashboard in lines, so that a change of it can be read."""
    return _lines(dashboard_json(dashboard, cluster)) + "\n"


def dashboard_json(dashboard: Dashboard, cluster: Cluster) -> Json:
    """The dashboard; nobody edits it in Grafana, where the next synth would overwrite that."""
    others = LINK | {"asDropdown": True, "includeVars": True, "keepTime": True, "tags": [TAG], "type": "dashboards"}
    return {
        "uid": dashboard.uid,
        "title": dashboard.title,
        "description": dashboard.summary,
        "tags": [TAG],
        "editable": False,
        "graphTooltip": 1,
        "links": [others | {"targetBlank": False, "title": "Dashboards", "url": ""}],
        "refresh": "1m",
        "schemaVersion": SCHEMA,
        "time": {"from": "now-6h", "to": "now"},
        "timezone": "browser",
        "templating": {"list": [_datasource(), *(_variable(variable) for variable in dashboard.variables)]},
        "panels": [_placed(each, cluster) for each in placed(dashboard.rows)],
    }


def _placed(each: Placed, cluster: Cluster) -> Json:
    item, row, place = each
    if isinstance(item, DashboardRow):
        heading: Json = {"title": item.title, "type": "row", "collapsed": False, "panels": []}
        return {"id": panel_id(item.title), "gridPos": place.json, **heading}
    return {"id": panel_id(row.title, item.title), "gridPos": place.json, **panel_json(item, cluster)}


def _datasource() -> Json:
    return {
        "name": DATASOURCE,
        "label": "Prometheus",
        "type": "datasource",
        "query": "prometheus",
        "refresh": 1,
        "hide": 0,
        "includeAll": False,
        "multi": False,
    }


def _variable(variable: DashboardVariable) -> dict[str, Any]:
    query = f"label_values({variable.metric}, {variable.label or variable.name})"
    return {
        "name": variable.name,
        "label": variable.name.replace("_", " ").capitalize(),
        "type": "query",
        "datasource": PROMETHEUS,
        "query": {"query": query, "refId": "Variable"},
        "current": {"text": ["All"], "value": ["$__all"]},
        "refresh": 2,
        "sort": 1,
        "hide": 0,
        "includeAll": True,
        "multi": True,
    }


def _lines(value: Any, indent: str = "") -> str:
    """JSON in which what fits into a line stands in one."""
    if not isinstance(value, (dict, list)):
        return ENCODE(value)
    inner = f"{indent}  "
    if isinstance(value, dict):
        items = [f"{ENCODE(key)}: {_lines(item, inner)}" for key, item in cast("Json", value).items()]
        opening, closing = "{}"
    else:
        items = [_lines(item, inner) for item in cast("list[Any]", value)]
        opening, closing = "[]"
    if len(indent) + 2 + sum(len(item) + 2 for item in items) <= WIDTH and not any("\n" in item for item in items):
        return f"{opening}{', '.join(items)}{closing}"
    return f"{opening}\n{inner}" + f",\n{inner}".join(items) + f"\n{indent}{closing}"
