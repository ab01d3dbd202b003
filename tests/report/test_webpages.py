"""The page for a browser: written beside the output folder, replaced as a whole."""

from __future__ import annotations

from pathlib import Path

from monobase_constructs.app.synth import Synthesis
from monobase_constructs.app.webpages import folder_beside, write_webpages
from monobase_constructs.report.pages import html


def test_it_lies_beside_the_output_folder_and_not_in_it(tmp_path: Path) -> None:
    assert folder_beside(tmp_path / "dist") == tmp_path / "build" / "report"


def test_pages_are_replaced_and_those_of_clusters_that_are_gone_go(tmp_path: Path) -> None:
    write_webpages(tmp_path, {"one": "1", "two": "2"})
    (tmp_path / "notes.txt").write_text("mine")
    assert write_webpages(tmp_path, {"two": "3"}) == ""
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"two.html": "3", "notes.txt": "mine"}


def test_where_it_cannot_be_written_one_line_says_so(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file")
    told = write_webpages(tmp_path / "build" / "report", {"one": "1"})
    assert told == (
        f"{tmp_path}/build/report: Not a directory: the manifests are written, but not the page of the report: "
        "put this right and run again"
    )


def test_its_bytes_follow_from_what_it_tells(synthesis: Synthesis) -> None:
    (report,) = synthesis.reports
    assert html(report) == html(report)
    assert len(html(report)) < 60_000 * len(report.environments)
