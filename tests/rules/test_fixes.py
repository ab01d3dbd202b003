"""What a rule says to do can be done: each construct that it names takes the arguments that it names."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest

import monobase_constructs
from monobase_constructs.rules import BY_ID
from monobase_constructs.values.checked import parameters_of

CALL = re.compile(r"\b([A-Z]\w+)\(((?:[^()]|\([^()]*\))*)\)")
CALLS = [(rule.id, *call) for rule in BY_ID.values() for call in CALL.findall(rule.fix)]


@pytest.mark.parametrize(("rule", "name", "arguments"), CALLS)
def test_what_a_fix_names_is_there(rule: str, name: str, arguments: str) -> None:
    named: Any = getattr(monobase_constructs, name)
    facts = {each.name for each in dataclasses.fields(named)} if dataclasses.is_dataclass(named) else None
    known = facts if facts is not None else parameters_of(named).keys()
    outer = re.sub(r"\([^()]*\)", "", arguments)
    assert {*re.findall(r"\b(\w+)=", outer)} <= {*known}, rule


def test_fixes_name_constructs() -> None:
    assert len(CALLS) > 10
