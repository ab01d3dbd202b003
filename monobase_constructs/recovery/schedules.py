"""When backups begin: at night, and each namespace at another minute, which stays the same for ever."""

from __future__ import annotations

from hashlib import sha256

from monobase_constructs.values.schedule import Schedule

NIGHT, MORNING, DAY = (1, 4), (5, 4), (9, 4)
"""First hour and number of hours, in UTC: the daily backups, after them on Sundays the weekly ones, which copy what the
daily ones have made, on Saturdays the dumps, and on Wednesdays, when somebody is there, the drills."""


def hourly(name: str) -> str:
    """Once an hour, and not when the others begin."""
    return f"{_number(f'hourly {name}') % 60} * * * *"


def daily(name: str, given: Schedule | str | None) -> str:
    """Once a night, or as given."""
    return str(Schedule.of(given)) if given is not None else f"{_moment(name, NIGHT)} * * *"


def weekly(name: str, given: Schedule | str | None) -> str:
    """Once a week, on Sunday morning, or as given."""
    return str(Schedule.of(given)) if given is not None else f"{_moment(name, MORNING)} * * 0"


def dump(name: str, given: Schedule | str | None) -> str:
    """Once a week, on Saturday morning, or as given."""
    return str(Schedule.of(given)) if given is not None else f"{_moment(name, MORNING)} * * 6"


def drill(name: str, given: Schedule | str | None) -> str:
    """Once a week, on Wednesday while people work, or as given."""
    return str(Schedule.of(given)) if given is not None else f"{_moment(name, DAY)} * * 3"


def with_seconds(schedule: str) -> str:
    """As CloudNativePG reads it: the seconds come first, and five fields would mean something else."""
    return f"0 {schedule}"


def _moment(name: str, window: tuple[int, int]) -> str:
    first, hours = window
    hour, minute = divmod(_number(name) % (hours * 60), 60)
    return f"{minute} {first + hour}"


def _number(name: str) -> int:
    return int.from_bytes(sha256(name.encode()).digest()[:8])
