"""Changes of `dist/`, told to people in a terminal and in a pull request, and to programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from monobase_constructs.report.markdown import code, escaped
from monobase_constructs.rules.change import Effect, Label
from monobase_constructs.values.consent import Consent
from monobase_constructs.values.removal import Tombstone

MANY = 4
"""From so many objects on, what happens to all of them is told once."""
LONGEST_COMMENT = 60_000
"""GitHub takes comments of 65536 characters."""


@dataclass(frozen=True)
class Told:
    """A change, and the consent to it if there is one."""

    effect: Effect
    consent: Consent | Tombstone | None = None

    @property
    def line(self) -> str:
        """What is told of it beside the object."""
        given = self.consent
        return f"{self.effect}" + (f" (consented at {given.source}: {given.reason})" if given is not None else "")


Style = Callable[[str, Label], str]


def as_text(changes: Sequence[Told], against: str, style: Style = lambda text, label: text) -> str:
    """For a terminal, from harmful to harmless; `style` colours a text by the label that it belongs to."""
    if not changes:
        return f"nothing changes against {against}\n"
    lines = [_headline(changes, against)]
    for label, group in _by_label(changes):
        lines += ["", style(str(label), label)]
        for names, told in _by_line(group):
            lines.append(f"  {names}")
            lines += [f"    {each.line}" for each in told]
    return "\n".join(lines) + "\n"


def as_markdown(changes: Sequence[Told], against: str) -> str:
    """For a pull request, with what is safe folded away."""
    if not changes:
        return f"Nothing changes against {code(against)}.\n"
    text = f"**{_headline(changes, code(against))}**\n"
    for label, group in _by_label(changes):
        lines = [line for names, told in _by_line(group) for line in (f"- {names}", *(_item(each) for each in told))]
        if label is Label.SAFE:
            part = [f"\n<details><summary>{label}</summary>\n", *lines, "\n</details>"]
        else:
            part = [f"\n### {label}\n", *lines]
        section = "\n".join(part) + "\n"
        if len(text) + len(section) > LONGEST_COMMENT:
            return f"{text}\n{label}: left out here, since a comment cannot hold it; `monobase diff` shows it.\n"
        text += section
    return text


def _item(told: Told) -> str:
    effect = told.effect
    details = [f"{code(each.path)}: {code(each.was)} → {code(each.becomes)}" for each in effect.details]
    parts = [", ".join(details) or code(effect.change), effect.line and escaped(effect.line)]
    if told.consent is not None:
        parts.append(escaped(f"consented at {told.consent.source}: {told.consent.reason}"))
    return f"  - {'; '.join(filter(None, parts))}"


def as_data(changes: Sequence[Told]) -> list[dict[str, Any]]:
    """For programs: one mapping for each change."""
    return [
        {
            "label": str(told.effect.label),
            "object": str(told.effect.subject),
            "folder": told.effect.subject.folder,
            "change": told.effect.change,
            "details": [{"path": each.path, "was": each.was, "becomes": each.becomes} for each in told.effect.details],
            "line": told.effect.line,
            "consent": told.consent
            and {"source": str(told.consent.source), "object": told.consent.object, "reason": told.consent.reason},
        }
        for told in changes
    ]


def _headline(changes: Sequence[Told], against: str) -> str:
    objects = len({(told.effect.subject.cluster, str(told.effect.subject)) for told in changes})
    counted = [f"{len(group)} {label}" for label, group in _by_label(changes)]
    return (
        f"{_counted(len(changes), 'change')} of {_counted(objects, 'object')} against {against}: {', '.join(counted)}"
    )


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'s' if number != 1 else ''}"


def _by_label(changes: Sequence[Told]) -> Iterator[tuple[Label, list[Told]]]:
    for label in sorted(Label, reverse=True):
        if group := [told for told in changes if told.effect.label is label]:
            yield label, group


def _by_line(group: Sequence[Told]) -> Iterator[tuple[str, list[Told]]]:
    """Objects and what is told of them; what is told of many is told once, of all."""
    alike: dict[str, list[Told]] = {}
    for told in group:
        alike.setdefault(told.line, []).append(told)
    for many in (each for each in alike.values() if len(each) >= MANY):
        yield f"{len(many)} objects: {', '.join(map(_name, many))}", many[:1]
    rest: dict[str, list[Told]] = {}
    for told in (each for each in group if len(alike[each.line]) < MANY):
        rest.setdefault(_name(told), []).append(told)
    yield from rest.items()


def _name(told: Told) -> str:
    return str(told.effect.subject)
