"""Exceptions to rules: which findings they let pass, and which of them are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from difflib import get_close_matches

from monobase_constructs.app.tree import Tree
from monobase_constructs.client.facts import Client
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.rules import BY_ID, Finding, Subject
from monobase_constructs.values.problems import Invalid, Problem, quoted
from monobase_constructs.values.waiver import Waiver

LONGEST = timedelta(days=366)
"""How far ahead a waiver may expire: who has not come back to it in a year has forgotten it."""


@dataclass(frozen=True)
class Granted:
    """A waiver and the folders below `dist/` in which it holds."""

    waiver: Waiver
    folders: tuple[str, ...]

    def covers(self, finding: Finding) -> bool:
        """Whether it lets the finding pass."""
        subject = finding.subject
        return (self.waiver.rule, self.waiver.object) == (finding.rule, str(subject)) and self._holds_for(subject)

    def _holds_for(self, subject: Subject) -> bool:
        return any(subject.folder == folder or subject.folder.startswith(f"{folder}/") for folder in self.folders)


def granted(clusters: Iterable[Cluster], clients: Iterable[Client], tree: Tree) -> list[Granted]:
    """The waivers of all clusters and clients."""
    of_clusters = [Granted(waiver, (cluster.name,)) for cluster in clusters for waiver in cluster.waivers]
    return of_clusters + [
        Granted(
            waiver,
            tuple(
                f"{each.cluster.name}/clients/{each.namespace_name}"
                for each in tree.environments
                if each.tenancy.client == client.name
            ),
        )
        for client in clients
        for waiver in client.waivers
    ]


def bad_waivers(waivers: Iterable[Waiver], today: date | None) -> Iterator[Problem]:
    """Waivers of rules that do not exist or cannot be waived, and those whose day is past or too far ahead.

    today: by default the day of the clock.
    """
    day = today or clock_day()
    for each in waivers:
        for invalid in _bad(each, day):
            yield problem(each, invalid)


def clock_day() -> date:
    """The day that it is, wherever that is asked."""
    return datetime.now(UTC).date()


def _bad(waiver: Waiver, today: date) -> Iterator[Invalid]:
    rule = BY_ID.get(waiver.rule)
    if rule is None:
        near = get_close_matches(waiver.rule, BY_ID, n=1)
        remedy = f"did you mean {quoted(near[0])}?" if near else "it stands in brackets at the end of the message"
        yield Invalid("rule", waiver.rule, "the id of a rule", remedy)
    elif not rule.waivable:
        remedy = "this one lets nothing pass: correct the object"
        yield Invalid("rule", waiver.rule, "a rule that can be waived", remedy)
    expires = date.fromisoformat(waiver.expires)
    if not today <= expires <= today + LONGEST:
        allowed = f"a day from today to {today + LONGEST}"
        yield Invalid("expires", waiver.expires, allowed, "correct what the rule finds, or decide anew until when")


def unused(waivers: Sequence[Granted], findings: Sequence[Finding]) -> Iterator[Problem]:
    """Waivers of what no rule finds: what they were for is mended, or they never were for anything.

    Nor is there anything left for one whose findings all have an earlier one.
    """
    for number, each in enumerate(waivers):
        covered = [finding for finding in findings if each.covers(finding)]
        earlier = [next((one for one in waivers[:number] if one.covers(finding)), None) for finding in covered]
        if covered and None not in earlier:
            at = " and ".join(dict.fromkeys(str(one.waiver.source) for one in earlier if one is not None))
            remedy = f"that at {at} lets it pass already: keep one of them"
            yield problem(each.waiver, Invalid("object", each.waiver.object, "one waiver for each finding", remedy))
        if not any(each.covers(finding) for finding in findings):
            names = sorted({str(finding.subject) for finding in findings if finding.rule == each.waiver.rule})
            found = f"where the rule finds something: {', '.join(names) or 'nowhere'}"
            remedy = "correct the object" if names else "drop the waiver"
            yield problem(each.waiver, Invalid("object", each.waiver.object, f"an object {found}", remedy))


def problem(waiver: Waiver, invalid: Invalid) -> Problem:
    """What is wrong with the waiver, in one line."""
    return Problem(waiver.source, f"Waiver {quoted(waiver.rule)}", str(invalid))
