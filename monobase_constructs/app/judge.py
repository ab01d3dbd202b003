"""The rules, run over all documents; what they find is told with the line that asked for the object."""

from __future__ import annotations

from collections.abc import Sequence

from monobase_constructs.app.collect import Collected
from monobase_constructs.rules import Subject, findings
from monobase_constructs.values.problems import Problem, report


def judge(documents: Sequence[Collected]) -> None:
    """Report every finding of every rule."""
    subjects = [Subject(made.folder, made.document) for made in documents]
    made_from = {id(subject): made for subject, made in zip(subjects, documents, strict=True)}
    for finding in findings(subjects):
        made = made_from[id(finding.subject)]
        report(Problem(made.source, str(made), str(finding)))
