"""Exceptions to rules, stated in code."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from monobase_constructs.values.checked import Value
from monobase_constructs.values.problems import Invalid
from monobase_constructs.values.reasons import unsaid


class Waiver(Value):
    """Lets one object break one rule until a day; told at every synth, and counted in the report.

    A client's waivers hold in the folders of its environments, a cluster's everywhere on the cluster.

    rule: its id, which stands in brackets at the end of a message; see the page of the rules.
    object: the object as a message names it, such as "Deployment acme-prod/api".
    reason: why it may, and what is done until then; two words at least.
    expires: the last day on which it holds, such as "2027-03-31", a year from now at most. After it synth refuses.
    """

    rule: str
    object: str
    reason: str
    expires: str

    def check(self) -> Iterator[Invalid]:
        """Refuse reasons that say nothing, and days that do not exist."""
        yield from unsaid("reason", self.reason, "why the object may break the rule, and what is done until then")
        try:
            date.fromisoformat(self.expires)
        except ValueError:
            yield Invalid("expires", self.expires, 'the last day on which it holds, such as "2027-03-31"')
