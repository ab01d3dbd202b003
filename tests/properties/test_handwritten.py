"""What is read of YAML by hand is what every reader reads: Python's of YAML 1.1, the core schema of YAML 1.2, Go's."""

from __future__ import annotations

import re
from typing import Any

import pytest
import yaml
from hypothesis import example, given, strategies as st

from monobase_constructs.app.yaml import manifest_yaml
from monobase_constructs.values.handwritten import Unreadable, read

PLAIN = st.text("0123456789.+-_:eExXobynfaslturYNOE~=<T Zi", min_size=1, max_size=8)
CORE = (
    (re.compile(r"null|Null|NULL|~|"), lambda text: None),
    (re.compile(r"true|True|TRUE"), lambda text: True),
    (re.compile(r"false|False|FALSE"), lambda text: False),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0o[0-7]+"), lambda text: int(text[2:], 8)),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text, 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), float),
)
"""The core schema of YAML 1.2.2, section 10.3."""
GO = {"y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF"}
"""What Go's reader of Kubernetes takes for true and false beyond that."""


def core(text: str) -> Any:
    return next((make(text) for pattern, make in CORE if pattern.fullmatch(text)), text)


@given(PLAIN)
@example("0o12")
@example("012")
@example("1:20")
@example("1e3")
@example("1_000")
@example("2026-01-01")
@example("y")
@example("=")
@example("0b1")
@example(".5")
def test_readers_agree_on_what_is_accepted(text: str) -> None:
    source = f"a: {text}\n"
    try:
        [written] = read(source)
    except Unreadable:
        return
    value = written.value["a"]
    plain = text.split(" #")[0].strip()
    try:
        python = yaml.safe_load(source)["a"]
    except yaml.YAMLError:
        python = object()
    assert value == python and type(value) is type(python)
    assert (value, type(value)) == (core(plain), type(core(plain)))
    assert plain not in GO


@pytest.mark.parametrize("text", ["y", "on", "0o12", "012", "1:20", "1_000", "1e3", "=", "2026-01-01", "0x1F", ".5"])
def test_what_they_disagree_about_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match=re.escape(f"{text} without quotes")):
        read(f"a: {text}\n")


VALUES = st.recursive(
    st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.text("abcdef./", min_size=1), VALUES, min_size=1))
def test_what_synth_writes_is_read_back(document: dict[str, Any]) -> None:
    [written] = read(manifest_yaml(document))
    assert written.value == document


def test_the_line_of_a_field() -> None:
    text = 'kind: A\nmetadata:\n  annotations:\n    "a.b/c": x\nspec:\n  list:\n  - name: one\n    at: 1\n  - at: 2\n'
    [written] = read(f"---\n# first\n---\n{text}")
    lines = {
        "kind": 4,
        'metadata.annotations."a.b/c"': 7,
        "spec.list[one].at": 11,
        "spec.list[0].at": 11,
        "spec.list[1].at": 12,
        "spec.list[1].gone.at": 12,
        "status": 4,
    }
    assert {path: written.line_of(path) for path in lines} == lines
