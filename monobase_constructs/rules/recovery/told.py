"""Times as people say them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from monobase_constructs.rules.recovery.result import Copies, DisasterRecovery, Rto


def told_time(time: timedelta) -> str:
    """A length of time as people say it: "1 h", "7 d 4 h"."""
    minutes, seconds = divmod(int(time.total_seconds()), 60)
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    if not hours and not minutes and not seconds and days:
        return f"{days} d"
    parts = ((days, "d"), (hours, "h"), (minutes, "min"), (seconds, "s"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 s"


def told_rto(rto: Rto) -> str:
    """How long a restore takes and how that is known; what nobody measured is rounded up to minutes."""
    if rto.time is None:
        return rto.because
    minutes = timedelta(minutes=-(-rto.time // timedelta(minutes=1)))
    return f"{told_time(minutes)}, {rto.how}"


def told_takes(disaster: DisasterRecovery) -> str:
    """How long one takes: what is the same everywhere, and for each store that is restored the time of its tier."""
    takes = {name: _in_turn(rto, disaster.copies.get(name)) for name, rto in disaster.takes.items()}
    stores = [f"{name} {told_rto(rto)}" for name, rto in takes.items()]
    assumed = {rto.because for rto in takes.values() if rto.time is not None}
    said = "; ".join(each for each in (disaster.target.takes, "; ".join(stores)) if each)
    return f"{said} ({'; '.join(sorted(assumed))})" if assumed else said


def _in_turn(rto: Rto, copies: Copies | None) -> Rto:
    """The time of all copies that are made one after the other."""
    if copies is None or rto.time is None:
        return rto
    told = f"{rto.because}, {copies.times} times in turn: {copies.purposes}"
    return replace(rto, time=rto.time * copies.times, because=told)
