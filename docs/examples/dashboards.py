"""acme: a dashboard for a service of one's own."""

from monobase_constructs import (
    Client,
    Dashboard,
    DashboardRow,
    DashboardVariable,
    Environment,
    PanelQuery,
    StatPanel,
    TimeSeriesPanel,
    WebService,
    production,
)

MAILER = "ghcr.io/acme/mailer:0.3.1@sha256:9f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0"


def mailer_dashboard() -> Dashboard:
    """What to look at when a letter has not arrived."""
    ready = 'kube_deployment_status_replicas_available{namespace=~"$namespace", deployment="mailer"}'
    return Dashboard(
        "mailer",
        title="Mailer",
        summary="Whether letters go out.",
        variables=[DashboardVariable("namespace", metric='kube_deployment_created{deployment="mailer"}')],
        rows=[
            DashboardRow(
                "Does it run?",
                panels=[
                    StatPanel(
                        "Pods",
                        asks="How many pods send letters?",
                        good="Two or more.",
                        queries=[PanelQuery(f"sum({ready})")],
                        warning=2,
                        critical=1,
                    ),
                    TimeSeriesPanel(
                        "Pods by namespace",
                        asks="Since when are some missing?",
                        good="A level line.",
                        queries=[PanelQuery(f"sum by (namespace) ({ready})", legend="{{namespace}}")],
                    ),
                ],
            )
        ],
    )


def extend(env: Environment) -> None:
    """The service, and its page."""
    WebService(env, "mailer", image=MAILER, port=8080)
    env.show(mailer_dashboard)


acme = Client("acme", domain="acme.example", environments=[production(build=extend)])
