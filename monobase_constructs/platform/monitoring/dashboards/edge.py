"""What is shown of the shared Gateway.

The metrics are those of Envoy: https://www.envoyproxy.io/docs/envoy/v1.39.0/configuration/observability/statistics.
"""

from __future__ import annotations

from functools import cache

from monobase_constructs.platform.monitoring.dashboards.expressions import BY_ROUTE, latency, per_route, share
from monobase_constructs.values.dashboards import Dashboard, DashboardRow, DashboardVariable
from monobase_constructs.values.panels import PanelQuery, StatPanel, TimeSeriesPanel

LISTENERS = 'envoy_http_conn_manager_prefix=~"https?-[0-9]+"'
"""Those that clients reach; others are Envoy's own, for its state and its metrics."""
ROUTES = 'route!=""'
ERRORS = 'envoy_response_code_class="5"'
RESPONSES = "envoy_http_downstream_rq_xx"
PODS = '{pod=~"$pod"}'


@cache
def edge_dashboard() -> Dashboard:
    """For all pods of the Gateway; one of them can be chosen."""
    return Dashboard(
        "edge",
        title="Edge",
        summary="Whether the shared Gateway lets requests through, and where they fail behind it.",
        variables=[DashboardVariable("pod", metric="envoy_server_live")],
        rows=[_health(), _traffic(), _behind()],
    )


def _health() -> DashboardRow:
    return DashboardRow(
        "Is it well?",
        panels=[
            StatPanel(
                "Proxies",
                asks="How many pods of the Gateway take requests?",
                good="As many as the cluster asks for; two at least.",
                queries=[PanelQuery(f"sum(envoy_server_live{PODS})")],
                warning=2,
                critical=1,
            ),
            StatPanel(
                "Failed requests",
                asks="Which share of all requests fails through no fault of who asks?",
                good="Below 0.1 %.",
                alerts=["ErrorBudgetBurning", "ErrorBudgetLeaking"],
                queries=[PanelQuery(share(RESPONSES, f'pod=~"$pod", {LISTENERS}', ERRORS))],
                unit="percentunit",
                warning=0.001,
                critical=0.01,
            ),
            StatPanel(
                "Cut off from the controller",
                asks="Do proxies run with routes that are no longer renewed?",
                good="0.",
                queries=[PanelQuery(f"sum(envoy_control_plane_connected_state{PODS} == bool 0)")],
                warning=1,
            ),
            StatPanel(
                "Configurations refused",
                asks="Did a proxy refuse what the controller told it in the last hour?",
                good="0; else the newest routes are not in force.",
                alerts=["GatewayConfigurationRefused"],
                queries=[PanelQuery("sum(increase(xds_nack_total[1h])) or vector(0)")],
                critical=1,
            ),
            StatPanel(
                "First certificate expires",
                asks="How long are all certificates valid that browsers are shown?",
                good="Above 20 days: they are renewed 30 days before.",
                alerts=["CertificateExpiring"],
                queries=[PanelQuery(f"86400 * min(envoy_server_days_until_first_cert_expiring{PODS})")],
                unit="s",
                warning=20 * 86400,
                critical=7 * 86400,
            ),
        ],
    )


def _traffic() -> DashboardRow:
    return DashboardRow(
        "What comes in?",
        panels=[
            TimeSeriesPanel(
                "Answers",
                asks="How many requests come, and how are they answered?",
                good="As on other days at this hour; the fives near 0.",
                queries=[
                    PanelQuery(
                        "sum by (envoy_response_code_class) "
                        f'(rate({RESPONSES}{{pod=~"$pod", {LISTENERS}}}[$__rate_interval]))',
                        legend="{{envoy_response_code_class}}xx",
                    )
                ],
                unit="reqps",
                stacked=True,
            ),
            TimeSeriesPanel(
                "Connections",
                asks="Do clients pile up, or come no more?",
                good="As on other days at this hour, and spread over the pods.",
                queries=[
                    PanelQuery(
                        f'sum by (pod) (envoy_http_downstream_cx_active{{pod=~"$pod", {LISTENERS}}})',
                        legend="{{pod}}",
                    )
                ],
            ),
            TimeSeriesPanel(
                "Slowed down",
                asks="Does somebody ask more often than the limits of rate allow?",
                good="Near 0; a wall is an attack, or a limit that is too low.",
                queries=[
                    PanelQuery(
                        f"sum by (pod) (rate(envoy_http_local_rate_limit_rate_limited{PODS}[$__rate_interval]))",
                        legend="{{pod}}",
                    )
                ],
                unit="reqps",
            ),
            TimeSeriesPanel(
                "TLS that fails",
                asks="Do clients fail to connect at all?",
                good="Low and even: scanners of the Internet always try.",
                queries=[
                    PanelQuery(
                        f"sum by (pod) (rate(envoy_listener_ssl_connection_error{PODS}[$__rate_interval]))",
                        legend="{{pod}}",
                    )
                ],
                unit="ops",
            ),
            TimeSeriesPanel(
                "Memory",
                asks="Do proxies run out of memory?",
                good="Even, and far below the limit of the pods.",
                queries=[PanelQuery(f"max by (pod) (envoy_server_memory_allocated{PODS})", legend="{{pod}}")],
                unit="bytes",
            ),
        ],
    )


def _behind() -> DashboardRow:
    here = f'pod=~"$pod", {ROUTES}'
    return DashboardRow(
        "Where does it fail?",
        panels=[
            TimeSeriesPanel(
                "Failed requests by route",
                asks="Whose service fails?",
                good="None.",
                alerts=["ErrorBudgetBurning", "ErrorBudgetLeaking"],
                queries=[
                    PanelQuery(
                        per_route(f"rate(envoy_cluster_upstream_rq_xx{{{here}, {ERRORS}}}[$__rate_interval])"),
                        legend=BY_ROUTE,
                    )
                ],
                unit="reqps",
                warning=0.1,
            ),
            TimeSeriesPanel(
                "Time of 95 of 100 requests",
                asks="Whose service is slow?",
                good="Below a second, uploads and reports excepted.",
                queries=[PanelQuery(latency(here), legend=BY_ROUTE)],
                unit="ms",
                warning=1000,
                critical=5000,
            ),
            TimeSeriesPanel(
                "Routes without healthy pods",
                asks="Behind which routes is nobody who answers?",
                good="None is shown.",
                queries=[
                    PanelQuery(
                        per_route(f"envoy_cluster_membership_healthy{{{here}}}", "max") + " < 1",
                        legend=BY_ROUTE,
                    )
                ],
            ),
            TimeSeriesPanel(
                "Connections that fail",
                asks="Which pods cannot be reached, though they are said to be there?",
                good="None, but for a moment when pods stop.",
                queries=[
                    PanelQuery(
                        per_route(f"rate(envoy_cluster_upstream_cx_connect_fail{{{here}}}[$__rate_interval])"),
                        legend=BY_ROUTE,
                    )
                ],
                unit="ops",
                warning=1,
            ),
        ],
    )
