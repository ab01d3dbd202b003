"""When Argo CD may bring changes into production."""

from __future__ import annotations

from collections.abc import Iterator

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.schedule import Schedule, TimeZone
from monobase_constructs.values.text import Duration


class SyncWindow(Value):
    """A time in which changes reach production by themselves; outside of all windows a person must sync.

    schedule: when it opens. duration: how long it stays open, up to a day. time_zone: of the schedule.
    """

    schedule: Schedule | str
    duration: Duration | str
    time_zone: TimeZone | str = "Etc/UTC"

    def check(self) -> Iterator[Invalid]:
        """Refuse windows that never close."""
        if not 60 <= Duration.of(self.duration).seconds <= 86400:
            yield Invalid("duration", self.duration, '"1m" to "24h"')
