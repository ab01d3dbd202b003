"""How the report tells images and schedules."""

from __future__ import annotations

import re

DAYS = ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def schedule_told(cron: str) -> str:
    """The usual schedules in words; others as they are."""
    found = re.fullmatch(r"(\d+) (\d+|\*) \* \* (\*|\d)", cron)
    if found is None:
        return cron
    minute, hour, day = found.groups()
    if hour == "*":
        return f"every hour at :{minute:0>2}" if day == "*" else cron
    at = f"{hour:0>2}:{minute:0>2} UTC"
    return f"daily at {at}" if day == "*" else f"{DAYS[int(day)]}s at {at}" if int(day) < len(DAYS) else cron


DIGITS = 12
"""Of a digest, as tools of containers show it."""


def image_told(image: str) -> str:
    """An image with as much of its digest as tells two builds of one tag apart."""
    name, at, digest = image.partition("@")
    algorithm, colon, digits = digest.partition(":")
    return f"{name}{at}{algorithm}{colon}{digits[:DIGITS]}"
