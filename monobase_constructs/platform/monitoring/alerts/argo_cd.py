"""What is watched of Argo CD: that what is in Git is what runs."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup


@cache
def argo_cd_alerts() -> AlertGroup:
    """By what its controller tells of Applications, each under the namespace that it is for."""
    return AlertGroup(
        "argo-cd",
        alerts=[
            Alert(
                "ApplicationDegraded",
                expression=(
                    'label_replace(argocd_app_info{health_status=~"Degraded|Missing"}, "namespace", '
                    '"$1", "dest_namespace", "(.+)") == 1'
                ),
                lasting="15m",
                severity="warning",
                summary="The Application {{ $labels.name }} is {{ $labels.health_status }}",
                meaning=("Something in it does not work, or is not there. Applications of later waves wait for it."),
            ),
            Alert(
                "ApplicationOutOfSync",
                expression=(
                    'label_replace(argocd_app_info{sync_status!="Synced"}, "namespace", "$1", '
                    '"dest_namespace", "(.+)") == 1'
                ),
                lasting="1h",
                severity="warning",
                summary="The Application {{ $labels.name }} is not as it is in Git",
                meaning=("A commit has not reached the cluster, or somebody changed by hand what Git says otherwise."),
            ),
        ],
    )
