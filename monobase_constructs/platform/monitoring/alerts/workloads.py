"""What is watched of workloads, whosever they are: that as many run as were asked for, and that they have room."""

from __future__ import annotations

from functools import cache

from monobase_constructs.values.alerts import Alert, AlertGroup


@cache
def workloads_alerts() -> AlertGroup:
    """By what kube-state-metrics tells of them."""
    return AlertGroup(
        "workloads",
        alerts=[
            Alert(
                "WorkloadDown",
                expression="kube_deployment_spec_replicas > 0 and kube_deployment_status_replicas_available == 0",
                lasting="2m",
                severity="critical",
                summary="No pod of {{ $labels.namespace }}/{{ $labels.deployment }} is available",
                meaning=(
                    "Whoever asks it gets an error. For an operator: nothing is renewed, failed over "
                    "or brought any more."
                ),
            ),
            Alert(
                "WorkloadDegraded",
                expression=(
                    "kube_deployment_status_replicas_available < kube_deployment_spec_replicas\n"
                    "or\n"
                    "kube_statefulset_status_replicas_ready < kube_statefulset_replicas\n"
                    "or\n"
                    "kube_daemonset_status_number_ready < "
                    "kube_daemonset_status_desired_number_scheduled"
                ),
                lasting="15m",
                severity="warning",
                summary=(
                    "Fewer pods of {{ $labels.namespace }}/{{ $labels.deployment }}{{ "
                    "$labels.statefulset }}{{ $labels.daemonset }} run than were asked for"
                ),
                meaning=(
                    "It works, but with less than was planned for: the next node or zone that is "
                    "lost may take the rest."
                ),
            ),
            Alert(
                "PodCrashLooping",
                expression=(
                    'max_over_time(kube_pod_container_status_waiting_reason{reason="CrashLoopBackOff"}[5m]) == 1'
                ),
                lasting="10m",
                severity="warning",
                summary=("{{ $labels.container }} of {{ $labels.namespace }}/{{ $labels.pod }} ends again and again"),
                meaning=("The container does not stay up. Others of its kind serve in its place, if there are any."),
            ),
            Alert(
                "PodNotScheduled",
                expression="kube_pod_status_unschedulable == 1",
                lasting="10m",
                severity="warning",
                summary="No node has room for {{ $labels.namespace }}/{{ $labels.pod }}",
                meaning=(
                    "The pod waits until a node is free. If it is one of several, fewer run than were planned for."
                ),
            ),
            Alert(
                "JobFailed",
                expression='kube_job_failed{condition="true"} == 1',
                lasting="5m",
                severity="warning",
                summary="The Job {{ $labels.namespace }}/{{ $labels.job_name }} has failed",
                meaning="What it was to do has not been done, and it is not tried again.",
            ),
            Alert(
                "AutoscalerAtMaximum",
                expression=(
                    "kube_horizontalpodautoscaler_status_current_replicas == "
                    "kube_horizontalpodautoscaler_spec_max_replicas and "
                    "kube_horizontalpodautoscaler_spec_max_replicas > "
                    "kube_horizontalpodautoscaler_spec_min_replicas"
                ),
                lasting="15m",
                severity="warning",
                summary=("{{ $labels.namespace }}/{{ $labels.horizontalpodautoscaler }} runs as many pods as it may"),
                meaning="With more load it becomes slow: no further pod is started.",
            ),
            Alert(
                "QuotaNearlyUsed",
                expression=(
                    'kube_resourcequota{type="used"} / ignoring (type) (kube_resourcequota{type="hard"} > 0) > 0.9'
                ),
                lasting="15m",
                severity="warning",
                summary=(
                    "{{ $labels.namespace }} uses {{ $value | humanizePercentage }} of its {{ $labels.resource }}"
                ),
                meaning="Soon pods are refused, and what is refused first is what replaces others in a rollout.",
            ),
        ],
    )
