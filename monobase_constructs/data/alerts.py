"""What is watched of Valkey: that it answers."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup
from monobase_constructs.values.declared import unseen


@cache
def valkey_alerts() -> AlertGroup:
    """By what its exporter tells."""
    return AlertGroup(
        "valkey",
        alerts=[
            Alert(
                "ValkeyDown",
                expression="redis_up == 0",
                lasting="2m",
                severity="critical",
                summary="Valkey {{ $labels.namespace }}/{{ $labels.pod }} does not answer",
                meaning="It is a cache: the application works without it where it is written so, and is slower.",
            ),
            unseen(
                "ValkeyUnseen",
                "redis-exporter",
                "redis_up",
                summary="Nothing is seen of Valkey {{ $labels.job }}",
                meaning=(
                    "Its pod is not there or cannot be asked. It is a cache: the application works without it where it "
                    "is written so, and is slower."
                ),
            ),
        ],
    )
