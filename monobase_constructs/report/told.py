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


def image_told(image: str) -> str:
    """An image without its digest, which pins it but tells nobody anything."""
    return image.partition("@")[0]
