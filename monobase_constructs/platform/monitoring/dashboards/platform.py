"""What is shown of the cluster as a whole: what alerts say, and what every client stands on."""

from __future__ import annotations

from collections.abc import Iterator, Set

from monobase_constructs.values.dashboards import Dashboard, DashboardRow
from monobase_constructs.values.panels import (
    PanelQuery,
    StatPanel,
    TableColumn,
    TableMeasure,
    TablePanel,
    TimeSeriesPanel,
)

DAY = 86400
NODE = "{{instance}}"
RUNNING = 'on (namespace, pod) group_left () (max by (namespace, pod) (kube_pod_status_phase{phase="Running"}) == 1)'
NAMESPACE = TableColumn("namespace", heading="Namespace", opens="client")
SUBJECT = TableColumn("exported_namespace", heading="Namespace", opens="client")
"""That of what an operator tells of; Prometheus keeps `namespace` for that of the operator itself."""


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
    yield _nodes()
    yield _volumes()
    if "longhorn" in operators:
        yield _longhorn()
    yield _deliveries()
    if "cert-manager" in operators:
        yield _certificates()
    if "external-secrets" in operators:
        yield _secrets()


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


def _nodes() -> DashboardRow:
    ready = 'max by (node) (kube_node_status_condition{condition="Ready", status="true"})'
    disk = '{mountpoint="/", fstype!~"tmpfs|ramfs|overlay|squashfs"}'
    return DashboardRow(
        "Are the nodes well, and is there room?",
        panels=[
            StatPanel(
                "Nodes not ready",
                asks="Is a node lost?",
                good="0.",
                queries=[PanelQuery(f"sum({ready} == bool 0)")],
                critical=1,
                width=8,
            ),
            StatPanel(
                "Processors reserved",
                asks="Would the pods of a lost node find room on the others?",
                good="Below 80 %, or what one node has is left.",
                queries=[PanelQuery(_reserved("cpu"))],
                unit="percentunit",
                warning=0.8,
                critical=0.95,
                width=8,
            ),
            StatPanel(
                "Memory reserved",
                asks="Would the pods of a lost node find room on the others?",
                good="Below 80 %, or what one node has is left.",
                queries=[PanelQuery(_reserved("memory"))],
                unit="percentunit",
                warning=0.8,
                critical=0.95,
                width=8,
            ),
            TimeSeriesPanel(
                "Processors",
                asks="Which nodes have too much to do?",
                good="Below 80 %.",
                queries=[
                    PanelQuery(
                        '1 - avg by (instance) (rate(node_cpu_seconds_total{mode="idle"}[$__rate_interval]))',
                        legend=NODE,
                    )
                ],
                unit="percentunit",
                warning=0.8,
                critical=0.95,
                width=8,
            ),
            TimeSeriesPanel(
                "Memory",
                asks="Which nodes will kill pods?",
                good="Below 85 %.",
                queries=[
                    PanelQuery(
                        "1 - max by (instance) (node_memory_MemAvailable_bytes)\n"
                        "  / max by (instance) (node_memory_MemTotal_bytes)",
                        legend=NODE,
                    )
                ],
                unit="percentunit",
                warning=0.85,
                critical=0.95,
                width=8,
            ),
            TimeSeriesPanel(
                "Disk of the system",
                asks="Which nodes will throw pods out for want of disk?",
                good="Below 80 %.",
                queries=[
                    PanelQuery(
                        f"1 - min by (instance) (node_filesystem_avail_bytes{disk})\n"
                        f"  / max by (instance) (node_filesystem_size_bytes{disk})",
                        legend=NODE,
                    )
                ],
                unit="percentunit",
                warning=0.8,
                critical=0.9,
                width=8,
            ),
        ],
    )


def _reserved(resource: str) -> str:
    requests = f'kube_pod_container_resource_requests{{resource="{resource}"}}'
    return f"""sum(max by (namespace, pod, container) ({requests})
  * {RUNNING})
  / sum(max by (node) (kube_node_status_allocatable{{resource="{resource}"}}))"""


def _volumes() -> DashboardRow:
    taken = """max by (namespace, persistentvolumeclaim) (
  1 - kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes
)"""
    return DashboardRow(
        "Are volumes filling up?",
        panels=[
            TablePanel(
                "Fullest volumes",
                asks="Which volumes must grow first?",
                good="Each is below 80 %.",
                columns=[NAMESPACE, TableColumn("persistentvolumeclaim", heading="Volume")],
                measures=[
                    TableMeasure(
                        "Taken", expression=f"topk(20, {taken})", unit="percentunit", warning=0.8, critical=0.9
                    )
                ],
                width=12,
            ),
            TablePanel(
                "Full within four days",
                asks="Which volumes fill up at the pace of the last six hours?",
                good="The table is empty.",
                columns=[NAMESPACE, TableColumn("persistentvolumeclaim", heading="Volume")],
                measures=[
                    TableMeasure(
                        "Taken",
                        expression=(
                            f"{taken}\n  and max by (namespace, persistentvolumeclaim) "
                            "(predict_linear(kubelet_volume_stats_available_bytes[6h], 4 * 86400) < 0)"
                        ),
                        unit="percentunit",
                        warning=0.5,
                        critical=0.8,
                    )
                ],
                width=12,
            ),
        ],
    )


def _longhorn() -> DashboardRow:
    return DashboardRow(
        "Do volumes have their copies?",
        panels=[
            StatPanel(
                "Faulted volumes",
                asks="Is a volume without any copy that can be used?",
                good="0.",
                queries=[PanelQuery('sum(longhorn_volume_robustness{state="faulted"})')],
                critical=1,
                width=6,
            ),
            StatPanel(
                "Degraded volumes",
                asks="How many volumes have fewer copies than they should?",
                good="0; for an hour after a node was gone, copies are being made.",
                queries=[PanelQuery('sum(longhorn_volume_robustness{state="degraded"})')],
                warning=1,
                critical=10,
                width=6,
            ),
            TimeSeriesPanel(
                "Disks of volumes",
                asks="Which nodes cannot take further copies?",
                good="Below 70 %: at 75 % nothing is put there any more.",
                queries=[
                    PanelQuery(
                        "max by (node) (longhorn_node_storage_usage_bytes)"
                        " / max by (node) (longhorn_node_storage_capacity_bytes)",
                        legend="{{node}}",
                    )
                ],
                unit="percentunit",
                warning=0.7,
                critical=0.75,
            ),
        ],
    )


def _deliveries() -> DashboardRow:
    return DashboardRow(
        "Is what Git says in force?",
        panels=[
            TablePanel(
                "Applications",
                asks="Which Applications differ from Git, or are not healthy?",
                good="The table is empty, but for syncs.",
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


def _certificates() -> DashboardRow:
    left = "min by (exported_namespace, name) (certmanager_certificate_expiration_timestamp_seconds) - time()"
    return DashboardRow(
        "Are certificates renewed?",
        panels=[
            StatPanel(
                "Not ready",
                asks="Which certificates could not be issued or renewed?",
                good="0.",
                queries=[
                    PanelQuery(
                        "sum(max by (exported_namespace, name) "
                        '(certmanager_certificate_ready_status{condition="False"}))'
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
                columns=[SUBJECT, TableColumn("name", heading="Certificate")],
                measures=[
                    TableMeasure(
                        "Valid for", expression=f"bottomk(20, {left})", unit="s", warning=20 * DAY, critical=7 * DAY
                    )
                ],
                width=18,
            ),
        ],
    )


def _secrets() -> DashboardRow:
    return DashboardRow(
        "Do secrets arrive?",
        panels=[
            TablePanel(
                "Secrets that are not renewed",
                asks="Which secrets does the store not give?",
                good="The table is empty.",
                columns=[SUBJECT, TableColumn("name", heading="ExternalSecret")],
                measures=[
                    TableMeasure(
                        "Failing",
                        expression=(
                            "sum by (exported_namespace, name) "
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
                queries=[
                    PanelQuery(
                        "sum by (exported_namespace) (increase(externalsecret_sync_calls_error[1h])) > 0",
                        legend="{{exported_namespace}}",
                    )
                ],
                warning=1,
            ),
        ],
    )
