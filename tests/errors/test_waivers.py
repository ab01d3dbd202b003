"""Exceptions to rules: what they let pass, how that is told, and what is wrong with those that are none."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from monobase_constructs import synth
from monobase_constructs.app import waivers
from monobase_constructs.app.synth import synthesize

from .conftest import MAIN, Told, client, load_main, with_line, write

TODAY = date(2026, 3, 1)
SOON = TODAY + timedelta(days=30)
LAST = TODAY + timedelta(days=366)
RIGHT = 'WebService(env, "api", image=API, port=7500)'
BY_HAND = """\
api = WebService(env, "api", image=API, port=7500)
variable = {"name": "OLD", "valueFrom": {"secretKeyRef": {"name": "by-hand", "key": "password"}}}
path = "/spec/template/spec/containers/0/env"
api.deployment.patch({"op": "add", "path": path, "value": [variable]}, because="until the move")
"""
FOUND = (
    "clients/acme.py:7: Deployment acme-prod/api: spec.template.spec.containers[api].env[OLD]: nobody provides the "
    'Secret "by-hand"; make it with SecretBundle(env, "by-hand", keys=[...]) [secret-key]'
)


def waiver(
    rule: str = "secret-key",
    object: str = "Deployment acme-prod/api",
    reason: str = "moved in March",
    expires: date | str = SOON,
) -> str:
    return f'Waiver(rule="{rule}", object="{object}", reason="{reason}", expires="{expires}")'


def acme(*waivers: str, body: str = BY_HAND) -> dict[str, str]:
    line = f"environments=[production(build=build)], waivers=[{', '.join(waivers)}])"
    return {"acme.py": client(body).replace("environments=[production(build=build)])", line)}


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run that goes on past midnight is no other."""
    monkeypatch.setattr(waivers, "clock_day", lambda: TODAY)


def test_a_finding_without_a_waiver_is_told(told: Told) -> None:
    assert told(acme()) == [FOUND]


def test_mistakes_of_waivers_are_told_beside_those_that_end_the_build(told: Told) -> None:
    assert told(acme(waiver(rule="secret-keys"), body='WebService(env, "api", image=API)')) == [
        'clients/acme.py:7: WebService "api": port: missing; give a whole number',
        'clients/acme.py:10: Waiver "secret-keys": rule: got "secret-keys"; allowed: the id of a rule; did you mean '
        '"secret-key"?',
    ]


def test_a_finding_with_a_waiver_is_written_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "clients", acme(waiver()))
    synth(load_main(MAIN))
    waived, summary = capsys.readouterr().err.splitlines()
    assert waived == f"waived: {FOUND}; waived until {SOON} at clients/acme.py:13: moved in March"
    assert " objects, 1 waived: " in summary
    assert (tmp_path / "dist" / "main" / "clients" / "acme-prod" / "deployment-api.yaml").exists()


def test_a_waiver_of_the_cluster_covers_its_clients(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "clients", acme())
    made = synthesize(load_main(with_line(MAIN, 'kubernetes="1.35", waivers=[' + waiver() + "],")))
    assert [each.waiver.source.file for each in made.waived] == ["main.py"]


def test_a_waiver_holds_until_the_end_of_its_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "clients", acme(waiver(expires="2026-03-31")))
    made = synthesize(load_main(MAIN), today=date(2026, 3, 31))
    assert len(made.waived) == 1
    with pytest.raises(ValueError, match="allowed: a day from today to 2027-04-02; correct what the rule finds"):
        synthesize(load_main(MAIN), today=date(2026, 4, 1))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            waiver(rule="secret-keys"),
            'Waiver "secret-keys": rule: got "secret-keys"; allowed: the id of a rule; did you mean "secret-key"?',
        ),
        (
            waiver(rule="everything"),
            'Waiver "everything": rule: got "everything"; allowed: the id of a rule; it stands in brackets at the end '
            "of the message",
        ),
        (
            waiver(rule="schema"),
            'Waiver "schema": rule: got "schema"; allowed: a rule that can be waived; this one lets nothing '
            "pass: correct the object",
        ),
        (
            waiver(expires="2026-01-31"),
            f'Waiver "secret-key": expires: got "2026-01-31"; allowed: a day from today to {LAST}; correct what the '
            "rule finds, or decide anew until when",
        ),
        (
            waiver(expires=LAST + timedelta(days=1)),
            f'Waiver "secret-key": expires: got "{LAST + timedelta(days=1)}"; allowed: a day from today to {LAST}; '
            "correct what the rule finds, or decide anew until when",
        ),
    ],
)
def test_a_waiver_that_is_none(told: Told, given: str, said: str) -> None:
    service = 'WebService(env, "api", image=API, port=7500)'
    assert told(acme(given, body=service)) == [f"clients/acme.py:10: {said}"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            waiver(reason=" "),
            'Waiver: reason: got " "; allowed: why the object may break the rule, and what is done until then; write '
            "at least two words",
        ),
        (
            waiver(reason="x"),
            'Waiver: reason: got "x"; allowed: why the object may break the rule, and what is done until then; write '
            "at least two words",
        ),
        (
            waiver(reason=". . 1 2"),
            'Waiver: reason: got ". . 1 2"; allowed: why the object may break the rule, and what is done until then; '
            "write at least two words",
        ),
        (
            waiver().replace('reason="moved in March", ', ""),
            "Waiver: reason: missing; give text",
        ),
        (
            waiver(expires="soon"),
            'Waiver: expires: got "soon"; allowed: the last day on which it holds, such as "2027-03-31"',
        ),
    ],
)
def test_a_waiver_that_says_too_little(told: Told, given: str, said: str) -> None:
    assert told(acme(given)) == [f"clients/acme.py:13: {said}"]


def test_a_waiver_that_lets_nothing_pass(told: Told) -> None:
    allowed = "allowed: an object where the rule finds something"
    elsewhere = "Deployment acme-prod/other"
    assert told(acme(waiver(object=elsewhere))) == [
        FOUND,
        f'clients/acme.py:13: Waiver "secret-key": object: got "{elsewhere}"; {allowed}: Deployment acme-prod/api; '
        "correct the object",
    ]
    assert told(acme(waiver(), body=RIGHT)) == [
        f'clients/acme.py:10: Waiver "secret-key": object: got "Deployment acme-prod/api"; {allowed}: nowhere; '
        "drop the waiver"
    ]


def test_a_second_waiver_for_the_same(told: Told) -> None:
    assert told(acme(waiver(), waiver(expires=LAST))) == [
        'clients/acme.py:13: Waiver "secret-key": object: got "Deployment acme-prod/api"; allowed: one waiver for each '
        "finding; that at clients/acme.py:13 lets it pass already: keep one of them"
    ]


def test_a_waiver_of_another_client(told: Told) -> None:
    other = acme(waiver(), body=RIGHT)["acme.py"].replace('"acme", domain="acme.', '"beta", domain="beta.')
    assert told({**acme(), "beta.py": other}) == [
        FOUND,
        'clients/beta.py:10: Waiver "secret-key": object: got "Deployment acme-prod/api"; allowed: an object where the '
        "rule finds something: Deployment acme-prod/api; correct the object",
    ]


def test_the_example_of_the_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    example = Path(__file__).resolve().parents[2] / "docs" / "examples" / "waivers.py"
    monkeypatch.chdir(tmp_path)
    made = synthesize(load_main(MAIN), clients=[str(example)], today=date(2027, 1, 1))
    assert [each.waiver.rule for each in made.waived] == ["secret-key"]
