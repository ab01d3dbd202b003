"""What is known to be bad (tests/rules/corpus/), shown to a real API server: what it refuses, and what only we find.

A case says in its comments what the server says of it: `server refuses:` or `server warns:` and words of that, and with
`from 1.36` before the colon, from which version on. What says nothing of a server passes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml

from .api import Api
from .apply import Applied
from .conftest import SERVER
from .tree import ROOT, Document, named, unmade_namespaces

pytestmark = [pytest.mark.programs(*SERVER), pytest.mark.apply]

FOLDER = ROOT / "tests" / "rules" / "corpus"
CORPUS = {f"{path.parent.name}/{path.stem}": path for path in sorted(FOLDER.glob("*/*.yaml"))}
EXPECTED = re.compile(r"^# server (refuses|warns)(?: from 1\.(\d+))?: (.+)$", re.M)


@dataclass
class Told:
    """What the server says of the documents of each case, in sentences that begin with the document."""

    refuses: dict[str, list[str]] = field(default_factory=dict)
    warns: dict[str, list[str]] = field(default_factory=dict)

    def says(self, case: str) -> list[tuple[str, str]]:
        """All of it, each with how it is said."""
        return [(how, said) for how in ("refuses", "warns") for said in getattr(self, how).get(case, [])]


def read(path: Path) -> list[Document]:
    """The documents of a case, without those of the run before."""
    chunks = [chunk for chunk in path.read_text().split("\n---\n") if "# before:" not in chunk]
    return [yaml.safe_load(chunk) for chunk in chunks]


@pytest.fixture(scope="module")
def told(api: Api, applied: Applied) -> Told:
    """By a server that holds dist/."""
    said = Told()
    for case, path in CORPUS.items():
        documents = read(path)
        for namespace in (*unmade_namespaces(documents), *(each for each in documents if each["kind"] == "Namespace")):
            # For good, since Pod Security goes by the labels of live namespaces; the next case replaces them.
            api.apply(namespace, manager="bootstrap")
            # A controller would make it; no controller runs yet.
            own = {"name": "default", "namespace": namespace["metadata"]["name"]}
            api.apply({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": own}, manager="bootstrap")
        for document in documents:
            try:
                answer = api.apply(document, dry_run=True)
            except LookupError as unknown:
                said.refuses.setdefault(case, []).append(f"{named(document)}: {unknown}")
                continue
            if answer.refused is not None:
                said.refuses.setdefault(case, []).append(f"{named(document)}: {answer.refused}")
            for each in answer.warnings:
                said.warns.setdefault(case, []).append(f"{named(document)}: {each}")
    return said


def expected(case: str, minor: str) -> list[tuple[str, str]]:
    """What a case says that a server says of it: how, and words."""
    found = EXPECTED.findall(CORPUS[case].read_text())
    return [(how, words) for how, since, words in found if int(minor.partition(".")[2]) >= int(since or 0)]


@pytest.mark.parametrize("case", CORPUS)
def test_the_server_says_what_the_case_says(told: Told, api: Api, case: str) -> None:
    """All of that, of the same thing that our rules find, and nothing else."""
    wanted, said = expected(case, api.minor), told.says(case)
    assert [each for each in said if not any(_is(each, one) for one in wanted)] == []
    assert [one for one in wanted if not any(_is(each, one) for each in said)] == []


def _is(said: tuple[str, str], wanted: tuple[str, str]) -> bool:
    return said[0] == wanted[0] and wanted[1] in " ".join(said[1].split())


def test_there_is_what_only_our_rules_find(told: Told) -> None:
    assert CORPUS.keys() - told.refuses.keys() - told.warns.keys(), "a server that knows all makes our rules needless"
