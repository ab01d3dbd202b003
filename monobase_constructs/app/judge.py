"""The rules, run over all documents; what they find is told with the line that asked for the object."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from monobase_constructs.app.collect import Collected
from monobase_constructs.app.waivers import Granted, bad_waivers, unused
from monobase_constructs.cluster.facts import Cluster
from monobase_constructs.rules import (
    FORM_RULES,
    Change,
    Declared,
    Documents,
    Finding,
    Nodes,
    Subject,
    findings,
    growth_by_hand,
)
from monobase_constructs.rules.custom import CustomKind
from monobase_constructs.values.problems import Problem, report
from monobase_constructs.values.waiver import Waiver


@dataclass(frozen=True)
class Waived:
    """A finding that a waiver lets pass."""

    subject: Subject
    finding: Problem
    waiver: Waiver

    def __str__(self) -> str:
        return f"{self.finding}; waived until {self.waiver.expires} at {self.waiver.source}: {self.waiver.reason}"


@dataclass(frozen=True)
class Judgement:
    """What a run has to tell beside its mistakes."""

    documents: Documents
    by_hand: list[str]
    """What a person must do for the change from the run before, one line each."""
    waived: list[Waived]


def judge(
    documents: Sequence[Collected],
    declared: Declared,
    before: Sequence[Subject] = (),
    waivers: Sequence[Granted] = (),
    crds: Mapping[str, Sequence[CustomKind]] = MappingProxyType({}),
    nodes: Mapping[str, Nodes] = MappingProxyType({}),
    today: date | None = None,
    added: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> Judgement:
    """Report what the rules find and no waiver lets pass, and what is wrong with the waivers.

    declared: the connections that the policies among the documents are for. before: the documents of the run before.
    crds: further kinds, by cluster. nodes: those that pods run on, by cluster. today: the day that waivers expire by;
    by default that of the clock, UTC. added: by cluster, the environments that are in no output yet.
    """
    subjects = Documents((Subject(made.folder, made.document) for made in documents), declared, crds, nodes)
    made_from = {id(subject): made for subject, made in zip(subjects, documents, strict=True)}

    def told(finding: Finding) -> Problem:
        made = made_from[id(finding.subject)]
        if finding.at is not None and (names := added.get(finding.subject.cluster)):
            finding = replace(finding, message=f"{finding.message}; not in the output yet: {', '.join(names)}")
        return Problem(finding.at or made.source_of(finding.path), str(made), str(finding))

    found = findings(subjects, before)
    waived: list[Waived] = []
    for finding in found:
        covering = next((each.waiver for each in waivers if each.covers(finding)), None)
        if covering is None:
            report(told(finding))
        else:
            waived.append(Waived(finding.subject, told(finding), covering))
    bad = list(bad_waivers((each.waiver for each in waivers), today))
    malformed = {rule.id for rule in FORM_RULES} & {finding.rule for finding in found}
    for problem in bad or ([] if malformed else unused(waivers, found)):
        report(problem)
    by_hand = () if malformed else growth_by_hand(Change(before, subjects))
    return Judgement(subjects, [str(told(finding)) for finding in by_hand], waived)


def nodes_of(clusters: Iterable[Cluster]) -> dict[str, Nodes]:
    """By cluster, the nodes that it is said to have."""
    return {each.name: Nodes(each.node_pools, each.availability_zones) for each in clusters}
