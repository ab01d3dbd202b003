"""A run that the control plane missed is made up for as long as that is better than to wait for the next one."""

from __future__ import annotations

import pytest

from monobase_constructs import CronJob
from monobase_constructs.testing import document, environment

from .parts import API


@pytest.mark.parametrize(
    ("schedule", "seconds"),
    [
        ("* * * * *", 30),
        ("*/10 * * * *", 300),
        ("53 * * * *", 1800),
        ("0 3,4 * * 5", 1800),
        ("15 2 * * *", 43200),
        ("51 5 * * 0", 43200),
        ("0 3 1 * *", 43200),
        ("0 2 29 2 *", 43200),
    ],
)
def test_until_half_of_the_time_to_the_next_run(schedule: str, seconds: int) -> None:
    task = CronJob(environment(), "task", image=API, schedule=schedule)
    assert document(task, "CronJob", "task")["spec"]["startingDeadlineSeconds"] == seconds
