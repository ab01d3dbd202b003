"""The report as pages for a browser, one for each cluster. They are not committed: docs/adr/0066-page-of-html.md."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path


def folder_beside(output: Path) -> Path:
    """Where the pages are, for the output folder `output`: a folder that Git ignores."""
    return output.absolute().parent / "build" / "report"


def write_webpages(folder: Path, pages: Mapping[str, str]) -> str:
    """Make the folder hold one page for each cluster, each replaced as a whole; those of other clusters go.

    Returns why they are not written, in one line; empty if they are.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in pages.items():
            new = folder / f".{name}.new"
            new.write_text(text, "utf-8")
            os.replace(new, folder / f"{name}.html")
        for left in {*folder.glob("*.html")} - {folder / f"{name}.html" for name in pages}:
            left.unlink()
    except OSError as error:
        reason = f"{error.strerror or error}: the manifests are written, but not the page of the report"
        return f"{error.filename or folder}: {reason}: put this right and run again"
    return ""
