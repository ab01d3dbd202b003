"""acme is told of its own alerts, and has the metrics of its API asked for."""

from monobase_constructs import (
    Client,
    Environment,
    Heartbeat,
    Metrics,
    Monitoring,
    PagerDuty,
    Receivers,
    Slack,
    WebService,
    staging,
)

MONITORING = Monitoring(
    receivers=Receivers(
        critical=[PagerDuty("pagerduty"), Slack("#platform-alerts", secret="slack")],
        warning=[Slack("#platform-alerts", secret="slack")],
    ),
    heartbeat=Heartbeat("heartbeat"),
)
"""What `Cluster(..., monitoring=MONITORING)` is given in main.py."""


def build(env: Environment) -> None:
    """The API answers Prometheus on a port of its own."""
    WebService(
        env,
        "api",
        image="ghcr.io/acme/api:5.2.1@sha256:4c7b1c1d0f8f6f6f5b7f2c5b8e1a9d3e6f0a2b4c6d8e0f1a3b5c7d9e1f2a4b6c",
        port=7500,
        ports={"admin": 9090},
        metrics_port=Metrics(9090, path="/internal/metrics", names=["orders_total"]),
    )


acme = Client(
    "acme",
    domain="acme.example",
    alerts=Receivers(critical=[PagerDuty("pagerduty")], warning=[Slack("#acme-alerts", secret="slack")]),
    environments=[staging(build=build)],
)
