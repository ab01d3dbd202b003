"""Rows of the page about a client: its pods, and the limits that they reach."""

from __future__ import annotations

from monobase_constructs.values.dashboards import DashboardRow
from monobase_constructs.values.panels import PanelQuery, TableColumn, TableMeasure, TablePanel, TimeSeriesPanel

HERE = 'namespace=~"$namespace"'
POD = "{{namespace}}/{{pod}}"


def pods() -> DashboardRow:
    """How the pods are."""
    return DashboardRow(
        "How are its pods?",
        panels=[
            TablePanel(
                "Workloads",
                asks="Which workload has too few pods?",
                good="Nothing is missing.",
                alerts=["WorkloadDown", "WorkloadDegraded"],
                columns=[TableColumn("namespace", heading="Namespace"), TableColumn("deployment", heading="Workload")],
                measures=[
                    TableMeasure(
                        "Missing",
                        expression=(
                            f"sum by (namespace, deployment) (kube_deployment_spec_replicas{{{HERE}}})\n"
                            "  - sum by (namespace, deployment) "
                            f"(kube_deployment_status_replicas_available{{{HERE}}})"
                        ),
                        warning=1,
                    ),
                    TableMeasure(
                        "Wanted",
                        expression=f"sum by (namespace, deployment) (kube_deployment_spec_replicas{{{HERE}}})",
                    ),
                ],
                width=12,
            ),
            TimeSeriesPanel(
                "Containers that were killed",
                asks="Does a container need more memory than it may have?",
                good="None.",
                queries=[
                    PanelQuery(
                        "sum by (namespace, pod) "
                        f'(kube_pod_container_status_last_terminated_reason{{{HERE}, reason="OOMKilled"}})',
                        legend=POD,
                    )
                ],
                warning=1,
            ),
            TimeSeriesPanel(
                "Processors",
                asks="How much of what a pod has reserved does it use?",
                good="Below 100 %, peaks excepted: what is above is lent by others.",
                queries=[
                    PanelQuery(
                        "sum by (namespace, pod) (rate(container_cpu_usage_seconds_total"
                        f'{{{HERE}, container!=""}}[$__rate_interval]))\n'
                        "  / sum by (namespace, pod) "
                        f'(kube_pod_container_resource_requests{{{HERE}, resource="cpu"}})',
                        legend=POD,
                    )
                ],
                unit="percentunit",
                warning=1,
            ),
            TimeSeriesPanel(
                "Memory",
                asks="How near is a pod to being killed?",
                good="Below 85 % of its limit.",
                queries=[
                    PanelQuery(
                        "max by (namespace, pod, container) "
                        f'(container_memory_working_set_bytes{{{HERE}, container!=""}})\n'
                        "  / max by (namespace, pod, container) "
                        f'(kube_pod_container_resource_limits{{{HERE}, resource="memory"}})',
                        legend="{{namespace}}/{{pod}} {{container}}",
                    )
                ],
                unit="percentunit",
                warning=0.85,
                critical=0.95,
            ),
        ],
    )


def limits() -> DashboardRow:
    """Where they reach their limits."""
    return DashboardRow(
        "Where does it reach its limits?",
        panels=[
            TimeSeriesPanel(
                "Scale",
                asks="Does a workload run at full scale, so that it cannot take more?",
                good="Below 100 % most of the day.",
                alerts=["AutoscalerAtMaximum"],
                queries=[
                    PanelQuery(
                        "max by (namespace, horizontalpodautoscaler) "
                        f"(kube_horizontalpodautoscaler_status_current_replicas{{{HERE}}})\n"
                        "  / max by (namespace, horizontalpodautoscaler) "
                        f"(kube_horizontalpodautoscaler_spec_max_replicas{{{HERE}}})",
                        legend="{{namespace}}/{{horizontalpodautoscaler}}",
                    )
                ],
                unit="percentunit",
                warning=0.8,
                critical=1,
            ),
            TimeSeriesPanel(
                "Quota",
                asks="Is there room in the quota for one more rollout?",
                good="Below 90 %.",
                alerts=["QuotaNearlyUsed"],
                queries=[
                    PanelQuery(
                        f'max by (namespace, resource) (kube_resourcequota{{{HERE}, type="used"}})\n'
                        f'  / (max by (namespace, resource) (kube_resourcequota{{{HERE}, type="hard"}}) > 0)',
                        legend="{{namespace}} {{resource}}",
                    )
                ],
                unit="percentunit",
                warning=0.9,
                critical=1,
            ),
            TimeSeriesPanel(
                "Volumes",
                asks="Which volume fills up, and how fast?",
                good="Below 80 %.",
                alerts=["VolumeFilling", "VolumeNearlyFull"],
                queries=[
                    PanelQuery(
                        "max by (namespace, persistentvolumeclaim) (\n"
                        f"  1 - kubelet_volume_stats_available_bytes{{{HERE}}}"
                        f" / kubelet_volume_stats_capacity_bytes{{{HERE}}}\n)",
                        legend="{{namespace}}/{{persistentvolumeclaim}}",
                    )
                ],
                unit="percentunit",
                warning=0.8,
                critical=0.9,
            ),
            TimeSeriesPanel(
                "Waiting for a processor",
                asks="Which pods are held back by their own limits?",
                good="Nothing: pods have no limit of processors unless one was asked for.",
                queries=[
                    PanelQuery(
                        "sum by (namespace, pod) (rate(container_cpu_cfs_throttled_periods_total"
                        f"{{{HERE}}}[$__rate_interval]))\n"
                        "  / sum by (namespace, pod) (rate(container_cpu_cfs_periods_total"
                        f"{{{HERE}}}[$__rate_interval]))",
                        legend=POD,
                    )
                ],
                unit="percentunit",
                warning=0.25,
            ),
        ],
    )
