"""Amounts as Kubernetes writes them, as numbers."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

QUANTITY = re.compile(r"([+-]?[0-9]+(?:\.[0-9]*)?|[+-]?\.[0-9]+)(?:([eE][+-]?[0-9]+)|([KMGTPE]i|[numkMGTPE]))?")
FACTORS = {
    **{unit: Decimal(10) ** power for unit, power in zip("numkMGTPE", (-9, -6, -3, 3, 6, 9, 12, 15, 18), strict=True)},
    **{f"{unit}i": Decimal(1024) ** power for power, unit in enumerate("KMGTPE", 1)},
}


def amount(given: Any) -> Decimal | None:
    """A quantity as a number; None for what is none."""
    if isinstance(given, int | float) and not isinstance(given, bool):
        return Decimal(str(given))
    return _parsed(given) if isinstance(given, str) else None


@cache
def _parsed(given: str) -> Decimal | None:
    found = QUANTITY.fullmatch(given)
    if found is None:
        return None
    try:
        return Decimal(found[1] + (found[2] or "")) * FACTORS.get(found[3] or "", Decimal(1))
    except InvalidOperation:
        return None


def whole(given: Any, per: int = 1) -> int:
    """So many bytes or pieces, or thousandths if `per` is 1000, rounded up; 0 for what is no amount."""
    found = amount(given)
    return 0 if found is None else -int(-found * per // 1)


def shown(amount: int) -> str:
    """Bytes as one reads them: the largest unit of which there is at least one, with one decimal."""
    for power, unit in ((4, "Ti"), (3, "Gi"), (2, "Mi"), (1, "Ki")):
        if amount >= 1024**power:
            return f"{amount / 1024**power:.1f}".removesuffix(".0") + unit
    return str(amount)


def processors(millis: int) -> str:
    """Thousandths of processors as one reads them."""
    return f"{millis / 1000:.2f}".rstrip("0").rstrip(".")
