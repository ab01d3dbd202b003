"""What is known to be bad (tests/rules/corpus/), shown to a real API server: what it refuses, and what only we find."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from .api import Api
from .conftest import SERVER
from .results import Results
from .tree import ROOT, Document

pytestmark = [pytest.mark.programs(*SERVER), pytest.mark.apply]

CORPUS = sorted((ROOT / "tests" / "rules" / "corpus").glob("*/*.yaml"))


@dataclass
class Told:
    """The cases of each rule, by whether the server minds."""

    refused: dict[str, set[str]] = field(default_factory=dict)
    warned: dict[str, set[str]] = field(default_factory=dict)
    passed: dict[str, set[str]] = field(default_factory=dict)


def read(path: Path) -> list[Document]:
    """The documents of a case, without those of the run before."""
    chunks = [chunk for chunk in path.read_text().split("\n---\n") if "# before:" not in chunk]
    return [yaml.safe_load(chunk) for chunk in chunks]


@pytest.fixture(scope="module")
def told(api: Api) -> Told:
    said = Told()
    for path in CORPUS:
        documents = read(path)
        for document in documents:
            if namespace := document["metadata"].get("namespace"):
                made = {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": namespace}}
                api.apply(made, manager="bootstrap")
        refused, warned = False, False
        for document in documents:
            try:
                answer = api.apply(document, dry_run=True)
            except LookupError:
                refused = True
                continue
            refused |= answer.refused is not None
            warned |= bool(answer.warnings)
        kept = said.refused if refused else said.warned if warned else said.passed
        kept.setdefault(path.parent.name, set()).add(path.stem)
    return said


KNOWN_TO_THE_SERVER = {"crd-rule", "quantity", "schema", "served-version", "unknown-kind"}
"""Rules that say no more than an API server does, only earlier: it refuses every case of theirs."""


def test_the_server_refuses_what_it_can_know(told: Told) -> None:
    minded_less = {rule: cases for rule in KNOWN_TO_THE_SERVER for cases in [told.passed.get(rule)] if cases}
    assert minded_less == {}
    assert told.refused.keys() >= KNOWN_TO_THE_SERVER


def test_what_only_our_rules_find_is_noted(told: Told, found: Results, api: Api) -> None:
    for rule in sorted({path.parent.name for path in CORPUS}):
        kept = [len(each.get(rule, ())) for each in (told.refused, told.warned, told.passed)]
        found.say("corpus", **{rule: kept})
    assert told.passed, "a server that knows all that our rules know makes them needless"
