"""What is shown of the cluster as a whole: what alerts say, and what every client stands on."""

from __future__ import annotations

from collections.abc import Iterator, Set

from monobase_constructs.platform.monitoring.dashboards.expressions import NAMESPACE
from monobase_constructs.platform.monitoring.dashboards.platform_deliveries import certificates, deliveries, secrets
from monobase_constructs.platform.monitoring.dashboards.platform_nodes import longhorn, nodes, volumes
from monobase_constructs.values.dashboards import Dashboard, DashboardRow
from monobase_constructs.values.panels import (
    PanelQuery,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TimeSeriesPanel,
)


def platform_dashboard(operators: Set[str]) -> Dashboard:
    """The page to begin with. operators: those that are installed, by name."""
    return Dashboard(
        "platform",
        title="Platform",
        summary="The page to begin with: what is wrong now, and with whom.",
        rows=list(_rows(operators)),
    )


def _rows(operators: Set[str]) -> Iterator[DashboardRow]:
    yield _alerts()
    yield _workloads()
    yield nodes()
    yield volumes()
    if "longhorn" in operators:
        yield longhorn()
    yield deliveries()
    if "cert-manager" in operators:
        yield certificates()
    if "external-secrets" in operators:
        yield secrets()


def _alerts() -> DashboardRow:
    return DashboardRow(
        "What is wrong?",
        panels=[
            StatPanel(
                "Critical",
                asks="How much do users notice now, or will soon?",
                good="0.",
                queries=[PanelQuery('count(ALERTS{alertstate="firing", severity="critical"}) or vector(0)')],
                critical=1,
                width=6,
            ),
            StatPanel(
                "Warnings",
                asks="How much waits for the next working day?",
                good="0.",
                queries=[PanelQuery('count(ALERTS{alertstate="firing", severity="warning"}) or vector(0)')],
                warning=1,
                width=6,
            ),
            StatPanel(
                "Blind spots",
                asks="How many pods does Prometheus ask in vain?",
                good="0; else what is green on these pages may not be.",
                alerts=["TargetDown"],
                queries=[PanelQuery("sum(up == bool 0)")],
                warning=1,
                critical=5,
                width=6,
            ),
            TablePanel(
                "Alerts",
                asks="Which alerts fire, and what does one do about each?",
                good="The table is empty.",
                columns=[
                    TableColumn("alertname", heading="Alert", opens="runbook"),
                    TableColumn("severity", heading="Severity"),
                    NAMESPACE,
                ],
                measures=[
                    TableMeasure(
                        "For",
                        expression=(
                            "time() - min by (alertname, severity, namespace) (\n"
                            '  ALERTS_FOR_STATE and ignoring (alertstate) ALERTS{alertstate="firing"}\n)'
                        ),
                        unit="s",
                    )
                ],
            ),
        ],
    )


def _workloads() -> DashboardRow:
    return DashboardRow(
        "Do pods run?",
        panels=[
            TablePanel(
                "Pods that are not ready",
                asks="Which pods should answer, and do not?",
                good="The table is empty, but for rollouts.",
                alerts=["WorkloadDegraded", "PodNotScheduled"],
                columns=[NAMESPACE, TableColumn("pod", heading="Pod")],
                measures=[
                    TableMeasure(
                        "Unready",
                        expression=(
                            'sum by (namespace, pod) (kube_pod_status_ready{condition="false"})\n'
                            '  * sum by (namespace, pod) (kube_pod_status_phase{phase=~"Pending|Running"}) > 0'
                        ),
                        warning=1,
                    )
                ],
                width=12,
            ),
            TimeSeriesPanel(
                "Restarts in an hour",
                asks="Do containers stop by themselves?",
                good="None is shown.",
                alerts=["PodCrashLooping"],
                queries=[
                    PanelQuery(
                        "sum by (namespace) (increase(kube_pod_container_status_restarts_total[1h])) > 0",
                        legend="{{namespace}}",
                    )
                ],
                warning=3,
                critical=10,
            ),
        ],
    )
