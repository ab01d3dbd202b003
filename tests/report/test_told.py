"""Schedules in words, and texts that could be taken for marks."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from monobase_constructs.report.markdown import code_in_cell, in_cell
from monobase_constructs.report.told import image_told, schedule_told


@pytest.mark.parametrize(
    ("cron", "told"),
    [
        ("7 * * * *", "every hour at :07"),
        ("5 2 * * *", "daily at 02:05 UTC"),
        ("0 12 * * 0", "Sundays at 12:00 UTC"),
        ("0 12 * * 7", "Sundays at 12:00 UTC"),
        ("0 12 * * 8", "0 12 * * 8"),
        ("*/5 * * * *", "*/5 * * * *"),
        ("0 0 1 * *", "0 0 1 * *"),
        ("7 * * * 1", "7 * * * 1"),
        ("@daily", "@daily"),
    ],
)
def test_schedules(cron: str, told: str) -> None:
    assert schedule_told(cron) == told


@pytest.mark.parametrize(
    ("image", "told"),
    [
        (f"ghcr.io/acme/api:1.2.3@sha256:{'0123456789abcdef' * 4}", "ghcr.io/acme/api:1.2.3@sha256:0123456789ab"),
        ("localhost:5000/api:1.2.3", "localhost:5000/api:1.2.3"),
        ("api", "api"),
    ],
)
def test_images_have_name_tag_and_the_begin_of_the_digest(image: str, told: str) -> None:
    assert image_told(image) == told


@given(st.text())
def test_no_text_leaves_its_cell(text: str) -> None:
    for shown in (in_cell(text), code_in_cell(text)):
        assert len(shown.splitlines()) <= 1
        assert "|" not in shown.replace("\\|", "")
