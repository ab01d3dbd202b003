"""What is known to be bad (tests/rules/corpus/), shown to a real API server: what it refuses, and what only we find."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from .api import Api
from .conftest import SERVER
from .results import Results
from .tree import ROOT, Document, unmade_namespaces

pytestmark = [pytest.mark.programs(*SERVER), pytest.mark.apply]

CORPUS = sorted((ROOT / "tests" / "rules" / "corpus").glob("*/*.yaml"))


@dataclass
class Told:
    """What the server says of each case, by rule and case; nothing where it lets the case pass."""

    refused: dict[str, str] = field(default_factory=dict)
    warned: dict[str, str] = field(default_factory=dict)
    passed: set[str] = field(default_factory=set)


def read(path: Path) -> list[Document]:
    """The documents of a case, without those of the run before."""
    chunks = [chunk for chunk in path.read_text().split("\n---\n") if "# before:" not in chunk]
    return [yaml.safe_load(chunk) for chunk in chunks]


@pytest.fixture(scope="module")
def told(api: Api) -> Told:
    said = Told()
    for path in CORPUS:
        documents = read(path)
        for namespace in (*unmade_namespaces(documents), *(each for each in documents if each["kind"] == "Namespace")):
            # For good, since Pod Security goes by the labels of live namespaces; the next case replaces them.
            api.apply(namespace, manager="bootstrap")
            # A controller would make it; no controller runs yet.
            own = {"name": "default", "namespace": namespace["metadata"]["name"]}
            api.apply({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": own}, manager="bootstrap")
        case = f"{path.parent.name}/{path.stem}"
        for document in documents:
            try:
                answer = api.apply(document, dry_run=True)
            except LookupError as unknown:
                said.refused[case] = str(unknown)
                continue
            if answer.refused is not None:
                said.refused[case] = answer.refused
            elif answer.warnings:
                said.warned[case] = answer.warnings[0]
        if case not in said.refused | said.warned:
            said.passed.add(case)
    return said


KNOWN_TO_THE_SERVER = ("crd-rule/", "schema/", "served-version/", "unknown-kind/")
"""Rules that say no more than an API server does, only earlier."""
LET_PASS = {"schema/null"}
"""A server takes an empty field for one that was left out, and nobody hears of it."""


def test_the_server_refuses_what_it_can_know(told: Told) -> None:
    assert {case for case in told.passed if case.startswith(KNOWN_TO_THE_SERVER)} == LET_PASS
    for rule in KNOWN_TO_THE_SERVER:
        assert any(case.startswith(rule) for case in told.refused)


def test_what_only_our_rules_find_is_noted(told: Told, found: Results) -> None:
    assert told.passed, "a server that knows all that our rules know makes them needless"
    found.say("corpus", refused=told.refused, warned=told.warned, passed=sorted(told.passed))
