"""The page of a cluster in a real browser: it needs nothing, complains of nothing, and can be read anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from monobase_constructs.app.synth import Synthesis
from monobase_constructs.app.webpages import write_webpages
from monobase_constructs.report.pages import html

from .browser import CONTRASTS, Browser, started

pytestmark = pytest.mark.browser
PHONE, DESK = 360, 1400  # what is readable there is at 390, too


@pytest.fixture(scope="module")
def page(synthesis: Synthesis, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    assert write_webpages(folder, {each.cluster.name: html(each) for each in synthesis.reports}) == ""
    return folder / "main.html"


@pytest.fixture(scope="module")
def browser(programs: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with started(tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.mark.parametrize("width", [PHONE, 768, DESK])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_it_asks_for_nothing_complains_of_nothing_and_is_as_wide_as_the_window(
    browser: Browser, page: Path, width: int, dark: bool
) -> None:
    browser.look(page, width, dark=dark)
    assert browser.console() == []
    assert browser.requests() == []
    shown, whole = browser.ask("const root = document.documentElement; return [root.clientWidth, root.scrollWidth]")
    assert width - 20 <= shown == whole
    assert browser.ask("return document.querySelectorAll('script, link[href^=http], img').length") == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_all_text_stands_out_from_what_is_behind_it(browser: Browser, page: Path, dark: bool) -> None:
    browser.look(page, DESK, dark=dark)
    paper = browser.ask("return getComputedStyle(document.body).backgroundColor")
    assert paper == ("rgb(18, 22, 27)" if dark else "rgb(251, 250, 247)")
    assert browser.ask(CONTRASTS) == {}


def test_every_environment_and_connection_is_there(browser: Browser, page: Path, synthesis: Synthesis) -> None:
    browser.look(page, DESK)
    assert browser.ask("return [...document.querySelectorAll('section.environment h2')].map(h => h.id)") == [
        environment.name for report in synthesis.reports for environment in report.environments
    ]
    told = browser.ask(
        """
        const found = {};
        for (const section of document.querySelectorAll("section.environment")) {
          const table = section.querySelector("table.matrix");
          const targets = [...table.tHead.rows[0].cells].slice(1).map(cell => cell.textContent);
          found[section.querySelector("h2").id] = [...table.tBodies[0].rows].flatMap(row =>
            [...row.cells].slice(1).map((cell, n) => [row.cells[0].textContent, targets[n], cell]).filter(
              ([, , cell]) => cell.className === "open").map(([from, to, cell]) => [from, to, cell.textContent]));
        }
        return found;
        """
    )
    for report in synthesis.reports:
        for each in report.environments:
            assert told[each.name] == [[talk.source, talk.target, talk.ports] for talk in each.talks], each.name


def test_it_can_be_heard(browser: Browser, page: Path) -> None:
    """A language, one title, headings without gaps, names for pictures and regions, heads for every table."""
    browser.look(page, DESK)
    assert browser.ask("return [document.documentElement.lang, document.querySelectorAll('h1').length]") == ["en", 1]
    levels = browser.ask("return [...document.querySelectorAll('main h2, main h3')].map(h => +h.tagName[1])")
    assert levels[0] == 2 and all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert browser.all("svg") == browser.all("svg[role=img][aria-label]") > 0
    assert browser.all("[role=region]") == browser.all("[role=region][aria-label][tabindex]") > 0
    assert browser.all("table") == browser.all("table:has(thead th[scope=col])") > 0
    assert browser.all("tbody tr") == browser.all("tbody tr:has(th[scope=row])") > 0
    broken = "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1)))"
    assert browser.ask(f"return {broken}.map(a => a.hash)") == []
    twice = "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, n, all) => all.indexOf(id) !== n)"
    assert browser.ask(f"return {twice}") == []


def test_pictures_are_drawn(browser: Browser, page: Path) -> None:
    """Bars have lengths, bands and ticks lie inside of their picture, the topology has its size."""
    browser.look(page, PHONE)
    assert max(width for width, _ in browser.sizes(".track .usual")) > 50
    assert min(height for _, height in browser.sizes("svg.topology")) > 100
    inside = browser.ask(
        """return [...document.querySelectorAll('.timeline svg')].map(svg => {
             const all = svg.getBoundingClientRect();
             const drawn = svg.querySelector('.ticks, .band').getBoundingClientRect();
             return [drawn.width, drawn.left - all.left, all.right - drawn.right]; })"""
    )
    colours = "getComputedStyle(each)[each.matches('.ticks') ? 'stroke' : 'fill']"
    drawn = browser.ask(
        f"return [...document.querySelectorAll('.timeline .ticks, .timeline .band')].map(each => {colours})"
    )
    assert drawn and "none" not in drawn, "each tier and the dumps have a colour"
    assert inside and all(width > 0 and left > -2 and right > -2 for width, left, right in inside)


def test_it_can_be_printed(browser: Browser, page: Path) -> None:
    browser.look(page, DESK, dark=True, print_it=True)
    assert browser.ask("return getComputedStyle(document.querySelector('nav')).display") == "none"
    assert browser.ask("return getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert browser.pdf() > 50_000
