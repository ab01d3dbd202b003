"""What `Alert` and `AlertGroup` refuse, word by word."""

from __future__ import annotations

from typing import Any

import pytest

from monobase_constructs.values.alerts import Alert, AlertGroup
from monobase_constructs.values.problems import InvalidInput
from monobase_constructs.values.promql import Age, Series, ages, selectors

GOOD: dict[str, Any] = {
    "name": "DiskFull",
    "expression": "disk_free < 10",
    "lasting": "5m",
    "severity": "warning",
    "summary": "{{ $labels.disk }} is full",
    "meaning": "Nothing is written any more.",
}


def alert(**changes: Any) -> Alert:
    facts = GOOD | changes
    return Alert(facts.pop("name"), **facts)


def said(**changes: Any) -> str:
    with pytest.raises(InvalidInput) as refused:
        alert(**changes)
    return str(refused.value).partition(": ")[2]


def test_what_is_right_is_kept() -> None:
    assert alert(runbook="https://wiki.example.com/DiskFull").expression == "disk_free < 10"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"name": "disk full"},
            'Alert "disk full": name: got "disk full"; allowed: words that begin with capitals, such as '
            '"CertificateExpiring"',
        ),
        (
            {"expression": "sum(disk_free"},
            'Alert "DiskFull": expression: got "sum(disk_free"; allowed: a PromQL expression; '
            "unclosed left parenthesis",
        ),
        (
            {"expression": "vector(1)"},
            'Alert "DiskFull": expression: got "vector(1)"; allowed: an expression that asks for a metric',
        ),
        (
            {"lasting": "5"},
            'Alert "DiskFull": lasting: got "5"; allowed: a time span such as "30s", "5m" or "72h"; write "5s"',
        ),
        (
            {"severity": "urgent"},
            'Alert "DiskFull": severity: got "urgent"; allowed: "critical" or "warning"',
        ),
        ({"summary": " "}, 'Alert "DiskFull": summary: got " "; allowed: a sentence in one line'),
        (
            {"meaning": "{{ $labels.disk } is full"},
            'Alert "DiskFull": meaning: got "{{ $labels.disk } is full"; allowed: templates such as '
            '"{{ $labels.namespace }}"',
        ),
        (
            {"runbook": "wiki"},
            'Alert "DiskFull": runbook: got "wiki"; allowed: an address such as "https://wiki.example.com/page", or '
            "None for docs/runbooks/",
        ),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_what_is_wrong_is_told(changes: dict[str, Any], words: str) -> None:
    assert said(**changes) == words


def test_a_group_has_alerts_and_each_once() -> None:
    with pytest.raises(InvalidInput, match=r"alerts: got \[\]; allowed: at least one Alert"):
        AlertGroup("disks", alerts=[])
    with pytest.raises(InvalidInput, match='alerts: got "DiskFull"; allowed: each name once'):
        AlertGroup("disks", alerts=[alert(), alert(lasting="1m")])


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("rate(a{x='1', y=~'2'}[5m])", [Series("a", (("x", "1"),), (("y", "2"),))]),
        ("a > b", [Series("a"), Series("b")]),
        ("quantile_over_time(0.9, (rate(a[5m]))[1h:])", [Series("a")]),
        ("topk(scalar(a), b)", [Series("b"), Series("a")]),
        ('sum by (job) ({__name__="a", job="x"})', [Series("a", (("job", "x"),))]),
        ('{job="x"}', [Series(None, (("job", "x"),))]),
        ("1 + 2", []),
    ],
)
def test_what_an_expression_asks_for(expression: str, found: list[Series]) -> None:
    assert sorted(map(repr, selectors(expression))) == sorted(map(repr, found))


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("time() - a > 26 * 3600", [Age(Series("a"), 93600)]),
        ("time() - max by (x) (a or b) > (60)", [Age(Series("a"), 60), Age(Series("b"), 60)]),
        ("(time() - a > 5 and b == 1) or time() - c > 7", [Age(Series("a"), 5), Age(Series("c"), 7)]),
        ("a > 3600", []),
        ("time() - a < 3600", []),
        ("time() - a > b", []),
    ],
)
def test_which_ages_an_expression_looks_at(expression: str, found: list[Age]) -> None:
    assert ages(expression) == found


def test_what_a_selector_may_select() -> None:
    series = Series("a", (("x", "1"),), (("y", "b.+"),))
    assert series.fits({"x": "1", "y": "bcd"}) and series.fits({"z": "of which it says nothing"})
    assert not series.fits({"x": "2"}) and not series.fits({"y": "abc"})
    assert Series("a", patterns=(("y", "(?<broken"),)).fits({"y": "read by Prometheus alone"})
