"""Answers, told to people and to programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from monobase_constructs.app.explain.answers import Answer, Explained, way_of
from monobase_constructs.app.explain.pages import reference_of
from monobase_constructs.app.explain.question import Reply
from monobase_constructs.values.origin import Origin

SAID = {
    "stated": "stated at",
    "default": "default at",
    "computed": "computed at",
    "construct": "decided at",
    "kubernetes": "default of Kubernetes, from",
    "patch": "patched at",
    "cdk8s": "made with cdk8s, asked for at",
}
SHORT = {
    "stated": "",
    "default": "default ",
    "computed": "computed ",
    "construct": "decided ",
    "kubernetes": "default of Kubernetes",
    "patch": "patched ",
    "cdk8s": "made with cdk8s, asked for at ",
}


def heading(explained: Explained) -> Iterator[str]:
    """Which object it is, who asked for it and what made it."""
    yield str(explained.made)
    yield f"  asked for at {explained.made.source}"
    for construct in explained.constructs:
        page = reference_of(construct.partition(" ")[0])
        yield f"  made by {construct}" + (f", {page}" if page is not None else "")
    for patch in getattr(explained.made.construct, "patches", ()):
        yield f"  patched at {patch.source}: {patch.because}"


def in_one_line(answer: Answer) -> str:
    """A field among others."""
    place = "" if answer.way == "kubernetes" else f"{answer.source}"
    facts = ", ".join(dict.fromkeys(str(each.source) for each in answer.facts))
    told = f"{SHORT[answer.way]}{place}{' from ' if facts else ''}{facts}"
    return f"{answer.field}: {_short(answer.value)}  ({told})"


def at_length(answer: Answer) -> Iterator[str]:
    """A field alone: what set it, what led there, and where it says why."""
    yield f"{answer.field}: {json.dumps(answer.value, ensure_ascii=False)}"
    yield f"  {SAID[answer.way]} {answer.source}" + (f": {answer.text}" if answer.text else "")
    for fact in answer.facts:
        yield f"  from {_fact(fact)}"
    if answer.reason:
        yield f"  because {answer.reason}"
    for source in answer.asked:
        yield f"  for a connection that is asked for at {source}"
    if answer.written not in (None, answer.source):
        yield f"  written at {answer.written}"
    led = [str(each) for each in answer.by_way_of if each not in (answer.source, answer.written)]
    if led:
        yield f"  by way of {', '.join(led)}"
    yield f"  why: {answer.page}"


def _fact(fact: Origin) -> str:
    """An argument that a value was computed from, with what it is where the code says it in other words."""
    way = "default at " if not fact.given else ""
    value = "" if not fact.value or _written_out(fact) else f", {fact.value}"
    return f"{way}{fact.source}: {fact.text}{value}"


def _written_out(fact: Origin) -> bool:
    return fact.text.rstrip(")").endswith((fact.value, f"'{fact.value[1:-1]}'"))


def as_text(reply: Reply) -> str:
    """One field at length, or each of several in a line."""
    one = reply.answers[0] if len(reply.answers) == 1 else None
    lines = [*heading(reply.one), "", *(at_length(one) if one is not None else map(in_one_line, reply.answers))]
    return "\n".join(lines)


def as_data(file: Path, reply: Reply) -> dict[str, Any]:
    """For programs."""
    explained = reply.one
    return {
        "file": str(file),
        "object": str(explained.made),
        "asked_for": str(explained.made.source),
        "made_by": explained.constructs,
        "fields": [
            {
                "field": each.field,
                "value": each.value,
                "way": each.way,
                "source": str(each.source),
                "text": each.text,
                "facts": [
                    {"way": way_of(fact), "source": str(fact.source), "text": fact.text, "value": fact.value}
                    for fact in each.facts
                ],
                "reason": each.reason,
                "written": None if each.written is None else str(each.written),
                "connections": [str(source) for source in each.asked],
                "by_way_of": [str(source) for source in each.by_way_of],
                "page": each.page,
            }
            for each in reply.answers
        ],
    }


LONGEST = 60


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
