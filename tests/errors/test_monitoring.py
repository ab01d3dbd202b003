"""What is said of monitoring that tells nobody, of keys in code, and of receivers of clients that are not there."""

from __future__ import annotations

import pytest

from .conftest import MAIN, Told, client

GOOD = 'Receivers(critical=[Slack("#alerts", secret="slack")])'
CLIENT = """\
from monobase_constructs import *

acme = Client("acme", domain="acme.example", alerts={alerts}, environments=[production()])
"""


def monitored(monitoring: str) -> str:
    return MAIN.replace('kubernetes="1.35",', f'kubernetes="1.35", monitoring={monitoring},')


CASES = {
    "Monitoring(heartbeat=None)": "Monitoring: receivers: missing; give Receivers",
    "Monitoring(receivers=Receivers(critical=[]), heartbeat=None)": (
        'Receivers: critical: got []; allowed: at least one, such as PagerDuty("pagerduty") or Slack("#alerts", '
        "secret=...)"
    ),
    'Monitoring(receivers=Receivers(critical=[Slack("#alerts")]), heartbeat=None)': (
        "Slack: secret: missing; give text"
    ),
    'Monitoring(receivers=Receivers(critical=[Slack("alerts", secret="slack")]), heartbeat=None)': (
        'Slack: channel: got "alerts"; allowed: a channel such as "#alerts"'
    ),
    'Monitoring(receivers=Receivers(critical=[Slack("#a", secret="https://hooks.slack.com/services/T/B/x")]), '
    "heartbeat=None)": (
        'Slack: secret: got "https://..."; allowed: the name of a field such as "slack-platform"; addresses with a key '
        "in them never stand in code"
    ),
    'Monitoring(receivers=Receivers(critical=[Slack("#a", url="https://hooks.slack.com/services/T/B/x", '
    'secret="slack")]), heartbeat=None)': (
        'Slack: url: unknown argument; write secret="...": the field of the secret that holds it'
    ),
    'Monitoring(receivers=Receivers(critical=[PagerDuty("0123456789abcdef0123456789abcdef")]), heartbeat=None)': (
        'PagerDuty: secret: got "01..."; allowed: the name of a field such as "slack-platform"; keys never stand in '
        "code: change this one"
    ),
    'Monitoring(receivers=Receivers(critical=[PagerDuty("R0ABCDEF0123456789abcdef01234567")]), heartbeat=None)': (
        'PagerDuty: secret: got "R0..."; allowed: the name of a field such as "slack-platform"; keys never stand in '
        "code: change this one"
    ),
    f'Monitoring(receivers={GOOD}, heartbeat=Heartbeat("https://hc.example/uuid"))': (
        'Heartbeat: secret: got "https://..."; allowed: the name of a field such as "slack-platform"; addresses with a '
        "key in them never stand in code"
    ),
    f'Monitoring(receivers={GOOD}, heartbeat=None, storage="1Gi")': (
        'Monitoring: storage: got "1Gi"; allowed: "5Gi" or more'
    ),
    f'Monitoring(receivers={GOOD}, heartbeat=None, retention="7d")': (
        'Monitoring: retention: got "7d"; allowed: "10d" or longer; a weekly backup that was never made is found by '
        "what was there 8 days ago"
    ),
    f'Monitoring(receivers={GOOD}, heartbeat=None, clients={{"acmee": {GOOD}}})': (
        'Monitoring: clients: got "acmee"; allowed: a client of the cluster: acme'
    ),
}


@pytest.mark.parametrize("monitoring", CASES)
def test_monitoring_that_tells_nobody(told: Told, monitoring: str) -> None:
    (line,) = told({"acme.py": CLIENT.format(alerts="None")}, monitored(monitoring))
    assert line.partition(": ")[2] == CASES[monitoring]


def test_a_client_that_is_told_where_nothing_is_watched(told: Told) -> None:
    assert told({"acme.py": CLIENT.format(alerts=GOOD)}) == [
        'clients/acme.py:3: Client "acme": alerts: got Receivers(...); allowed: None on cluster "main"; give it '
        "monitoring=Monitoring(...)"
    ]


def test_a_client_whose_receivers_are_stated_twice(told: Told) -> None:
    main = monitored(f'Monitoring(receivers={GOOD}, heartbeat=None, clients={{"acme": {GOOD}}})')
    assert told({"acme.py": CLIENT.format(alerts=GOOD)}, main) == [
        'main.py:8: Monitoring: clients: got "acme"; allowed: a client that names nobody itself; clients/acme.py:3 does'
    ]


def test_a_port_that_is_not_served(told: Told) -> None:
    served = client('WebService(env, "api", image=API, port=8080, metrics_port=Metrics(9090))')
    assert told({"acme.py": served}, monitored("None")) == [
        'clients/acme.py:7: WebService "api": metrics_port: got 9090; allowed: a port that it serves: 8080; add it to '
        "ports={...}"
    ]
