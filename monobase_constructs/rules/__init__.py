"""Functions from rendered documents to findings. They know no constructs, so a fork's own YAML is judged alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monobase_constructs.rules import (
    access,
    admission,
    caches,
    certificates,
    charts,
    cron,
    delivery,
    exposure,
    fixpoint,
    gateways,
    growth,
    https,
    images,
    leakage,
    lifecycle,
    logins,
    logs,
    material,
    memory,
    minio,
    monitoring,
    placement,
    planes,
    pod_security,
    pods,
    postgresql,
    projects,
    reachability,
    recovery,
    references,
    refused,
    remote_secrets,
    resolving,
    routing,
    scaling,
    secret_stores,
    syncing,
    templates,
    upkeep,
    waves,
)
from monobase_constructs.rules.capacity import limits, rules as capacity_rules
from monobase_constructs.rules.documents import Change, Declared, Documents
from monobase_constructs.rules.growth import growth_by_hand, stores_only_grow
from monobase_constructs.rules.nodes import Nodes
from monobase_constructs.rules.rule import Rule
from monobase_constructs.rules.subject import Finding, Subject

FORM_RULES: tuple[Rule[Documents], ...] = (
    admission.kinds_are_known,
    admission.versions_are_served,
    admission.objects_fit_their_schema,
    admission.scopes_are_kept,
)
"""What looks at the form of each document. Where it finds something, the others do not look: they would stumble."""

RULES: tuple[Rule[Documents], ...] = (
    admission.every_minor_accepts,
    admission.keys_are_unique,
    admission.rules_of_crds_hold,
    refused.fields_fit_each_other,
    fixpoint.defaults_are_written_out,
    fixpoint.no_difference_is_ignored,
    pod_security.pods_fit_their_level,
    pod_security.namespaces_enforce_a_level,
    pod_security.tenants_enforce_restricted,
    pods.selectors_select_their_own_pods,
    pods.mounts_have_volumes,
    pods.probes_have_one_handler,
    pods.quantities_are_some,
    pods.containers_request_what_they_need,
    pods.budgets_let_nodes_be_drained,
    pods.autoscalers_have_room,
    pods.schedules_have_their_fields,
    placement.pods_find_nodes,
    cron.jobs_have_time_to_run,
    memory.programs_stay_within_their_memory,
    caches.caches_ask_who_is_there,
    lifecycle.updates_let_requests_end,
    lifecycle.pods_are_asked_how_they_are,
    lifecycle.containers_are_hardened,
    images.images_are_pinned,
    images.production_runs_what_was_reviewed,
    images.images_are_still_served,
    access.roles_name_what_they_allow,
    access.tokens_are_for_those_who_need_them,
    access.waves_are_whole_numbers,
    waves.nobody_comes_before_what_it_waits_for,
    planes.no_secret_is_written,
    planes.tenants_keep_to_themselves,
    projects.projects_allow_what_tenants_write,
    references.what_is_named_exists,
    references.secret_keys_are_delivered,
    secret_stores.secrets_have_a_source,
    templates.templates_can_be_filled,
    references.services_select_one_workload,
    references.ports_are_served,
    references.routes_attach_to_listeners,
    references.listeners_have_certificates,
    references.one_owner_of_replicas,
    routing.each_request_has_one_route,
    routing.routes_fit_their_listener,
    routing.rules_of_routes_lead_somewhere,
    routing.backends_speak_what_their_port_does,
    routing.certificates_name_their_hosts,
    https.plain_http_only_redirects,
    gateways.gateways_hold,
    certificates.certificates_are_renewed_in_time,
    certificates.certificates_fit_their_servers,
    delivery.folders_are_delivered,
    delivery.projects_hold_their_applications,
    syncing.data_is_never_pruned,
    syncing.applications_apply_what_is_written,
    certificates.browsers_trust_certificates,
    certificates.authorities_sign_for_their_own,
    resolving.pods_ask_the_dns_of_the_cluster,
    resolving.services_lead_to_pods_that_are_ready,
    resolving.addresses_lead_to_a_database,
    scaling.autoscalers_add_pods,
    logs.logs_hold_nothing_private,
    exposure.clients_open_no_doors,
    exposure.clients_have_their_own_priorities,
    postgresql.applications_are_no_superusers,
    postgresql.production_survives_a_server,
    postgresql.databases_are_told_what_they_can_bear,
    postgresql.variables_lead_to_a_database,
    logins.roles_with_a_password_are_let_in,
    minio.servers_of_a_store_find_each_other,
    minio.routes_keep_administration_inside,
    leakage.tenants_name_only_their_own,
    leakage.hosts_have_one_owner,
    remote_secrets.secrets_have_one_reader,
    leakage.identities_have_one_namespace,
    leakage.backups_have_a_place_of_their_own,
    leakage.access_ends_at_the_namespace,
    material.no_secret_is_in_the_open,
    upkeep.names_are_taken,
    upkeep.selectors_find_pods,
    upkeep.hosts_of_services_exist,
    upkeep.secrets_are_renewed,
    charts.charts_are_pinned,
    charts.charts_know_their_values,
    reachability.policies_can_be_judged,
    reachability.policies_open_what_was_declared,
    reachability.policies_are_for_somebody,
    monitoring.monitors_find_somebody,
    monitoring.metrics_are_scraped,
    monitoring.receivers_have_their_keys,
    monitoring.stores_are_watched,
    monitoring.alerts_get_to_somebody,
    capacity_rules.quotas_hold_full_scale,
    limits.limit_ranges_let_in_what_runs,
    capacity_rules.connections_fit_the_database,
    capacity_rules.losses_are_survived,
    capacity_rules.nodes_hold_what_runs,
    recovery.schedules_fire,
    recovery.stores_are_in_plans,
    recovery.promises_are_kept,
    recovery.places_are_two,
    recovery.backups_have_what_they_need,
    recovery.restores_are_rehearsed,
    recovery.backups_are_seen_to_stop,
)
"""What looks at all documents of a run."""

CHANGE_RULES: tuple[Rule[Change], ...] = (
    growth.stores_only_grow,
    admission.rules_of_changes_hold,
)
"""What looks at the documents of the run before and of this one."""

BY_ID: Mapping[str, Rule[Documents] | Rule[Change]] = {each.id: each for each in (*FORM_RULES, *RULES, *CHANGE_RULES)}
"""Every rule."""


def findings(documents: Documents, before: Sequence[Subject] = ()) -> list[Finding]:
    """What the rules find in the documents of a run, and in their change from those of the run before."""
    malformed = [finding for each in FORM_RULES for finding in each(documents)]
    change = Change(before, documents)
    return malformed or [
        *(finding for each in RULES for finding in each(documents)),
        *(finding for each in CHANGE_RULES for finding in each(change)),
    ]


__all__ = [
    "BY_ID",
    "CHANGE_RULES",
    "FORM_RULES",
    "RULES",
    "Change",
    "Declared",
    "Documents",
    "Finding",
    "Nodes",
    "Rule",
    "Subject",
    "findings",
    "growth_by_hand",
    "stores_only_grow",
]
