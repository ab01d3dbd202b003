"""Panels as Grafana 13 reads them, schema 42 of its dashboards.

The field names are those of Grafana's own package @grafana/schema, by which tests/monitoring/ judges every dashboard.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.platform.monitoring.rules import runbook
from monobase_constructs.values.dashboards import DATASOURCE
from monobase_constructs.values.panels import (
    Judged,
    Panel,
    PanelQuery,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TimeSeriesPanel,
)

Json = dict[str, Any]

PROMETHEUS: Json = {"type": "prometheus", "uid": f"${{{DATASOURCE}}}"}
LINK: Json = {
    "asDropdown": False,
    "icon": "external link",
    "includeVars": False,
    "keepTime": False,
    "tags": [],
    "tooltip": "",
    "type": "link",
}
OPENS_CLIENT = "/d/monobase-client?var-namespace=${__value.raw}&${__url_time_range}"


def panel_json(panel: Panel, cluster: Cluster) -> Json:
    """The panel, without its number and its place."""
    return {
        "title": panel.title,
        "description": f"{panel.asks}\n\nGood: {panel.good}",
        "datasource": PROMETHEUS,
        "links": [LINK | _link(f"Runbook: {alert}", runbook(alert, cluster)) for alert in panel.alerts],
        **_kind(panel, cluster),
    }


def _kind(panel: Panel, cluster: Cluster) -> Json:
    match panel:
        case TimeSeriesPanel():
            return _time_series(panel)
        case StatPanel():
            return _stat(panel)
        case TablePanel():
            return _table(panel, cluster)
        case _:
            raise TypeError(type(panel))


def _time_series(panel: TimeSeriesPanel) -> Json:
    custom = {
        "drawStyle": "line",
        "fillOpacity": 30 if panel.stacked else 0,
        "lineWidth": 1,
        "showPoints": "never",
        "spanNulls": False,
        "stacking": {"group": "A", "mode": "normal" if panel.stacked else "none"},
        "thresholdsStyle": {"mode": "off" if len(panel.limits) == 1 else "line"},
    }
    return {
        "type": "timeseries",
        "fieldConfig": {
            "defaults": {"color": {"mode": "palette-classic"}, "custom": custom, "min": 0, **_judged(panel)},
            "overrides": [],
        },
        "options": {
            "legend": {"calcs": ["lastNotNull"], "displayMode": "table", "placement": "right", "showLegend": True},
            "tooltip": {"mode": "multi", "sort": "desc"},
        },
        "targets": [_target(number, query, now=False) for number, query in enumerate(panel.queries)],
    }


def _stat(panel: StatPanel) -> Json:
    return {
        "type": "stat",
        "fieldConfig": {"defaults": {"color": {"mode": "thresholds"}, **_judged(panel)}, "overrides": []},
        "options": {
            "colorMode": "background",
            "graphMode": "none",
            "justifyMode": "center",
            "orientation": "auto",
            "percentChangeColorMode": "standard",
            "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": False},
            "showPercentChange": False,
            "textMode": "auto",
            "wideLayout": True,
        },
        "targets": [_target(number, query, now=True) for number, query in enumerate(panel.queries)],
    }


def _table(panel: TablePanel, cluster: Cluster) -> Json:
    # A frame for each query, joined by their labels; each frame calls its numbers after its query.
    several = len(panel.measures) > 1
    names = [f"Value #{_letter(number)}" if several else "Value" for number in range(len(panel.measures))]
    headings = {column.label: column.heading for column in panel.columns}
    headings |= {name: measure.heading for name, measure in zip(names, panel.measures, strict=True)}
    organized = {
        "excludeByName": {"Time": True},
        "indexByName": {name: place for place, name in enumerate(headings)},
        "renameByName": headings,
    }
    joined: list[Json] = [{"id": "merge", "options": {}}] if several else []
    return {
        "type": "table",
        "fieldConfig": {
            "defaults": {"custom": {"align": "auto", "cellOptions": {"type": "auto"}, "inspect": False}},
            "overrides": [
                *(_override(each.heading, _opens(each, cluster)) for each in panel.columns if each.opens),
                *(_override(each.heading, _colours(each)) for each in panel.measures),
            ],
        },
        "options": {
            "cellHeight": "sm",
            "frameIndex": 0,
            "showHeader": True,
            "sortBy": [{"desc": _descends(panel.measures[0]), "displayName": panel.measures[0].heading}],
        },
        "targets": [
            {**_target(number, PanelQuery(measure.expression), now=True), "format": "table"}
            for number, measure in enumerate(panel.measures)
        ],
        "transformations": [*joined, {"id": "organize", "options": organized}],
    }


def _judged(judged: Judged) -> Json:
    steps = [{"color": colour, "value": limit} for colour, limit in judged.limits]
    return {"thresholds": {"mode": "absolute", "steps": steps}, "unit": judged.unit}


def _colours(measure: TableMeasure) -> Mapping[str, Any]:
    cell = {"custom.cellOptions": {"type": "color-text"}} if len(measure.limits) > 1 else {}
    return {**_judged(measure), **cell}


def _descends(judged: Judged) -> bool:
    return judged.limits[0][0] != "red"


def _opens(column: TableColumn, cluster: Cluster) -> Mapping[str, Any]:
    if column.opens == "runbook":
        return {"links": [_link("What to do", runbook("${__value.raw}", cluster))]}
    return {"links": [{**_link("What runs there", OPENS_CLIENT), "targetBlank": False}]}


def _override(heading: str, properties: Mapping[str, Any]) -> Json:
    return {
        "matcher": {"id": "byName", "options": heading},
        "properties": [{"id": name, "value": value} for name, value in properties.items()],
    }


def _target(number: int, query: PanelQuery, *, now: bool) -> Json:
    return {
        "datasource": PROMETHEUS,
        "editorMode": "code",
        "expr": query.expression,
        "instant": now,
        "legendFormat": query.legend or "__auto",
        "range": not now,
        "refId": _letter(number),
    }


def _letter(number: int) -> str:
    return chr(ord("A") + number)


def _link(title: str, url: str) -> Json:
    return {"targetBlank": True, "title": title, "url": url}
