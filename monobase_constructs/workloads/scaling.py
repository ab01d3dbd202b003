"""How many pods run, how they are spread, and how many may be away at once."""

from __future__ import annotations

from collections.abc import Mapping

from monobase_constructs.objects.serialize import int_or_string
from monobase_constructs.objects.structs import k8s
from monobase_constructs.values.resources import Autoscaling


def spread(selector: Mapping[str, str], *, hosts_required: bool) -> list[k8s.TopologySpreadConstraint]:
    """Evenly over hosts and zones; each revision by itself, so that old pods do not push new ones together."""
    hosts = "DoNotSchedule" if hosts_required else "ScheduleAnyway"
    return [
        k8s.TopologySpreadConstraint(
            max_skew=1,
            topology_key=key,
            when_unsatisfiable=when,
            label_selector=k8s.LabelSelector(match_labels=dict(selector)),
            match_label_keys=["pod-template-hash"],
            node_taints_policy="Honor",
        )
        for key, when in (("kubernetes.io/hostname", hosts), ("topology.kubernetes.io/zone", "ScheduleAnyway"))
    ]


def disruption_budget(selector: Mapping[str, str], max_unavailable: int) -> k8s.PodDisruptionBudgetSpec:
    """At most so many pods away by drains; pods that are not well do not count, so that they block no drain."""
    return k8s.PodDisruptionBudgetSpec(
        selector=k8s.LabelSelector(match_labels=dict(selector)),
        max_unavailable=int_or_string(k8s.IntOrString, max_unavailable),
        unhealthy_pod_eviction_policy="AlwaysAllow",
    )


def autoscaler(deployment: str, autoscaling: Autoscaling) -> k8s.HorizontalPodAutoscalerSpecV2:
    """Up at once, doubling each half minute; down after five quiet minutes, by half each minute."""
    targets = {"cpu": autoscaling.cpu_percent, "memory": autoscaling.memory_percent}
    return k8s.HorizontalPodAutoscalerSpecV2(
        scale_target_ref=k8s.CrossVersionObjectReferenceV2(api_version="apps/v1", kind="Deployment", name=deployment),
        min_replicas=autoscaling.minimum,
        max_replicas=autoscaling.maximum,
        metrics=[_utilization(name, percent) for name, percent in targets.items() if percent is not None],
        behavior=k8s.HorizontalPodAutoscalerBehaviorV2(scale_up=_rules(0, 100, 30), scale_down=_rules(300, 50, 60)),
    )


def _utilization(resource: str, percent: int) -> k8s.MetricSpecV2:
    target = k8s.MetricTargetV2(type="Utilization", average_utilization=percent)
    return k8s.MetricSpecV2(type="Resource", resource=k8s.ResourceMetricSourceV2(name=resource, target=target))


def _rules(window: int, percent: int, period: int) -> k8s.HpaScalingRulesV2:
    policy = k8s.HpaScalingPolicyV2(type="Percent", value=percent, period_seconds=period)
    return k8s.HpaScalingRulesV2(stabilization_window_seconds=window, select_policy="Max", policies=[policy])
