"""Who is told of which alert: judged by Alertmanager's own amtool, at the version that the chart installs."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from monobase_constructs import Heartbeat, Monitoring, PagerDuty, Receivers, Slack
from monobase_constructs.platform.monitoring.routing import alertmanager_configuration
from monobase_constructs.testing import example_cluster

ALERTS, OPS = Slack("#alerts", secret="slack"), PagerDuty("pagerduty")
MINIMAL = Monitoring(receivers=Receivers(critical=[ALERTS]), heartbeat=None)
EVERY = Monitoring(
    receivers=Receivers(critical=[OPS, ALERTS], warning=[ALERTS]),
    heartbeat=Heartbeat("heartbeat"),
    clients={
        "acme": Receivers(critical=[PagerDuty("acme-pagerduty"), OPS], warning=[Slack("#acme", secret="acme-slack")]),
        "acme-labs": Receivers(critical=[Slack("#labs", secret="labs-slack")]),
    },
)

TOLD = {
    "severity=critical alertname=NodeNotReady": "platform-critical",
    "severity=warning alertname=NodeClockWrong": "platform-warning",
    "severity=warning alertname=Watchdog": "heartbeat",
    "severity=critical alertname=WorkloadDown namespace=acme-prod": "acme-critical",
    "severity=warning alertname=PodCrashLooping namespace=acme-staging": "acme-warning",
    "severity=warning alertname=JobFailed namespace=acme-prod-drill": "acme-warning",
    "severity=critical alertname=WorkloadDown namespace=acme-labs-prod": "acme-labs-critical",
    "severity=warning alertname=PodCrashLooping namespace=acme-labs-prod": "acme-labs-warning",
    "severity=critical alertname=WorkloadDown namespace=acmelabs-prod": "platform-critical",
    "severity=critical alertname=WorkloadDown namespace=monitoring": "platform-critical",
}


def configuration(wanted: Monitoring) -> dict[str, Any]:
    return alertmanager_configuration(wanted, example_cluster())


@pytest.mark.amtool
@pytest.mark.parametrize("wanted", [MINIMAL, EVERY], ids=["minimal", "every"])
def test_alertmanager_takes_it(wanted: Monitoring, amtool: str, tmp_path: Path) -> None:
    (tmp_path / "alertmanager.yaml").write_text(yaml.safe_dump(configuration(wanted)))
    told = subprocess.run([amtool, "check-config", "alertmanager.yaml"], cwd=tmp_path, capture_output=True, text=True)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.amtool
@pytest.mark.parametrize("labels", TOLD)
def test_who_is_told(labels: str, amtool: str, tmp_path: Path) -> None:
    (tmp_path / "alertmanager.yaml").write_text(yaml.safe_dump(configuration(EVERY)))
    command = [amtool, "config", "routes", "test", "--config.file=alertmanager.yaml", *labels.split()]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert told.stdout.split() == [TOLD[labels]]


def test_without_a_heartbeat_nobody_expects_it() -> None:
    assert "Watchdog" not in json.dumps(configuration(MINIMAL))


def test_warnings_go_where_critical_alerts_go_if_nothing_else_is_said() -> None:
    made = {each.pop("name"): each for each in configuration(MINIMAL)["receivers"]}
    assert made["platform-warning"] == made["platform-critical"]


def test_no_key_is_written() -> None:
    files = [line for line in json.dumps(configuration(EVERY), indent=1).splitlines() if "_file" in line]
    assert len(files) == 9
    assert all("/etc/alertmanager/secrets/alertmanager-receivers/" in line for line in files)
