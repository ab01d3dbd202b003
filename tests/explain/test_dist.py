"""`monobase explain` of everything that is written: there is an answer to each field, and it is true."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from monobase_constructs.app.explain.answers import RANK, way_of
from monobase_constructs.app.explain.fields import found, shown, value_at
from monobase_constructs.app.explain.pages import OWN
from monobase_constructs.app.explain.telling import at_length
from monobase_constructs.app.writer import HEADER
from monobase_constructs.app.yaml import manifest_yaml
from monobase_constructs.rules.change.difference import quantity

from .conftest import ROOT, Told, code, legible

NOTHING = object()
OBJECTS = "monobase_constructs/objects"


def test_every_file_is_explained_as_it_is_written(told: dict[str, Told]) -> None:
    written = {str(path.relative_to(ROOT / "dist")): path.read_text() for path in (ROOT / "dist/main").rglob("*.yaml")}
    assert told.keys() == written.keys()
    for path, one in told.items():
        # Following the values changed none of them.
        assert HEADER + manifest_yaml(json.loads(json.dumps(one.document))) == written[path], path


def test_every_field_has_an_answer_that_leads_somewhere(told: dict[str, Told]) -> None:
    for path, one in told.items():
        assert one.answers, path
        for answer in one.answers.values():
            assert (ROOT / answer.page).is_file(), answer
            sources = [each for each in (answer.source, answer.written, *answer.asked, *answer.by_way_of) if each]
            for source in sources:
                assert (ROOT / source.file).is_file(), answer
                assert source.line or answer.way == "kubernetes", answer
                assert not source.line or code(source.file, source.line), answer
            own = not answer.source.file.startswith("monobase_constructs/")
            assert own == (answer.way in ("stated", "patch")), answer
            assert answer.page.startswith(("docs/adr/", "docs/explanation/")), answer  # why, not how
            assert answer.page != OWN or own or answer.source.file.startswith(f"{OBJECTS}/"), answer


def test_every_field_can_be_named(told: dict[str, Told]) -> None:
    for path, one in told.items():
        for name, answer in one.answers.items():
            place = found(one.document, name)
            assert place is not None and value_at(one.document, place) == answer.value, (path, name)
            assert shown(one.document, place) == name and not re.search(r"[\[\]*?(){}$ ]", name.split("/")[0]), name


def literal(text: str) -> Any:
    """The value in `Call(argument=value)`, `Call(argument['key']=value)` or `'key': value`, if it is written out."""
    for form in (text, text.partition("]=")[2][:-1], f"({{{text}}})"):
        try:
            node = ast.parse(form, mode="eval").body
        except SyntaxError:
            continue
        match node:
            case ast.Constant():
                return node.value
            case ast.Call(args=[ast.Constant(value=value)], keywords=[]):
                return value
            case ast.Call(args=[], keywords=[ast.keyword(value=ast.Constant(value=value))]):
                return value
            case ast.Dict(values=[ast.Constant(value=value)]):
                return value
            case _:
                return NOTHING
    return NOTHING


def test_what_is_written_out_is_the_value(told: dict[str, Told]) -> None:
    counted: Counter[str] = Counter()
    for path, one in told.items():
        for answer in one.answers.values():
            stated = (
                literal(answer.text) if answer.way in ("stated", "default", "construct") and answer.text else NOTHING
            )
            if stated is NOTHING:
                continue
            if answer.field.startswith("metadata.annotations.argocd."):  # keep=True, and numbers of waves
                continue
            same = stated == answer.value or str(stated) == str(answer.value)
            assert same or quantity(stated) == quantity(answer.value) is not None, (path, answer)
            there = code(answer.source.file, answer.source.line)
            assert isinstance(stated, int) or str(stated).partition("\n")[0][:20] in there, (path, answer)
            counted[answer.way] += 1
    assert counted["stated"] > 500 and counted["default"] > 200 and counted["construct"] > 1500, counted


def test_facts_are_written_where_it_is_told(told: dict[str, Told]) -> None:
    computed = [answer for one in told.values() for answer in one.answers.values() if answer.way == "computed"]
    for answer in computed:
        assert answer.facts, answer
        for fact in answer.facts:
            there = code(fact.source.file, fact.source.line)
            assert there and fact.value, answer
            stated = literal(fact.text)
            if isinstance(stated, str) and "'" + stated + "'" in fact.text:
                assert stated.partition("\n")[0][:20] in there or not fact.given, answer
                assert fact.value == f'"{stated}"', answer
    assert len(computed) > 1000


def test_facts_of_clients_come_first(told: dict[str, Told]) -> None:
    quota = told["main/platform/tenants/client-a-prod/resourcequota-quota.yaml"].answers["spec.hard.requests.storage"]
    ranks = [RANK[way_of(fact)] for fact in quota.facts]
    assert ranks == sorted(ranks) and way_of(quota.facts[0]) == "stated"


API = "main/clients/client-a-prod/deployment-api.yaml"


# What is asked and answered, with the code of each line in the place of its number.
@pytest.mark.parametrize("case", (Path(__file__).parent / "answers.txt").read_text().strip().split("\n\n"))
def test_answers(case: str, told: dict[str, Told]) -> None:
    question, *said = case.splitlines()
    path, _, field = question.removeprefix("$ ").partition(" ")
    one = told[path]
    lines = [line for line in at_length(one.answers[field]) if not line.startswith("  by way of")]
    assert legible("\n".join(lines)).splitlines() == said


def test_the_heading(told: dict[str, Told]) -> None:
    assert legible("\n".join(told[API].heading)) == (
        "Deployment client-a-prod/api\n"
        "  asked for at clients/client_a.py: `api=Api(`\n"
        '  made by WebService "api", docs/reference/WebService.md'
    )
