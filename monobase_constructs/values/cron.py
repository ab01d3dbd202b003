"""When schedules fire, as the controllers of Kubernetes, Velero, CloudNativePG and Longhorn count it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from cronsim import CronSim, CronSimError

MINUTE, HOUR, DAY, WEEK = 60, 3600, 86400, 7 * 86400
MONDAY = 4 * DAY
"""The first Monday since 1970, in seconds. All moments here are such seconds."""
WRITTEN = {
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
    "@monthly": "0 0 1 * *",
    "@weekly": "0 0 * * 0",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@hourly": "0 * * * *",
}
FIELDS = ("minute", "hour", "day of month", "month", "day of week")


class UnreadableCronError(ValueError):
    """Of a text that the controllers do not take for a schedule; `str` of it says what is allowed."""


@dataclass(frozen=True)
class Cron:
    """A schedule. All four controllers read it by the same library, robfig/cron, and so does this.

    It fires whenever the clock of its zone shows what it asks for. What falls into the hour that is left out in spring
    is not made up for, and what falls into the hour that comes twice in autumn fires twice.

    text: five fields, six beginning with the seconds where `seconds`, `@daily` and its like, or `@every 90m`.
    zone: the name of a time zone; a text that begins with `CRON_TZ=<zone>` names its own.
    """

    text: str
    zone: str = "UTC"
    seconds: bool = False

    def firings(self, begin: int, end: int) -> list[int]:
        """When it fires from `begin` to `end`, both included; raises `UnreadableCronError`."""
        if (period := self.period) is None:
            return [each for each in _in_zone(self.fields(), self._zone(), begin, end) if begin <= each <= end]
        pattern, first = _pattern(self), (begin - MONDAY) // period * period + MONDAY
        found = [start + each for start in range(first, end + 1, period) for each in pattern]
        return found[bisect_left(found, begin) : bisect_right(found, end)]

    @property
    def period(self) -> int | None:
        """After how many seconds it begins anew; None where months, or clocks that are put forward, come into it."""
        if (every := _every(self.text)) is not None:
            return every
        hours, days, months, weekdays = self.fields().split()[2:]
        if self._zone() != "UTC" or [days, months] != ["*", "*"]:
            return None
        return WEEK if weekdays != "*" else DAY if hours != "*" else HOUR

    def _zone(self) -> str:
        named = re.match(r"(?:CRON_)?TZ=(\S+)\s", self.text)
        zone = named[1] if named else self.zone
        return "UTC" if zone in ("Etc/UTC", "Etc/GMT", "GMT", "") else zone

    def fields(self) -> str:
        """Six fields as CronSim reads them; raises `UnreadableCronError`."""
        text = re.sub(r"^(?:CRON_)?TZ=\S+\s+", "", self.text).strip()
        six = self.seconds and not text.startswith("@")
        fields = WRITTEN.get(text, text).split()
        if len(fields) != (6 if six else 5):
            raise UnreadableCronError("six fields, the seconds first" if six else "five fields")
        return " ".join(
            _field(*each) for each in zip(fields if six else ["0", *fields], ("second", *FIELDS), strict=True)
        )


def _field(written: str, name: str) -> str:
    """The field without what the two libraries read differently."""
    text = written.upper().replace("?", "*")
    allowed = r"[A-Z0-9*/,-]+" if name in ("month", "day of week") else r"[0-9*/,-]+"
    if not re.fullmatch(allowed, text) or (name == "day of week" and re.search(r"(^|[,-])(7|\d*L)", text)):
        raise UnreadableCronError(f'what a {name} can be; "{written}" is not')
    # A step makes a field say something: "*/2" and a weekday mean either of the two, not both.
    whole = {"day of month": "1-31", "day of week": "0-6"}.get(name)
    return re.sub(r"^\*(?=/)", whole, text) if whole is not None else text


def _every(text: str) -> int | None:
    """The seconds of `@every 1h30m`."""
    if not text.startswith("@every "):
        return None
    parts = re.findall(r"(\d+)([hms])", text)
    seconds = sum(int(number) * {"h": HOUR, "m": MINUTE, "s": 1}[unit] for number, unit in parts)
    if not seconds or "".join(number + unit for number, unit in parts) != text.removeprefix("@every ").strip():
        raise UnreadableCronError('a length of time such as "@every 1h30m"')
    return seconds


@cache
def _pattern(cron: Cron) -> tuple[int, ...]:
    """When it fires in its period, from the beginning of that."""
    if _every(cron.text) is not None:
        return (0,)
    return tuple(each - MONDAY for each in _on_the_clock(cron.fields(), MONDAY, MONDAY + (cron.period or WEEK) - 1))


def _on_the_clock(fields: str, begin: int, end: int) -> Iterator[int]:
    """Each time that a clock without a zone shows what the fields ask for."""
    try:
        clock = CronSim(fields, datetime.fromtimestamp(begin, UTC) - timedelta(seconds=1))
    except CronSimError as error:
        days = [int(each) for each in re.findall(r"\d+", fields.split()[3])]
        if str(error) == "Bad day-of-month" and days and 1 <= min(days) <= max(days) <= 31:
            return  # a date that never comes, such as 30 February
        field = str(error).lower().removeprefix("bad ").replace("-", " ")
        raise UnreadableCronError(f"numbers within the range of each field; the {field} is not") from None
    while (fired := int(next(clock).timestamp())) <= end:
        yield fired


@cache
def _in_zone(fields: str, zone: str, begin: int, end: int) -> tuple[int, ...]:
    """The moments when the clock of the zone shows what the fields ask for."""
    if zone == "UTC":
        return tuple(_on_the_clock(fields, begin, end))
    try:
        there = ZoneInfo(zone)
    except (ValueError, LookupError, OSError):
        raise UnreadableCronError(f'the name of a time zone; "{zone}" is not') from None
    found: set[int] = set()
    for shown in _on_the_clock(fields, begin - DAY, end + DAY):
        clock = datetime.fromtimestamp(shown, UTC).replace(tzinfo=None)
        for fold in (0, 1):
            moment = clock.replace(tzinfo=there, fold=fold).timestamp()
            if datetime.fromtimestamp(moment, there).replace(tzinfo=None) == clock:
                found.add(int(moment))
    return tuple(sorted(found))
