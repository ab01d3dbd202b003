"""Reasons that code states for what is out of the ordinary: words, and no mark that only fills the place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from monobase_constructs.values.problems import Invalid


def unsaid(field: str, given: str, allowed: str) -> Iterator[Invalid]:
    """Refuse a reason that says nothing: two words are the least that a reader can ask about."""
    if len(re.findall(r"[^\W\d_]{2,}", given)) < 2:
        yield Invalid(field, given, allowed, "write at least two words")
