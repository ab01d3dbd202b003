"""What a rule is: a function from documents to findings, with a name and what a reader must know of it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from monobase_constructs.rules.subject import Finding

Given = TypeVar("Given", contravariant=True)
"""What a rule looks at: all documents of a run, or those of two runs."""


@dataclass(frozen=True)
class Rule(Generic[Given]):
    """A function that finds what is wrong; every finding bears the id of the rule.

    Attributes:
        id: the word in brackets at the end of a message, and what a `Waiver` names.
        reason: what happens in a cluster where this is not found in time.
        fix: what to do about a finding.
        waivable: whether a `Waiver` can let it pass; False where the API server would refuse the object anyhow,
            and where nothing may ever pass: secrets in Git, tenants in each other's namespaces.
    """

    id: str
    reason: str
    fix: str
    waivable: bool
    check: Callable[[Given], Iterable[Finding]]

    def __call__(self, given: Given) -> Iterator[Finding]:
        """Find what is wrong."""
        try:
            for finding in self.check(given):
                yield replace(finding, rule=self.id)
        except Exception as defect:
            defect.add_note(f"in the rule {self.id}")
            raise

    @property
    def finds(self) -> str:
        """What it finds: the first sentence of the function's docstring."""
        return inspect.cleandoc(self.check.__doc__ or "").split("\n\n")[0].replace("\n", " ")


def rule(
    id: str, *, reason: str, fix: str, waivable: bool = True
) -> Callable[[Callable[[Given], Iterable[Finding]]], Rule[Given]]:
    """Make a rule of a function; its docstring says what it finds, as the page of the rules shows it."""

    def made(check: Callable[[Given], Iterable[Finding]]) -> Rule[Given]:
        return Rule(id, reason, fix, waivable, check)

    return made
