"""What Prometheus asks, of which pods, and how it gets there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monobase_constructs.objects.structs import monitoring
from monobase_constructs.values.network import Pods

INTERVAL = "30s"


@dataclass(frozen=True)
class Tls:
    """How Prometheus knows the pods: by the authority in a Secret of the monitor's namespace, and by a name."""

    secret: str
    server_name: str


@dataclass(frozen=True)
class Taken:
    """A label of metrics that is taken from the part of another that `regex` puts in parentheses."""

    label: str
    source: str
    regex: str


def pod_monitor(
    pods: Pods,
    port: str | int,
    *,
    paths: Sequence[str | None] = (None,),
    elsewhere: bool = False,
    tls: Tls | None = None,
    keep: Sequence[tuple[str, str]] = (),
    taken: Sequence[Taken] = (),
) -> monitoring.PodMonitorSpec:
    """Ask `port`, by its name or number, of each of the pods.

    paths: all of them are asked; None is /metrics. elsewhere: whether the pods are not in the monitor's namespace.
    keep: labels that Prometheus has found, and what their values must match for a pod to be asked at all.
    taken: labels that are taken from others.
    """
    return monitoring.PodMonitorSpec(
        namespace_selector=monitoring.PodMonitorSpecNamespaceSelector(match_names=[pods.namespace])
        if elsewhere
        else None,
        selector=monitoring.PodMonitorSpecSelector(match_labels=dict(pods.labels)),
        pod_metrics_endpoints=[
            monitoring.PodMonitorSpecPodMetricsEndpoints(
                port=port if isinstance(port, str) else None,
                port_number=port if isinstance(port, int) else None,
                path=path,
                interval=INTERVAL,
                # Who speaks of objects in other namespaces says so in the label `namespace`.
                honor_labels=True if elsewhere else None,
                scheme=monitoring.PodMonitorSpecPodMetricsEndpointsScheme.HTTPS if tls is not None else None,
                tls_config=_tls(tls) if tls is not None else None,
                relabelings=[_keep(label, regex) for label, regex in keep] or None,
                metric_relabelings=[_take(each) for each in taken] or None,
            )
            for path in paths
        ],
    )


def _tls(tls: Tls) -> dict[str, object]:
    return {"ca": {"secret": {"name": tls.secret, "key": "ca.crt"}}, "serverName": tls.server_name}


def _take(taken: Taken) -> monitoring.PodMonitorSpecPodMetricsEndpointsMetricRelabelings:
    return monitoring.PodMonitorSpecPodMetricsEndpointsMetricRelabelings(
        source_labels=[taken.source], regex=taken.regex, target_label=taken.label
    )


def _keep(label: str, regex: str) -> monitoring.PodMonitorSpecPodMetricsEndpointsRelabelings:
    return monitoring.PodMonitorSpecPodMetricsEndpointsRelabelings(
        action=monitoring.PodMonitorSpecPodMetricsEndpointsRelabelingsAction.KEEP,
        source_labels=[label],
        regex=regex,
    )
