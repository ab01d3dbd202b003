"""Functions from rendered documents to findings. They know no constructs, so a fork's own YAML is judged alike."""

from __future__ import annotations

from collections.abc import Mapping

from monobase_constructs.rules.admission import custom_resources_fit_their_schema, versions_are_served
from monobase_constructs.rules.charts import charts_are_pinned, charts_know_their_values
from monobase_constructs.rules.documents import Change, Declared, Documents
from monobase_constructs.rules.growth import growth_by_hand, stores_only_grow
from monobase_constructs.rules.planes import no_secret_is_written, tenants_keep_to_themselves
from monobase_constructs.rules.projects import projects_allow_what_tenants_write
from monobase_constructs.rules.reachability import (
    policies_are_for_somebody,
    policies_can_be_judged,
    policies_open_what_was_declared,
)
from monobase_constructs.rules.references import (
    listeners_have_certificates,
    one_owner_of_replicas,
    ports_are_served,
    routes_attach_to_listeners,
    secret_keys_are_delivered,
    services_select_one_workload,
    what_is_named_exists,
)
from monobase_constructs.rules.rule import Rule
from monobase_constructs.rules.subject import Finding, Subject

FORM_RULES: tuple[Rule[Documents], ...] = (
    versions_are_served,
    custom_resources_fit_their_schema,
)
"""What looks at the form of each document. Where it finds something, the others do not look: they would stumble."""

RULES: tuple[Rule[Documents], ...] = (
    no_secret_is_written,
    tenants_keep_to_themselves,
    projects_allow_what_tenants_write,
    what_is_named_exists,
    secret_keys_are_delivered,
    services_select_one_workload,
    ports_are_served,
    routes_attach_to_listeners,
    listeners_have_certificates,
    one_owner_of_replicas,
    charts_are_pinned,
    charts_know_their_values,
    policies_can_be_judged,
    policies_open_what_was_declared,
    policies_are_for_somebody,
)
"""What looks at all documents of a run."""

CHANGE_RULES: tuple[Rule[Change], ...] = (stores_only_grow,)
"""What looks at the documents of the run before and of this one."""

BY_ID: Mapping[str, Rule[Documents] | Rule[Change]] = {each.id: each for each in (*FORM_RULES, *RULES, *CHANGE_RULES)}
"""Every rule."""


def findings(documents: Documents) -> list[Finding]:
    """What the rules find in the documents of a run."""
    malformed = [finding for each in FORM_RULES for finding in each(documents)]
    return malformed or [finding for each in RULES for finding in each(documents)]


__all__ = [
    "BY_ID",
    "CHANGE_RULES",
    "FORM_RULES",
    "RULES",
    "Change",
    "Declared",
    "Documents",
    "Finding",
    "Rule",
    "Subject",
    "findings",
    "growth_by_hand",
    "stores_only_grow",
]
