"""Rows of the page about the platform: what Git says, certificates and secrets."""

from __future__ import annotations

from monobase_constructs.platform.monitoring.dashboards.expressions import NAMESPACE
from monobase_constructs.values.dashboards import DashboardRow
from monobase_constructs.values.panels import (
    PanelQuery,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TimeSeriesPanel,
)

DAY = 86400


def deliveries() -> DashboardRow:
    """Whether what Git says is in force."""
    return DashboardRow(
        "Is what Git says in force?",
        panels=[
            TablePanel(
                "Applications",
                asks="Which Applications differ from Git, or are not healthy?",
                good="The table is empty, but for syncs.",
                alerts=["ApplicationOutOfSync", "ApplicationDegraded"],
                columns=[
                    TableColumn("project", heading="Project"),
                    TableColumn("name", heading="Application"),
                    TableColumn("sync_status", heading="In Git's state"),
                    TableColumn("health_status", heading="Health"),
                ],
                measures=[
                    TableMeasure(
                        "Number",
                        expression=(
                            "sum by (project, name, sync_status, health_status) (\n"
                            '  argocd_app_info{sync_status!="Synced"} or argocd_app_info{health_status!="Healthy"}\n)'
                        ),
                    )
                ],
                width=14,
            ),
            TimeSeriesPanel(
                "Syncs that failed",
                asks="What does Argo CD try to apply in vain?",
                good="None is shown.",
                queries=[
                    PanelQuery(
                        'sum by (name) (increase(argocd_app_sync_total{phase=~"Error|Failed"}[1h])) > 0',
                        legend="{{name}}",
                    )
                ],
                warning=1,
                width=10,
            ),
        ],
    )


def certificates() -> DashboardRow:
    """Whether certificates are renewed."""
    left = "min by (namespace, name) (certmanager_certificate_expiration_timestamp_seconds) - time()"
    return DashboardRow(
        "Are certificates renewed?",
        panels=[
            StatPanel(
                "Not ready",
                asks="Which certificates could not be issued or renewed?",
                good="0.",
                alerts=["CertificateNotReady"],
                queries=[
                    PanelQuery(
                        'sum(max by (namespace, name) (certmanager_certificate_ready_status{condition="False"}))'
                    )
                ],
                warning=1,
                critical=5,
                width=6,
            ),
            TablePanel(
                "Next to expire",
                asks="Which certificates end first?",
                good="Those of browsers are above 20 days; those inside the cluster have their own pace.",
                alerts=["CertificateExpiring", "CertificateNotRenewed"],
                columns=[NAMESPACE, TableColumn("name", heading="Certificate")],
                measures=[
                    TableMeasure(
                        "Valid for", expression=f"bottomk(20, {left})", unit="s", warning=20 * DAY, critical=7 * DAY
                    )
                ],
                width=18,
            ),
        ],
    )


def secrets() -> DashboardRow:
    """Whether secrets arrive."""
    return DashboardRow(
        "Do secrets arrive?",
        panels=[
            TablePanel(
                "Secrets that are not renewed",
                asks="Which secrets does the store not give?",
                good="The table is empty.",
                alerts=["SecretNotSynced"],
                columns=[NAMESPACE, TableColumn("name", heading="ExternalSecret")],
                measures=[
                    TableMeasure(
                        "Failing",
                        expression=(
                            "sum by (namespace, name) "
                            '(externalsecret_status_condition{condition="Ready", status="False"}) > 0'
                        ),
                        critical=1,
                    )
                ],
                width=12,
            ),
            TimeSeriesPanel(
                "Errors of the store",
                asks="Since when does it fail, and for whom?",
                good="None is shown.",
                alerts=["SecretStoreNotReady"],
                queries=[
                    PanelQuery(
                        "sum by (namespace) (increase(externalsecret_sync_calls_error[1h])) > 0",
                        legend="{{namespace}}",
                    )
                ],
                warning=1,
            ),
        ],
    )
