"""What a PromQL expression asks for. The parser is loaded when the first expression is read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from monobase_constructs.values.problems import Invalid

NESTING = re.compile(r"[-+*/%^<>=({\[]|\b(?:and|or|unless)\b", re.IGNORECASE)
MOST = 250
"""Brackets and operators: the parser takes one frame of its stack for each, and ends the whole program without one."""


@dataclass(frozen=True)
class Series:
    """A selector in an expression: its metric, None where that is left open, and the labels that it fixes by `=`."""

    metric: str | None
    labels: tuple[tuple[str, str], ...] = ()


def selectors(expression: str) -> list[Series]:
    """Every selector of the expression; raises `Invalid` if it is no PromQL."""
    from promql_parser import Expr, MatchOp, VectorSelector, parse, walk

    if len(NESTING.findall(expression)) > MOST:
        raise Invalid(
            "", expression, f"at most {MOST} brackets and operators; record parts of it by rules of their own"
        )

    found: list[Series] = []

    def see(node: Expr) -> None:
        if isinstance(node, VectorSelector):
            fixed = {each.name: each.value for each in node.matchers.matchers if each.op == MatchOp.Equal}
            metric = node.name or fixed.pop("__name__", None)
            found.append(Series(metric, tuple(sorted(fixed.items()))))

    try:
        walk(parse(expression), see)
    except ValueError as error:
        raise Invalid("", expression, "a PromQL expression", str(error)) from None
    return found
