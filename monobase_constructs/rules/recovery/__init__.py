"""The proof of recovery: what schedules and times of keeping hold at every hour of a year, against what is promised.

For reports and pages, `recovery(documents)` returns a `ClusterRecovery` for each cluster:

    for cluster in recovery(documents):                # .name
        for environment in cluster.environments:       # .namespace, .production
            for store in environment.stores:           # .name, .kind, .kept_by, .size
                for tier in store.tiers:               # .tier, .by, .place, .promised (rpo, retention)
                    tier.rpo, tier.retention           # computed over a year, as `timedelta`
                    tier.rto.how, tier.rto.time        # "measured", "estimated" or "stated"
            for disaster in environment.disasters:     # .scenario, .target (its row), .loses, .takes by store

All are frozen values; `result.py` says what each field means. Where Velero keeps the objects of a namespace, they are
the first of its stores, of kind "objects". `told_time`, `told_rto` and `told_takes` write times as people say them. The
rules in `rule.py` refuse what is less than promised; where they find nothing, every tier that is promised holds.
"""

from monobase_constructs.rules.recovery.result import (
    ClusterRecovery,
    DisasterRecovery,
    EnvironmentRecovery,
    Promise,
    Rto,
    StoreRecovery,
    TierRecovery,
)
from monobase_constructs.rules.recovery.rule import (
    backups_are_seen_to_stop,
    backups_have_what_they_need,
    places_are_two,
    promises_are_kept,
    restores_are_rehearsed,
    schedules_fire,
    stores_are_in_plans,
)
from monobase_constructs.rules.recovery.table import recovery
from monobase_constructs.rules.recovery.told import told_rto, told_takes, told_time

__all__ = [
    "ClusterRecovery",
    "DisasterRecovery",
    "EnvironmentRecovery",
    "Promise",
    "Rto",
    "StoreRecovery",
    "TierRecovery",
    "backups_are_seen_to_stop",
    "backups_have_what_they_need",
    "places_are_two",
    "promises_are_kept",
    "recovery",
    "restores_are_rehearsed",
    "schedules_fire",
    "stores_are_in_plans",
    "told_rto",
    "told_takes",
    "told_time",
]
