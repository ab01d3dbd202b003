"""Functions from rendered documents to findings. They know no constructs, so a fork's own YAML is judged alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from monobase_constructs.rules.admission import custom_resources_fit_their_schema
from monobase_constructs.rules.growth import growth_by_hand, stores_only_grow
from monobase_constructs.rules.planes import tenants_keep_to_themselves
from monobase_constructs.rules.projects import projects_allow_what_tenants_write
from monobase_constructs.rules.references import everything_named_exists
from monobase_constructs.rules.subject import Finding, Subject

Rule = Callable[[Sequence[Subject]], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    tenants_keep_to_themselves,
    projects_allow_what_tenants_write,
    custom_resources_fit_their_schema,
    everything_named_exists,
)

MALFORMED = frozenset(["schema", "served-version"])
"""What these rules find makes a document one that others cannot read."""


def findings(subjects: Sequence[Subject]) -> Iterator[Finding]:
    """What all rules find. Where a document is malformed, the rules after that do not look: they would stumble."""
    for rule in RULES:
        found = list(rule(subjects))
        yield from found
        if any(finding.rule in MALFORMED for finding in found):
            return


__all__ = ["RULES", "Finding", "Rule", "Subject", "findings", "growth_by_hand", "stores_only_grow"]
