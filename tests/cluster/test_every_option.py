"""Every construct with every option, as its snapshot has it, against a real API server that keeps nothing of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from .api import Api
from .conftest import SERVER
from .fixpoint import differences
from .tree import ROOT, Document, named, unmade_namespaces

pytestmark = [pytest.mark.programs(*SERVER), pytest.mark.apply]

SNAPSHOTS = sorted((ROOT / "tests" / "constructs" / "__snapshots__").rglob("*.yaml"))
assert SNAPSHOTS, "nothing would be shown to the server"
UNKNOWN = {"CiliumNetworkPolicy"}
"""Kinds whose CRD is not pinned: a server without Cilium cannot judge them."""


def read(path: Path) -> list[Document]:
    return [document for document in yaml.safe_load_all(path.read_text()) if document]


@pytest.fixture(scope="module")
def roomy(api: Api) -> Api:
    """The API with every namespace that a snapshot names."""
    documents = [
        document for path in SNAPSHOTS for document in read(path) if document["kind"] not in {"Namespace", *UNKNOWN}
    ]
    for namespace in unmade_namespaces(documents):
        assert api.apply(namespace, manager="bootstrap").refused is None
    return api


@pytest.mark.parametrize("path", SNAPSHOTS, ids=lambda path: path.stem)
def test_construct(roomy: Api, path: Path) -> None:
    """Nothing is refused, nothing is warned of, and no default is left unsaid."""
    documents = [document for document in read(path) if document["kind"] not in UNKNOWN]
    told: list[str] = []
    for document in documents:
        if "namespace" not in document["metadata"] and document["kind"] != "Namespace":
            # Of the same name there may be one that was applied for good, and some of its fields cannot change.
            document["metadata"]["name"] += "-tried"
        answer = roomy.apply(document, dry_run=True)
        told += [f"{named(document)}: {each}" for each in answer.warnings]
        told += [f"{named(document)}: {answer.refused}"] if answer.refused else []
        told += [] if answer.refused else [f"{named(document)}: {each}" for each in differences(document, answer.body)]
    assert told == []
