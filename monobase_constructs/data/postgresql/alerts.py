"""What is watched of PostgreSQL in the cluster: that it answers, and that its copies follow.

The metrics are those of CloudNativePG's instance manager and its default queries:
https://github.com/cloudnative-pg/cloudnative-pg/blob/v1.30.0/config/manager/default-monitoring.yaml
"""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup
from monobase_constructs.values.declared import unseen


@cache
def postgresql_alerts() -> AlertGroup:
    """For every cluster alike: what differs between them is in the labels."""
    return AlertGroup(
        "postgresql",
        alerts=[
            Alert(
                "PostgresDown",
                expression="cnpg_collector_up == 0",
                lasting="2m",
                severity="critical",
                summary="PostgreSQL does not answer in {{ $labels.namespace }}/{{ $labels.pod }}",
                meaning=(
                    "The pod runs, but its server takes no connections. If it is the primary, nothing is written "
                    "until a standby has taken over; if it is a standby, one loss less is survived."
                ),
            ),
            unseen(
                "PostgresUnseen",
                "cloudnative-pg",
                "cnpg_collector_up",
                summary="No server of the database {{ $labels.job }} is seen",
                meaning=(
                    "None of its pods is there, or none can be asked. Nothing is read or written, unless it is only "
                    "Prometheus that is kept out; other alerts on the database keep quiet meanwhile."
                ),
            ),
            Alert(
                "PostgresReplicationLag",
                expression="cnpg_pg_replication_lag > 300",
                lasting="5m",
                severity="warning",
                summary="{{ $labels.namespace }}/{{ $labels.pod }} is {{ $value | humanizeDuration }} behind",
                meaning=(
                    "The standby receives the log, but has not replayed it. A failover to it takes as long as the "
                    "rest needs, and who reads from standbys reads what is old."
                ),
            ),
            Alert(
                "PostgresStandbyDisconnected",
                expression="cnpg_pg_replication_in_recovery > cnpg_pg_replication_is_wal_receiver_up",
                lasting="5m",
                severity="critical",
                summary="{{ $labels.namespace }}/{{ $labels.pod }} is a standby that receives nothing",
                meaning=(
                    "The standby is not connected to the primary. In production commits wait for standbys: when the "
                    "last one is gone, writing stops."
                ),
            ),
            Alert(
                "PostgresNoPrimary",
                expression="min by (namespace, job) (cnpg_pg_replication_in_recovery) == 1",
                lasting="1m",
                severity="critical",
                summary="No server of PostgreSQL {{ $labels.job }} is primary",
                meaning=(
                    "Nothing can be written. A failover takes 25 to 35 seconds: it has not ended, or cannot begin."
                ),
            ),
            Alert(
                "PostgresFailover",
                expression=("cnpg_pg_replication_in_recovery == 0 and cnpg_pg_replication_in_recovery offset 10m == 1"),
                lasting="0s",
                severity="warning",
                summary="{{ $labels.namespace }}/{{ $labels.pod }} has become the primary",
                meaning=(
                    "Writing stood still for about half a minute. If nobody asked for it, the old "
                    "primary or its node had failed."
                ),
            ),
            Alert(
                "PostgresConnectionsNearlyUsed",
                expression=(
                    "sum by (namespace, pod) (cnpg_backends_total)\n"
                    "/\n"
                    'max by (namespace, pod) (cnpg_pg_settings_setting{name="max_connections"})\n'
                    "> 0.9"
                ),
                lasting="5m",
                severity="warning",
                summary=(
                    "{{ $labels.namespace }}/{{ $labels.pod }} has {{ $value | humanizePercentage }} "
                    "of its connections in use"
                ),
                meaning="When all are, new ones are refused, and the application answers with errors.",
            ),
        ],
    )


@cache
def pooler_alerts() -> AlertGroup:
    """For every pooler alike."""
    return AlertGroup(
        "postgresql-poolers",
        alerts=[
            unseen(
                "PoolerUnseen",
                "pgbouncer",
                "cnpg_pgbouncer_up",
                summary="No pod of the pooler {{ $labels.job }} is seen",
                meaning=(
                    "None of them is there, or none can be asked. Whoever goes through the pooler, which is the usual "
                    "way, reaches no database, however well that is."
                ),
            ),
        ],
    )
