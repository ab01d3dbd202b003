"""The picture of an environment says what the matrix says, and is drawn so that it can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from xml.etree import ElementTree

import pytest

from monobase_constructs import Cluster
from monobase_constructs.report.lanes import Lane, Row, lanes
from monobase_constructs.report.matrix import ClusterReach, cluster_reach
from monobase_constructs.report.matrix_table import alike
from monobase_constructs.report.topology import LETTER, bands_of, topology
from monobase_constructs.rules.reachability.ports import ports_text

from ..rules.dist import as_documents, committed

SVG = "{http://www.w3.org/2000/svg}"
PHONE = 390
"""Pixels that a phone of today is wide."""


@pytest.fixture(scope="module")
def reach(clusters: dict[str, Cluster]) -> ClusterReach:
    return cluster_reach(as_documents(committed()), clusters["main"])


def pictures(reach: ClusterReach) -> Iterator[tuple[str, ElementTree.Element]]:
    return ((each, ElementTree.fromstring(topology(reach, each))) for each in reach.environments)


def test_it_shows_each_connection_of_the_environment_or_tells_it_below(reach: ClusterReach) -> None:
    for name, picture in pictures(reach):
        told = {each.text or "" for each in picture.iter(f"{SVG}title")}
        below = " ".join(each.text or "" for each in picture.iter(f"{SVG}text"))
        for flow in reach.around(name):
            ports = ports_text(flow.ports)
            if flow.target in alike(reach, name):
                assert f"Every pod reaches {flow.target} on {ports}." in below
            else:
                lane = next(each for each in told if each.endswith(f" → {flow.target} on {ports}"))
                assert str(flow.source) in lane.partition(" → ")[0].split(", ")


def test_it_shows_nothing_else_but_the_way_to_the_gateway(reach: ClusterReach) -> None:
    for name, picture in pictures(reach):
        known = {f"{each.source} → {each.target} on {ports_text(each.ports)}" for each in reach.around(name)}
        for title in picture.iter(f"{SVG}title"):
            sources, arrow, target = (title.text or "").partition(" → ")
            if arrow:
                shown = {f"{source} → {target}" for source in sources.split(", ")}
                assert shown <= known or shown == {"any address → gateway-system/envoy on TCP 10080, 10443"}


def drawn(reach: ClusterReach, name: str) -> tuple[list[Row], list[Lane]]:
    flows, zoned = bands_of(reach, name)
    rows = [row for band in zoned for row in band.rows]
    return rows, lanes(rows, flows)


def test_lanes_and_boxes_do_not_lie_on_each_other(reach: ClusterReach) -> None:
    for name in reach.environments:
        rows, ways = drawn(reach, name)
        for one, other in combinations(rows, 2):
            assert one.top + one.height < other.top
        for one, other in combinations(ways, 2):
            apart = one.span[1] < other.span[0] or other.span[1] < one.span[0]
            assert one.column != other.column or apart
        heights = [(id(lane.target), lane.y) for lane in ways]
        assert len(heights) == len(set(heights))
        assert all(lane.target.top < lane.y < lane.target.top + lane.target.height for lane in ways)


def test_it_fits_on_a_phone_and_nothing_leaves_it(reach: ClusterReach) -> None:
    for _, picture in pictures(reach):
        width, height = int(picture.attrib["width"]), int(picture.attrib["height"])
        assert width <= PHONE
        numbers = [float(each.attrib[key]) for each in picture.iter() for key in ("x", "cx") if key in each.attrib]
        heights = [float(each.attrib[key]) for each in picture.iter() for key in ("y", "cy") if key in each.attrib]
        assert min(numbers) >= 0 and max(numbers) < width and min(heights) >= 0 and max(heights) < height


def test_lines_are_no_longer_than_it_is_wide(reach: ClusterReach) -> None:
    for _, picture in pictures(reach):
        width = int(picture.attrib["width"])
        for text in picture.iter(f"{SVG}text"):
            taken, x = len(text.text or "") * LETTER, float(text.attrib["x"])
            assert taken <= (x if "text-anchor" in text.attrib else width - x)


def test_it_adapts_to_light_and_dark_without_touching_the_page_around(reach: ClusterReach) -> None:
    style = next(picture for _, picture in pictures(reach)).find(f"{SVG}style")
    assert style is not None and style.text is not None and "prefers-color-scheme:dark" in style.text
    selectors = re.findall(r"[{}]([^{}@]+)\{", f"}}{style.text}")
    assert selectors and all(each.strip().startswith("svg.topology") for each in selectors)
    colours = set(re.findall(r"var\((--\w+)\)", topology(reach, reach.environments[0])))
    light, dark = style.text.split("@media")
    assert all(f"{each}:" in light for each in colours)
    assert all(f"{each}:" in dark for each in colours)


def test_data_are_drawn_below_what_uses_them(reach: ClusterReach) -> None:
    _, zoned = bands_of(reach, "client-a-prod")
    names = ["Internet", "Gateway", "Applications", "Jobs", "Data", "Cluster"]
    assert [band.name for band in zoned] == names
    assert [row.end.name for row in zoned[4].rows] == ["minio", "postgresql", "valkey"]
