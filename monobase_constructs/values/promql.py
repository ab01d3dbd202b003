"""What a PromQL expression asks for. The parser is loaded when the first expression is read."""

from __future__ import annotations

from dataclasses import dataclass

from monobase_constructs.values.problems import Invalid


@dataclass(frozen=True)
class Series:
    """A selector in an expression: its metric, None where that is left open, and the labels that it fixes by `=`."""

    metric: str | None
    labels: tuple[tuple[str, str], ...] = ()


def selectors(expression: str) -> list[Series]:
    """Every selector of the expression; raises `Invalid` if it is no PromQL."""
    from promql_parser import Expr, MatchOp, VectorSelector, parse, walk

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
