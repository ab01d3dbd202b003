"""The table of defaults that the library writes out, kind by kind, against a real API server."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
import yaml

from monobase_constructs.values.defaults import CORE, with_defaults

from .api import Api
from .conftest import SERVER
from .fixpoint import differences
from .tree import Document, named, unmade_namespaces

BARE: list[Document] = list(yaml.safe_load_all((Path(__file__).parent / "bare.yaml").read_text()))


def test_every_kind_of_the_table_has_a_bare_object() -> None:
    assert CORE.keys() <= {document["kind"] for document in BARE}


@pytest.mark.programs(*SERVER)
@pytest.mark.apply
@pytest.mark.parametrize("minimal", BARE, ids=named)
def test_the_server_adds_nothing_to_what_was_completed(bare_namespace: Api, minimal: Document) -> None:
    completed = with_defaults(copy.deepcopy(minimal))
    answer = bare_namespace.apply(completed, dry_run=True)
    assert answer.refused is None
    told = differences(completed, answer.body)
    assert told == [], "\n".join(told)


@pytest.fixture(scope="module")
def bare_namespace(bare: Api) -> Api:
    for namespace in unmade_namespaces(BARE):
        assert bare.apply(namespace, manager="bootstrap").refused is None
    return bare
