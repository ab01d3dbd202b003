"""What is watched of secrets: that they are brought."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup


@cache
def secrets_alerts() -> AlertGroup:
    """By what External Secrets tells of them."""
    return AlertGroup(
        "secrets",
        alerts=[
            Alert(
                "SecretNotSynced",
                expression='externalsecret_status_condition{condition="Ready", status="False"} == 1',
                lasting="15m",
                severity="warning",
                summary="The secret {{ $labels.namespace }}/{{ $labels.name }} is not brought",
                meaning=(
                    "What was brought before stays. What was never brought keeps pods from starting, "
                    "and a changed key is not taken up."
                ),
            ),
            Alert(
                "SecretStoreNotReady",
                expression='secretstore_status_condition{condition="Ready", status="False"} == 1',
                lasting="15m",
                severity="warning",
                summary="The secret manager does not let {{ $labels.namespace }} in",
                meaning=("No secret of the namespace is brought or renewed. Pods that start now go without new ones."),
            ),
        ],
    )
