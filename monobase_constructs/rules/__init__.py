"""Functions from rendered documents to findings. They know no constructs, so a fork's own YAML is judged alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from monobase_constructs.rules.admission import custom_resources_fit_their_schema
from monobase_constructs.rules.planes import tenants_keep_to_themselves
from monobase_constructs.rules.references import everything_named_exists
from monobase_constructs.rules.subject import Finding, Subject

Rule = Callable[[Sequence[Subject]], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    tenants_keep_to_themselves,
    custom_resources_fit_their_schema,
    everything_named_exists,
)

__all__ = ["RULES", "Finding", "Rule", "Subject"]
