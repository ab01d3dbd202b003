"""What Applications install from elsewhere: pinned, and Helm charts with values that they know.

A value that a chart does not know is not refused by Helm: it does nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any, cast

from monobase_constructs.rules.rule import rule
from monobase_constructs.rules.subject import Document, Finding, Subject
from monobase_constructs.values.problems import Invalid

CHARTS = Path(__file__).resolve().parents[1] / "charts"
TYPES: Mapping[str, tuple[type, ...]] = {
    "boolean": (bool,),
    "number": (int, float),
    "text": (str,),
    "list": (list,),
    "map": (dict,),
}
WORDS = {"boolean": "true or false", "number": "a number", "text": "a text", "list": "a list", "map": "a mapping"}


@rule(
    "chart-version",
    reason="a range takes up whatever is published next, without a commit and without a review",
    fix="write one version; of a chart that the library pins itself, the version that it knows",
)
def charts_are_pinned(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A Helm chart at no single version, or at one whose values are not known here."""
    for subject, path, source in _charts(documents):
        name, version = str(source["chart"]), str(source.get("targetRevision", ""))
        known = _known(name)
        if not re.fullmatch(r"v?\d+\.\d+\.\d+([-+][-+.0-9A-Za-z]+)?", version):
            remedy = "anything else would upgrade without a commit"
            told = Invalid("", version, 'one version of the chart, such as "1.21.1"', remedy)
            yield Finding(subject, f"{path}.targetRevision", str(told))
        elif known is not None and known["version"] != version:
            told = Invalid("", version, f'"{known["version"]}", the version of {name} whose values are known here')
            yield Finding(subject, f"{path}.targetRevision", str(told))


@rule(
    "chart-value",
    reason="Helm refuses no value that a chart does not know: it does nothing, and nobody is told",
    fix="correct the key; the chart's own values.yaml at that version lists what there is",
)
def charts_know_their_values(documents: Sequence[Subject]) -> Iterable[Finding]:
    """A value that the Helm chart does not know, or that is not of the type that it asks for.

    Of charts that this library does not pin itself nothing is known, and their values are not judged.
    """
    for subject, path, source in _charts(documents):
        name, version = str(source["chart"]), str(source.get("targetRevision", ""))
        if (known := _known(name)) is None or known["version"] != version:
            continue
        helm: Document = source.get("helm") or {}
        values: Document = helm.get("valuesObject") or {}
        for where, message in _unknown(values, known["values"], f"{name} {version}"):
            yield Finding(subject, f"{path}.helm.valuesObject.{where}", message)


def _charts(documents: Sequence[Subject]) -> Iterator[tuple[Subject, str, Document]]:
    """The sources of Applications that are Helm charts, with their paths."""
    for subject in documents:
        spec = subject.spec if subject.kind == "Application" else {}
        sources: list[tuple[str, Document]] = [("spec.source", spec.get("source") or {})]
        sources += [(f"spec.sources[{number}]", each) for number, each in enumerate(spec.get("sources") or [])]
        for path, source in sources:
            if "chart" in source:
                yield subject, path, source


def _unknown(values: Document, known: Document, chart: str) -> Iterator[tuple[str, str]]:
    """The values that the chart does not know, by their paths, and what is said of them."""
    for key, value in values.items():
        if key not in known:
            near = get_close_matches(key, known, n=1)
            allowed = f"values that {chart} knows"
            told = Invalid("", value, allowed, f'did you mean "{near[0]}"?' if near else "Helm would ignore it")
            yield key, str(told)
        elif isinstance(known[key], dict):
            inner = known[key]
            if isinstance(value, dict):
                for where, message in _unknown(cast("Document", value), inner, chart):
                    yield f"{key}.{where}", message
            elif value is not None:
                yield key, str(Invalid("", value, f"a mapping with {', '.join(sorted(inner))}"))
        elif not _fits(value, known[key]):
            yield key, str(Invalid("", value, WORDS[known[key]]))


def _fits(value: Any, leaf: str) -> bool:
    if leaf == "any" or value is None:
        return True
    return isinstance(value, TYPES[leaf]) and (leaf == "boolean" or not isinstance(value, bool))


@cache
def _known(name: str) -> Document | None:
    """What is known of a chart: its version, its repository, its values."""
    path = CHARTS / f"{name}.json"
    return json.loads(path.read_text()) if path.exists() else None
