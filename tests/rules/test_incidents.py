"""What went wrong with the former template is found by a rule, cannot be written, or is known not to be findable."""

from __future__ import annotations

import re

import pytest

from .corpus import cases
from .dist import ROOT
from .incidents import Incident, incidents

ALL = incidents()


def test_none_is_left_out() -> None:
    numbers = [*(f"class {number}" for number in range(1, 24)), *(f"B{number}" for number in range(1, 72))]
    assert [each.number for each in ALL] == numbers


@pytest.mark.parametrize("incident", ALL, ids=lambda each: each.number)
def test_something_stands_against_it(incident: Incident) -> None:
    stands = [bool(incident.cases), incident.by is not None, incident.never is not None]
    assert stands.count(True) == 1, "a case of the corpus; else a test; else why there is neither"
    if incident.by is not None:
        file, _, name = incident.by.partition("::")
        assert re.search(rf"^def {name}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE), incident.by


def test_the_corpus_names_no_other() -> None:
    assert {number for case in cases() for number in case.upstream} <= {each.number for each in ALL}
