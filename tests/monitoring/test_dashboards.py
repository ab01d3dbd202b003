"""The dashboards of the library: what Grafana loads, on which cluster, and that each link leads somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from cdk8s import Chart
from syrupy.assertion import SnapshotAssertion

from monobase_constructs import Environment, InvalidInput
from monobase_constructs.app.yaml import manifest_yaml
from monobase_constructs.data.minio.dashboard import minio_dashboard
from monobase_constructs.data.postgresql.dashboards.page import pooler_dashboard, postgresql_dashboard
from monobase_constructs.platform.monitoring.dashboards import config_maps
from monobase_constructs.platform.monitoring.dashboards.config_maps import Dashboards, merged
from monobase_constructs.rules.monitoring.exporters import OF_PROMETHEUS, all_exporters, exported
from monobase_constructs.testing import environment, example_cluster
from monobase_constructs.values.dashboards import Dashboard, DashboardRow
from monobase_constructs.values.panels import PanelQuery, StatPanel, filled
from monobase_constructs.values.promql import selectors

from .shown import NAMES, everything, objects, panels, shown

RUNBOOKS = Path(__file__).resolve().parents[2] / "docs" / "runbooks"


def orders(**changes: object) -> Dashboard:
    stat = StatPanel("Down", asks="Is it down?", good="0.", queries=[PanelQuery("up == 0")])
    made = Dashboard("orders", title="Orders", summary="How it is.", rows=[DashboardRow("Now", panels=[stat])])
    return made.but(**changes)


def written(env: Environment) -> list[str]:
    return sorted(objects(Dashboards(Chart(env.node.root, "monitoring"), env.cluster, [env], frozenset())))


@pytest.mark.parametrize("name", NAMES)
def test_what_is_written(name: str, manifest_snapshot: SnapshotAssertion) -> None:
    written = objects(everything())[name]
    assert {f"configmap-{written.object_name}.yaml": manifest_yaml(written.document)} == manifest_snapshot


def test_names() -> None:
    assert sorted(shown()) == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_numbers_are_those_of_one_panel(name: str) -> None:
    numbers = [panel["id"] for panel in shown()[name]["panels"]]
    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("name", NAMES)
def test_a_link_leads_to_a_runbook(name: str) -> None:
    for where, panel in panels(shown()[name]):
        for link in panel["links"]:
            assert (RUNBOOKS / link["url"].rpartition("/")[2]).exists(), where


def test_only_what_the_cluster_has_is_shown() -> None:
    cluster = example_cluster(storage=None, backups=None)
    assert written(environment(cluster=cluster)) == ["client", "edge", "platform"]
    with_files = environment(cluster=cluster)
    with_files.show(minio_dashboard)
    assert written(with_files) == ["client", "edge", "minio", "platform"]


def test_rows_are_those_of_what_the_cluster_has() -> None:
    rows = {panel["title"] for panel in shown()["platform"]["panels"] if panel["type"] == "row"}
    assert {"Do volumes have their copies?", "Are certificates renewed?", "Do secrets arrive?"} <= rows
    env = environment(cluster=example_cluster(storage=None, backups=None))
    made = objects(Dashboards(Chart(env.node.root, "monitoring"), env.cluster, [env], frozenset()))
    text = made["platform"].document["data"]["monobase-platform.json"]
    assert not any(row in text for row in ("longhorn_", "certmanager_", "externalsecret_"))


def test_nothing_is_asked_where_nobody_watches() -> None:
    env = environment(cluster=example_cluster(monitoring=None))
    env.show(minio_dashboard)
    assert env.declared.dashboards == []


def test_dashboards_of_one_name_are_one() -> None:
    both = merged([postgresql_dashboard(), pooler_dashboard(), postgresql_dashboard(), minio_dashboard()])
    assert [each.name for each in both] == ["minio", "postgresql"]
    assert both[1].rows == [*postgresql_dashboard().rows, *pooler_dashboard().rows]


def test_a_row_that_two_say_alike_is_there_once() -> None:
    (made,) = merged([orders(), orders()])
    assert made == orders()


def said(*dashboards: Dashboard) -> str:
    with pytest.raises(InvalidInput) as refused:
        merged(dashboards)
    return str(refused.value).partition(": ")[2]


def test_two_dashboards_cannot_have_one_name() -> None:
    assert said(orders(), orders(title="Bestellungen")) == (
        'Dashboard "orders": name: got "orders"; allowed: a name that is free; another dashboard has it, with another '
        "title, summary or variables"
    )


def test_two_rows_cannot_have_one_title() -> None:
    other = StatPanel("Up", asks="Is it up?", good="1.", queries=[PanelQuery("up")])
    assert said(orders(), orders(rows=[DashboardRow("Now", panels=[other])])) == (
        'Dashboard "orders": rows: got "Now"; allowed: a title that is free; another dashboard of this name has a row '
        "of this title, with other panels"
    )


def test_a_dashboard_fits_into_an_object(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(config_maps, "LARGEST", 1000)
    (text,) = objects(everything())["client"].document["data"].values()
    with pytest.raises(InvalidInput) as refused:
        written(environment(cluster=example_cluster(storage=None, backups=None)))
    assert str(refused.value).partition(": ")[2] == (
        f'Dashboard "client": rows: got "{len(text.encode())} bytes of JSON"; allowed: at most 1000; '
        "make two dashboards of it"
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_metric_is_one_that_an_exporter_has(name: str) -> None:
    known = OF_PROMETHEUS.union(*(exported(exporter) for exporter in all_exporters()))
    expressions = [target["expr"] for _, panel in panels(shown()[name]) for target in panel["targets"]]
    assert {series.metric for each in expressions for series in selectors(filled(each))} - known == set()
