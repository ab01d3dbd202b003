"""What is known to be bad is found, word by word; and every rule has something that it is known to find."""

from __future__ import annotations

import pytest

from monobase_constructs.rules import BY_ID, FORM_RULES

from .corpus import FORM, SEEDED, Case, cases, told

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_bad_manifest_is_found(case: Case) -> None:
    assert case.found() == case.expected
    assert case.expected, "a case without a finding shows nothing"
    assert all(each.endswith("]") and "\n" not in each for each in case.expected)


@pytest.mark.parametrize("case", [case for case in CASES if case.rule not in FORM], ids=str)
def test_what_other_rules_are_shown_is_of_good_form(case: Case) -> None:
    """Otherwise no synth would come as far as to the rule."""
    shown = (*case.documents, *case.before)
    assert [each for rule in FORM_RULES for each in told(rule(type(case.documents)(shown)))] == []


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == set(BY_ID)


def test_every_seeded_defect_is_in_a_case() -> None:
    assert sorted(each for case in CASES for each in case.seeded) == sorted(SEEDED)
