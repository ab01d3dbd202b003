"""What a PromQL expression asks for. The parser is loaded when the first expression is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from monobase_constructs.values.problems import Invalid

if TYPE_CHECKING:
    from promql_parser import Expr

NESTING = re.compile(r"[-+*/%^<>=({\[]|\b(?:and|or|unless)\b", re.IGNORECASE)
MOST = 250
"""Brackets and operators: the parser takes one frame of its stack for each, and ends the whole program without one."""


@dataclass(frozen=True)
class Series:
    """A selector in an expression: its metric, None where that is left open, and the labels that it fixes by `=`.

    patterns: those that it bounds by `=~`.
    """

    metric: str | None
    labels: tuple[tuple[str, str], ...] = ()
    patterns: tuple[tuple[str, str], ...] = ()

    def fits(self, worn: Mapping[str, str]) -> bool:
        """Whether it may select a series that wears these labels, and others of which nothing is known."""
        same = all(worn.get(name, value) == value for name, value in self.labels)
        return same and all(_like(pattern, worn[name]) for name, pattern in self.patterns if name in worn)


@dataclass(frozen=True)
class Age:
    """A comparison `time() - series > seconds`: true when what the series last told of is older."""

    series: Series
    seconds: float


def _like(pattern: str, value: str) -> bool:
    """Whether the value matches; what only Prometheus can read may."""
    try:
        return re.fullmatch(pattern, value) is not None
    except re.error:
        return True


def selectors(expression: str) -> list[Series]:
    """Every selector of the expression; raises `Invalid` if it is no PromQL."""
    return [series for node in _read(expression) if (series := _selected(node)) is not None]


def ages(expression: str) -> list[Age]:
    """Every age that the expression looks at; raises `Invalid` if it is no PromQL."""
    from promql_parser import BinaryExpr, Call

    found: list[Age] = []
    for node in _read(expression):
        if not isinstance(node, BinaryExpr) or str(node.op) != ">":
            continue
        seconds, inside = _constant(node.rhs), _nodes(node.lhs)
        if seconds is not None and any(isinstance(each, Call) and each.func.name == "time" for each in inside):
            found += [Age(series, seconds) for each in inside if (series := _selected(each)) is not None]
    return found


@lru_cache(maxsize=2048)
def _read(expression: str) -> list[Expr]:
    """All that the expression consists of. Alerts and panels, and the rules that judge them, read the same ones."""
    return _nodes(_parsed(expression))


def _parsed(expression: str) -> Expr:
    from promql_parser import parse

    if len(NESTING.findall(expression)) > MOST:
        raise Invalid(
            "", expression, f"at most {MOST} brackets and operators; record parts of it by rules of their own"
        )
    try:
        return parse(expression)
    except ValueError as error:
        raise Invalid("", expression, "a PromQL expression", str(error)) from None


def _nodes(tree: Expr) -> list[Expr]:
    from promql_parser import walk

    found: list[Expr] = []
    walk(tree, found.append)
    return found


def _selected(node: Expr) -> Series | None:
    from promql_parser import MatchOp, VectorSelector

    if not isinstance(node, VectorSelector):
        return None
    matchers = node.matchers.matchers
    fixed = {each.name: each.value for each in matchers if each.op == MatchOp.Equal}
    like = {each.name: each.value for each in matchers if each.op == MatchOp.Re}
    metric = node.name or fixed.pop("__name__", None)
    return Series(metric, tuple(sorted(fixed.items())), tuple(sorted(like.items())))


def _constant(node: Expr) -> float | None:
    """The number that an expression of numbers is; None for others, and for more than products."""
    from promql_parser import BinaryExpr, NumberLiteral, ParenExpr

    if isinstance(node, ParenExpr):
        return _constant(node.expr)
    if isinstance(node, NumberLiteral):
        return node.val
    if isinstance(node, BinaryExpr) and str(node.op) == "*":
        left, right = _constant(node.lhs), _constant(node.rhs)
        return left * right if left is not None and right is not None else None
    return None
