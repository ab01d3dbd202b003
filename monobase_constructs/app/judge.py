"""The rules, run over all documents; what they find is told with the line that asked for the object."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from monobase_constructs.app.collect import Collected
from monobase_constructs.rules import Finding, Subject, findings, growth_by_hand, stores_only_grow
from monobase_constructs.values.problems import Problem, report


def judge(documents: Sequence[Collected], before: Sequence[Subject] = ()) -> list[str]:
    """Report every finding of every rule; return what a person must do by hand for the change from `before`."""
    subjects = [Subject(made.folder, made.document) for made in documents]
    made_from = {id(subject): made for subject, made in zip(subjects, documents, strict=True)}

    def told(found: Iterable[Finding]) -> Iterator[Problem]:
        for finding in found:
            made = made_from[id(finding.subject)]
            yield Problem(made.source, str(made), str(finding))

    for problem in told([*findings(subjects), *stores_only_grow(before, subjects)]):
        report(problem)
    return [str(problem) for problem in told(growth_by_hand(before, subjects))]
