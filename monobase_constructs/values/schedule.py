"""When something runs, and by which clock."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from zoneinfo import available_timezones

from monobase_constructs.values.checked import Text
from monobase_constructs.values.problems import Invalid


class Schedule(Text):
    """A cron expression of five fields: minute, hour, day of month, month, day of week (0 is Sunday, 6 Saturday)."""

    MEANS = 'five fields such as "15 2 * * *" (minute, hour, day of month, month, weekday)'
    _RANGES = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 6))
    _NAMES = ("minute", "hour", "day of month", "month", "day of week")

    @classmethod
    def refuse(cls, text: str) -> None:
        """Refuse a wrong number of fields, fields out of range, and dates that never come."""
        fields = text.split()
        if len(fields) != 5:
            raise Invalid("", text, cls.MEANS)
        values = [cls._values(text, *each) for each in zip(fields, cls._RANGES, cls._NAMES, strict=True)]
        days, months, weekdays = values[2], values[3], fields[4]
        if weekdays == "*" and not any(_exists(month, day) for month in months for day in days):
            raise Invalid("", text, "a date that exists", "this never fires")

    @classmethod
    def _values(cls, text: str, field: str, allowed: tuple[int, int], name: str) -> set[int]:
        low, high = allowed
        values: set[int] = set()
        for part in field.split(","):
            parsed = re.fullmatch(r"(\*|([0-9]+)(?:-([0-9]+))?)(?:/([0-9]+))?", part)
            first = int(parsed[2]) if parsed and parsed[2] else low
            last = (
                int(parsed[3]) if parsed and parsed[3] else (first if parsed and parsed[2] and not parsed[4] else high)
            )
            step = int(parsed[4]) if parsed and parsed[4] else 1
            if parsed is None or not low <= first <= last <= high or step < 1:
                raise Invalid("", text, f"{name} from {low} to {high}", f'"{part}" is not')
            values.update(range(first, last + 1, step))
        return values


class TimeZone(Text):
    """A zone of the time zone database, in which the fields of a schedule are read."""

    MEANS = 'a zone of the time zone database such as "Europe/Berlin"'

    @classmethod
    def refuse(cls, text: str) -> None:
        """Refuse what is none."""
        if text not in _zones():
            raise Invalid("", text, cls.MEANS)


@cache
def _zones() -> set[str]:
    """Of this machine, read once: they lie in hundreds of files."""
    return available_timezones()


def _exists(month: int, day: int) -> bool:
    try:
        datetime(2024, month, day)  # a leap year: 29 February comes, if seldom
    except ValueError:
        return False
    return True
