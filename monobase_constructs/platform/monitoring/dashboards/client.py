"""What is shown of one namespace of a client: what its users get, and what its pods have and lack."""

from __future__ import annotations

from functools import cache

from monobase_constructs.platform.monitoring.dashboards.expressions import BY_ROUTE, latency, per_route, share
from monobase_constructs.values.dashboards import Dashboard, DashboardRow, DashboardVariable
from monobase_constructs.values.panels import (
    PanelQuery,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TimeSeriesPanel,
)

HERE = 'namespace=~"$namespace"'
ROUTES = 'envoy_cluster_name=~"httproute/${namespace:regex}/.*"'
ERRORS = 'envoy_response_code_class="5"'
RESPONSES = "envoy_cluster_upstream_rq_xx"
POD = "{{namespace}}/{{pod}}"


@cache
def client_dashboard() -> Dashboard:
    """The page that tables of other dashboards lead to."""
    return Dashboard(
        "client",
        title="Client",
        summary="What the users of a client get, and what its pods have and lack.",
        variables=[DashboardVariable("namespace", metric='kube_resourcequota{resourcequota="quota"}')],
        rows=[_users(), _pods(), _limits(), _tasks()],
    )


def _users() -> DashboardRow:
    return DashboardRow(
        "What do its users get?",
        panels=[
            StatPanel(
                "Failed requests",
                asks="Which share of all requests fails through no fault of who asks?",
                good="Below 0.1 %.",
                queries=[PanelQuery(share(RESPONSES, ROUTES, ERRORS))],
                unit="percentunit",
                warning=0.001,
                critical=0.01,
            ),
            StatPanel(
                "Requests",
                asks="Is it used at all?",
                good="As on other days at this hour.",
                queries=[PanelQuery(f"sum(rate({RESPONSES}{{{ROUTES}}}[$__rate_interval]))")],
                unit="reqps",
            ),
            StatPanel(
                "Unready pods",
                asks="How many pods are short of what was asked for?",
                good="0; a few for a minute during a rollout.",
                queries=[
                    PanelQuery(
                        f"sum(kube_deployment_spec_replicas{{{HERE}}})"
                        f" - sum(kube_deployment_status_replicas_available{{{HERE}}})"
                    )
                ],
                warning=1,
            ),
            StatPanel(
                "Restarts in an hour",
                asks="Do containers stop by themselves?",
                good="0.",
                queries=[PanelQuery(f"sum(increase(kube_pod_container_status_restarts_total{{{HERE}}}[1h]))")],
                warning=1,
                critical=10,
            ),
            TimeSeriesPanel(
                "Requests by route",
                asks="Which service is asked, and how much?",
                good="As on other days at this hour.",
                queries=[PanelQuery(per_route(f"rate({RESPONSES}{{{ROUTES}}}[$__rate_interval])"), legend=BY_ROUTE)],
                unit="reqps",
                stacked=True,
            ),
            TimeSeriesPanel(
                "Failed requests by route",
                asks="Which service fails, and since when?",
                good="None.",
                queries=[
                    PanelQuery(
                        per_route(f"rate({RESPONSES}{{{ROUTES}, {ERRORS}}}[$__rate_interval])"),
                        legend=BY_ROUTE,
                    )
                ],
                unit="reqps",
                warning=0.1,
            ),
            TimeSeriesPanel(
                "Time of 95 of 100 requests",
                asks="Which service is slow?",
                good="Below a second, uploads and reports excepted.",
                queries=[PanelQuery(latency(ROUTES), legend=BY_ROUTE)],
                unit="ms",
                warning=1000,
                critical=5000,
            ),
            TimeSeriesPanel(
                "Healthy pods by route",
                asks="Which share of its pods does the Gateway send requests to?",
                good="All; less for a minute during a rollout.",
                queries=[
                    PanelQuery(
                        per_route(f"envoy_cluster_membership_healthy{{{ROUTES}}}", "min")
                        + "\n  / "
                        + per_route(f"envoy_cluster_membership_total{{{ROUTES}}}", "max"),
                        legend=BY_ROUTE,
                    )
                ],
                unit="percentunit",
                warning=1,
                critical=0.5,
            ),
        ],
    )


def _pods() -> DashboardRow:
    return DashboardRow(
        "How are its pods?",
        panels=[
            TablePanel(
                "Workloads",
                asks="Which workload has too few pods?",
                good="Nothing is missing.",
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


def _limits() -> DashboardRow:
    return DashboardRow(
        "Where does it reach its limits?",
        panels=[
            TimeSeriesPanel(
                "Scale",
                asks="Does a workload run at full scale, so that it cannot take more?",
                good="Below 100 % most of the day.",
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


def _tasks() -> DashboardRow:
    return DashboardRow(
        "Do its tasks get done?",
        panels=[
            TablePanel(
                "Failed jobs",
                asks="Which jobs failed?",
                good="None.",
                columns=[TableColumn("namespace", heading="Namespace"), TableColumn("job_name", heading="Job")],
                measures=[
                    TableMeasure(
                        "Failed pods",
                        expression=f"sum by (namespace, job_name) (kube_job_status_failed{{{HERE}}}) > 0",
                        critical=1,
                    )
                ],
                width=12,
            ),
            TablePanel(
                "Scheduled tasks",
                asks="When was each last done?",
                good="No longer ago than its schedule says.",
                columns=[TableColumn("namespace", heading="Namespace"), TableColumn("cronjob", heading="Task")],
                measures=[
                    TableMeasure(
                        "Done ago",
                        expression=(
                            f"time() - max by (namespace, cronjob) (kube_cronjob_status_last_successful_time{{{HERE}}})"
                        ),
                        unit="s",
                    )
                ],
                width=12,
            ),
        ],
    )
