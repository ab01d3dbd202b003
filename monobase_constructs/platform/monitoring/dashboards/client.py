"""What is shown of one namespace of a client: what its users get, and what its pods have and lack."""

from __future__ import annotations

from functools import cache

from monobase_constructs.platform.monitoring.dashboards.client_pods import HERE, limits, pods
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

ROUTES = f'{HERE}, route!=""'
ERRORS = 'envoy_response_code_class="5"'
RESPONSES = "envoy_cluster_upstream_rq_xx"


@cache
def client_dashboard() -> Dashboard:
    """The page that tables of other dashboards lead to."""
    return Dashboard(
        "client",
        title="Client",
        summary="What the users of a client get, and what its pods have and lack.",
        variables=[DashboardVariable("namespace", metric='kube_resourcequota{resourcequota="quota"}')],
        rows=[_users(), pods(), limits(), _tasks()],
    )


def _users() -> DashboardRow:
    return DashboardRow(
        "What do its users get?",
        panels=[
            StatPanel(
                "Failed requests",
                asks="Which share of all requests fails through no fault of who asks?",
                good="Below 0.1 %.",
                alerts=["ErrorBudgetBurning", "ErrorBudgetLeaking"],
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
                alerts=["WorkloadDown", "WorkloadDegraded"],
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
                alerts=["PodCrashLooping"],
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
                alerts=["ErrorBudgetBurning", "ErrorBudgetLeaking"],
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


def _tasks() -> DashboardRow:
    return DashboardRow(
        "Do its tasks get done?",
        panels=[
            TablePanel(
                "Failed jobs",
                asks="Which jobs failed?",
                good="None.",
                alerts=["JobFailed"],
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
