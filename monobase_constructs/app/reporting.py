"""The report of a run, from what was collected and judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from monobase_constructs.app.collect import Collected
from monobase_constructs.app.judge import Judgement
from monobase_constructs.app.tree import Tree
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.environment.include import HandWritten
from monobase_constructs.objects.manifest import Manifest
from monobase_constructs.report.contents import ClusterReport, Judged, contents
from monobase_constructs.report.pages import markdown
from monobase_constructs.report.promises import ByHand, Patched, Waived
from monobase_constructs.rules import Subject


def reported(
    clusters: Sequence[Cluster], tree: Tree, documents: Sequence[Collected], judged: Judgement
) -> list[ClusterReport]:
    """The report of each cluster."""
    subjects = judged.documents
    patched = list(_patched(documents, subjects))
    by_hand = [
        ByHand(subject, made.construct.file)
        for made, subject in zip(documents, subjects, strict=True)
        if isinstance(made.construct, HandWritten)
    ]
    waived = [Waived(each.subject, each.finding.message, each.waiver) for each in judged.waived]
    return [
        contents(
            Judged(
                cluster,
                [each.tenancy for each in tree.environments if each.cluster.name == cluster.name],
                subjects,
                [each for each in patched if each.subject.cluster == cluster.name],
                [each for each in waived if each.subject.cluster == cluster.name],
                [each for each in by_hand if each.subject.cluster == cluster.name],
            )
        )
        for cluster in clusters
    ]


def pages(reports: Sequence[ClusterReport]) -> dict[PurePosixPath, str]:
    """The pages that are committed, by path below `dist/`."""
    return {path: text for report in reports for path, text in markdown(report).items()}


def _patched(documents: Sequence[Collected], subjects: Sequence[Subject]) -> Iterator[Patched]:
    for made, subject in zip(documents, subjects, strict=True):
        if isinstance(made.construct, Manifest):
            for patch in made.construct.patches:
                yield Patched(subject, tuple(patch.operations), patch.because)
